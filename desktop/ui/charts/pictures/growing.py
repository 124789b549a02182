"""Bars that may still grow: paler, and open at the end to which they grow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_PALE = 96
_THIN = 3.0


def paint_open_end(
    painter: QPainter, rect: QRectF, colour: QColor, *, leftward: bool = False
) -> None:
    """A bar from left to right that is open at the right, or `leftward` the other way round."""
    pale = QColor(colour)
    pale.setAlpha(_PALE)
    painter.fillRect(rect, pale)
    if rect.height() < _THIN:
        return
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = [rect.topRight(), rect.topLeft(), rect.bottomLeft(), rect.bottomRight()]
    turned = [corners[1], corners[0], corners[3], corners[2]]
    painter.drawPolyline(QPolygonF(turned if leftward else corners))
