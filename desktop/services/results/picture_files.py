"""What stands beside a saved picture: its table, and the command that makes it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import desktop
from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.views.plain_rows import PlainRow
from desktop.exchange.bytes.writing import all_replaced
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table
from desktop.services.results.frequency_rows import frequency_rows

Paths = Mapping[str, str]


class HasRows(Protocol):
    """Any table of desktop.analysis.views that has a row for each of its items."""

    def rows(self, paths: Paths) -> list[PlainRow]:
        """Its rows, themes called as the paths say."""


def beside(picture: Path) -> tuple[Path, Path]:
    """Where the table and the note of a picture stand: chart.png.csv and chart.png.txt."""
    return picture.with_name(f"{picture.name}.csv"), picture.with_name(f"{picture.name}.txt")


def as_table(shown: FrequencyTable | HasRows, paths: Paths) -> Table:
    """What is drawn, as rows under columns; `paths` are what themes are called, by id."""
    if isinstance(shown, FrequencyTable):
        return frequency_rows(shown, [paths[theme.id] for theme in shown.themes])
    return table_of("view", shown.rows(paths))


def table_of(name: str, rows: Sequence[PlainRow]) -> Table:
    """Rows that all have the same columns, as a table."""
    columns = tuple(rows[0]) if rows else ()
    return Table(name, columns, [tuple(row.values()) for row in rows])


def save_beside(
    picture: Path, table: Table, commands: Sequence[str], *, overwrite: bool = False
) -> None:
    """Write the table and the note beside the picture, both or neither.

    `commands` as remaking.command_lines gives them. Raises PresentError where one of the files
    is there and `overwrite` is not given, EnvironmentProblem where they cannot be written.
    """
    csv, note = beside(picture)
    with all_replaced([csv, note], overwrite=overwrite) as (unfinished, told):
        unfinished.write_bytes(tables_csv.text_of(table).encode("utf-8"))
        told.write_text(note_text(picture, commands), encoding="utf-8", newline="\n")


def note_text(picture: Path, commands: Sequence[str]) -> str:
    """The note: what made the picture, and how it is made again."""
    shells = ["", "# cmd"] if len(commands) > 1 else [""]
    lines = [line for pair in zip(shells, commands, strict=True) for line in pair if line]
    head = f"# {picture.name}: Zhupi {desktop.__version__}; {beside(picture)[0].name} is its table"
    return "\n".join([head, *lines]) + "\n"
