"""What SQLite takes for the bare minimum of a job: the floor under our own figures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from sqlite_utils import Database

from desktop.storage.connections import connect_to_own

_TABLE = "CREATE TABLE rows (id TEXT PRIMARY KEY, start INTEGER, end INTEGER, memo TEXT)"


def durable_rows(path: Path, *, times: int) -> Iterator[float]:
    """Seconds that one row takes from INSERT until it is on disk, again and again.

    `path` is a new file; WAL and synchronous=FULL, as in a project, and nothing else.
    """
    with closing(connect_to_own(str(path))) as db:
        db.isolation_level = None
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute(_TABLE)
        for number in range(times):
            began = perf_counter()
            db.execute("INSERT INTO rows VALUES (?, ?, ?, '')", [str(number), number, number + 1])
            yield perf_counter() - began


def every_coding(db: Database, *, report_id: str | None = None) -> int:
    """Fetch the bare rows of all codings, or of a report's; how many they are."""
    rows = db.execute("SELECT * FROM codings WHERE ?1 IS NULL OR report_id = ?1", [report_id])
    return len(rows.fetchall())
