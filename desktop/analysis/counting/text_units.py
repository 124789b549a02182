"""Text in units, sentences, sections or whole reports, and which of them a stretch touches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.counted import CountedStretches
from desktop.analysis.counting.facts import Flags
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.uniting import BITS, at

SENTENCE, SECTION, REPORT = "sentence", "section", "report"


class TouchedUnits(NamedTuple):
    """For each unit that a stretch touches: the place of the stretch, the number of the unit."""

    stretch: Numbers
    unit: Numbers


def touched(columns: Columns, unit: str, rows: CountedStretches) -> TouchedUnits:
    """Which units each stretch has a character of; a sentence's or a section's must be put in."""
    if unit == REPORT:
        return TouchedUnits(np.arange(len(rows.report)), rows.report)
    first, behind = _touched(columns, unit, rows.report, rows.start, rows.end)
    return _expanded(first, behind)


def there(columns: Columns, unit: str, reports: Numbers, *, parts: Sequence[int] = ()) -> Numbers:
    """The report (number) of each unit of those reports, once a unit.

    With `parts` (as in tallies.tallied) of those alone that have a character of such a part.
    """
    starts, ends, kinds = columns.parts.whole
    wanted = _of(reports, starts)
    if parts:
        wanted &= np.array(parts, np.int64)[kinds] >= 0
    if unit == SECTION:
        return np.asarray(starts[wanted] >> BITS)
    if not parts:
        return reports if unit == REPORT else _plain(columns, reports)
    text, low, high = starts[wanted] >> BITS, _in_text(starts[wanted]), _in_text(ends[wanted])
    if unit == REPORT:
        return np.unique(text)
    pieces = _expanded(*_touched(columns, unit, text, low, high))
    return np.asarray(columns.sentences.whole[0][np.unique(pieces.unit)] >> BITS)


def _plain(columns: Columns, reports: Numbers) -> Numbers:
    starts = columns.sentences.whole[0]
    return np.asarray(starts[_of(reports, starts)] >> BITS)


def _of(reports: Numbers, places: Numbers) -> Flags:
    return np.isin(places >> BITS, reports)


def _in_text(places: Numbers) -> Numbers:
    return places & ((1 << BITS) - 1)


def _touched(
    columns: Columns, unit: str, report: Numbers, start: Numbers, end: Numbers
) -> tuple[Numbers, Numbers]:
    """The number of the first unit touched, and that of the one behind the last."""
    bounds = columns.sentences if unit == SENTENCE else columns.parts
    starts, ends, _ = bounds.whole
    first = np.searchsorted(ends, at(report, start), "right")
    return first, np.searchsorted(starts, at(report, end), "left")


def _expanded(first: Numbers, behind: Numbers) -> TouchedUnits:
    number = np.maximum(behind - first, 0)
    which = np.repeat(np.arange(len(first)), number)
    step = np.arange(len(which)) - np.repeat(np.cumsum(number) - number, number)
    return TouchedUnits(which, first[which] + step)


def bounds_around(columns: Columns, unit: str, rows: CountedStretches) -> tuple[Numbers, Numbers]:
    """The start of the first unit that each stretch touches, and the end of the last.

    A stretch that touches none (white space alone) has its own ends.
    """
    bounds = columns.sentences if unit == SENTENCE else columns.parts
    starts, ends, _ = bounds.whole
    first, behind = _touched(columns, unit, rows.report, rows.start, rows.end)
    touches = behind > first
    start, end = rows.start.copy(), rows.end.copy()
    start[touches] = _in_text(starts[first[touches]])
    end[touches] = _in_text(ends[behind[touches] - 1])
    return np.minimum(start, rows.start), np.maximum(end, rows.end)
