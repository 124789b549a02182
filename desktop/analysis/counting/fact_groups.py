"""Reports in groups by a fact: a county, a year, an own column."""

from __future__ import annotations

import numpy as np

from desktop.analysis.counting.facts import NONE, FactColumns, FactValue, Flags, common
from desktop.analysis.counting.numbering import Numbers

UNKNOWN = "?"
"""Key of the group of reports that lack the fact by which is grouped."""
SHARED = {
    "county": "county_name",
    "code": "county_code",
    "prefecture": "prefecture",
    "province": "province",
    "year": "year",
}
"""What a group is told to have in common, and the fact that says so."""


class FactGroups:
    """The groups of the placed reports.

    They stand in the order of the corpus or, of years and own columns, of their values; reports
    without the fact are in the group UNKNOWN. Raises InputError where there is no such fact.
    """

    def __init__(self, facts: FactColumns, by: str, *, placed: Flags) -> None:
        self._facts, self._placed = facts, np.flatnonzero(placed)
        fact = facts.named(by)
        unknown = len(fact.values)
        places = fact.places[placed]
        met, self._first, group = np.unique(
            np.where(places == NONE, unknown, places), return_index=True, return_inverse=True
        )
        sorts = by == "year" or by in facts.own
        order = np.arange(len(met)) if sorts else np.argsort(self._first, kind="stable")
        number = np.empty_like(order)
        number[order] = np.arange(len(order))
        self._group: Numbers = number[group].astype(np.int64)
        self._first = self._placed[self._first[order]]
        values = (UNKNOWN if n == unknown else str(fact.values[n]) for n in met[order].tolist())
        self.keys: list[str] = list(values)

    def of(self, kept: Flags) -> Numbers:
        """The number of the group of each kept report, in their order; all of them placed."""
        return np.asarray(self._group[kept[self._placed]])

    @property
    def first(self) -> list[int]:
        """Of each group the place of its first report."""
        return [int(place) for place in self._first]

    def shared(self, kept: Flags) -> list[dict[str, FactValue | None]]:
        """What all reports of each group have in common, by the names of SHARED.

        Of those that are kept or, where none of the group is, of all.
        """
        inside = kept[self._placed]
        there = np.bincount(self._group[inside], minlength=len(self.keys)) > 0
        rows = inside | ~there[self._group]
        group, which = self._group[rows], self._placed[rows]
        columns = [
            common(self._facts.factors[fact].of(which), group, groups=len(self.keys))
            for fact in SHARED.values()
        ]
        return [dict(zip(SHARED, row, strict=True)) for row in zip(*columns, strict=True)]
