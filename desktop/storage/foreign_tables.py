"""Tables of an SQLite file of another program: of a copy, bounded, and of tables alone."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage.connections import bound, connect

LARGEST: Final = 512 * 1024 * 1024
"""Bytes of the file."""
MOST_ROWS: Final = 2_000_000
"""Rows of a table."""
_STEPS: Final = 300_000_000
"""Of SQLite's machine; a table of a hundred thousand rows takes a few million."""
ForeignCell = str | int | float | bytes | None
ForeignRow = dict[str, ForeignCell]


class ForeignTables:
    """What stands in the tables of a file; views, virtual tables and triggers are passed over."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection, self._name = connection, name

    def rows(self, table: str, columns: Sequence[str]) -> list[ForeignRow]:
        """The rows in their order; of a column that is not there, None, of such a table, none.

        `table` and `columns` are names that this program knows. Raises InputError for more rows
        than are read.
        """
        there = self._columns(table)
        wanted = [column for column in columns if column in there]
        if not wanted:
            return []
        names = ", ".join(f'"{column}"' for column in wanted)
        with _told(self._name):
            found = self._connection.execute(
                f'SELECT {names} FROM "{table}" ORDER BY rowid LIMIT {MOST_ROWS + 1}'
            ).fetchall()
        if len(found) > MOST_ROWS:
            raise InputError(
                "The table {table} has more than {most} rows.",
                "Leave it out: it is damaged or made to do harm.",
                table=table,
                most=f"{MOST_ROWS:,}",
            )
        none = dict.fromkeys(columns)
        return [none | dict(zip(wanted, row, strict=True)) for row in found]

    def _columns(self, table: str) -> set[str]:
        with _told(self._name):
            row = self._connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [table]
            ).fetchone()
            if row is None or not str(row[0]).lstrip().upper().startswith("CREATE TABLE"):
                return set()
            listed = self._connection.execute(f'PRAGMA table_info("{table}")')
            return {str(column[1]) for column in listed}


@contextmanager
def foreign_tables(path: Path) -> Iterator[ForeignTables]:
    """The tables of the file, while the block lasts; the file itself is never opened by SQLite.

    Raises InputError, which names the file, for what is no sound database or takes far too long,
    EnvironmentProblem where it cannot be read.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        _copy(path, copy)
        with _told(path.name), closing(connect(copy, "mode=ro&immutable=1")) as connection:
            bound(connection, steps=_STEPS)
            connection.text_factory = lambda data: data.decode("utf-8", errors="replace")
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise _no_database(path.name, "it is damaged")
            yield ForeignTables(connection, path.name)


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _no_database(name, str(error)) from error


def _copy(path: Path, copy: Path) -> None:
    try:
        size = path.stat().st_size if path.is_file() else None
        if size is not None and size <= LARGEST:
            shutil.copyfile(path, copy)
            return
    except OSError as error:
        raise EnvironmentProblem(
            "{name} cannot be read: {reason}.",
            "See that it is still there and that you may read it.",
            name=path.name,
            reason=error.strerror,
        ) from error
    raise _no_database(path.name, "there is no such file" if size is None else "it is too large")


def _no_database(name: str, reason: str) -> InputError:
    return InputError(
        "{name} cannot be read as a project of another tool ({reason}).",
        "Take the file as its tool saved it; what is made to do harm is left out.",
        name=name,
        reason=reason,
    )
