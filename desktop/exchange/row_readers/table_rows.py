"""Rows of a table file as mappings from column to text."""

from collections.abc import Iterator
from pathlib import PurePath

from desktop.domain.errors import InputError
from desktop.exchange.row_readers.csv_rows import csv_rows
from desktop.exchange.row_readers.json_rows import json_rows
from desktop.exchange.row_readers.row import TableRow
from desktop.exchange.row_readers.workbook_rows import workbook_rows

__all__ = ["TableRow", "rows"]


def rows(name: str, data: bytes) -> Iterator[TableRow | InputError]:
    """The table's rows, and the error of one that is none.

    Raises InputError for what is no such table.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".xlsx":
        return workbook_rows(data)
    return json_rows(name, data) if ending in (".jsonl", ".json") else csv_rows(name, data, ending)
