"""What coders of a round did right and wrong, unit by unit, against what was resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.analysis.counting.columns import RESOLVED, Columns, Hand
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Flags
from desktop.analysis.counting.tallies import CodingTallies, counted_as, tallied
from desktop.analysis.counting.uniting import BITS
from desktop.analysis.uncertainty.draws import Floats

SENTENCE, REPORT = "sentence", "report"


@dataclass(frozen=True, slots=True)
class ErrorCounts:
    """Reports x themes, summed over the coders who finished the report: units `right`ly coded,
    `missed`, coded in the `wrong`, and `clear`: rightly left uncoded."""

    right: Floats
    missed: Floats
    wrong: Floats
    clear: Floats

    def rates(self, times: Floats) -> tuple[Floats, Floats]:
        """Sensitivity and specificity, draws x themes, each report taken so many `times`; NaN
        where there is nothing to be right or wrong about."""
        right, missed, wrong, clear = (
            times @ side for side in (self.right, self.missed, self.wrong, self.clear)
        )
        with np.errstate(invalid="ignore"):
            return right / (right + missed), clear / (clear + wrong)


def error_counts(
    columns: Columns,
    round_id: str,
    *,
    reports: Numbers,
    counted: Sequence[Numbers],
    themes: int,
    unit: str,
) -> ErrorCounts:
    """Of the round's coders in those reports; a unit is a SENTENCE or a whole REPORT.

    A sentence or heading has a theme where a character of it is coded. The sentences of the
    reports must have been put in before.
    """
    coders, resolved = _hands(columns, round_id)
    finished = np.zeros((len(columns.reports), len(columns.hands)), bool)
    finished[columns.done["report"], columns.done["hand"]] = True
    readers = finished[:, coders].sum(axis=1)[reports].astype(np.float64)
    rows = _units_coded(columns, reports, counted, unit)
    here = np.searchsorted(reports, rows["report"])
    cell = here * themes + rows["theme"]
    truth = rows["hand"] == resolved
    coded = np.isin(rows["hand"], coders) & finished[rows["report"], rows["hand"]]
    key = (cell << BITS) | rows["part"]
    hit = coded & np.isin(key, key[truth])

    def summed(which: Flags) -> Floats:
        found = np.bincount(cell[which], minlength=len(reports) * themes)
        return found.astype(np.float64).reshape(len(reports), themes)

    right, wrong = summed(hit), summed(coded & ~hit)
    missed = summed(truth) * readers[:, None] - right
    sizes = units_of(columns, reports, unit) * readers
    return ErrorCounts(right, missed, wrong, sizes[:, None] - right - missed - wrong)


def units_of(columns: Columns, reports: Numbers, unit: str) -> Floats:
    """How many units each report has."""
    if unit == REPORT:
        return np.ones(len(reports))
    starts = columns.sentences.whole[0]
    low = np.searchsorted(starts, reports << BITS)
    high = np.searchsorted(starts, (reports + 1) << BITS)
    return np.asarray(high - low, np.float64)


def _hands(columns: Columns, round_id: str) -> tuple[Numbers, int]:
    coders = [
        number
        for number, hand in enumerate(columns.hands.ids)
        if hand.round == round_id and hand.coder != RESOLVED
    ]
    return np.array(coders, np.int64), columns.hands.number(Hand(RESOLVED, round_id))


def _units_coded(
    columns: Columns, reports: Numbers, counted: Sequence[Numbers], unit: str
) -> CodingTallies:
    """A row for each report, hand, theme and unit with a coded character."""
    rows = columns.codings
    codings = counted_as(rows.chosen(np.flatnonzero(np.isin(rows["report"], reports))), counted)
    if unit == REPORT:
        return tallied(columns, codings, sentences=False)
    # Each sentence stands as a part of the text: the tallies of parts are then those of sentences.
    cut, starts, ends = Columns(), *columns.sentences.whole[:2]
    most = 0
    for report in reports.tolist():
        low, high = np.searchsorted(starts, (report << BITS, (report + 1) << BITS))
        begins, behind = starts[low:high] - (report << BITS), ends[low:high] - (report << BITS)
        first = np.where(np.arange(len(begins)) > 0, begins, 0)
        last = np.append(begins[1:], columns.characters()[report])
        cut.parts.put(report, first, last, np.arange(len(begins)))
        cut.sentences.put(report, begins, behind)
        most = max(most, len(begins))
    found = tallied(cut, codings, sentences=True, parts=range(most))
    return {name: column[found["sentences"] > 0] for name, column in found.items()}
