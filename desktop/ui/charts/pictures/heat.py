"""A heat map: counties down, themes across, the darker the more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.painting import paint_cells
from desktop.ui.charts.pictures.of_frequency import OfFrequency
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey, Side
from desktop.ui.kit.plain_text import write

_LEFT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


@dataclass(frozen=True)
class HeatMap(OfFrequency):
    """One cell a figure."""

    @property
    def keys(self) -> list[PictureKey]:
        """Rows and columns are named; only what may still grow has a sign."""
        return self._state_keys

    @cached_property
    def across(self) -> Extent:
        """A column a theme."""
        em = self.look.letters
        return Extent(len(self.table.themes), em * 3.5, em * 7, em * 14)

    @cached_property
    def down(self) -> Extent:
        """A row a group."""
        em = self.look.letters
        return Extent(len(self.groups), em * 1.7, em * 2, em * 3)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names at the left, themes above."""
        names = max((self.look.width(group.label) for group in self.groups), default=0.0)
        return Margins(left=min(names + 14, width * 0.4), top=self.look.metrics.height() + 6)

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The cells in sight."""
        return [
            ChartMark(
                slot, theme, frame.x(theme), frame.row_top(slot), frame.slot, frame.row, value
            )
            for slot in frame.visible_rows(len(self.groups))
            for theme, value in enumerate(self.shown.row(self.groups[slot]))
        ]

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """Themes are columns, groups rows."""
        return float(theme), float(slot)

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The cell at a point."""
        return next((mark for mark in self.marks(frame) if mark.holds(x, y)), None)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The cells."""
        paint_cells(painter, self.shown, self.marks(frame), self.look)

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Groups at the left, themes above."""
        painter.setFont(self.look.font)
        wide = self.margins(frame.right, frame.bottom).left
        if side == "left":
            for slot in frame.visible_rows(len(self.groups)):
                group = self.groups[slot]
                painter.setPen(self.look.ink if group.counted else self.look.dim)
                rect = QRectF(frame.left - wide, frame.row_top(slot), wide - 10, frame.row)
                write(painter, rect, _LEFT, self.look.shortened(group.label, rect.width()))
        elif side == "top":
            painter.setPen(self.look.ink)
            for order in frame.visible(len(self.table.themes)):
                rect = QRectF(frame.x(order), frame.top - 40, frame.slot, 36)
                name = self.table.themes[order].name
                write(painter, rect, _LOW, self.look.shortened(name, frame.slot - 4))
