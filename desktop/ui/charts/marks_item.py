"""A picture as items of the plot: its marks in the view box, its headings beside it."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.pictures.picture import Picture, Side

_FAR = 1000.0


class MarksItem(pg.GraphicsObject):  # type: ignore[misc]
    """Lies in the view box and speaks in its pixels; only what is in sight is laid out."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self.setParentItem(box)
        self._box = box
        self._picture: Picture | None = None
        self._standing: tuple[int, int] | None = None
        self._chosen: frozenset[str] = frozenset()
        box.sigRangeChanged.connect(self._on_moved)
        box.sigResized.connect(self._on_moved)

    def show_picture(self, picture: Picture) -> None:
        """Draw this one."""
        self._picture = picture
        self.update()

    def stand_on(self, standing: tuple[int, int] | None) -> None:
        """Frame the mark of that slot and theme."""
        self._standing = standing
        self.update()

    def choose(self, groups: frozenset[str]) -> None:
        """Lay a band behind the groups of these keys."""
        self._chosen = groups
        self.update()

    @property
    def frame(self) -> Frame:
        """What the view box shows, in its own pixels."""
        rect = self._box.rect()
        (first, last), (top, bottom) = self._box.viewRange()
        return Frame(
            0,
            0,
            rect.width(),
            rect.height(),
            first,
            last - first,
            first_row=top,
            shown_rows=bottom - top,
        )

    @property
    def marks(self) -> list[ChartMark]:
        """The marks in sight, in the view box's pixels."""
        return [] if self._picture is None else self._picture.marks(self.frame)

    def boundingRect(self) -> QRectF:
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        if self._picture is None:
            return
        painter.setClipRect(self.boundingRect())
        if self._chosen:
            self._paint_chosen(painter, self._picture)
        self._picture.paint(painter, self.frame)
        if self._standing is not None:
            self._paint_standing(painter, self._picture)

    def _paint_standing(self, painter: QPainter, picture: Picture) -> None:
        painter.setPen(QPen(picture.look.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self.marks:
            if (mark.slot, mark.theme) == self._standing:
                rect = QRectF(mark.left, mark.top, mark.width, mark.height)
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)

    def _paint_chosen(self, painter: QPainter, picture: Picture) -> None:
        frame, ground = self.frame, QColor(picture.look.worn.selected)
        for slot in dict.fromkeys(mark.slot for mark in self.marks):
            if picture.spot(slot, 0).group in self._chosen:
                across, down = picture.place(slot, 0)
                band = QRectF(frame.left, frame.row_top(down), frame.width, frame.row)
                if picture.down.count <= 1:
                    band = QRectF(frame.x(across), frame.top, frame.slot, frame.height)
                painter.fillRect(band, ground)

    def _on_moved(self) -> None:
        self.prepareGeometryChange()
        self.update()


class HeadingItem(pg.AxisItem):  # type: ignore[misc]
    """What stands beside the view box on one side, and moves with it in one direction alone."""

    def __init__(self, side: Side) -> None:
        super().__init__(side)
        self._side: Side = side
        self._picture: Picture | None = None
        self._marks: MarksItem | None = None

    def show_picture(self, picture: Picture, marks: MarksItem, *, room: float) -> None:
        """Write the picture's headings of that side, which take so many pixels."""
        self._picture, self._marks = picture, marks
        if self._side in ("left", "right"):
            self.setWidth(room)
        else:
            self.setHeight(room)
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        if self._picture is None or self._marks is None:
            return
        frame, rect = self._marks.frame, self.boundingRect()
        painter.setClipRect(rect)
        across = {"left": self.width(), "right": -frame.width}.get(self._side, 0.0)
        down = {"top": self.height(), "bottom": -frame.height}.get(self._side, 0.0)
        painter.translate(across, down)
        self._picture.paint_heading(painter, frame, self._side)

    def boundingRect(self) -> QRectF:
        """Names and figures may reach over the ends of the frame where nothing scrolls past."""
        rect = QRectF(0, 0, self.width(), self.height())
        if self._side in ("top", "bottom"):
            return rect.adjusted(-_FAR, -10, _FAR, 10)
        scrolls = self._picture is not None and self._picture.down.count > 1
        return rect if scrolls else rect.adjusted(0, -10, 0, 10)
