"""The project file: opened, checked, closed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from errno import EACCES
from itertools import chain, count
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import checks, migrations
from desktop.storage.failures import damaged, told_apart
from desktop.storage.journal import Progress

_AT_A_TIME = 1000
"""Pages that are copied before anybody is told how far it is."""
_MARKS = ("application_id", "user_version")


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
        return _in_wal_mode(_prepared(_connection(path, "mode=rw")))


def _build(path: Path, furnish: Callable[[Database], None]) -> None:
    path.unlink(missing_ok=True)
    db = _prepared(_connection(path, "mode=rwc"))
    try:
        migrations.migrate(db)
        furnish(db)
    finally:
        db.close()


def open_for_writing(path: Path) -> Database:
    """The project, brought to this program's version; the older file is kept as a backup.

    Raises InputError where it is none, EnvironmentProblem where it cannot be written or is
    newer than this program; such a file is not touched.
    """
    require_project(path)
    with told_apart(path):
        db = _prepared(_connection(path, "mode=rw"))
        try:
            _refuse_newer(migrations.version(db), path)
            _bring_up_to_date(_in_wal_mode(db), path)
        except BaseException:
            db.close()
            raise
    return db


def open_for_reading(path: Path, *, older: bool = False) -> Database:
    """The project as another process may be writing it; every write is refused.

    One of an older version is refused, unless `older` says that it is only looked at.
    """
    require_project(path)
    with told_apart(path):
        db = _read_only(path)
        try:
            if not older:
                _refuse_older(migrations.version(db), path)
        except BaseException:
            db.close()
            raise
    return db


def in_memory() -> Database:
    """A project that is gone when it is closed."""
    db = _prepared(sqlite3.connect(":memory:", check_same_thread=False))
    migrations.migrate(db)
    return db


def _bring_up_to_date(db: Database, path: Path) -> None:
    found = migrations.version(db)
    if found < migrations.newest_version():
        back_up(db, free_name(path, f"version-{found}"))
        migrations.migrate(db)


def free_name(path: Path, mark: str) -> Path:
    """A name beside `path` with `mark` in it under which there is nothing yet."""
    numbers = chain([""], (f"-{n}" for n in count(2)))
    names = (path.with_name(f"{path.stem}.{mark}{n}{path.suffix}") for n in numbers)
    return next(name for name in names if not name.exists())


def back_up(db: Database, out: Path, *, progress: Progress | None = None) -> None:
    """Write a copy of the project to `out` while it stays open, and look whether it is sound.

    `progress` is told how many pages of how many are copied; it may raise to stop. Raises
    DamagedError where the copy is not sound: then nothing is at `out`.
    """
    unfinished = out.with_name(out.name + ".part")
    with told_apart(out):
        try:
            _copy(db, unfinished, progress)
            _require_sound(unfinished, out)
            unfinished.replace(out)
        finally:
            unfinished.unlink(missing_ok=True)


def _copy(db: Database, out: Path, progress: Progress | None) -> None:
    out.unlink(missing_ok=True)
    with closing(sqlite3.connect(out)) as copy:
        if progress is None:
            db.conn.backup(copy)
        else:
            db.conn.backup(
                copy,
                pages=_AT_A_TIME,
                progress=lambda _, left, total: progress(total - left, total),
            )
        copy.execute("PRAGMA journal_mode = DELETE")


def _require_sound(copy: Path, out: Path) -> None:
    with closing(_read_only(copy)) as written:
        for _, what in checks.findings(written):
            raise damaged(out, what)


def _in_wal_mode(db: Database) -> Database:
    db.execute("PRAGMA journal_mode = WAL")
    # SQLite opens a file that may not be written for reading, and says so at the first
    # change only: better now than at the first coding.
    db.begin()
    db.execute(f"PRAGMA user_version = {migrations.version(db)}")
    db.rollback()
    return db


def _connection(path: Path, query: str) -> sqlite3.Connection:
    # Work that is split between threads gives each its own connection; a pool may close
    # one on another thread than the one that opened it.
    return sqlite3.connect(
        f"file:{quote(str(path.resolve()))}?{query}", uri=True, timeout=5, check_same_thread=False
    )


def _prepared(connection: sqlite3.Connection) -> Database:
    db = Database(connection, execute_plugins=False)
    # sqlite-utils sets recursive_triggers, without which INSERT OR REPLACE would take rows
    # out past the journal.
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _read_only(path: Path) -> Database:
    # Not mode=ro: such a connection leaves its -wal and -shm behind when it is the last to close.
    try:
        return _query_only(path, "mode=rw")
    except sqlite3.OperationalError:
        if Path(f"{path.resolve()}-wal").exists():
            # The file alone would not be the project as it stands.
            raise
        # Nobody can be writing where nobody may: then the file can be read as it stands.
        return _query_only(path, "mode=ro&immutable=1")


def _query_only(path: Path, query: str) -> Database:
    connection = _connection(path, query)
    try:
        db = _prepared(connection)
        db.execute("PRAGMA query_only = ON")
        db.execute("SELECT count(*) FROM sqlite_schema")
    except BaseException:
        connection.close()
        raise
    return db


def require_project(path: Path) -> None:
    """Tell by the header alone that this is a project which this program can open.

    Raises InputError where it is none, EnvironmentProblem where it cannot be read or is
    newer than this program.
    """
    if not path.is_file():
        raise InputError(
            "There is no project at {path}.",
            "Check the name, or make a project there with `new`.",
            path=path,
        )
    with told_apart(path):
        application, version = _marks(path)
    if application != migrations.APPLICATION_ID:
        raise InputError(
            "{project} is no Zhupi project.",
            "Choose a file that Zhupi has made; its name ends in .zhupi.",
            project=path.name,
        )
    _refuse_newer(version, path)


def _marks(path: Path) -> tuple[int, int]:
    """The application id and the version in the file's header; (0, 0) where it is no database."""
    # Never with open(): POSIX takes all of a process's locks on a file away when any descriptor
    # of it is closed (sqlite.org, "How to corrupt", 2.2), those of an open project too; SQLite
    # puts that off. Immutable: no lock is taken, no log folded in, the file is not touched.
    try:
        with closing(_connection(path, "mode=ro&immutable=1")) as connection:
            found = [connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in _MARKS]
    except sqlite3.OperationalError as error:
        raise EnvironmentProblem(
            "{project} cannot be read ({reason}).",
            "Check that it is still there and that you may read it.",
            project=path.name,
            reason=error if os.access(path, os.R_OK) else os.strerror(EACCES),
        ) from error
    except sqlite3.DatabaseError as error:
        if "malformed" in str(error):
            raise
        return 0, 0
    return found[0], found[1]


def _refuse_newer(version: int, path: Path) -> None:
    if version > migrations.newest_version():
        raise EnvironmentProblem(
            "{project} was made by a newer version of Zhupi.",
            "Update Zhupi, then open it again; the file was not touched.",
            project=path.name,
        )


def _refuse_older(version: int, path: Path) -> None:
    _refuse_newer(version, path)
    if version < migrations.newest_version():
        raise EnvironmentProblem(
            "{project} was made by an older version of Zhupi and cannot be read as it is.",
            "Open it for writing once: it is brought up to date, and the old file is kept.",
            project=path.name,
        )
