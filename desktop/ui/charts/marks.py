"""Where bars, cells and points lie, in pixels; no painting here.

A chart has a slot for each group from left to right. A frame says which slots are shown in
which rectangle; a mark is what stands for one figure in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from desktop.analysis.frequency import FrequencyTable, Group

_BAR_WIDTH = 38.0
_BAR_GAP = 5.0
_FILL = 0.84
_STUB = 1.5
_POINT = 8.0
_PER_TICK = 38.0
SLOT_KINDS = ("grouped", "stacked", "line")
"""What is drawn in slots from left to right."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in pixels, the places it shows across and down, the values at its ends."""

    left: float
    top: float
    width: float
    height: float
    first: float
    shown: float
    top_value: float = 1.0
    low_value: float = 0.0
    first_row: float = 0.0
    shown_rows: float = 1.0

    @property
    def slot(self) -> float:
        """The width of a slot in pixels."""
        return self.width / self.shown

    @property
    def row(self) -> float:
        """The height of a row in pixels."""
        return self.height / self.shown_rows

    @property
    def right(self) -> float:
        """The right edge, in pixels from the left."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge, in pixels from above."""
        return self.top + self.height

    @property
    def intervals(self) -> int:
        """Into about how many parts grid lines may cut so many pixels."""
        return max(1, min(4, int(self.height / _PER_TICK)))

    def x(self, slot: float) -> float:
        """Where a slot begins, in pixels."""
        return self.left + (slot - self.first) * self.slot

    def row_top(self, row: float) -> float:
        """Where a row begins, in pixels from above."""
        return self.top + (row - self.first_row) * self.row

    def y(self, value: float) -> float:
        """Where a value lies, in pixels from above."""
        span = self.top_value - self.low_value
        return self.bottom - self.height * (value - self.low_value) / span

    def with_values(self, low: float, top: float) -> Frame:
        """The same, its lower and upper ends standing for these values."""
        return replace(self, low_value=low, top_value=top)

    def visible(self, count: int) -> range:
        """The numbers of the slots of which at least a part is shown."""
        return range(max(0, int(self.first)), min(count, math.ceil(self.first + self.shown)))

    def visible_rows(self, count: int) -> range:
        """The numbers of the rows of which at least a part is shown."""
        last = math.ceil(self.first_row + self.shown_rows)
        return range(max(0, int(self.first_row)), min(count, last))


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One figure's rectangle in pixels. `value` is None where the group has no report."""

    slot: int
    theme: int
    left: float
    top: float
    width: float
    height: float
    value: float | None

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of the rectangle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, x: float, y: float, *, margin: float = 0.0) -> bool:
        """Whether the point lies in it, or no further than `margin` from it."""
        across = self.left - margin <= x <= self.left + self.width + margin
        return across and self.top - margin <= y <= self.top + self.height + margin


def marks(table: FrequencyTable, kind: str, frame: Frame) -> list[ChartMark]:
    """The marks of the slots in sight, by slot and theme. `kind` is one of SLOT_KINDS."""
    layout = {"grouped": _grouped, "stacked": _stacked, "line": _points}[kind]
    return [
        mark
        for slot in frame.visible(len(table.groups))
        for mark in layout(slot, table.row(table.groups[slot]), frame)
    ]


def largest(table: FrequencyTable, kind: str) -> float:
    """The largest figure that the kind of chart has to find room for."""
    rows = (_figures(table, group) for group in table.groups)
    if kind == "stacked":
        return max((sum(row) for row in rows), default=0.0)
    return max((figure for row in rows for figure in row), default=0.0)


def hit(found: list[ChartMark], x: float, y: float, *, kind: str, frame: Frame) -> ChartMark | None:
    """The mark at that point; a bar also answers over its whole height of the frame."""
    margin = _POINT / 2 if kind == "line" else 0.0
    exact = [mark for mark in found if mark.holds(x, y, margin=margin)]
    if exact or kind in ("line", "stacked"):
        return exact[-1] if exact else None
    within = [mark for mark in found if mark.left - 2 <= x <= mark.left + mark.width + 2]
    return within[0] if within and frame.top <= y <= frame.bottom else None


def _figures(table: FrequencyTable, group: Group) -> list[float]:
    return [value for value in table.row(group) if value is not None]


def _grouped(slot: int, row: list[float | None], frame: Frame) -> list[ChartMark]:
    gap = min(_BAR_GAP, frame.slot * _FILL / (4 * max(1, len(row))))
    room = frame.slot * _FILL - gap * (len(row) - 1)
    width = min(_BAR_WIDTH, room / max(1, len(row)))
    left = frame.x(slot + 0.5) - (width * len(row) + gap * (len(row) - 1)) / 2
    return [
        ChartMark(
            slot, theme, left + theme * (width + gap), *_upright(frame, 0.0, value, width), value
        )
        for theme, value in enumerate(row)
    ]


def _stacked(slot: int, row: list[float | None], frame: Frame) -> list[ChartMark]:
    width = min(_BAR_WIDTH * 1.5, frame.slot * 0.64)
    left, below, found = frame.x(slot + 0.5) - width / 2, 0.0, []
    for theme, value in enumerate(row):
        found.append(ChartMark(slot, theme, left, *_upright(frame, below, value, width), value))
        below += value or 0.0
    return found


def _upright(
    frame: Frame, below: float, value: float | None, width: float
) -> tuple[float, float, float]:
    """Top, width and height of a bar that stands on the value `below`."""
    top, bottom = frame.y(below + (value or 0.0)), frame.y(below)
    # What was looked for and not found is a thin stub: unlike a gap, it is a figure.
    height = max(bottom - top, 0.0 if below else _STUB)
    return bottom - height, width, height


def _points(slot: int, row: list[float | None], frame: Frame) -> list[ChartMark]:
    left = frame.x(slot + 0.5) - _POINT / 2
    return [
        ChartMark(slot, theme, left, frame.y(value or 0.0) - _POINT / 2, _POINT, _POINT, value)
        for theme, value in enumerate(row)
    ]
