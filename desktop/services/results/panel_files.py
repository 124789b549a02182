"""The panel of figures in the shapes that it is asked for, and as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from desktop.exchange.datasets.tables import Table
from desktop.services.results.export_formats import write_workbook
from desktop.services.results.figure_panel import CountyYearFigures
from desktop.services.results.figure_tables import conflicts_table, long_table, wide_table

SHAPES: Final[Mapping[str, Callable[[CountyYearFigures], Table]]] = {
    "long": long_table,
    "wide": wide_table,
    "conflicts": conflicts_table,
}
"""One row a figure; one row a county and year; the cells that hold no single value."""


def panel_table(panel: CountyYearFigures, shape: str) -> Table:
    """The panel in one of SHAPES."""
    return SHAPES[shape](panel)


def write_panel(panel: CountyYearFigures, out: Path, *, overwrite: bool = False) -> list[Table]:
    """A workbook with a sheet a shape; the tables that it holds.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where it cannot be written.
    """
    tables = [make(panel) for make in SHAPES.values()]
    notes: Table = Table(
        "notes", ("note", "value"), [(f"rows in {t.name}", len(t.rows)) for t in tables]
    )
    write_workbook(tables, out, notes=notes, overwrite=overwrite)
    return tables
