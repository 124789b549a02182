"""A table of reports: one row a report, with a column of texts and columns of facts."""

from collections.abc import Iterator
from typing import Final

from desktop.domain.errors import InputError, ZhupiError
from desktop.exchange.lexicon.gazetteer import Gazetteer, shipped_gazetteer
from desktop.exchange.lexicon.table_columns import fact_of
from desktop.exchange.report.imported_report import ImportedReport, IsKnown, KnownRow
from desktop.exchange.report.reading import read_bytes
from desktop.exchange.row_readers.table_rows import TableRow, rows
from desktop.exchange.tables_in.given_facts import with_given

SHORTEST_TEXT: Final = 200
"""Code points that a column's cells must have on average to be taken for texts unnamed."""
LOOKED_AT: Final = 50
"""Rows by which the column of texts is chosen."""


def read_table(
    name: str, data: bytes, *, gazetteer: Gazetteer | None = None, known: IsKnown | None = None
) -> Iterator[ImportedReport | KnownRow | ZhupiError]:
    """The reports of a table, row by row; a row that holds none gives its error instead.

    What a column says is read, not guessed, and wins over what the text says of itself.
    A row that is ``known`` is not read. Raises InputError for a file that is no table, or has
    no column of texts.
    """
    table = list(rows(name, data))
    column = _text_column(table)
    for row in table:
        if isinstance(row, InputError):
            yield row
        else:
            yield _of_row(name, row, column, gazetteer=gazetteer, known=known)


def _of_row(
    table: str, row: TableRow, column: str, *, gazetteer: Gazetteer | None, known: IsKnown | None
) -> ImportedReport | KnownRow | ZhupiError:
    name = f"{table}#{row.place}"
    text = row.cells.get(column, "").encode("utf-8", "replace")
    if known and known(name, text):
        return KnownRow(name, text)
    try:
        # Read as a file of its own is, so that it can be cleaned again from its original.
        found = read_bytes(name, text, gazetteer=gazetteer)
        others = {key: value for key, value in row.cells.items() if key != column}
        return with_given(found, others, gazetteer or shipped_gazetteer())
    except ZhupiError as error:
        return _in_row(table, row, column, error)


def _in_row(name: str, row: TableRow, column: str, error: ZhupiError) -> ZhupiError:
    if not row.cells.get(column, "").strip():
        return InputError(
            "Row {row} of {table} has no text in the column {column}.",
            "Fill it in, or leave the row out.",
            row=row.place,
            table=name,
            column=column,
        )
    return InputError(
        "Row {row} of {table} holds no report: {reason}",
        "Mend the row, or leave it out.",
        row=row.place,
        table=name,
        reason=error,
    )


def _text_column(table: list[TableRow | InputError]) -> str:
    cells = [row.cells for row in table if isinstance(row, TableRow)][:LOOKED_AT]
    _refuse_broken(table, cells)
    columns = list(dict.fromkeys(column for row in cells for column in row))
    lengths = {column: _average(cells, column) for column in columns}
    named = [column for column in columns if fact_of(column) == "text" and lengths[column]]
    long = [column for column in columns if lengths[column] >= SHORTEST_TEXT]
    if not named and not long:
        raise InputError(
            "The table has no column of texts (its columns: {columns}).",
            "Name the column with the reports' texts 正文 or text.",
            columns=", ".join(filter(None, columns)) or "none",
        )
    return max(named or long, key=lengths.__getitem__)


def _refuse_broken(table: list[TableRow | InputError], cells: list[dict[str, str]]) -> None:
    first = next((line for line in table if isinstance(line, InputError)), None)
    if first is not None and not cells:
        raise first


def _average(cells: list[dict[str, str]], column: str) -> float:
    return sum(len(row.get(column, "")) for row in cells) / len(cells)
