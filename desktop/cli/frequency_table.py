"""A frequency table as lines for people, as a record, and as rows of a CSV."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.analysis.counting.measures import MEASURES
from desktop.cli.columns import aligned
from desktop.cli.correction_texts import (
    correction_record,
    correction_text,
    on_corrections,
    rates_record,
)
from desktop.cli.interval_texts import REMARKS as ON_INTERVALS
from desktop.cli.interval_texts import how_drawn, interval_text
from desktop.services.results.frequency_rows import (
    drawn_over,
    frequency_rows,
    head,
    row_of_intervals,
)

if TYPE_CHECKING:
    from desktop.services.results.analysis import FrequencyTable, Group

_GAP = "–"
_MARK = "*"
_MOST_COLUMNS = 6
Paths = Mapping[str, str]


def for_people(table: FrequencyTable, paths: Paths) -> list[str]:
    """A heading, then a line a group, figures under each other; a line a theme if too many."""
    if not table.groups:
        return ["There are no reports yet."]
    rows = _rows(table, paths)
    if len(table.themes) > max(len(table.groups), _MOST_COLUMNS):
        rows = [list(column) for column in zip(*rows, strict=True)]
    whose = table.filters.get("whose")
    title = f"{table.measure} by {table.by}" + (f" ({whose})" if whose else "")
    return [title, *aligned(rows, right=range(1, len(rows[0]))), *remarks(table)]


def remarks(table: FrequencyTable) -> list[str]:
    """What a reader must know of the figures, a line each."""
    found = (
        (table.undeclared, _UNDECLARED),
        (bool(table.left_out), f"Still being coded and left out: {table.left_out} reports"
         " (--include-unfinished takes them in)."),
        (any(map(_holds_unfinished, table.groups)), "* has reports that are still being coded."),
        (bool(table.not_coded), f"Not coded: {table.not_coded} reports; no value, which is not 0."),
        (bool(table.no_reports), f"Taken for no reports and left out: {table.no_reports} texts"
         " (news, notices, plans ...); confirm or correct their kind to count them."),
        (bool(table.undecided), f"Left out of the resolution: {table.undecided} disagreements that"
         " nobody has decided."),
        (table.has_spread, "Means over coders who differ: --csv and --json give the least and the"
         " most."),
    )  # fmt: skip
    told = [line for holds, line in found if holds]
    corrected = on_corrections(table.corrected, table.themes) if table.corrected else ()
    return [*told, *(ON_INTERVALS if table.intervals else ()), *corrected]


_UNDECLARED = (
    "Nobody has declared a report done, so reports that are being coded count."
    " Declare them: done PROJECT --with-codings --coder NAME"
)


def record(table: FrequencyTable, paths: Paths) -> dict[str, Any]:
    """The table with its filters; where no report counts the value is null."""
    return {
        "by": table.by,
        "measure": table.measure,
        "filters": dict(table.filters),
        "undeclared": table.undeclared,
        "left_out": table.left_out,
        "not_coded": table.not_coded,
        "no_reports": table.no_reports,
        "undecided": table.undecided,
        **(_rates(table, paths) if table.corrected else {}),
        **({"intervals": how_drawn()} if table.intervals else {}),
        "themes": [
            {"theme": theme.id, "name": theme.name, "path": paths[theme.id]}
            for theme in table.themes
        ],
        "groups": [_group(table, group, paths) for group in table.groups],
    }


def for_csv(table: FrequencyTable, paths: Paths) -> list[dict[str, Any]]:
    """A row a group, a column a theme; where no report counts the cell is empty."""
    made = frequency_rows(table, [paths[theme.id] for theme in table.themes])
    return [dict(zip(made.columns, row, strict=True)) for row in made.rows]


def _rows(table: FrequencyTable, paths: Paths) -> list[list[str]]:
    head = [table.by, *(paths[theme.id] for theme in table.themes), "coded", "reports"]
    return [head, *(_line(table, group) for group in table.groups)]


def _line(table: FrequencyTable, group: Group) -> list[str]:
    name = f"{group.label}{_MARK if _holds_unfinished(group) else ''}"
    return [name, *_figures(table, group), str(group.reports_coded), str(group.reports)]


def _holds_unfinished(group: Group) -> bool:
    return group.counted > group.reports_coded


def _group(table: FrequencyTable, group: Group, paths: Paths) -> dict[str, Any]:
    named = [paths[theme.id] for theme in table.themes]
    found = head(table, group) | {
        "coders": list(group.coders),
        "values": dict(zip(named, table.row(group), strict=True)),
    }
    if table.has_spread:
        sides = table.spread(group)
        found["low"] = dict(zip(named, (low for low, _ in sides), strict=True))
        found["high"] = dict(zip(named, (high for _, high in sides), strict=True))
    if table.intervals:
        found |= _intervals(table, group, named)
    if table.corrected:
        cells = (table.correction(group, theme.id) for theme in table.themes)
        found["corrected"] = {
            name: correction_record(cell) for name, cell in zip(named, cells, strict=True)
        }
    return {name: value for name, value in found.items() if name not in ("measure", "by")}


def _rates(table: FrequencyTable, paths: Paths) -> dict[str, Any]:
    assert table.corrected
    rates = {paths[theme]: rates_record(one) for theme, one in table.corrected.rates.items()}
    return {
        "corrected": {
            "round": table.corrected.of_round,
            "unit": table.corrected.unit,
            "rates": rates,
        }
    }


def _intervals(table: FrequencyTable, group: Group, named: list[str]) -> dict[str, Any]:
    row = row_of_intervals(table, group)
    sides: dict[str, list[float | bool | None]] = {
        "low95": [one.low if one else None for one in row],
        "high95": [one.high if one else None for one in row],
        "few": [one.few if one else None for one in row],
    }
    told: dict[str, Any] = {
        name: dict(zip(named, cells, strict=True)) for name, cells in sides.items()
    }
    return told | {"over": drawn_over(row)}


def _figures(table: FrequencyTable, group: Group) -> list[str]:
    pairs = zip(table.row(group), table.themes, strict=True)
    return [_GAP if figure is None else _told(table, group, figure, t.id) for figure, t in pairs]


def _told(table: FrequencyTable, group: Group, figure: float, theme_id: str) -> str:
    found, corrected = table.interval(group, theme_id), table.correction(group, theme_id)
    said = figure_text(figure, table) + (interval_text(found, table.measure) if found else "")
    return said + (correction_text(corrected, table.measure) if corrected else "")


def figure_text(figure: float, table: FrequencyTable) -> str:
    """The figure with the measure's decimals; a mean of counts shows two."""
    decimals = MEASURES[table.measure].decimals
    return f"{figure:.{decimals or (0 if float(figure).is_integer() else 2)}f}"
