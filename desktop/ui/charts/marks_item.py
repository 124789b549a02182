"""The marks of the plot as one item, painted as they are in a file."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, Frame, marks
from desktop.ui.charts.painting import paint_grid, paint_marks


class MarksItem(pg.GraphicsObject):  # type: ignore[misc]
    """Lies in the view box and speaks in its pixels; only what is in sight is laid out."""

    def __init__(self, box: pg.ViewBox, look: Look) -> None:
        super().__init__()
        self.setParentItem(box)
        self._box = box
        self.look = look
        self._table: FrequencyTable | None = None
        self._kind = "grouped"
        self._standing: tuple[int, int] | None = None
        box.sigRangeChanged.connect(self._on_moved)
        box.sigResized.connect(self._on_moved)

    def show_table(self, table: FrequencyTable, kind: str) -> None:
        """Draw these figures."""
        self._table, self._kind = table, kind
        self.update()

    def stand_on(self, standing: tuple[int, int] | None) -> None:
        """Frame the mark of that slot and theme."""
        self._standing = standing
        self.update()

    @property
    def frame(self) -> Frame:
        """What the view box shows, in its own pixels."""
        rect = self._box.rect()
        (first, last), (low, top) = self._box.viewRange()
        return Frame(0, 0, rect.width(), rect.height(), first, last - first, top, low)

    @property
    def marks(self) -> list[ChartMark]:
        """The marks in sight, in the view box's pixels."""
        return [] if self._table is None else marks(self._table, self._kind, self.frame)

    def boundingRect(self) -> QRectF:
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        if self._table is None:
            return
        frame, found = self.frame, self.marks
        if self._kind != "heat":
            paint_grid(painter, frame, self._table.measure, self.look)
        paint_marks(painter, self._table, kind=self._kind, frame=frame, found=found, look=self.look)
        self._paint_standing(painter, found)

    def _paint_standing(self, painter: QPainter, found: list[ChartMark]) -> None:
        painter.setPen(QPen(self.look.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in found:
            if (mark.slot, mark.theme) == self._standing:
                rect = QRectF(mark.left, mark.top, mark.width, mark.height)
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)

    def _on_moved(self) -> None:
        self.prepareGeometryChange()
        self.update()
