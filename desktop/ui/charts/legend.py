"""Which colour and pattern is which theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.labels import wrapped
from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.picture import PictureKey
from desktop.ui.kit.plain_text import write

_SWATCH = 14.0
_GAP = 6.0
_AIR = 20.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Entry:
    """`row` is the line of its first words."""

    key: PictureKey
    left: float
    row: int
    lines: list[str]


def legend_height(keys: Sequence[PictureKey], *, width: float, look: Look) -> float:
    """The room the legend needs when it wraps at `width`, in pixels."""
    entries = _entries(keys, width, look)
    return max((e.row + len(e.lines) for e in entries), default=0) * _row(look)


def paint_legend(
    painter: QPainter, keys: Sequence[PictureKey], *, rect: QRectF, look: Look
) -> None:
    """Write the entries in their order, wrapping at the rectangle's width."""
    painter.save()
    painter.setFont(look.font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for entry in _entries(keys, rect.width(), look):
        top = rect.top() + entry.row * _row(look)
        left = rect.left() + entry.left
        _paint_entry(painter, entry, QRectF(left, top, rect.right() - left, _row(look)), look)
    painter.restore()


def _entries(keys: Sequence[PictureKey], width: float, look: Look) -> list[_Entry]:
    found: list[_Entry] = []
    left, row, high = 0.0, 0, 1
    for key in keys:
        sign = key.wide + _GAP
        lines = wrapped(key.words, max(1.0, width - sign), look)
        wide = sign + max(look.width(line) for line in lines) + 2
        if left and left + wide > width:
            left, row, high = 0.0, row + high, 1
        found.append(_Entry(key, left, row, lines))
        high = max(high, len(lines))
        left += wide + _AIR
    return found


def _paint_entry(painter: QPainter, entry: _Entry, room: QRectF, look: Look) -> None:
    wide = entry.key.wide
    high = min(_SWATCH, room.height())
    entry.key.paint(painter, QRectF(room.left(), room.center().y() - high / 2, wide, high))
    text = room.adjusted(wide + _GAP, 0, 40, 0)
    painter.setPen(look.ink)
    for number, line in enumerate(entry.lines):
        write(painter, text.translated(0, number * room.height()), _LEFT, line)


def _row(look: Look) -> float:
    return look.metrics.height() + 4
