"""Rows of a table file as mappings from column to text."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, Final

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
    InvalidFileException,
)

from desktop.domain.errors import InputError
from desktop.exchange.decoding import decode
from desktop.exchange.readers.office import checked

Row = dict[str, str]
MOST_CHARACTERS: Final = 64 * 1024 * 1024


def rows(name: str, data: bytes) -> Iterator[Row]:
    """The table's rows; cells are text, empty ones are "".

    Raises InputError for what is no such table.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".xlsx":
        return _xlsx(data)
    return _jsonl(data) if ending == ".jsonl" else _csv(data, ending)


def _csv(data: bytes, ending: str) -> Iterator[Row]:
    text = decode(data).text
    delimiter = "\t" if ending == ".tsv" else _delimiter(text)
    # The limit is the whole process's: it is put back at once.
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(
            "The table cannot be read: {reason}.", "Save it as CSV (UTF-8) again.", reason=error
        ) from error
    finally:
        csv.field_size_limit(before)
    for row in table:
        yield {_name(column): _cell(cell) for column, cell in row.items() if column}


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _jsonl(data: bytes) -> Iterator[Row]:
    for number, line in enumerate(decode(data).text.split("\n"), 1):
        if line.strip():
            yield {_name(key): _cell(value) for key, value in _record(line, number).items()}


def _record(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise _no_record(number) from error
    if not isinstance(record, dict):
        raise _no_record(number)
    return record


def _no_record(number: int) -> InputError:
    return InputError(
        "Line {number} is no JSON object.", "Give one JSON object a line.", number=number
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
        for sheet in book.worksheets:
            yield from _sheet(sheet.iter_rows(values_only=True))
    finally:
        book.close()


def _sheet(cells: Iterator[tuple[Any, ...]]) -> Iterator[Row]:
    header = [_name(str(value or "")) for value in next(cells, ())]
    for values in cells:
        row = dict(zip(header, map(_cell, values), strict=False))
        if any(row.values()):
            yield row


def _name(column: str) -> str:
    return column.strip("\ufeff \t\r\n").lower()


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
