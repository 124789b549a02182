"""The annotated dataset as files: what was coded, where, by whom, and how often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.analysis.frequency import FrequencyTable
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table
from desktop.services.project.project import Project
from desktop.services.results.count_choices import ASCII, HEADINGS, SETTLED, WHOSE, require
from desktop.services.results.export_formats import (
    ExportChoices,
    format_called,
    format_of,
    write_workbook,
)
from desktop.services.results.export_tables import ExportTables, FigureChoices
from desktop.services.results.frequency_rows import frequency_rows

__all__ = ["HEADINGS", "ExportOutcome", "export_dataset", "save_frequency"]


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """The files written, how many rows each table has, and what a reader must know."""

    files: list[Path]
    rows: dict[str, int]
    notes: list[str]


def export_dataset(
    project: Project,
    out: Path,
    *,
    format: str | None = None,
    coder_id: str | None = None,
    resolution: str | None = None,
    theme_ids: Iterable[str] | None = None,
    excel_safe: bool = True,
    whose: str = SETTLED,
    unfinished: bool = False,
    headings: str = ASCII,
    overwrite: bool = False,
) -> ExportOutcome:
    """Write the project's data to `out`; docs/guide.md names every table and column.

    `format` is the id of one of FORMATS, by default the one that the ending of `out` says. Some
    make a folder of tables, or, where `out` has their ending, the one file of codings with its
    notes beside it; others a single file. Only the codings of `coder_id` and of `theme_ids` where
    these are given; comparison rounds stay out. `resolution` is the id of a round whose resolution
    is written in the coders' place, over the reports that it covers. `excel_safe` alters text in
    csv (see tables_csv.harmless), and the notes say so.
    `whose` and `unfinished` are those of services.results.analysis.frequency, for the tables
    of figures; `headings` (one of HEADINGS) what their matrices call the columns.
    Raises InputError for an unknown format or choice, for an unfit `out`, and where one of the
    files is there and `overwrite` is not given; EnvironmentProblem where the files cannot be
    written. An earlier export then stays as it was.
    """
    chosen = format_of(out) if format is None else format_called(format)
    for value, known in ((whose, WHOSE), (headings, HEADINGS)):
        require(value, known)
    wanted = None if theme_ids is None else list(theme_ids)
    figures = FigureChoices(whose, unfinished=unfinished, headings=headings)
    tables = ExportTables(project, coder_id, resolution, wanted, figures)
    how = ExportChoices(excel_safe=excel_safe, overwrite=overwrite)
    made = chosen.write(tables, chosen.named(out), how)
    return ExportOutcome(made.files, {t.name: len(t.rows) for t in made.tables}, made.losses)


def save_table(
    table: Table, out: Path, *, told: Sequence[str] = (), overwrite: bool = False
) -> None:
    """Write any table, as .xlsx with a second sheet of what is `told` of it, else as CSV.

    Raises as `save_frequency`, and InputError where it has more rows than a sheet.
    """
    if out.suffix.lower() == ".xlsx":
        notes = Table("notes", ("note",), [(line,) for line in told])
        write_workbook([table], out, notes=notes, overwrite=overwrite)
    else:
        tables_csv.write(table, out, overwrite=overwrite)


def save_frequency(table: FrequencyTable, out: Path, *, overwrite: bool = False) -> None:
    """Write a frequency table as CSV, as `frequency_rows` makes it.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where the file cannot be written.
    """
    names = [theme.name for theme in table.themes]
    tables_csv.write(frequency_rows(table, names), out, overwrite=overwrite)
