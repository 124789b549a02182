"""What stands over a picture: what it shows, and by what its figures are."""

from __future__ import annotations

from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.analysis.views.portrait_table import PortraitTable
from desktop.analysis.views.trend_table import TrendTable
from desktop.ui.charts.notes import filtered, whose
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.pictures.table import PICTURES
from desktop.ui.charts.words import (
    COMPARED_TITLE,
    FILTERED_BY,
    LABELS,
    MEASURES,
    PER_REPORT,
    TITLES,
    say,
)
from desktop.ui.charts.workspace.views import ViewTable
from desktop.ui.charts.workspace.words import FIRST_OF, TITLE_BY
from desktop.ui.charts.workspace.words import say as say_here


def title(table: ViewTable, view: str) -> str:
    """Theme frequency by county."""
    if not isinstance(table, FrequencyTable):
        return say(PICTURES[view].words)
    if table.by in TITLES:
        return say(TITLES[table.by])
    return say_here(TITLE_BY).format(column=table.by)


def subtitle(table: ViewTable) -> str:
    """The measure and whose codings, of how many reports, and the filters in force."""
    parts = [*_of_frequencies(table), _of_how_many(table)]
    filters = filtered(table, say) if isinstance(table, FrequencyTable) else ""
    parts.append(say(FILTERED_BY).format(filters=filters) if filters else "")
    return " · ".join(part for part in parts if part)


def called(table: ViewTable, spot: Spot) -> str:
    """What a point is called: 南昌县 · 营商环境."""
    themes = {theme.id: theme.name for theme in table.themes}
    parts = (
        _groups(table).get(spot.group, ""),
        say(LABELS[spot.part]) if spot.part else "",
        themes.get(spot.theme, ""),
        themes.get(spot.other, ""),
        str(spot.year or ""),
    )
    return " · ".join(part for part in parts if part)


def _groups(table: ViewTable) -> dict[str, str]:
    if isinstance(table, FrequencyTable):
        return {group.key: group.label for group in table.groups}
    if isinstance(table, TrendTable):
        return {unit.key: unit.label for unit in table.units}
    return {r.id: r.label for r in table.reports} if isinstance(table, PortraitTable) else {}


def _of_frequencies(table: ViewTable) -> list[str]:
    if isinstance(table, TrendTable):
        return [say(MEASURES[table.measure])]
    if isinstance(table, GroupDifferences):
        per_report = say(PER_REPORT) if table.per_report else ""
        groups = say(COMPARED_TITLE).format(first=table.first.name, second=table.second.name)
        return [groups, f"{say(MEASURES[table.measure])}{per_report}"]
    if not isinstance(table, FrequencyTable):
        return []
    return [say(MEASURES[table.measure]), whose(table, say)]


def _of_how_many(table: ViewTable) -> str:
    if not isinstance(table, PortraitTable) or table.total <= len(table.reports):
        return ""
    return say_here(FIRST_OF).format(shown=f"{len(table.reports):,}", total=f"{table.total:,}")
