"""The names over columns: on as many lines as they need, or turned where a word would be broken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.labels import wrapped
from desktop.ui.charts.look import Look
from desktop.ui.kit.plain_text import write

_AIR = 6.0
_LOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WORD = re.compile(r"[!-~]+")


def names_height(names: Iterable[str], slot: float, look: Look) -> float:
    """What the highest of the names takes over columns of that width."""
    line = look.metrics.height()
    return max((_height(name, slot, look) for name in names), default=line)


def paint_column_name(
    painter: QPainter, name: str, *, left: float, bottom: float, slot: float, look: Look
) -> None:
    """Write the name over its column, standing on `bottom`."""
    line = look.metrics.height()
    if _is_turned(name, slot, look):
        painter.save()
        painter.translate(QPointF(left + slot / 2, bottom))
        painter.rotate(-90)
        write(painter, QRectF(0, -line / 2, look.width(name) + _AIR, line), _LEFT, name)
        painter.restore()
        return
    for number, text in enumerate(reversed(wrapped(name, max(12.0, slot - _AIR), look))):
        write(painter, QRectF(left, bottom - (number + 1) * line, slot, line), _LOW, text)


def _height(name: str, slot: float, look: Look) -> float:
    if _is_turned(name, slot, look):
        return look.width(name) + _AIR
    return len(wrapped(name, max(12.0, slot - _AIR), look)) * look.metrics.height()


def _is_turned(name: str, slot: float, look: Look) -> bool:
    return any(look.width(word) > slot - _AIR for word in _WORD.findall(name) if len(word) > 1)
