"""Which themes stand near a passage: in the same sentences, section or report, or so close by."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.counted import CountedStretches
from desktop.analysis.counting.facts import Flags
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.text_units import REPORT, bounds_around
from desktop.analysis.counting.uniting import at


class NearWindow(NamedTuple):
    """For each passage [start, end) in code points: what stands there is near."""

    start: Numbers
    end: Numbers


def within(columns: Columns, unit: str, rows: CountedStretches) -> NearWindow:
    """All of the sentences, sections or the report that each passage touches."""
    if unit == REPORT:
        return NearWindow(np.zeros_like(rows.start), columns.characters()[rows.report])
    return NearWindow(*bounds_around(columns, unit, rows))


def so_near(rows: CountedStretches, characters: int) -> NearWindow:
    """Where at most so many characters lie between."""
    before = np.maximum(rows.start - characters - 1, 0)
    return NearWindow(before, rows.end + characters + 1)


def near(rows: CountedStretches, window: NearWindow, *, themes: int, reports: int) -> list[Flags]:
    """For each theme which of the passages have it near, by the same hand.

    Numbers of reports lie below `reports`. The stretches of a theme do not overlap, so those
    that reach into a window stand together in order.
    """
    cell = rows.hand * reports + rows.report
    low, high = at(cell, window.start), at(cell, window.end)
    return [_one(rows, cell, theme, low, high) for theme in range(themes)]


def _one(rows: CountedStretches, cell: Numbers, theme: int, low: Numbers, high: Numbers) -> Flags:
    mine = np.flatnonzero(rows.theme == theme)
    if not len(mine):
        return np.zeros(len(cell), bool)
    starts = np.sort(at(cell[mine], rows.start[mine]))
    ends = np.sort(at(cell[mine], rows.end[mine]))
    first = np.searchsorted(ends, low, "right")
    there = first < len(starts)
    return np.asarray(there & (starts[np.minimum(first, len(starts) - 1)] < high))
