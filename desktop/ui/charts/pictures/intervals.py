"""The line of an interval, and how far the longest reaches."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.analysis.frequency import FrequencyTable, Group

_LOOKED_AT = 60
_ARROW = 4.0


def widest(table: FrequencyTable, groups: Iterable[Group]) -> float:
    """The highest upper end among the first of the groups.

    Intervals are computed as they are asked for, and an axis that is too short for a later one is
    better than a window that waits.
    """
    first = list(groups)[:_LOOKED_AT]
    found = (table.interval(group, theme.id) for group in first for theme in table.themes)
    return max((one.high for one in found if one), default=0.0)


def interval_pen(colour: QColor, *, of_one: bool = False) -> QPen:
    """The stroke of an interval; dotted where it is of the sentences of a single report."""
    return QPen(colour, 1.3, Qt.PenStyle.DotLine if of_one else Qt.PenStyle.SolidLine)


def paint_interval(
    painter: QPainter, low: float, high: float, *, y: float, end: float, pen: QPen
) -> None:
    """A line between two places across; an arrow where it goes on beyond `end`."""
    painter.setPen(pen)
    shown = min(high, end)
    painter.drawLine(QLineF(low, y, shown, y))
    if high > end:
        painter.drawLine(QLineF(end - _ARROW, y - 3, end, y))
        painter.drawLine(QLineF(end - _ARROW, y + 3, end, y))
