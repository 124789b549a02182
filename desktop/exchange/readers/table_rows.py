"""Rows of a table file as mappings from column to text."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
    InvalidFileException,
)

from desktop.domain.errors import InputError
from desktop.exchange.decoding import decode
from desktop.exchange.readers.office import checked

MOST_CHARACTERS: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty: its cells as text by column.

    `place` is the number that a spreadsheet shows beside it, where the header is row 1 and an
    empty row counts; in a workbook of several sheets with the sheet before it (`2022!7`). Of
    JSON lines it is the number of the line.
    """

    place: str
    cells: dict[str, str]


def rows(name: str, data: bytes) -> Iterator[Row | InputError]:
    """The table's rows, and the error of a line that is none.

    Raises InputError for what is no such table.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".xlsx":
        return _xlsx(data)
    return _jsonl(name, data) if ending == ".jsonl" else _csv(data, ending)


def _csv(data: bytes, ending: str) -> Iterator[Row]:
    text = decode(data).text
    delimiter = "\t" if ending == ".tsv" else _delimiter(text)
    # The limit is the whole process's: it is put back at once.
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(
            "The table cannot be read: {reason}.", "Save it as CSV (UTF-8) again.", reason=error
        ) from error
    finally:
        csv.field_size_limit(before)
    return _under_header(table)


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _jsonl(name: str, data: bytes) -> Iterator[Row | InputError]:
    for number, line in enumerate(decode(data).text.split("\n"), 1):
        if line.strip():
            cells = _record(line)
            yield _no_record(name, number) if cells is None else Row(str(number), cells)


def _record(line: str) -> dict[str, str] | None:
    try:
        record = json.loads(line)
    except json.JSONDecodeError:
        return None
    if not isinstance(record, dict):
        return None
    return {_name(key): _cell(value) for key, value in record.items()}


def _no_record(name: str, number: int) -> InputError:
    return InputError(
        "Line {number} of {table} is no JSON object.",
        "Give one JSON object a line.",
        number=number,
        table=name,
    )


def _xlsx(data: bytes) -> Iterator[Row]:
    archive = checked(data, part="xl/workbook.xml", what=".xlsx")
    try:
        book = load_workbook(archive, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError) as error:
        raise InputError(
            "The workbook is damaged.", "Open it in Excel or WPS and save it again."
        ) from error
    try:
        sheets = book.worksheets
        for sheet in sheets:
            before = f"{sheet.title}!" if len(sheets) > 1 else ""
            yield from _under_header(sheet.iter_rows(values_only=True), before=before)
    finally:
        book.close()


def _under_header(lines: Iterable[Sequence[Any]], *, before: str = "") -> Iterator[Row]:
    """The rows that hold anything; the first of them names the columns."""
    cells = (list(map(_cell, line)) for line in lines)
    filled = ((number, line) for number, line in enumerate(cells, 1) if any(line))
    _, header = next(filled, (0, []))
    columns = list(map(_name, header))
    for number, line in filled:
        yield Row(f"{before}{number}", dict(zip(columns, line, strict=False)))


def _name(column: str) -> str:
    return column.strip("\ufeff \t\r\n").lower()


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
