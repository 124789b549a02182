"""The project file: opened, checked, closed."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import migrations
from desktop.storage.failures import told_apart

if TYPE_CHECKING:
    from sqlite_utils import Database


@contextmanager
def _hidden(*modules: str) -> Iterator[None]:
    # sqlite-utils imports numpy and pandas where it finds them, for column types that we
    # do not have: a tenth of a second and 30 MB for a command that needs neither.
    absent = [name for name in modules if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden("numpy", "pandas"):
    from sqlite_utils import Database


def create(path: Path) -> Database:
    """A new project file with its tables; InputError where something is there already."""
    if path.exists():
        raise InputError(
            "{project} is there already.", "Choose another name.", project=path.name
        )
    with told_apart(path):
        db = _connect(path, "rwc")
        migrations.migrate(db)
    return db


def open_for_writing(path: Path) -> Database:
    """The project, brought to this program's version; the older file is kept as a backup."""
    _require_project(path)
    with told_apart(path):
        db = _connect(path, "rw")
        try:
            _bring_up_to_date(db, path)
        except BaseException:
            db.close()
            raise
    return db


def open_for_reading(path: Path) -> Database:
    """The project as another process may be writing it; every write is refused."""
    _require_project(path)
    with told_apart(path):
        db = _read_only(path)
        _refuse_other_version(db, path)
    return db


def in_memory() -> Database:
    """A project that is gone when it is closed."""
    db = _prepared(sqlite3.connect(":memory:", check_same_thread=False))
    migrations.migrate(db)
    return db


def _bring_up_to_date(db: Database, path: Path) -> None:
    _refuse_newer(db, path)
    found = migrations.version(db)
    if found < migrations.newest_version():
        back_up(db, path.with_name(f"{path.stem}.version-{found}{path.suffix}"))
        migrations.migrate(db)


def back_up(db: Database, out: Path) -> None:
    """Write a sound copy of the project to `out` while it stays open."""
    unfinished = out.with_name(out.name + ".part")
    unfinished.unlink(missing_ok=True)
    with told_apart(out):
        copy = sqlite3.connect(unfinished)
        try:
            db.conn.backup(copy)
        finally:
            copy.close()
    unfinished.replace(out)


def _connect(path: Path, mode: str) -> Database:
    db = _prepared(_connection(path, f"mode={mode}"))
    db.execute("PRAGMA journal_mode = WAL")
    return db


def _connection(path: Path, query: str) -> sqlite3.Connection:
    # Work that is split between threads gives each its own connection; a pool may close
    # one on another thread than the one that opened it.
    return sqlite3.connect(
        f"file:{quote(str(path.resolve()))}?{query}", uri=True, timeout=5, check_same_thread=False
    )


def _prepared(connection: sqlite3.Connection) -> Database:
    db = Database(connection, execute_plugins=False)
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _read_only(path: Path) -> Database:
    try:
        return _query_only(path, "mode=ro")
    except sqlite3.OperationalError:
        # Nobody can be writing where nobody may: then the file can be read as it stands.
        return _query_only(path, "mode=ro&immutable=1")


def _query_only(path: Path, query: str) -> Database:
    db = _prepared(_connection(path, query))
    db.execute("PRAGMA query_only = ON")
    db.execute("SELECT count(*) FROM sqlite_schema")
    return db


def _require_project(path: Path) -> None:
    if not path.is_file():
        raise InputError(
            "There is no project at {path}.",
            "Check the name, or make a project there with `new`.",
            path=path,
        )
    if _application_id(path) != migrations.APPLICATION_ID:
        raise InputError(
            "{project} is no Zhupi project.",
            "Choose a file that Zhupi has made; its name ends in .zhupi.",
            project=path.name,
        )


def _application_id(path: Path) -> int:
    # Read from the header (SQLite file format, section 1.3), so that another program's
    # file is not touched, not even by a lock.
    with path.open("rb") as file:
        header = file.read(100)
    return int.from_bytes(header[68:72], "big")


def _refuse_newer(db: Database, path: Path) -> None:
    if migrations.version(db) > migrations.newest_version():
        raise EnvironmentProblem(
            "{project} was made by a newer version of Zhupi.",
            "Update Zhupi, then open it again; the file was not touched.",
            project=path.name,
        )


def _refuse_other_version(db: Database, path: Path) -> None:
    _refuse_newer(db, path)
    if migrations.version(db) < migrations.newest_version():
        raise EnvironmentProblem(
            "{project} was made by an older version of Zhupi, and is open for reading only.",
            "Open it for writing once, so that it is brought up to date.",
            project=path.name,
        )
