"""Themes over the years, for a county, a prefecture, a province or the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.analysis.views.pivot_table import NO_CELL, PivotCell, PivotKey
from desktop.analysis.views.plain_rows import Paths, PlainRow, called
from desktop.domain.codebook import Theme

WHOLE = "all"
UNITS_OVER_TIME = (WHOLE, "province", "prefecture", "county")

TrendPoint = tuple[str, str, int]
"""The key of a unit, the id of a theme, a year."""


@dataclass(frozen=True, slots=True)
class TrendTable:
    """A point for each unit, theme and year in which there is a report; else there is a gap.

    `per_report` says that a count is the mean over the reports of the point, since years have
    unequal numbers of them. A point of which no report counts has the value None.
    """

    unit: str
    measure: str
    per_report: bool
    units: tuple[PivotKey, ...]
    themes: tuple[Theme, ...]
    years: tuple[int, ...]
    points: Mapping[TrendPoint, PivotCell]
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def point(self, unit: str, theme: str, year: int) -> PivotCell:
        """What stands there."""
        return self.points.get((unit, theme, year), NO_CELL)

    def rows(self, paths: Paths | None = None) -> list[PlainRow]:
        """A row for each unit, theme and year; a gap has no reports and no value."""
        return [
            {
                self.unit: unit.label,
                "theme": called(theme, paths),
                "year": year,
                "measure": self.measure,
                "per_report": int(self.per_report),
                **self.point(unit.key, theme.id, year)._asdict(),
            }
            for unit in self.units
            for theme in self.themes
            for year in self.years
        ]
