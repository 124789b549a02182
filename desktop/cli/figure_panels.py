"""The panel of confirmed figures: printed, and as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import output
from desktop.cli.columns import aligned, fitted
from desktop.services.results.figure_panel import CountyYearFigures, figure_panel
from desktop.services.results.panel_files import panel_table, write_panel

if TYPE_CHECKING:
    from desktop.exchange.datasets.tables import Table
    from desktop.services.project.project import Project

SHAPES = ("long", "wide", "conflicts")
_SHOWN = (
    "why",
    "county",
    "year",
    "indicator",
    "value",
    "unit",
    "kind",
    "status",
    "confirmed_by",
    "printed",
)


def refuse_with_panel(**filters: str | None) -> None:
    """A usage error where figures are filtered that the panel does not list."""
    given = [f"--{name}" for name, value in filters.items() if value]
    if given:
        raise click.UsageError(f"The panel has all indicators: leave out {', '.join(given)}.")


def print_panel(project: Project, shape: str, *, form: str | None, proposals: bool) -> None:
    """The panel in that shape, and a note on what conflicts."""
    panel = _panel(project, proposals=proposals)
    table = panel_table(panel, shape)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    output.records(form, rows, people=lambda _rows: _lines(table, shape))
    _note(panel)


def save_panel(project: Project, out: Path, *, proposals: bool, overwrite: bool) -> None:
    """All shapes of the panel as a workbook."""
    panel = _panel(project, proposals=proposals)
    tables = write_panel(panel, out, overwrite=overwrite)
    output.say(f"Wrote {out}.")
    for table in tables:
        output.say(f"{len(table.rows):7} {table.name}")
    _note(panel)


def _panel(project: Project, *, proposals: bool) -> CountyYearFigures:
    return figure_panel(project, proposals=proposals)


def _note(panel: CountyYearFigures) -> None:
    if panel.conflicts:
        output.note(
            f"{len(panel.conflicts)} cells hold no single value and are left empty;"
            " --panel conflicts lists them."
        )


def _lines(table: Table, shape: str) -> list[str]:
    if not table.rows:
        return ["Nothing found."]
    wanted = [n for n, name in enumerate(table.columns) if shape == "wide" or name in _SHOWN]
    head = [table.columns[n] for n in wanted]
    return aligned([head, *([_shown(row[n]) for n in wanted] for row in table.rows)])


def _shown(cell: Any) -> str:
    return "" if cell is None else fitted(str(cell), 24)
