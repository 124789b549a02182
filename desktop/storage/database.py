"""The project file: opened, checked, closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import migrations
from desktop.storage.failures import told_apart


def create(path: Path, *, furnish: Callable[[Database], None]) -> Database:
    """A new project file, given its name only when it is whole.

    Raises InputError where something is there already.
    """
    if path.exists():
        raise InputError("{project} is there already.", "Choose another name.", project=path.name)
    unfinished = path.with_name(path.name + ".part")
    with told_apart(path):
        try:
            _build(unfinished, furnish)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        return _connect(path, "rw")


def _build(path: Path, furnish: Callable[[Database], None]) -> None:
    path.unlink(missing_ok=True)
    db = _prepared(_connection(path, "mode=rwc"))
    try:
        migrations.migrate(db)
        furnish(db)
    finally:
        db.close()


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
    with told_apart(out):
        try:
            _copy(db, unfinished)
            unfinished.replace(out)
        finally:
            unfinished.unlink(missing_ok=True)


def _copy(db: Database, out: Path) -> None:
    out.unlink(missing_ok=True)
    copy = sqlite3.connect(out)
    try:
        db.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


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
