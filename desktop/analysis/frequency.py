"""How often each theme occurs in each group of reports: the table that everybody shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.analysis.counting.measures import MEASURES as _ROWS
from desktop.analysis.uncertainty.corrected_figures import CorrectedFigure, CorrectedFigures
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.domain.codebook import Theme

MEASURES = tuple(_ROWS)
GROUPS = ("county", "prefecture", "province", "year", "report", "section")

NO_REPORT, NOT_CODED, BEING_CODED, CODED = "no_report", "not_coded", "being_coded", "coded"

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A row of a frequency table: a county, a year, a report ...

    `county`, `code`, `prefecture`, `province` and `year` are what all its reports have in
    common. `reports` are all of its reports that the filters leave; of these `reports_coded`
    are coded and `reports_unfinished` being coded; `counted` have a value, are `characters`
    long together, and were read by `coders` (names).
    """

    key: str
    label: str
    county: str | None = None
    code: str | None = None
    prefecture: str | None = None
    province: str | None = None
    year: int | None = None
    reports: int = 0
    reports_coded: int = 0
    reports_unfinished: int = 0
    counted: int = 0
    characters: int = 0
    coders: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """NO_REPORT, NOT_CODED, BEING_CODED (also where a value holds such a report) or CODED."""
        if not self.reports:
            return NO_REPORT
        if self.counted and self.counted <= self.reports_coded:
            return CODED
        return BEING_CODED if self.reports_unfinished else NOT_CODED


@dataclass(frozen=True, slots=True)
class FrequencyTable:
    """The values of one measure by group and theme, and what was filtered for them.

    `values` holds what is not zero. A group of which no report counts has no value. `low` and
    `high` are what the values would be if in each report only the coder counted who has least
    there, or most. `undeclared` says that nobody has declared a report done, so that reports
    being coded count; `undecided` how many disagreements a resolution leaves out, `left_out` how
    many reports are being coded and do not count, `not_coded` how many nobody has begun whose
    codings count; `no_reports` how many texts are taken for none (news, notices, plans ...) and
    are in no group.
    `intervals`, where they were asked for, are computed as they are looked up:
    a cell whose figure has none (nothing counts there, or nothing can be drawn) is not in it.
    `corrected` has what the figures would be without the coder error that a round has shown.
    """

    by: str
    measure: str
    groups: tuple[Group, ...]
    themes: tuple[Theme, ...]
    values: Mapping[Cell, float]
    filters: Mapping[str, object] = field(default_factory=dict)
    low: Mapping[Cell, float] = field(default_factory=dict)
    high: Mapping[Cell, float] = field(default_factory=dict)
    corrected: CorrectedFigures | None = field(default=None, compare=False)
    intervals: Mapping[Cell, FrequencyInterval] = field(default_factory=dict, compare=False)
    undeclared: bool = False
    undecided: int = 0
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    @property
    def has_spread(self) -> bool:
        """Whether some value is a mean of coders who differ."""
        return self.low != self.high

    def value(self, group_key: str, theme_id: str) -> float | None:
        """The figure of that cell; None where no report of the group counts.

        Raises KeyError where the table has no such group.
        """
        counted = next((g.counted for g in self.groups if g.key == group_key), None)
        if counted is None:
            raise KeyError(group_key)
        return self.values.get((group_key, theme_id), 0) if counted else None

    def row(self, group: Group) -> list[float | None]:
        """The group's figures in the order of the themes; all None where no report counts."""
        return self._across(group, self.values)

    def spread(self, group: Group) -> list[tuple[float | None, float | None]]:
        """Beside each figure of the row the least and the most that a coder makes of it."""
        sides = self._across(group, self.low), self._across(group, self.high)
        return list(zip(*sides, strict=True))

    def interval(self, group: Group, theme_id: str) -> FrequencyInterval | None:
        """The 95 % interval of that cell; None where there is none, or none was asked for."""
        return self.intervals.get((group.key, theme_id))

    def correction(self, group: Group, theme_id: str) -> CorrectedFigure | None:
        """That cell corrected for coder error; None where that was not asked for."""
        return self.corrected.found.get((group.key, theme_id)) if self.corrected else None

    def _across(self, group: Group, side: Mapping[Cell, float]) -> list[float | None]:
        if not group.counted:
            return [None] * len(self.themes)
        return [side.get((group.key, theme.id), 0) for theme in self.themes]
