"""The intervals of a table's figures, each group's computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from desktop.analysis.counting.measures import Measure
from desktop.analysis.uncertainty.interval import DRAWS, SEED, FrequencyInterval, Over
from desktop.analysis.uncertainty.limits import limits
from desktop.analysis.uncertainty.ratios import Ratio
from desktop.analysis.uncertainty.report_units import ReportUnits
from desktop.analysis.uncertainty.sentence_units import SentenceUnits

Cell = tuple[str, str]


class GroupIntervals(Mapping[Cell, FrequencyInterval]):
    """By the key of a group and the id of a theme; a cell without an interval is not in it.

    Whoever shows some groups asks for these alone, and nothing is computed for the others.
    """

    def __init__(
        self,
        units: ReportUnits,
        sentences: SentenceUnits | None,
        *,
        keys: Sequence[str],
        themes: Sequence[str],
        draws: int = DRAWS,
        seed: int = SEED,
    ) -> None:
        self.draws, self.seed = draws, seed
        self._units, self._sentences = units, sentences
        self._numbers = {key: number for number, key in enumerate(keys)}
        self._themes = {theme: number for number, theme in enumerate(themes)}
        self._found: dict[str, list[FrequencyInterval]] = {}

    def __getitem__(self, cell: Cell) -> FrequencyInterval:
        key, theme = cell
        row = self._row(key) if key in self._numbers and theme in self._themes else []
        if not row:
            raise KeyError(cell)
        return row[self._themes[theme]]

    def __iter__(self) -> Iterator[Cell]:
        return ((key, theme) for key in self._numbers if self._row(key) for theme in self._themes)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        # Whether intervals were asked for, without computing how many there are.
        return True

    def _row(self, key: str) -> list[FrequencyInterval]:
        if key not in self._found:
            self._found[key] = self._made(self._numbers[key])
        return self._found[key]

    def _made(self, group: int) -> list[FrequencyInterval]:
        reports = self._units.reports(group)
        if not len(reports):
            return []
        if len(reports) > 1:
            return self._intervals(self._units.ratio(group), "reports")
        lone = self._of_lone(int(reports[0]), group)
        return self._intervals(lone, "sentences") if lone and lone.units > 1 else []

    def _of_lone(self, report: int, group: int) -> Ratio | None:
        measure = self._units.measure
        if self._sentences is None or not has_sentences(measure):
            return None
        return self._sentences.ratio(report, group, measure=measure, themes=self._units.themes)

    def _intervals(self, ratio: Ratio, over: Over) -> list[FrequencyInterval]:
        found = limits(ratio, draws=self.draws, seed=self.seed)
        most = 1.0 if self._units.measure.kind == "share" else np.inf
        units_with = (ratio.above > 0).sum(axis=0).tolist()
        sides = zip(found.low.tolist(), np.minimum(found.high, most).tolist(), strict=True)
        return [
            FrequencyInterval(low, high, over, ratio.units, used, found.method)
            for (low, high), used in zip(sides, units_with, strict=True)
        ]


def has_sentences(measure: Measure) -> bool:
    """Whether the measure says something of a part of a report: presence is of the whole."""
    return measure.denominator != "reports"
