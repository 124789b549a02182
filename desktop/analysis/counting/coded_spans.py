"""Who coded what where, report by report, out of the columns: what reliability compares."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from desktop.analysis.counting.columns import Columns, Hand
from desktop.analysis.counting.numbering import Id, IdNumbers, Numbers

SpansBySide = dict[str, dict[str, list[tuple[int, int]]]]
"""By side and theme, the spans of one report by start, in code points."""


class CodedSpans:
    """The codings of some hands, each said to be of a side: a coder, or one of two occasions.

    `counted_as` says by theme (id) as which one it is; a theme that is not among its keys is left
    out. What is found is a copy: the columns may change afterwards.
    """

    def __init__(
        self, columns: Columns, sides: Mapping[Hand, str], *, counted_as: Mapping[str, str]
    ) -> None:
        self._sides, self._themes = list(sides.values()), list(dict.fromkeys(counted_as.values()))
        side = _renumbered(columns.hands, {hand: n for n, hand in enumerate(sides)})
        shown = {theme: self._themes.index(other) for theme, other in counted_as.items()}
        theme, rows = _renumbered(columns.themes, shown), columns.codings
        kept = rows.chosen(np.flatnonzero((side[rows["hand"]] >= 0) & (theme[rows["theme"]] >= 0)))
        found = np.stack(
            (kept["report"], side[kept["hand"]], theme[kept["theme"]], kept["start"], kept["end"])
        )
        self._rows = found[:, np.lexsort(found[::-1])]
        numbers, first = np.unique(self._rows[0], return_index=True)
        ends = np.append(first, self._rows.shape[1])[1:].tolist()
        names = [columns.reports.ids[number] for number in numbers.tolist()]
        self._places = dict(zip(names, zip(first.tolist(), ends, strict=True), strict=True))

    @property
    def reports(self) -> frozenset[str]:
        """The reports (ids) that have any of these codings."""
        return frozenset(self._places)

    def of(self, report: str) -> SpansBySide:
        """The spans of that report; {} where it has none."""
        first, behind = self._places.get(report, (0, 0))
        found: SpansBySide = {}
        for side, theme, start, end in self._rows[1:, first:behind].T.tolist():
            own = found.setdefault(self._sides[side], {})
            own.setdefault(self._themes[theme], []).append((start, end))
        return found


def _renumbered(known: IdNumbers[Id], wanted: Mapping[Id, int]) -> Numbers:
    """By the number of each id the new one, -1 for what is not wanted."""
    return np.array([wanted.get(one, -1) for one in known.ids], np.int64)
