"""Rows of CSV and TSV files, however they were saved."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.limits import (
    LARGEST_FILE,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_ROWS,
    too_many_cells,
    too_many_columns,
    too_many_lines,
    too_many_rows,
)
from desktop.exchange.row_readers.row import Numbered, TableRow, under_header

_SAID: Final = re.compile(r"\ufeff?sep=([^\r\n\"])\r?\n")
_UNCLOSED: Final = "unexpected end of data"


def csv_rows(name: str, data: bytes, ending: str) -> Iterator[TableRow | InputError]:
    """The rows of a table in text; InputError for what is none or larger than the limits allow."""
    text = decode(data).text
    # Excel's own way to say how the cells are parted.
    said = _SAID.match(text)
    if said:
        return under_header(csv_lines(text[said.end() :], said[1]), torn=name)
    delimiter = "\t" if ending == ".tsv" else _delimiter(text)
    return under_header(csv_lines(text, delimiter), torn=name)


def csv_lines(text: str, delimiter: str) -> list[Numbered]:
    """The rows that hold anything, each with its number from 1.

    Raises InputError for what is no table or larger than the limits allow.
    """
    # The limit is the whole process's: it is put back at once.
    before = csv.field_size_limit(LARGEST_FILE)
    try:
        return _parted(text, delimiter)
    except csv.Error as error:
        raise InputError(
            "The table cannot be read: {reason}.", "Save it as CSV (UTF-8) again.", reason=error
        ) from error
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    header = re.split(r"[\r\n]", text, maxsplit=1)[0]
    return max(",;\t", key=header.count)


def _parted(text: str, delimiter: str) -> list[Numbered]:
    """The cells; an open quotation mark, which would swallow all rows below, is an error."""
    try:
        return _counted(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        if _UNCLOSED in str(error):
            raise
    return _counted(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _counted(rows: Iterator[list[str]]) -> list[Numbered]:
    found: list[Numbered] = []
    cells = 0
    for number, row in enumerate(rows, 1):
        if number > MOST_LINES:
            raise too_many_lines()
        if not any(row):
            continue
        cells += len(row)
        found.append((number, row))
        _refuse_large(len(found), cells, row)
    return found


def _refuse_large(rows: int, cells: int, row: list[str]) -> None:
    if len(row) > MOST_COLUMNS and sum(map(bool, row)) > MOST_COLUMNS:
        raise too_many_columns()
    if rows > MOST_ROWS:
        raise too_many_rows()
    if cells > MOST_CELLS:
        raise too_many_cells()
