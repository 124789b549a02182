"""The sentences of a report as units to be drawn, for a group that has no other report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.figures import Grouping
from desktop.analysis.counting.measures import Measure
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Readers
from desktop.analysis.counting.tallies import CodingTallies, counted_as, tallied
from desktop.analysis.counting.uniting import BITS
from desktop.analysis.uncertainty.ratios import Ratio
from desktop.analysis.uncertainty.report_units import over_units


class SentenceUnits:
    """Some reports with their codings and sentences, as they were when a table was made.

    A unit reaches from the start of a sentence or a heading to the start of the next, so that
    the units are the whole text.
    """

    def __init__(
        self,
        columns: Columns,
        readers: Readers,
        grouping: Grouping,
        *,
        reports: Numbers,
        counted: Sequence[Numbers],
        parts: Sequence[int] = (),
    ) -> None:
        """`parts` has for each kind of part the number that its text counts as in the grouping,
        as in tallies.tallied; none where whole texts count."""
        rows = columns.codings
        here = np.flatnonzero(np.isin(rows["report"], reports))
        kept = here[readers.counts[rows["report"][here], rows["hand"][here]]]
        self._codings = {name: rows[name][kept] for name in rows.columns}
        self._sum = readers.together == "sum"
        self._weight = readers.weight
        self._counted = tuple(counted)
        self._sentences, self._parts = columns.sentences.whole, columns.parts.whole
        self._characters, self._grouping = columns.characters(), grouping
        self._counts_as = np.array(parts, np.int64)

    def ratio(self, report: int, group: int, *, measure: Measure, themes: int) -> Ratio:
        """The figures of the report's text in that group over its sentences."""
        starts, ends = self._units(report)
        bounds = np.append(starts, self._characters[report])
        found = self._tallied(report, starts, ends, bounds, measure)
        weight = 1.0 if self._sum else self._weight[report][found["hand"]]
        above = np.bincount(
            found["part"] * themes + found["theme"],
            weights=found[measure.numerator] * weight,
            minlength=len(starts) * themes,
        ).reshape(len(starts), themes)
        inside = self._inside(report, group, starts)
        return over_units(measure, above[inside], np.diff(bounds)[inside])

    def _units(self, report: int) -> tuple[Numbers, Numbers]:
        """Where the sentences begin, the first of them with the text, and where they end."""
        starts, ends = _of(report, self._sentences)[:2]
        if not len(starts):
            return np.zeros(1, np.int64), self._characters[report : report + 1]
        return np.where(np.arange(len(starts)) > 0, starts, 0), ends

    def _tallied(
        self, report: int, starts: Numbers, ends: Numbers, bounds: Numbers, measure: Measure
    ) -> CodingTallies:
        # Each unit stands as a part of the text: the tallies of parts are then those of units.
        cut = Columns()
        cut.parts.put(report, bounds[:-1], bounds[1:], np.arange(len(starts)))
        cut.sentences.put(report, starts, ends)
        own = np.flatnonzero(self._codings["report"] == report)
        codings = {name: column[own] for name, column in self._codings.items()}
        if self._sum:
            codings["hand"] = np.zeros_like(own)
        shown = counted_as(codings, self._counted)
        each = range(len(starts))
        return tallied(cut, shown, sentences=measure.numerator == "sentences", parts=each)

    def _inside(self, report: int, group: int, starts: Numbers) -> Numbers:
        """The units that begin in the parts of the report that the group holds."""
        if not len(self._counts_as):
            return np.arange(len(starts))
        grouping = self._grouping
        wanted = grouping.part[(grouping.report == report) & (grouping.group == group)]
        begins, _, kind = _of(report, self._parts)
        own = self._counts_as[kind[np.searchsorted(begins, starts, "right") - 1]]
        return np.flatnonzero(np.isin(own, wanted))


def _of(report: int, whole: tuple[Numbers, Numbers, Numbers]) -> tuple[Numbers, ...]:
    """The starts, ends and kinds of one text out of those of all."""
    starts, ends, kinds = whole
    low, high = np.searchsorted(starts, (report << BITS, (report + 1) << BITS))
    base = report << BITS
    return starts[low:high] - base, ends[low:high] - base, kinds[low:high]
