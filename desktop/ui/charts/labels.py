"""The names under the slots: on one line, on two, or every so many where they are narrow."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.kit.plain_text import write

_AIR = 8.0
_PIECES = re.compile(r"[!-~]+ *|.\s*", re.DOTALL)
"""A word of ASCII with what parts it from the next, or one letter of any other script."""
_GAP = 4.0
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def lines_of(label: str) -> list[str]:
    """嘉善县 2022 on two lines, its year below; a name without a year on one."""
    name, _, year = label.rpartition(" ")
    return [name, year] if name and year.isdigit() else [label]


def wrapped(label: str, width: float, look: Look) -> list[str]:
    """The whole name on as many lines as it needs in that width, broken between words if it can."""
    if look.width(label) <= width:
        return [label]
    return [each for line in lines_of(label) for each in _broken(line, width, look)]


def _broken(line: str, width: float, look: Look) -> list[str]:
    found, begun = [], ""
    for piece in _PIECES.findall(line):
        for part in [piece] if look.width(piece) <= width else piece:
            if begun and look.width((begun + part).rstrip()) > width:
                found.append(begun.rstrip())
                begun = ""
            begun += part
    return [*found, begun.rstrip()]


def lines_in(table: FrequencyTable, slot: float, look: Look) -> int:
    """How many lines the longest of the names takes in slots of that width, cut nowhere."""
    return max((len(wrapped(g.label, slot - _GAP, look)) for g in table.groups), default=1)


def narrowest_slot(table: FrequencyTable, look: Look) -> float:
    """The width in pixels at which all but the longest names are whole on two lines."""
    widest = max((_two_lines(group, look) for group in table.groups), default=0.0)
    return min(widest + _AIR, 7 * look.letters)


def line_count(table: FrequencyTable, slot: float, look: Look) -> int:
    """How many lines the names take under slots of that width: 1 or 2."""
    widest = max((look.width(group.label) for group in table.groups), default=0.0)
    return 1 if widest + _AIR <= slot else 2


def labels_height(look: Look, *, lines: int = 2) -> float:
    """The room that so many lines of names need, in pixels."""
    return lines * look.metrics.height() + 6


def paint_labels(
    painter: QPainter,
    table: FrequencyTable,
    *,
    frame: Frame,
    top: float,
    look: Look,
    whole: bool = False,
) -> None:
    """Write the names of the slots in sight, centred under them from `top` on.

    `whole` gives each as many lines as it needs; else there are two, and every so many names.
    """
    painter.setFont(look.font)
    on_one_line = line_count(table, frame.slot, look) == 1
    every = (
        1
        if whole and table.by != "year"
        else max(1, math.ceil(narrowest_slot(table, look) / frame.slot))
    )
    for slot in frame.visible(len(table.groups)):
        if slot % every == 0:
            group = table.groups[slot]
            wide = frame.slot * every - _GAP
            short = [group.label] if on_one_line else lines_of(group.label)
            lines = wrapped(group.label, wide, look) if whole else short
            painter.setPen(look.ink if group.counted else look.dim)
            rect = QRectF(frame.x(slot + 0.5) - wide / 2, top, wide, look.metrics.height())
            _write(painter, lines, rect, look)


def _write(painter: QPainter, lines: list[str], first: QRectF, look: Look) -> None:
    for number, line in enumerate(lines):
        rect = first.translated(0, number * first.height())
        write(painter, rect, _TOP, look.shortened(line, rect.width()))


def _two_lines(group: Group, look: Look) -> float:
    return max(look.width(line) for line in lines_of(group.label))
