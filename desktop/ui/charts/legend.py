"""Which colour and pattern is which theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import FrequencyTable
from desktop.domain.codebook import Theme
from desktop.ui.charts.look import Look
from desktop.ui.charts.painting import line_pen, paint_point, paint_swatch
from desktop.ui.kit.plain_text import write

_SWATCH = 14.0
_LINE_SWATCH = 26.0
_GAP = 6.0
_AIR = 20.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Entry:
    order: int
    theme: Theme
    left: float
    row: int
    width: float


def legend_height(table: FrequencyTable, *, kind: str, width: float, look: Look) -> float:
    """The room the legend needs when it wraps at `width`, in pixels."""
    entries = _entries(table, kind, width, look)
    return (entries[-1].row + 1) * _row(look) if entries else 0.0


def paint_legend(
    painter: QPainter, table: FrequencyTable, *, kind: str, rect: QRectF, look: Look
) -> None:
    """Write the themes in the order of their bars, wrapping at the rectangle's width."""
    painter.save()
    painter.setFont(look.font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for entry in _entries(table, kind, rect.width(), look):
        top = rect.top() + entry.row * _row(look)
        _paint_entry(painter, entry, kind, QPointF(rect.left() + entry.left, top), look)
    painter.restore()


def _entries(table: FrequencyTable, kind: str, width: float, look: Look) -> list[_Entry]:
    found: list[_Entry] = []
    left, row = 0.0, 0
    for order, theme in enumerate(table.themes):
        wide = min(_swatch(kind) + _GAP + look.width(theme.name) + 2, width)
        if left and left + wide > width:
            left, row = 0.0, row + 1
        found.append(_Entry(order, theme, left, row, wide))
        left += wide + _AIR
    return found


def _paint_entry(painter: QPainter, entry: _Entry, kind: str, at: QPointF, look: Look) -> None:
    middle = at.y() + _row(look) / 2
    colour, wide = look.colour(entry.theme), _swatch(kind)
    if kind == "line":
        painter.setPen(line_pen(entry.order, colour))
        painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + wide, middle))
        paint_point(painter, entry.order, QPointF(at.x() + wide / 2, middle), colour, 8.0)
    else:
        rect = QRectF(at.x(), middle - _SWATCH / 2, _SWATCH, _SWATCH)
        paint_swatch(painter, entry.order, rect, colour, look)
    text = QRectF(at.x() + wide + _GAP, at.y(), entry.width - wide - _GAP, _row(look))
    painter.setPen(look.ink)
    write(painter, text, _LEFT, look.shortened(entry.theme.name, text.width()))


def _swatch(kind: str) -> float:
    return _LINE_SWATCH if kind == "line" else _SWATCH


def _row(look: Look) -> float:
    return look.metrics.height() + 4
