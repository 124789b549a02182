"""One workbook, a sheet a table, text as text.

Left alone, openpyxl makes formulas of "=1" and errors of "#N/A", cuts text at 32,767
characters in silence and stops at control characters. Here text cells stay text, and what
a sheet cannot hold is reported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from errno import ENOSPC
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.etree import SerialisationError
from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.cell.cell import WriteOnlyCell  # type: ignore[import-untyped]

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.bytes.writing import replaced
from desktop.exchange.datasets.tables import Table, Value

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet  # type: ignore[import-untyped]

LONGEST = 32_767
"""What a cell holds, in UTF-16 code units."""
MOST_ROWS = 1_048_575
_REPLACEMENT = "\ufffd"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_x[0-9A-Fa-f]{4}_")
_TAKEN_FOR_MORE = ("=", "#")
_WIDTH = 16


def write(
    tables: Sequence[Table], path: Path, *, notes: Table, overwrite: bool = False
) -> list[str]:
    """Write all tables and then `notes`, to which is added what no cell could hold.

    Returns those additions. Raises InputError where a table has more rows than a sheet, or where
    something is there and `overwrite` is not given, EnvironmentProblem where the file cannot be
    written.
    """
    for table in tables:
        _require_room(table)
    whole = BytesIO()
    with _room_for_sheets(path):
        book = Workbook(write_only=True)
        losses = [loss for table in tables for loss in _fill(book.create_sheet(table.name), table)]
        rows = [*notes.rows, *(("not held by a cell", loss) for loss in losses)]
        _fill(book.create_sheet(notes.name), Table(notes.name, notes.columns, rows))
        # Saved in memory first: openpyxl leaves its temporary files behind where a save fails.
        book.save(whole)
    with replaced(path, overwrite=overwrite) as unfinished:
        unfinished.write_bytes(whole.getvalue())
    return losses


@contextmanager
def _room_for_sheets(path: Path) -> Iterator[None]:
    """openpyxl keeps each sheet in a temporary file until it is saved; that disk may be full."""
    try:
        yield
    except (OSError, SerialisationError) as error:
        raise EnvironmentProblem(
            "{path} cannot be written ({reason}).",
            "Check the folder, its free space and whether another program has the file open.",
            path=path,
            reason=os.strerror(ENOSPC) if isinstance(error, SerialisationError) else error.strerror,
        ) from error


def _fill(sheet: WriteOnlyWorksheet, table: Table) -> list[str]:
    losses: list[str] = []
    sheet.freeze_panes = "A2"
    sheet.sheet_format.defaultColWidth = _WIDTH
    sheet.append([_cell(sheet, column) for column in table.columns])
    for number, row in enumerate(table.rows, 2):
        sheet.append([_cell(sheet, value) for value in row])
        losses.extend(_losses(table, number, row))
    return losses


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> WriteOnlyCell | Value:
    if not isinstance(value, str):
        return value
    text = held(value)
    return _as_text(sheet, text) if text[:1] in _TAKEN_FOR_MORE else text


def _as_text(sheet: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def held(text: str) -> str:
    """What a cell can hold of the text.

    A control character becomes U+FFFD; the end is cut off from the 32,768th UTF-16 code
    unit on.
    """
    return _cut(_NOT_XML.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n")))


def _cut(text: str) -> str:
    if len(text) * 2 <= LONGEST or _units(text) <= LONGEST:
        return text
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", errors="ignore")


def _losses(table: Table, number: int, row: tuple[Value, ...]) -> Iterator[str]:
    for column, value in zip(table.columns, row, strict=True):
        if isinstance(value, str) and (loss := _loss(value)):
            yield f"{table.name}, row {number}, {column}: {loss}"


def _loss(text: str) -> str:
    if found := _NOT_XML.findall(text):
        return f"{len(found)} control characters are shown as U+FFFD"
    if len(text) * 2 > LONGEST and _units(text) > LONGEST:
        return f"cut at {LONGEST} of {_units(text)} UTF-16 code units; CSV and JSONL hold it whole"
    if escaped := _LOOKS_ESCAPED.search(text):
        return f"Excel shows {escaped[0]} as the one character that it stands for"
    return ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _require_room(table: Table) -> None:
    if len(table.rows) > MOST_ROWS:
        raise InputError(
            "{table} has {rows} rows; a sheet holds {most}.",
            "Export as csv or jsonl, which have no such limit.",
            table=table.name,
            rows=len(table.rows),
            most=MOST_ROWS,
        )
