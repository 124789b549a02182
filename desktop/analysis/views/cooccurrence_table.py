"""Which themes occur together, in the same sentence, section or report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.analysis.views.plain_rows import Paths, PlainRow, called
from desktop.domain.codebook import Theme

UNITS = ("sentence", "section", "report")

Pair = tuple[str, str]
"""The ids of two themes; each pair stands both ways, and a theme with itself."""


@dataclass(frozen=True, slots=True)
class CooccurrenceTable:
    """Of each pair of themes in how many units both occur; the mean over coders who differ.

    `counts` of a theme with itself is in how many units it occurs. A pair that is not in
    `counts` never meets. `units` are all units of the `reports` that count. `jaccard` is both
    over either, 0 to 1. `lift` is how many times as often they meet as they would if neither
    knew of the other; `lift_intervals` are 95 % intervals of it by drawing whole reports again,
    for pairs of different themes. What has no value (a theme that never occurs) is not in them.
    """

    unit: str
    themes: tuple[Theme, ...]
    counts: Mapping[Pair, float]
    jaccard: Mapping[Pair, float]
    lift: Mapping[Pair, float]
    units: int
    reports: int
    lift_intervals: Mapping[Pair, tuple[float, float]] = field(default_factory=dict)
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def rows(self, paths: Paths | None = None) -> list[PlainRow]:
        """A row for each pair of different themes, once, in the order of the themes."""
        return [
            self._row(first, second, paths)
            for n, first in enumerate(self.themes)
            for second in self.themes[n + 1 :]
        ]

    def _row(self, first: Theme, second: Theme, paths: Paths | None) -> PlainRow:
        pair = (first.id, second.id)
        low, high = self.lift_intervals.get(pair, (None, None))
        return {
            "theme": called(first, paths),
            "other_theme": called(second, paths),
            "within": self.unit,
            "together": self.counts.get(pair, 0),
            "theme_units": self.counts.get((first.id, first.id), 0),
            "other_units": self.counts.get((second.id, second.id), 0),
            "units": self.units,
            "reports": self.reports,
            "jaccard": self.jaccard.get(pair),
            "lift": self.lift.get(pair),
            "lift_low": low,
            "lift_high": high,
        }
