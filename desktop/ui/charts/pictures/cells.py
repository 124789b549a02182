"""Cells of heat maps and matrices: the stronger the colour the more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.charts.look import Look
from desktop.ui.kit.colour import contrast
from desktop.ui.kit.plain_text import write

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_FAINT = 0.12


def paint_cell(
    painter: QPainter, rect: QRectF, *, colour: QColor, text: str, look: Look, growing: bool = False
) -> None:
    """One cell with its figure, where that fits; `growing` gives it a broken outline."""
    painter.setPen(QPen(look.line, 1))
    painter.setBrush(colour)
    painter.drawRect(rect)
    if growing:
        painter.setPen(QPen(look.ink, 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))
    if look.width(text) + 4 < rect.width() and look.metrics.height() <= rect.height() + 2:
        painter.setPen(legible(colour, look))
        write(painter, rect, _CENTRED, text)


def legible(ground: QColor, look: Look) -> QColor:
    """Ink or paper, whichever stands out more from that ground."""
    inks = (look.ink, look.paper)
    return max(inks, key=lambda ink: contrast(ink.name(), ground.name()))


def mixed(colour: QColor, paper: QColor, amount: float) -> QColor:
    """`amount` of the colour on paper, 0..1; what is there at all is visible."""
    part = _FAINT + (1 - _FAINT) * amount if amount else 0.0
    mix = (paper.redF(), paper.greenF(), paper.blueF())
    own = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (a + (b - a) * part for a, b in zip(mix, own, strict=True))
    return QColor.fromRgbF(red, green, blue)
