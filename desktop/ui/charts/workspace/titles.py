"""What stands over a picture: what it shows, and by what its figures are."""

from __future__ import annotations

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.notes import filtered, whose
from desktop.ui.charts.words import FILTERED_BY, MEASURES, TITLES, say
from desktop.ui.charts.workspace.words import TITLE_BY
from desktop.ui.charts.workspace.words import say as say_here


def title(table: FrequencyTable) -> str:
    """Theme frequency by county."""
    if table.by in TITLES:
        return say(TITLES[table.by])
    return say_here(TITLE_BY).format(column=table.by)


def subtitle(table: FrequencyTable) -> str:
    """The measure, whose codings, and the filters in force."""
    filters = filtered(table)
    parts = (
        say(MEASURES[table.measure]),
        whose(table, say),
        say(FILTERED_BY).format(filters=filters) if filters else "",
    )
    return " · ".join(part for part in parts if part)
