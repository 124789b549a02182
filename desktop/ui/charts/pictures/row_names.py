"""The names at the left of rows: whole, on several lines where they are long."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.labels import wrapped
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.kit.plain_text import write

GAP = 10.0
_NAME = 11.0
_COMPACT_NAME = 8.0
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

RowName = tuple[str, bool]
"""What is written, and whether there is a value to see in the row."""


def names_width(names: Iterable[str], look: Look, *, compact: bool = False) -> float:
    """What the longest of the names takes, on lines of eleven letters at most."""
    widest = max((look.width(name) for name in names), default=0.0)
    most = _COMPACT_NAME if compact else _NAME
    return min(widest, most * look.letters) + (GAP if compact else 2 * GAP)


def lines_of_names(names: Iterable[str], look: Look, *, wide: float) -> int:
    """On how many lines the longest stands in that width."""
    return max((len(wrapped(name, wide - GAP, look)) for name in names), default=1)


def paint_names(
    painter: QPainter, names: Sequence[RowName], *, frame: Frame, wide: float, look: Look
) -> None:
    """The names of the rows in sight, each whole; every so many where rows are too low."""
    painter.setFont(look.font)
    line, room = look.metrics.height(), wide - GAP
    every = max(1, math.ceil(line * 0.9 / frame.row))
    for slot in frame.visible_rows(len(names)):
        if slot % every:
            continue
        name, has_value = names[slot]
        painter.setPen(look.ink if has_value else look.dim)
        lines = wrapped(name, room, look)
        if len(lines) * line > frame.row * every + 2:
            lines = [look.shortened(name, room)]
        top = frame.row_top(slot + 0.5) - len(lines) * line / 2
        for number, text in enumerate(lines):
            rect = QRectF(frame.left - wide, top + number * line, room, line)
            write(painter, rect, _RIGHT, text)
