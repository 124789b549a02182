"""A table of own facts by county and year, or by report: which rows and columns it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.own_facts import TAKEN
from desktop.exchange.lexicon.table_columns import fact_of
from desktop.exchange.row_readers.row import TableRow
from desktop.exchange.row_readers.table_file import table_lines
from desktop.exchange.tables_in.given_facts import given_facts

BY_REPORT = ("report", "id")
"""Names of the column that has a report's id; the first that a table has counts."""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row: the number that is shown beside it, what it is about, and its cells by column."""

    place: str
    report: str | None
    facts: dict[str, object]
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table of own facts; `unread` are rows that are none, by what is wrong with them."""

    name: str
    heads: frozenset[str]
    columns: tuple[str, ...]
    rows: tuple[OwnRow, ...]
    unread: tuple[InputError, ...]


def own_table(path: Path) -> OwnTable:
    """The table in that file (CSV, TSV, XLSX, JSON); columns have their names in lower case.

    What holds a known fact (county, province, year ...) tells what a row is about, every other
    column is an own one. Raises InputError for what is no table, for one without an own column,
    and for a column with a name that tables have already; EnvironmentProblem where the file
    cannot be read.
    """
    found = table_lines(path)
    read = [row for row in found if isinstance(row, TableRow)]
    heads = dict.fromkeys(head for row in read for head in row.cells if head)
    columns = tuple(head for head in heads if fact_of(head) is None and head not in BY_REPORT)
    _refuse(path.name, columns)
    return OwnTable(
        path.name,
        frozenset({*heads, *filter(None, map(fact_of, heads))}),
        columns,
        tuple(_row(row, columns) for row in read),
        tuple(row for row in found if isinstance(row, InputError)),
    )


def _row(row: TableRow, columns: Sequence[str]) -> OwnRow:
    known = {head: cell for head, cell in row.cells.items() if head not in columns}
    named = [row.cells[head].strip() for head in BY_REPORT if row.cells.get(head)]
    cells = {column: row.cells.get(column, "") for column in columns}
    return OwnRow(row.place, named[0] if named else None, given_facts(known), cells)


def _refuse(name: str, columns: Sequence[str]) -> None:
    if not columns:
        raise InputError(
            "{table} has no column of its own.",
            "Beside county and year it needs a column with a name that is no known fact.",
            table=name,
        )
    for column in columns:
        if column in TAKEN:
            raise InputError(
                "A column of {table} is called {column}, as a column of every table is.",
                "Give it another name.",
                table=name,
                column=column,
            )
