"""All counts that a comparison needs, gathered block by block of reports and added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability import binary
from desktop.analysis.reliability.binary import Sums
from desktop.analysis.reliability.coded import CodedReport, Flags, lay_out
from desktop.analysis.reliability.differing import differing_units
from desktop.analysis.reliability.label_sets import LabelSets, count_sets
from desktop.analysis.reliability.ratings import Floats, Integers
from desktop.analysis.reliability.span_agreement import SpanCounts, count_spans, uses
from desktop.analysis.reliability.tallies import Tallies, tally
from desktop.analysis.reliability.unitizing import UnitizingCounts, count_units, squared_lengths


@dataclass(frozen=True)
class Pool:
    """Counts of the reports that two coders or more finished, at one unit of analysis.

    `names` and `units` of these reports; `by_report` reports x themes; `by_pair` reports x
    themes x pairs, of alpha only, and `finished` reports x pairs, whether both finished it;
    `pairs` themes x pairs, pooled; `characters` and `character_pairs` the same of characters;
    `uses` themes x coders (codings); `coded` and `alone` themes x coders (units); `all_coded`
    themes: units that every coder who rated them coded; `with_theme` themes: units and, second
    row, reports in which anyone used the theme; `shared` pairs: reports that both finished;
    `squared` themes; `differing` of these reports, the units in which coders differ on any theme.
    """

    unit: str
    coders: tuple[str, ...]
    themes: tuple[str, ...]
    names: tuple[str, ...]
    units: Floats
    by_report: Sums
    by_pair: Sums
    finished: Flags
    pairs: Sums
    characters: Sums
    character_pairs: Sums
    spans: SpanCounts
    uses: Integers
    coded: Floats
    alone: Floats
    all_coded: Floats
    with_theme: Floats
    shared: Integers
    squared: Floats
    unitizing: UnitizingCounts
    sets: Counter[LabelSets]
    differing: Floats

    @property
    def disagreement(self) -> Floats:
        """Themes: how many units a disagreement comes to: 1, at the character a whole coding."""
        if self.unit != "character":
            return np.ones(len(self.themes))
        uses = np.maximum(self.uses.sum(axis=1), 1)
        return np.asarray(np.maximum(self.coded.sum(axis=1) / uses, 1.0))

    def __add__(self, other: Pool) -> Pool:
        return Pool(
            self.unit,
            self.coders,
            self.themes,
            self.names + other.names,
            np.concatenate([self.units, other.units]),
            self.by_report.beside(other.by_report),
            self.by_pair.beside(other.by_pair),
            np.concatenate([self.finished, other.finished]),
            self.pairs + other.pairs,
            self.characters + other.characters,
            self.character_pairs + other.character_pairs,
            self.spans + other.spans,
            self.uses + other.uses,
            self.coded + other.coded,
            self.alone + other.alone,
            self.all_coded + other.all_coded,
            self.with_theme + other.with_theme,
            self.shared + other.shared,
            self.squared + other.squared,
            self.unitizing + other.unitizing,
            self.sets + other.sets,
            np.concatenate([self.differing, other.differing]),
        )


def pool(
    reports: Iterable[CodedReport], *, unit: str, coders: Sequence[str], themes: Sequence[str]
) -> Pool:
    """The counts of these reports; those of other reports with the same coders can be added."""
    codings = lay_out(reports, coders=coders, themes=themes)
    counted = tally(codings, unit=unit)
    by_pair = binary.of_pairs(counted)
    by_character = counted if unit == "character" else tally(codings, unit="character")
    return Pool(
        unit,
        codings.coders,
        codings.themes,
        tuple(report.name for report in codings.reports),
        counted.units,
        binary.of_all(counted),
        by_pair.of_alpha(),
        codings.rated_by_pair,
        by_pair.pooled(),
        binary.of_all(by_character).pooled(),
        binary.of_pairs(by_character).pooled(),
        count_spans(codings),
        uses(codings),
        counted.coded.sum(axis=0),
        counted.alone.sum(axis=0),
        _coded_by_all(counted),
        _with_theme(counted),
        codings.rated_by_pair.sum(axis=0),
        squared_lengths(codings),
        count_units(codings),
        count_sets(codings, unit=unit),
        differing_units(codings, unit=unit),
    )


def _coded_by_all(counted: Tallies) -> Floats:
    raters = counted.codings.rated.sum(axis=1)
    everyone = np.arange(counted.by_number.shape[2]) == raters[:, None]
    return np.asarray(np.einsum("rtx,rx->t", counted.by_number, everyone.astype(np.float64)))


def _with_theme(counted: Tallies) -> Floats:
    units = counted.by_number[:, :, 1:].sum(axis=2)
    return np.stack([units.sum(axis=0), (units > 0).sum(axis=0)])
