"""A table of facts that comes beside the reports, joined to them by file name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError
from desktop.domain.report import FACT_NAMES
from desktop.exchange.lexicon.table_columns import fact_of
from desktop.exchange.row_readers.row import TableRow
from desktop.exchange.row_readers.table_file import table_rows
from desktop.exchange.tables_in.file_names import FileName
from desktop.exchange.tables_in.given_facts import DATES, value

FILE_COLUMNS: Final = (
    "file", "filename", "file_name", "文件", "文件名", "文件名称", "path", "文件路径", "路径",
)  # fmt: skip
"""Names of the column with the files' names, in lower case; the first that a table has counts."""
LONGEST_NAMED: Final = 40
"""Code points of a cell that a message repeats."""
_TOLD: Final = tuple(name for name in FACT_NAMES if name != "kind")

CellsByHead = dict[str, str]


@dataclass(frozen=True, slots=True)
class FactsTable:
    """Rows of facts, each about the file that it names: `嘉善县.txt`, or with its folder."""

    name: str
    rows: tuple[tuple[FileName, CellsByHead], ...]

    def about(self, files: Sequence[Path]) -> dict[Path, CellsByHead]:
        """The row of each file that has one: the one that names most of its path.

        Raises InputError where no row is about any of the files, where two differ about one
        file, or where one means files in several folders.
        """
        named: dict[str, list[int]] = {}
        for index, (name, _cells) in enumerate(self.rows):
            named.setdefault(name.stem, []).append(index)
        found: dict[Path, int] = {}
        for file in files:
            own = self._row_of(file, named)
            if own is not None:
                found[file] = own
        if files and not found:
            raise self._about_none(files[0])
        self._refuse_spread(found)
        return {file: self.rows[index][1] for file, index in found.items()}

    def _row_of(self, file: Path, named: dict[str, list[int]]) -> int | None:
        known = named.get(FileName.of(file.name).stem, [])
        fits = {index: self.rows[index][0].fit(file, alone=len(known) == 1) for index in known}
        best = [index for index in known if any(fits[index]) and fits[index] == max(fits.values())]
        if any(self.rows[index][1] != self.rows[best[0]][1] for index in best):
            raise InputError(
                "{table} has rows about {file} that differ.",
                "Leave one of them, or name the folder in each.",
                table=self.name,
                file=file.name,
            )
        return best[0] if best else None

    def _refuse_spread(self, found: dict[Path, int]) -> None:
        first: dict[int, Path] = {}
        for file, index in found.items():
            other = first.setdefault(index, file)
            if other.parent != file.parent:
                raise InputError(
                    "{file} in {table} means files in several folders: {one} and {other}.",
                    "Name the folder in the table too.",
                    file=self.rows[index][0].written,
                    table=self.name,
                    one=other,
                    other=file,
                )

    def _about_none(self, file: Path) -> InputError:
        return InputError(
            "No row of {table} is about a file that is imported (it names {named}, not {file}).",
            "Give the files' names in the column `file`.",
            table=self.name,
            named=self.rows[0][0].written if self.rows else "none",
            file=file.name,
        )


def read(path: Path) -> FactsTable:
    """The table's rows; columns are named as the facts are, or as people name them (年份).

    Raises InputError where the table has no column of file names, none of facts, or a year or
    date that is none; EnvironmentProblem where it cannot be read.
    """
    table = list(table_rows(path))
    columns = list(dict.fromkeys(column for row in table for column in row.cells))
    files = next((name for name in FILE_COLUMNS if name in columns), None)
    if files is None or not any(fact_of(one) in _TOLD for one in columns if one != files):
        raise InputError(
            "{path} is no table of facts about reports.",
            "Give a column `file` with the file names, and columns among {columns}.",
            path=path,
            columns=", ".join(_TOLD),
        )
    named = [row for row in table if row.cells.get(files, "").strip(" ./\\")]
    return FactsTable(path.name, tuple(_told(path, row, files) for row in named))


def _told(path: Path, row: TableRow, files: str) -> tuple[FileName, CellsByHead]:
    cells = {name: cell for name, cell in row.cells.items() if name != files and cell.strip()}
    for column, cell in cells.items():
        fact = fact_of(column)
        if fact in ("year", *DATES) and value(fact, cell.strip()) is None:
            raise InputError(
                "{path}, row {row}: {value} is nothing for the column {column}.",
                "Give a year in four digits, a date as 2023-01-18.",
                path=path,
                row=row.place,
                value=cell.strip()[:LONGEST_NAMED],
                column=column,
            )
    return FileName.of(row.cells[files]), cells
