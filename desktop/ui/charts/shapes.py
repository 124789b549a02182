"""The shape of a theme's points: eight that are told apart without their colours."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_LEAST = 4.0
_STAR = tuple(
    (radius * math.sin(turn * math.pi / 5), -radius * math.cos(turn * math.pi / 5))
    for turn, radius in enumerate((1.35, 0.6) * 5)
)
_CORNERS: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
    ((0, 1.1), (1.1, -0.9), (-1.1, -0.9)),
    _STAR,
    ((-1.2, -0.4), (-0.4, -0.4), (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4),
     (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4)),
    ((-1.2, -0.55), (0, -1.2), (1.2, -0.55), (1.2, 0.55), (0, 1.2), (-1.2, 0.55)),
)  # fmt: skip
SHAPES = len(_CORNERS)


def paint_shape(
    painter: QPainter,
    order: int,
    *,
    middle: QPointF,
    colour: QColor,
    size: float,
    hollow: QColor | None = None,
) -> None:
    """The shape of the theme of that order; with `hollow` its outline, filled with that colour."""
    half = size / 2
    if size < _LEAST:
        painter.fillRect(QRectF(middle.x() - half, middle.y() - half, size, size), colour)
        return
    painter.setPen(QPen(colour, max(1.2, size / 6)) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(hollow or colour)
    corners = _CORNERS[order % SHAPES]
    if corners:
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * half for x, y in corners]))
    else:
        painter.drawEllipse(middle, half, half)
