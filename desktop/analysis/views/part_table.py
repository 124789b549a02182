"""What a report says it has done, what it says is lacking and what it plans, compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.analysis.frequency import Cell, FrequencyTable, Group
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.analysis.views.plain_rows import Paths, PlainRow, called
from desktop.domain.codebook import Theme

COMPARED = ("done", "shortcomings", "plan")
"""The parts of a report that are compared, as counting.parts names them."""


@dataclass(frozen=True, slots=True)
class PartTable:
    """The share of each part's text, 0 to 1, that each theme has; `values` by (part, theme).

    `parts` are groups of a frequency table by section, with the reports and the characters
    that stand behind each; a part that no report has is not among them.
    """

    parts: tuple[Group, ...]
    themes: tuple[Theme, ...]
    values: Mapping[Cell, float]
    low: Mapping[Cell, float] = field(default_factory=dict)
    high: Mapping[Cell, float] = field(default_factory=dict)
    intervals: Mapping[Cell, FrequencyInterval] = field(default_factory=dict, compare=False)
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def value(self, part: Group, theme: Theme) -> float | None:
        """The share; None where no report with that part counts."""
        return self.values.get((part.key, theme.id), 0) if part.counted else None

    def rows(self, paths: Paths | None = None) -> list[PlainRow]:
        """A row for each part and theme."""
        return [
            {
                "section": part.key,
                "theme": called(theme, paths),
                "share": self.value(part, theme),
                "reports": part.reports,
                "reports_counted": part.counted,
                "characters": part.characters,
            }
            for part in self.parts
            for theme in self.themes
        ]


def part_table(table: FrequencyTable) -> PartTable:
    """The comparison that a table of shares by section holds."""
    return PartTable(
        parts=table.groups,
        themes=table.themes,
        values=table.values,
        low=table.low,
        high=table.high,
        intervals=table.intervals,
        filters=table.filters,
        undeclared=table.undeclared,
        left_out=table.left_out,
        not_coded=table.not_coded,
        no_reports=table.no_reports,
    )
