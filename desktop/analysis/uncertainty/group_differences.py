"""Two groups of reports compared, theme by theme, in plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.analysis.uncertainty.interval import DRAWS, FEWEST_UNITS, FEWEST_WITH, SEED
from desktop.domain.codebook import Theme

DifferenceRow = dict[str, str | int | float | None]


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """A side of the comparison: `reports` are all in it, `counted` those that have a value."""

    name: str
    reports: int
    counted: int
    characters: int
    coders: tuple[str, ...] = ()
    left_out: int = 0
    not_coded: int = 0


@dataclass(frozen=True, slots=True)
class ThemeDifference:
    """What a theme comes to in both groups, in the measure's units, and first - second.

    `low` and `high` are 95 % limits of the difference, None where a group has one report;
    `units_with` how many of the reports have the theme. `disagreement` is how far apart coders
    alone put the figure of one group: the larger of the two, or that of the round `of_round`
    where every report counts by one coder. None where nothing is known of it.
    """

    first: float
    second: float
    low: float | None
    high: float | None
    units: int
    units_with: int
    disagreement: float | None = None

    @property
    def difference(self) -> float:
        """first - second."""
        return self.first - self.second

    @property
    def ratio(self) -> float | None:
        """first / second; None where second is 0."""
        return self.first / self.second if self.second else None

    @property
    def few(self) -> bool:
        """Whether the interval rests on too few reports to cover what it says."""
        return self.units < FEWEST_UNITS or self.units_with < FEWEST_WITH

    @property
    def smaller_than_coders(self) -> bool:
        """Whether coders alone differ by more than the groups do."""
        return self.disagreement is not None and abs(self.difference) < self.disagreement


@dataclass(frozen=True, slots=True)
class GroupDifferences:
    """The figures of two groups without a report in common, by theme, and how they differ.

    Counts are per report ("codings" is the mean number in a report): sums of unequal numbers of
    reports compare nothing.
    """

    measure: str
    per_report: bool
    first: ComparedGroup
    second: ComparedGroup
    themes: tuple[Theme, ...]
    found: Mapping[str, ThemeDifference]
    filters: Mapping[str, object] = field(default_factory=dict)
    of_round: str | None = None
    undeclared: bool = False
    draws: int = DRAWS
    seed: int = SEED

    def of(self, theme: Theme) -> ThemeDifference:
        """What was found of the theme."""
        return self.found[theme.id]

    def rows(self, paths: Mapping[str, str] | None = None) -> list[DifferenceRow]:
        """A row for each theme, as a table shows it; `paths` by theme id instead of names."""
        return [self._row(theme, (paths or {}).get(theme.id, theme.name)) for theme in self.themes]

    def _row(self, theme: Theme, called: str) -> DifferenceRow:
        one = self.of(theme)
        return {
            "theme": called,
            "measure": self.measure,
            "per_report": int(self.per_report),
            "a": self.first.name,
            "b": self.second.name,
            "a_value": one.first,
            "b_value": one.second,
            "difference": one.difference,
            "low95": one.low,
            "high95": one.high,
            "ratio": one.ratio,
            "few": int(one.few),
            "disagreement": one.disagreement,
            "smaller_than_coders": int(one.smaller_than_coders),
            "a_reports": self.first.counted,
            "b_reports": self.second.counted,
        }

    @property
    def warned(self) -> Sequence[Theme]:
        """The themes of which coders alone differ by more than the groups do."""
        return [theme for theme in self.themes if self.of(theme).smaller_than_coders]
