"""The whole of a tall picture, small, beside the part that is in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.charts.canvas import Canvas

_WIDE = 44
_AIR = 4


class Overview(QWidget):
    """A strip with a frame around what the canvas shows; a press or a drag goes there."""

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.setObjectName("chartOverview")
        self.setAccessibleName(self.tr("All rows"))
        self.setFixedWidth(_WIDE)
        canvas.view_moved.connect(self._on_view_moved)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._canvas.picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), picture.look.paper)
        picture.paint_overview(painter, self._whole)
        painter.setPen(QPen(picture.look.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._in_sight(self._whole))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    @property
    def _whole(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)

    def _in_sight(self, whole: QRectF) -> QRectF:
        first, shown = self._canvas.rows_in_sight
        row = whole.height() / max(1, self._canvas.rows)
        return QRectF(whole.left(), whole.top() + first * row, whole.width(), max(3, shown * row))

    def _go(self, y: float) -> None:
        whole, (_, shown) = self._whole, self._canvas.rows_in_sight
        middle = (y - whole.top()) / whole.height() * self._canvas.rows
        self._canvas.go_to_row(middle - shown / 2)

    def _on_view_moved(self) -> None:
        canvas = self._canvas
        offers = canvas.picture is not None and canvas.picture.has_overview
        self.setVisible(offers and canvas.rows_in_sight[1] < canvas.rows)
        self.update()
