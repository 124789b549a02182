"""CSV as spreadsheets read it right: UTF-8 with BOM, CRLF, every row as long as the head."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.exchange.bytes.writing import replaced
from desktop.exchange.datasets.tables import Table, Value

BOM = "\ufeff"
_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠'")
_PORTION = 500
"""Rows that are written in one go: no other thread of Python has a turn meanwhile."""
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def text_of(table: Table, *, excel_safe: bool = True) -> str:
    """The table as CSV with a BOM; see `harmless` for what `excel_safe` alters."""
    out = io.StringIO()
    out.write(BOM)
    write = csv.writer(out)
    write.writerow(map(harmless, table.columns) if excel_safe else table.columns)
    for start in range(0, len(table.rows), _PORTION):
        rows = table.rows[start : start + _PORTION]
        write.writerows(_safe(rows) if excel_safe else rows)
    return out.getvalue()


def write(table: Table, path: Path, *, excel_safe: bool = True, overwrite: bool = False) -> None:
    """Write the table to `path`, whole or not at all.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where the file cannot be written.
    """
    with replaced(path, overwrite=overwrite) as unfinished:
        unfinished.write_bytes(text_of(table, excel_safe=excel_safe).encode("utf-8"))


def harmless(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula, with an apostrophe before it.

    So for a leading = + - @, tab or line end, and full-width ＝＋－＠; and for what already
    begins with apostrophes before one of these, so that taking one apostrophe off again
    always gives the text. Numbers stay as they are.
    """
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value


def as_it_was(text: str) -> str:
    """The text of a cell without the apostrophe that `harmless` set before it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _safe(rows: list[tuple[Value, ...]]) -> Iterable[tuple[Value, ...]]:
    # Column by column: a set of a column's values is quickly made, and most repeat.
    return zip(*(_safe_column(column) for column in zip(*rows, strict=True)), strict=True)


def _safe_column(column: tuple[Value, ...]) -> Sequence[Value]:
    altered = {value: harmless(value) for value in set(column) if _is_suspicious(value)}
    return [altered.get(value, value) for value in column] if altered else column


def _is_suspicious(value: Value) -> bool:
    return isinstance(value, str) and value[:1] in _FORMULA_STARTS
