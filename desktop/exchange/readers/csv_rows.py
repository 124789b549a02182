"""Rows of CSV and TSV files, however they were saved."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.decoding import decode
from desktop.exchange.readers.row import Row, under_header

MOST_CHARACTERS: Final = 64 * 1024 * 1024
_SAID: Final = re.compile(r"\ufeff?sep=(.)\r?\n")
_UNCLOSED: Final = "unexpected end of data"


def csv_rows(name: str, data: bytes, ending: str) -> Iterator[Row | InputError]:
    """The rows of a table in text; InputError for what is none."""
    text = decode(data).text
    # Excel's own way to say how the cells are parted.
    said = _SAID.match(text)
    if said:
        return under_header(_lines(text[said.end() :], said[1]), torn=name)
    delimiter = "\t" if ending == ".tsv" else _delimiter(text)
    return under_header(_lines(text, delimiter), torn=name)


def _delimiter(text: str) -> str:
    header = re.split(r"[\r\n]", text, maxsplit=1)[0]
    return max(",;\t", key=header.count)


def _lines(text: str, delimiter: str) -> list[list[str]]:
    # The limit is the whole process's: it is put back at once.
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        return _parted(text, delimiter)
    except csv.Error as error:
        raise InputError(
            "The table cannot be read: {reason}.", "Save it as CSV (UTF-8) again.", reason=error
        ) from error
    finally:
        csv.field_size_limit(before)


def _parted(text: str, delimiter: str) -> list[list[str]]:
    """The cells; an open quotation mark, which would swallow all rows below, is an error."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        if _UNCLOSED in str(error):
            raise
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
