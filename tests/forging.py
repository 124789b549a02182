"""Files as a forger makes them: with SQLite itself, past the journal, and put together again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from desktop.storage.seals import Seals


@contextmanager
def past_the_triggers(path: Path) -> Iterator[sqlite3.Connection]:
    """The file without its triggers; afterwards it has them again, and nothing shows."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()


def forged(path: Path, *statements: str) -> None:
    """Alter the file by these statements as no program of ours does, and seal it anew."""
    with past_the_triggers(path) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute("DELETE FROM seals")
        Seals(Database(connection, execute_plugins=False)).complete()


def rebuilt(path: Path, script: str) -> None:
    """Alter the schema itself, and leave it so."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
