"""Rows as a CSV, by the rules of the export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.exchange.datasets.tables import Table, Value
from desktop.exchange.datasets.tables_csv import text_of


def csv_text(rows: Sequence[Mapping[str, object]]) -> str:
    """The rows under the fields of the first: UTF-8 with BOM, cells safe in a spreadsheet.

    A list becomes one cell with "; " between its items, a truth value "true" or "false".
    """
    columns = tuple(rows[0]) if rows else ()
    return text_of(Table("rows", columns, [tuple(map(_cell, row.values())) for row in rows]))


def _cell(value: object) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return value if value is None or isinstance(value, int | float) else str(value)
