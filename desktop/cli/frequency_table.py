"""A frequency table as lines for people, as a record, and as rows of a CSV."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.cli.columns import aligned

if TYPE_CHECKING:
    from desktop.services.results.analysis import FrequencyTable, Group

_GAP = "–"
_MOST_COLUMNS = 6
_DECIMALS = {"share": 4, "per_1000": 2, "presence": 2}
Paths = Mapping[str, str]


def for_people(table: FrequencyTable, paths: Paths) -> list[str]:
    """A heading, then a line a group, figures under each other; a line a theme if too many."""
    if not table.groups:
        return ["There are no reports yet."]
    rows = _rows(table, paths)
    if len(table.themes) > max(len(table.groups), _MOST_COLUMNS):
        rows = [list(column) for column in zip(*rows, strict=True)]
    title = f"{table.measure} by {table.by}"
    return [title, *aligned(rows, right=range(1, len(rows[0])))]


def record(table: FrequencyTable, paths: Paths) -> dict[str, Any]:
    """The table with its filters; a gap is null."""
    return {
        "by": table.by,
        "measure": table.measure,
        "filters": dict(table.filters),
        "themes": [
            {"theme": theme.id, "name": theme.name, "path": paths[theme.id]}
            for theme in table.themes
        ],
        "groups": [_group(table, group, paths) for group in table.groups],
    }


def for_csv(table: FrequencyTable, paths: Paths) -> list[dict[str, Any]]:
    """A row a group, a column a theme; a gap is empty."""
    return [
        {
            table.by: group.label,
            "key": group.key,
            "province": group.province,
            "reports": group.reports,
            "characters": group.characters,
            **_by_path(table, group, paths),
        }
        for group in table.groups
    ]


def _rows(table: FrequencyTable, paths: Paths) -> list[list[str]]:
    head = [table.by, *(paths[theme.id] for theme in table.themes), "reports"]
    return [head, *([g.label, *_figures(table, g), str(g.reports)] for g in table.groups)]


def _group(table: FrequencyTable, group: Group, paths: Paths) -> dict[str, Any]:
    return {
        "key": group.key,
        "label": group.label,
        "province": group.province,
        "reports": group.reports,
        "characters": group.characters,
        "values": _by_path(table, group, paths),
    }


def _by_path(table: FrequencyTable, group: Group, paths: Paths) -> dict[str, float | None]:
    figures = zip(table.themes, table.row(group), strict=True)
    return {paths[theme.id]: figure for theme, figure in figures}


def _figures(table: FrequencyTable, group: Group) -> list[str]:
    decimals = _DECIMALS.get(table.measure, 0)
    return [_GAP if figure is None else f"{figure:.{decimals}f}" for figure in table.row(group)]
