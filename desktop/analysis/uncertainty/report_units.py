"""The reports of each group as units to be drawn, kept as they were when a table was made."""

from __future__ import annotations

import numpy as np

from desktop.analysis.counting.columns import RESOLVED, Columns, Hand
from desktop.analysis.counting.figures import Grouping, amounts
from desktop.analysis.counting.measures import Measure
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Flags, Readers
from desktop.analysis.counting.tallies import CodingTallies
from desktop.analysis.counting.uniting import BITS, at
from desktop.analysis.uncertainty.ratios import Ratio


class ReportUnits:
    """By group: the reports that count in it, their characters, and what each adds to each theme.

    Nothing here changes with the columns.
    """

    def __init__(
        self,
        columns: Columns,
        tallies: CodingTallies,
        grouping: Grouping,
        readers: Readers,
        *,
        measure: Measure,
        themes: int,
    ) -> None:
        self.measure, self.themes = measure, themes
        resolved = [number for number, hand in enumerate(columns.hands.ids) if is_resolved(hand)]
        self._settled: Flags = np.asarray(readers.counts[:, resolved].any(axis=1), np.bool_)
        self._members, self._characters = _members(grouping, readers)
        self._begins = np.searchsorted(self._members >> BITS, np.arange(grouping.groups + 1))
        found = amounts(columns, tallies, grouping, readers, measure=measure, themes=themes)
        member = at(found.cell // max(1, themes), found.rows["report"])
        order = np.argsort(member, kind="stable")
        self._row_of = member[order]
        self._theme = found.rows["theme"][order]
        self._amount = (found.amount * found.weight)[order]

    def reports(self, group: int) -> Numbers:
        """The numbers of the reports that count in the group."""
        return self._members[self._here(group)] & ((1 << BITS) - 1)

    def lone(self) -> Numbers:
        """The numbers of the reports that count alone in some group."""
        alone = np.flatnonzero(np.diff(self._begins) == 1)
        return np.unique(self._members[self._begins[alone]] & ((1 << BITS) - 1))

    def settled(self, group: int) -> Flags:
        """Of each of those reports, whether what counts there is a resolution."""
        return np.asarray(self._settled[self.reports(group)])

    def ratio(self, group: int, *, each: bool = False) -> Ratio:
        """The figures of the group over its reports; counts as their sum or, with `each`, as
        their mean for a report."""
        here = self._here(group)
        members = self._members[here]
        rows = slice(*np.searchsorted(self._row_of, (group << BITS, (group + 1) << BITS)))
        cell = np.searchsorted(members, self._row_of[rows]) * self.themes + self._theme[rows]
        above = np.bincount(
            cell, weights=self._amount[rows], minlength=len(members) * self.themes
        ).reshape(len(members), self.themes)
        return over_units(self.measure, above, self._characters[here], each=each)

    def _here(self, group: int) -> slice:
        return slice(int(self._begins[group]), int(self._begins[group + 1]))


def is_resolved(hand: Hand) -> bool:
    """Whether the hand stands for what a round decided."""
    return hand.coder == RESOLVED


def over_units(
    measure: Measure, above: np.ndarray, characters: Numbers, *, each: bool = False
) -> Ratio:
    """The measure's figures from what each unit adds above, and its characters."""
    counted = np.ones(len(above))
    if measure.denominator is None:
        return Ratio(above.astype(np.float64), counted, 1.0 if each else float(len(above)))
    below = characters if measure.denominator == "characters" else counted
    return Ratio(above.astype(np.float64), below.astype(np.float64), float(measure.per))


def _members(grouping: Grouping, readers: Readers) -> tuple[Numbers, Numbers]:
    """Group and report in one number, in order, and the characters of the report there."""
    kept = readers.number[grouping.report] > 0
    pair = at(grouping.group[kept], grouping.report[kept])
    members, place = np.unique(pair, return_inverse=True)
    length = np.bincount(place, weights=grouping.characters[kept], minlength=len(members))
    return members, length.astype(np.int64)
