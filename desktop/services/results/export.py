"""The annotated dataset as files: what was coded, where, by whom, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import desktop
from desktop.analysis.frequency import FrequencyTable
from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import all_replaced, new_folder
from desktop.exchange.datasets import tables_csv, tables_jsonl
from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.services.coding.excerpts import Excerpt, excerpts
from desktop.services.corpus import corpus
from desktop.services.project.project import Project
from desktop.services.results.export_figures import counted_themes, figure_tables
from desktop.services.results.export_long import (
    codebook_table,
    codings_table,
    memos_table,
    progress_table,
    reports_table,
)
from desktop.services.rounds.resolved import resolved_excerpts, resolved_reports
from desktop.services.rounds.rounds import find_round

__all__ = ["FORMATS", "ExportOutcome", "export_dataset", "save_frequency"]

FORMATS = ("csv", "xlsx", "jsonl")
NOTES = "notes"
_SINGLE: dict[str, tuple[str, ...]] = {
    "csv": (".csv",),
    "jsonl": (".jsonl", ".json", ".ndjson"),
    "xlsx": (),
}
_Text = Callable[[Table], str]


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
    format: str,
    coder_id: str | None = None,
    resolution: str | None = None,
    theme_ids: Iterable[str] | None = None,
    excel_safe: bool = True,
    overwrite: bool = False,
) -> ExportOutcome:
    """Write the project's data to `out`; docs/guide.md names every table and column.

    csv and jsonl make a folder of tables, or, where `out` ends in .csv or .jsonl, the one
    file of codings with its notes beside it; xlsx makes a workbook. Only the codings of
    `coder_id` and of `theme_ids` where these are given; comparison rounds stay out.
    `resolution` is the id of a round whose resolution is written in the coders' place, over
    the reports that it covers.
    `excel_safe` alters text in csv (see tables_csv.harmless), and the notes say so.
    Raises InputError for an unknown format, for an unfit `out`, and where one of the files is
    there and `overwrite` is not given; EnvironmentProblem where the files cannot be written. An
    earlier export then stays as it was.
    """
    if format not in FORMATS:
        raise InputError(
            "{format} is no export format.",
            "Choose one of: {known}.",
            format=format,
            known=", ".join(FORMATS),
        )
    wanted = None if theme_ids is None else list(theme_ids)
    found = _found(project, coder_id, resolution, wanted)
    single = out.suffix.lower() in _SINGLE[format] and not out.is_dir()
    tables = [codings_table(found)] if single else _tables(project, found, wanted, resolution)
    notes = _notes(project, tables, coder_id, wanted, safe=format == "csv" and excel_safe)
    if resolution is not None:
        notes = _of_resolution(project, notes, resolution)
    if format == "xlsx":
        return _workbook(tables, notes, out, overwrite=overwrite)
    csv_text = partial(tables_csv.text_of, excel_safe=excel_safe)
    text = csv_text if format == "csv" else tables_jsonl.text_of
    files = (_one_file if single else _folder_of)([*tables, notes], out, format)
    texts = {path: text(table) for path, table in files.items()}
    if single or out.exists():
        _write_beside(texts, out, overwrite=overwrite)
    else:
        _write_folder(texts, out)
    return _outcome(tables, list(files), [])


def save_frequency(table: FrequencyTable, out: Path, *, overwrite: bool = False) -> None:
    """Write a frequency table as CSV: a row a group, a column a theme, a gap empty.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where the file cannot be written.
    """
    names = (theme.name for theme in table.themes)
    columns = distinct(("key", table.by, "province", "reports", "characters", *names))
    rows: list[tuple[Value, ...]] = [
        (group.key, group.label, group.province, group.reports, group.characters, *table.row(group))
        for group in table.groups
    ]
    tables_csv.write(Table(table.measure, columns, rows), out, overwrite=overwrite)


def _found(
    project: Project, coder_id: str | None, resolution: str | None, theme_ids: list[str] | None
) -> list[Excerpt]:
    if resolution is not None:
        return resolved_excerpts(project, resolution, theme_ids=theme_ids)
    coders = None if coder_id is None else [coder_id]
    return excerpts(project, coder_ids=coders, theme_ids=theme_ids)


def _of_resolution(project: Project, notes: Table, resolution: str) -> Table:
    known = find_round(project, resolution)
    told = {
        "coders": "none: what all coders of the round agreed on, and what was decided",
        "rounds": f"the resolution of the round {known.name} ({known.state})",
        "reports": "those of the round's sample that two coders or more finished",
    }
    rows: list[tuple[Value, ...]] = [
        (name, told.get(str(name), value)) for name, value in notes.rows
    ]
    return replace(notes, rows=rows)


def _tables(
    project: Project,
    found: list[Excerpt],
    theme_ids: list[str] | None,
    resolution: str | None,
) -> list[Table]:
    reports = corpus.reports(project)
    if resolution is not None:
        covered = resolved_reports(project, resolution)
        reports = [report for report in reports if report.id in covered]
    themes = counted_themes(project.codebook, theme_ids)
    return [
        codings_table(found),
        reports_table(reports, found),
        *figure_tables(project, found, reports, themes),
        codebook_table(project, found),
        memos_table(project, reports),
        progress_table(project, reports),
    ]


def _notes(
    project: Project,
    tables: Sequence[Table],
    coder_id: str | None,
    theme_ids: list[str] | None,
    *,
    safe: bool,
) -> Table:
    """What a later reader must know to use the tables rightly."""
    names = {coder.id: coder.name for coder in project.store.coders.all()}
    paths = [project.codebook.path(theme_id) for theme_id in theme_ids or ()]
    told: dict[str, Value] = {
        "program": f"Zhupi {desktop.__version__}",
        "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "project": project.name,
        "project_id": project.id,
        "codebook_version": project.codebook.version,
        "coders": "all" if coder_id is None else names[coder_id],
        "themes": "all" if theme_ids is None else "; ".join(paths),
        "rounds": "codings of comparison rounds are left out",
        "reports": "all, coded or not",
        "offsets": "start and end count Unicode code points from 0; end is exclusive",
        "shares": "share and presence are shares of 1, per_1000 is codings per 1,000 characters",
        "altered_text": _SAFE if safe else "none",
    }
    rows = {f"rows in {table.name}": len(table.rows) for table in tables}
    return Table(NOTES, ("note", "value"), list((told | rows).items()))


_SAFE = (
    "text that begins with = + - @ a tab, a line end or full-width ＝＋－＠ has an apostrophe"
    " before it, so that no spreadsheet takes it for a formula"
)


def _workbook(tables: list[Table], notes: Table, out: Path, *, overwrite: bool) -> ExportOutcome:
    # openpyxl takes a fifth of a second to import, which no other format should pay.
    from desktop.exchange.datasets import tables_xlsx  # noqa: PLC0415

    path = _workbook_path(out)
    losses = tables_xlsx.write(tables, path, notes=notes, overwrite=overwrite)
    return _outcome(tables, [path], losses)


def _workbook_path(out: Path) -> Path:
    return out if out.suffix.lower() == ".xlsx" else out.with_name(f"{out.name}.xlsx")


def _one_file(tables: list[Table], out: Path, ending: str) -> dict[Path, Table]:
    return {out: tables[0], _notes_beside(out, ending): tables[-1]}


def _notes_beside(out: Path, ending: str) -> Path:
    return out.with_name(f"{out.stem}.{NOTES}.{ending}")


def _folder_of(tables: list[Table], out: Path, ending: str) -> dict[Path, Table]:
    return {out / f"{table.name}.{ending}": table for table in tables}


def _write_beside(texts: Mapping[Path, str], out: Path, *, overwrite: bool) -> None:
    """All of them or none: each is put in its place once the last is written."""
    folder = next(iter(texts)).parent
    if folder.exists() and not folder.is_dir():
        raise InputError(
            "{path} is a file; the export makes a folder of tables.",
            "Name a folder, or a file that ends in .csv or .jsonl.",
            path=out,
        )
    with all_replaced(list(texts), overwrite=overwrite) as unfinished:
        for path, text in zip(unfinished, texts.values(), strict=True):
            path.write_bytes(text.encode("utf-8"))


def _write_folder(texts: Mapping[Path, str], out: Path) -> None:
    """A folder that was not there: it is there when all is in it."""
    with new_folder(out) as unfinished:
        for path, text in texts.items():
            (unfinished / path.name).write_bytes(text.encode("utf-8"))


def _outcome(tables: list[Table], files: list[Path], notes: list[str]) -> ExportOutcome:
    return ExportOutcome(files, {table.name: len(table.rows) for table in tables}, notes)
