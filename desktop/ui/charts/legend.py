"""Which colour and pattern is which theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.picture import PictureKey
from desktop.ui.kit.plain_text import write

_SWATCH = 14.0
_GAP = 6.0
_AIR = 20.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Entry:
    key: PictureKey
    left: float
    row: int
    width: float


def legend_height(keys: Sequence[PictureKey], *, width: float, look: Look) -> float:
    """The room the legend needs when it wraps at `width`, in pixels."""
    entries = _entries(keys, width, look)
    return (entries[-1].row + 1) * _row(look) if entries else 0.0


def paint_legend(
    painter: QPainter, keys: Sequence[PictureKey], *, rect: QRectF, look: Look
) -> None:
    """Write the entries in their order, wrapping at the rectangle's width."""
    painter.save()
    painter.setFont(look.font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for entry in _entries(keys, rect.width(), look):
        top = rect.top() + entry.row * _row(look)
        room = QRectF(rect.left() + entry.left, top, entry.width, _row(look))
        _paint_entry(painter, entry, room, look)
    painter.restore()


def _entries(keys: Sequence[PictureKey], width: float, look: Look) -> list[_Entry]:
    found: list[_Entry] = []
    left, row = 0.0, 0
    for key in keys:
        wide = min(key.wide + _GAP + look.width(key.words) + 2, width)
        if left and left + wide > width:
            left, row = 0.0, row + 1
        found.append(_Entry(key, left, row, wide))
        left += wide + _AIR
    return found


def _paint_entry(painter: QPainter, entry: _Entry, room: QRectF, look: Look) -> None:
    wide = entry.key.wide
    high = min(_SWATCH, room.height())
    entry.key.paint(painter, QRectF(room.left(), room.center().y() - high / 2, wide, high))
    text = room.adjusted(wide + _GAP, 0, 0, 0)
    painter.setPen(look.ink)
    write(painter, text, _LEFT, look.shortened(entry.key.words, text.width()))


def _row(look: Look) -> float:
    return look.metrics.height() + 4
