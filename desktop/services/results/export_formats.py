"""The formats of an export: one row each.

The command's choices and its help, the dialog and what the guides' table is held to are made of
these rows. A new format is a row here, and its writer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.datasets import tables_csv, tables_jsonl
from desktop.exchange.datasets.tables import Table
from desktop.services.results.export_files import Written, write_texts
from desktop.services.results.export_refi import write_refi
from desktop.services.results.export_tables import ExportTables


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """`excel_safe` alters text that a spreadsheet would take for a formula, where that can be."""

    excel_safe: bool = True
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """`endings` are those of a name that say the format, its own first.

    `holds` and `loses` tell what is made and what is altered in it, as parts of a sentence; where
    nothing is altered `loses` is empty.
    `is_file` says that all of it is one file, which gets the ending; without it a folder of tables
    is made, or, under a name with one of the endings, the table of codings alone.
    """

    id: str
    label: str
    endings: tuple[str, ...]
    holds: str
    loses: str
    write: Callable[[ExportTables, Path, ExportChoices], Written]
    is_file: bool = False

    def named(self, out: Path) -> Path:
        """Where the export goes: a single file has the format's ending."""
        if not self.is_file or out.name.lower().endswith(self.endings):
            return out
        return out.with_name(f"{out.name}{self.endings[0]}")


def _csv(tables: ExportTables, out: Path, how: ExportChoices) -> Written:
    return write_texts(
        tables,
        out,
        endings=_CSV.endings,
        text=partial(tables_csv.text_of, excel_safe=how.excel_safe),
        altered=_CSV.loses if how.excel_safe else "none",
        overwrite=how.overwrite,
    )


def _xlsx(tables: ExportTables, out: Path, how: ExportChoices) -> Written:
    notes = tables.notes(tables.all)
    losses = write_workbook(tables.all, out, notes=notes, overwrite=how.overwrite)
    return Written(tables.all, [out], losses)


def write_workbook(
    tables: Sequence[Table], out: Path, *, notes: Table, overwrite: bool = False
) -> list[str]:
    """Write tables and notes as one workbook; what no cell could hold.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where it cannot be written.
    """
    # openpyxl takes a fifth of a second to import, which no other format should pay.
    from desktop.exchange.datasets import tables_xlsx  # noqa: PLC0415

    return tables_xlsx.write(tables, out, notes=notes, overwrite=overwrite)


def _jsonl(tables: ExportTables, out: Path, how: ExportChoices) -> Written:
    return write_texts(
        tables,
        out,
        endings=_JSONL.endings,
        text=tables_jsonl.text_of,
        altered="none",
        overwrite=how.overwrite,
    )


def _refi(tables: ExportTables, out: Path, how: ExportChoices) -> Written:
    return write_refi(tables, out, overwrite=how.overwrite)


def _refi_crlf(tables: ExportTables, out: Path, how: ExportChoices) -> Written:
    return write_refi(tables, out, overwrite=how.overwrite, crlf=True)


_CSV = Format(
    "csv",
    "CSV: for R, Stata, SPSS, Python",
    (".csv",),
    holds="a folder of tables, UTF-8 with a byte order mark, so that spreadsheets open it right",
    loses="text that begins with = + - @ a tab, a line end or full-width ＝＋－＠ has an apostrophe"
    " before it, so that no spreadsheet takes it for a formula",
    write=_csv,
)
_XLSX = Format(
    "xlsx",
    "XLSX: for Excel, one workbook",
    (".xlsx",),
    holds="one workbook, a sheet a table, text cells as text",
    loses="text past 32,767 characters is cut off and control characters are replaced, each named"
    " in the notes",
    write=_xlsx,
    is_file=True,
)
_JSONL = Format(
    "jsonl",
    "JSONL: for programs, a coding a line",
    (".jsonl", ".json", ".ndjson"),
    holds="a folder of files with one JSON object a line; text exact",
    loses="",
    write=_jsonl,
)
_REFI_HOLDS = (
    "one REFI-QDA project: texts, codings, codebook, coders, memos, and a case a report with its"
    " facts and own columns"
)
_REFI_LOSES = (
    "rounds, the history, what an importer remarked, theme keys and the origin of codings are left"
    " out, each named in a table beside"
)
_REFI = Format(
    "refi-qda",
    "REFI-QDA: for NVivo, ATLAS.ti, QualCoder",
    (".qdpx",),
    holds=_REFI_HOLDS,
    loses=_REFI_LOSES,
    write=_refi,
    is_file=True,
)
_REFI_CRLF = Format(
    "refi-qda-crlf",
    "REFI-QDA with Windows line ends: for MAXQDA",
    (".crlf.qdpx",),
    holds=f"{_REFI_HOLDS}; line ends are CRLF and count as one character",
    loses=_REFI_LOSES,
    write=_refi_crlf,
    is_file=True,
)
FORMATS = (_CSV, _XLSX, _JSONL, _REFI, _REFI_CRLF)


def without_ending(out: Path) -> Path:
    """The name without the ending that one of the formats of a single file gave it."""
    endings = (ending for row in FORMATS if row.is_file for ending in row.endings)
    found = [ending for ending in endings if out.name.lower().endswith(ending)]
    bare = out.name[: -max(map(len, found))] if found else ""
    return out.with_name(bare) if bare else out


def format_called(name: str) -> Format:
    """The format of that id; InputError where there is none."""
    for row in FORMATS:
        if row.id == name:
            return row
    raise InputError(
        "{format} is no export format.",
        "Choose one of: {known}.",
        format=name,
        known=", ".join(row.id for row in FORMATS),
    )


def format_of(out: Path) -> Format:
    """The format that the name's ending says; InputError where it says none."""
    # The longest ending first: one may end as another does.
    for row in sorted(FORMATS, key=lambda row: -max(map(len, row.endings))):
        if out.name.lower().endswith(row.endings):
            return row
    raise InputError(
        "The name {path} does not say in which format to export.",
        "Give --format, or end the name in {known}.",
        path=out.name,
        known=", ".join(row.endings[0] for row in FORMATS),
    )
