"""The order in which groups are drawn."""

from __future__ import annotations

from dataclasses import replace

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.words import LABELS, Say

AS_GIVEN = "given"
BY_TOTAL = "total"
CLUSTERED = "clustered"


def arranged(table: FrequencyTable, order: str) -> FrequencyTable:
    """The table with its groups by place or time (AS_GIVEN), by total, or by a theme's value.

    `order` is AS_GIVEN, BY_TOTAL or a theme's id or name. The largest comes first, groups without a
    value last; a theme that the table has not leaves the order as it is.
    """
    shown = [theme.id for theme in table.themes]
    named = [theme.id for theme in table.themes if order in (theme.id, theme.name)]
    wanted = shown if order == BY_TOTAL else named[:1]
    if not wanted:
        return table
    return replace(table, groups=tuple(_largest_first(table, wanted)))


def in_words(table: FrequencyTable, say: Say) -> FrequencyTable:
    """The table with the names of sections, and of what is not known, in words."""
    named = (
        replace(group, label=say(LABELS[group.label])) if group.label in LABELS else group
        for group in table.groups
    )
    return replace(table, groups=tuple(named))


def _largest_first(table: FrequencyTable, theme_ids: list[str]) -> list[Group]:
    def place(group: Group) -> tuple[bool, float]:
        total = sum(table.values.get((group.key, theme_id), 0.0) for theme_id in theme_ids)
        return group.counted == 0, -total

    return sorted(table.groups, key=place)
