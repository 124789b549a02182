"""One measure by any two of place, year, section, theme and own column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.analysis.views.plain_rows import PlainRow, PlainValue

THEME, SECTION = "theme", "section"
TOTAL = "total"


class PivotKey(NamedTuple):
    """A row or a column: its key, as in a frequency table, and what it is called."""

    key: str
    label: str


class PivotCell(NamedTuple):
    """A value, None where no report counts; of how many reports, and how many of them count."""

    value: float | None
    reports: int
    counted: int


NO_CELL = PivotCell(None, 0, 0)
PivotPlace = tuple[str, str]
"""The keys of a row and a column."""


@dataclass(frozen=True, slots=True)
class CrossTable:
    """A cell for each row and column; where none is, no report is.

    Totals are not sums but the measure of all reports of the row, of the column, or of the
    table: a share stays one. Where no side is themes, the themes shown are counted together.
    """

    rows_by: str
    columns_by: str
    measure: str
    rows: tuple[PivotKey, ...]
    columns: tuple[PivotKey, ...]
    cells: Mapping[PivotPlace, PivotCell]
    row_totals: Mapping[str, PivotCell]
    column_totals: Mapping[str, PivotCell]
    total: PivotCell
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def cell(self, row: str, column: str) -> PivotCell:
        """What stands there."""
        return self.cells.get((row, column), NO_CELL)

    def grid(self) -> list[list[PlainValue]]:
        """As it is seen: a head, a line a row with its total, and the totals of the columns."""
        head: list[PlainValue] = [self.rows_by, *(c.label for c in self.columns), TOTAL]
        return [head, *map(self._line, self.rows), self._last()]

    def rows_of_values(self) -> list[PlainRow]:
        """A row for each cell, for CSV and JSON."""
        return [
            {
                self.rows_by: row.label,
                **({} if self.columns_by == self.rows_by else {self.columns_by: column.label}),
                "measure": self.measure,
                **self.cell(row.key, column.key)._asdict(),
            }
            for row in self.rows
            for column in self.columns
        ]

    def tsv(self) -> str:
        """The grid for the clipboard, as spreadsheets take it; a gap is an empty cell."""
        return "".join("\t".join(map(_pasted, line)) + "\n" for line in self.grid())

    def _line(self, row: PivotKey) -> list[PlainValue]:
        values = (self.cell(row.key, column.key).value for column in self.columns)
        return [row.label, *values, self.row_totals.get(row.key, NO_CELL).value]

    def _last(self) -> list[PlainValue]:
        totals = (self.column_totals.get(c.key, NO_CELL).value for c in self.columns)
        return [TOTAL, *totals, self.total.value]


def heads(grid: Sequence[Sequence[PlainValue]]) -> tuple[str, ...]:
    """The names of the columns of a grid."""
    return tuple(str(cell) for cell in grid[0])


def _pasted(value: PlainValue) -> str:
    return "" if value is None else " ".join(str(value).split())
