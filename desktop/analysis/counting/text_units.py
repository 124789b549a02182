"""Text in units, sentences, sections or whole reports, and which of them a stretch touches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.counted import CountedStretches
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.uniting import BITS, UnionBounds, at

SENTENCE, SECTION, REPORT = "sentence", "section", "report"
PARAGRAPH = "paragraph"
"""A line that is not empty."""


_NEVER = np.iinfo(np.int64).max
"""Stands behind the last unit."""


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


def units_in(
    columns: Columns, unit: str, reports: Numbers, *, parts: Sequence[int] = ()
) -> Numbers:
    """How many units each of those reports has.

    With `parts` (as in tallies.tallied) only those that have a character of such a part.
    """
    if parts:
        found = _in_parts(columns, unit, reports, np.array(parts, np.int64))
        return np.bincount(found, minlength=len(columns.reports))[reports]
    if unit == REPORT:
        return np.ones_like(reports)
    starts = (columns.sentences if unit == SENTENCE else columns.parts).whole[0]
    nothing = np.zeros_like(reports)
    behind = np.searchsorted(starts, at(reports + 1, nothing))
    return np.asarray(behind - np.searchsorted(starts, at(reports, nothing)))


def report_of(columns: Columns, unit: str, units: Numbers) -> Numbers:
    """The report (number) of each of those units."""
    if unit == REPORT:
        return units
    starts = (columns.sentences if unit == SENTENCE else columns.parts).whole[0]
    return np.asarray(starts[units] >> BITS)


def distinct(numbers: Numbers) -> Numbers:
    """Each number once, in order. Quicker than numpy's own, which hashes them first."""
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return np.asarray(ordered[new])


def _in_parts(columns: Columns, unit: str, reports: Numbers, parts: Numbers) -> Numbers:
    """The report of each unit that has a character of one of the parts, once a unit."""
    starts, ends, kinds = columns.parts.whole
    wanted = np.isin(starts >> BITS, reports) & (parts[kinds] >= 0)
    text, low, high = starts[wanted] >> BITS, _in_text(starts[wanted]), _in_text(ends[wanted])
    if unit == SECTION:
        return np.asarray(text)
    if unit == REPORT:
        return distinct(text)
    pieces = _expanded(*_touched(columns, unit, text, low, high))
    return report_of(columns, unit, distinct(pieces.unit))


def _in_text(places: Numbers) -> Numbers:
    return places & ((1 << BITS) - 1)


def _touched(
    columns: Columns, unit: str, report: Numbers, start: Numbers, end: Numbers
) -> tuple[Numbers, Numbers]:
    """The number of the first unit touched, and that of the one behind the last."""
    starts, ends, _ = _bounds(columns, unit).whole
    first, upto = np.searchsorted(ends, at(report, start), "right"), at(report, end)
    # Most lie within one unit: only where the next one begins before the end is it looked for.
    behind = first + (np.append(starts, _NEVER)[first] < upto)
    further = np.flatnonzero(np.append(starts, _NEVER)[np.minimum(behind, len(starts))] < upto)
    behind[further] = np.searchsorted(starts, upto[further], "left")
    return first, behind


def _bounds(columns: Columns, unit: str) -> UnionBounds:
    return {SENTENCE: columns.sentences, PARAGRAPH: columns.paragraphs}.get(unit, columns.parts)


def _expanded(first: Numbers, behind: Numbers) -> TouchedUnits:
    number = np.maximum(behind - first, 0)
    which = np.repeat(np.arange(len(first)), number)
    step = np.arange(len(which)) - np.repeat(np.cumsum(number) - number, number)
    return TouchedUnits(which, first[which] + step)


def bounds_around(columns: Columns, unit: str, rows: CountedStretches) -> tuple[Numbers, Numbers]:
    """The start of the first unit that each stretch touches, and the end of the last.

    A stretch that touches none (white space alone) has its own ends.
    """
    starts, ends, _ = _bounds(columns, unit).whole
    first, behind = _touched(columns, unit, rows.report, rows.start, rows.end)
    touches = behind > first
    start, end = rows.start.copy(), rows.end.copy()
    start[touches] = _in_text(starts[first[touches]])
    end[touches] = _in_text(ends[behind[touches] - 1])
    return np.minimum(start, rows.start), np.maximum(end, rows.end)
