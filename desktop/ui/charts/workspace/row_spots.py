"""The point of the picture that each row of its table is of, in the order of the rows."""

from __future__ import annotations

from itertools import combinations, product

from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.analysis.views.cooccurrence_table import CooccurrenceTable
from desktop.analysis.views.part_table import PartTable
from desktop.analysis.views.portrait_table import PortraitTable
from desktop.analysis.views.trend_table import WHOLE, TrendTable
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.views import ViewTable


def row_spots(table: ViewTable) -> list[Spot]:
    """As the picture of that table has its points; see its `rows`."""
    assert not isinstance(table, FrequencyTable)
    if isinstance(table, CooccurrenceTable):
        return [Spot(theme=a.id, other=b.id) for a, b in combinations(table.themes, 2)]
    if isinstance(table, PartTable):
        return [Spot(theme=t.id, part=p.key) for p, t in product(table.parts, table.themes)]
    if isinstance(table, TrendTable):
        return _over_years(table)
    if isinstance(table, GroupDifferences):
        return [Spot(theme=theme.id) for theme in table.themes]
    return _of_portraits(table)


def _over_years(table: TrendTable) -> list[Spot]:
    points = product(table.units, table.themes, table.years)
    return [
        Spot("" if unit.key == WHOLE else unit.key, theme.id, year=year)
        for unit, theme, year in points
    ]


def _of_portraits(table: PortraitTable) -> list[Spot]:
    themes: dict[str, list[str]] = {}
    for span in table.spans:
        themes.setdefault(span.report_id, []).append(span.theme_id)
    return [
        Spot(report.id, theme) for report in table.reports for theme in themes.get(report.id, [""])
    ]
