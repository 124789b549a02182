"""A tick, painted in a row of a list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter

from desktop.resources import resource
from desktop.ui.kit import theme as look


def paint_tick(painter: QPainter, rect: QRect, *, ticked: bool) -> None:
    """The box, with its tick or without."""
    worn = look.palette()
    painter.setPen(QColor(worn.accent if ticked else worn.dim))
    painter.setBrush(QColor(worn.accent if ticked else worn.paper))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        QIcon(str(resource("icons", f"check-{worn.appearance}.svg"))).paint(painter, rect)
