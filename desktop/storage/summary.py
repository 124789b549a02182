"""What a project file holds in a few numbers, read without opening it as a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from desktop.storage import database
from desktop.storage.failures import damage_told


@dataclass(frozen=True, slots=True)
class Summary:
    """Which project it is, who codes in it, how many codings, and its newest journal entry.

    `newest` is that entry's number and time; "" where there is none.
    """

    project: str
    name: str
    coders: tuple[str, ...]
    codings: int
    newest: str


def summary(db: Database) -> Summary:
    """The numbers of an open project of any version."""
    row = db.execute("SELECT uuid, name FROM project").fetchone()
    coders = tuple(str(name) for (name,) in db.execute("SELECT name FROM coders ORDER BY rowid"))
    codings = db.execute("SELECT count(*) FROM codings").fetchone()[0]
    last = db.execute("SELECT id || ' ' || at FROM journal_entries ORDER BY id DESC").fetchone()
    newest = str(last[0]) if last else ""
    return Summary(str(row[0]), str(row[1]), coders, int(codings), newest)


@contextmanager
def looked_at(path: Path) -> Iterator[Database]:
    """The file at `path` for reading, of any version this program knows.

    Raises DamagedError for whatever cannot be read in it, else as `open_for_reading`.
    """
    with damage_told(path):
        db = database.open_for_reading(path, older=True)
        try:
            yield db
        finally:
            db.close()


def summary_of(path: Path) -> Summary:
    """The numbers of the file at `path`; raises as `looked_at`."""
    with looked_at(path) as db:
        return summary(db)
