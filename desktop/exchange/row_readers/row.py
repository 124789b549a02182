"""A row of a table as a mapping from column to text."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.table_columns import fact_of

LINES_ABOVE: Final = 5
"""Filled lines, a title and the like, that can stand above the names of the columns."""
KNOWN_NAMES: Final = 2
"""Known names of columns by which a line below the first is told to be the header."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row that is not empty: its cells as text by column.

    `place` is the number that a spreadsheet shows beside it, where the header is row 1 and an
    empty row counts; in a workbook of several sheets with the sheet before it (`2022!7`). Of
    JSON lines it is the number of the line.
    """

    place: str
    cells: dict[str, str]


Numbered = tuple[int, list[str]]
"""The cells of a row that is not empty, and its number from 1."""


def under_header(
    lines: Iterable[Numbered], *, before: str = "", torn: str = ""
) -> Iterator[TableRow | InputError]:
    """The rows below the line that names the columns, each given with its number.

    That is the first; or, where it names none that is known, one close below that does. Cells
    beyond its columns are notes of somebody's; in a table named ``torn`` they are an error,
    since there a comma in a text makes them.
    """
    filled = iter(lines)
    first = list(islice(filled, LINES_ABOVE + 1))
    at = _header(first)
    columns = [name_of(cell) for _, line in first[at : at + 1] for cell in line]
    for number, line in chain(first[at + 1 :], filled):
        place = f"{before}{number}"
        if torn and any(line[len(columns) :]):
            yield _too_long(torn, place)
        else:
            yield TableRow(place, _by_column(columns, line))


def _header(first: list[Numbered]) -> int:
    if not first or _known(first[0][1]):
        return 0
    return next((at for at, (_, line) in enumerate(first) if _known(line) >= KNOWN_NAMES), 0)


def _known(line: list[str]) -> int:
    return sum(fact_of(name_of(cell)) is not None for cell in line)


def _by_column(columns: list[str], line: list[str]) -> dict[str, str]:
    """The cells by name; of columns with one name the first that says anything."""
    cells: dict[str, str] = {}
    for column, cell in zip(columns, line, strict=False):
        cells[column] = cells.get(column) or cell
    return cells


def _too_long(table: str, place: str) -> InputError:
    return InputError(
        "Row {row} of {table} has more cells than the table has columns.",
        "Put texts with commas in quotation marks, or save the table as .xlsx.",
        row=place,
        table=table,
    )


def name_of(column: str) -> str:
    """A column's name without what does not matter in it."""
    return column.strip("\ufeff \t\r\n").lower()


def cell_text(value: object) -> str:
    """A cell as text; nothing for what is none."""
    if isinstance(value, float):
        return "" if not math.isfinite(value) else str(int(value) if value.is_integer() else value)
    return "" if value is None else str(value)
