"""The project file: opened, checked, closed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from errno import EACCES
from functools import partial
from itertools import chain, count
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import checks, migrations, schema_shape, sessions
from desktop.storage.connections import bound, connect, connect_to_own, trust
from desktop.storage.failures import damaged, told_apart
from desktop.storage.journal import Progress
from desktop.storage.left_logs import logs_beside, put_aside
from desktop.storage.locations import location

_FITS_IN_MEMORY = 256 * 1024 * 1024
_NO_DATABASE = "not a database"
_STEPS_FOR_ANY = 50_000_000
_AT_A_TIME = 1000
"""Pages that are copied before anybody is told how far it is."""
_MARKS = ("application_id", "user_version")


def create(path: Path, *, furnish: Callable[[Database], None]) -> Database:
    """A new project file, given its name only when it is whole.

    Raises InputError where something is there already. Logs that lie there are put aside.
    """
    if path.exists():
        raise InputError("{project} is there already.", "Choose another name.", project=path.name)
    put_aside(path)
    unfinished = path.with_name(path.name + ".part")
    with told_apart(path):
        try:
            _build(unfinished, furnish)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        return _in_its_mode(_trusted(connect(path, "mode=rw")), path)


def _build(path: Path, furnish: Callable[[Database], None]) -> None:
    path.unlink(missing_ok=True)
    db = _trusted(connect(path, "mode=rwc"))
    try:
        migrations.migrate(db)
        furnish(db)
    finally:
        db.close()


def open_for_writing(path: Path) -> Database:
    """The project, brought to this program's version; the older file is kept as a backup.

    Raises InputError where it is none, EnvironmentProblem where it cannot be written, has a
    second name or is newer than this program; such a file is not touched.
    """
    require_project(path)
    _refuse_second_name(path)
    with told_apart(path):
        db = _prepared(connect(path, "mode=rw"))
        try:
            _refuse_newer(migrations.version(db), path)
            schema_shape.require_known(db, path)
            trust(db.conn)
            _bring_up_to_date(_in_its_mode(db, path), path)
        except BaseException:
            db.close()
            raise
    return db


def fold_in_left_log(path: Path) -> None:
    """Fold the log of a writer who was killed into the file, and say there that it is closed.

    Nobody may be writing. Raises as `open_for_writing` does; an older file stays one.
    """
    require_project(path)
    sessions.refuse_log_of_another(path)
    with told_apart(path), closing(connect(path, "mode=rw")) as connection:
        db = _prepared(connection)
        if migrations.version(db) == migrations.newest_version():
            schema_shape.require_known(db, path)
            sessions.close(db)


def open_for_reading(path: Path, *, older: bool = False) -> Database:
    """The project as another process may be writing it; every write is refused.

    One of an older version is refused, unless `older` says that it is only looked at.
    """
    require_project(path)
    sessions.refuse_log_of_another(path)
    with told_apart(path):
        db = _read_only(path)
        try:
            if not older:
                _refuse_older(migrations.version(db), path)
            if not (older and schema_shape.differences(db)):
                schema_shape.require_known(db, path)
        except BaseException:
            db.close()
            raise
    return db


def open_foreign(path: Path, *, steps_a_byte: int) -> Database:
    """Another's file for reading, which no more steps are given than its size can need.

    An older one is read as a copy that is brought up to date and gone when it is closed. Raises
    as `open_for_reading` does, and sqlite3.OperationalError, "interrupted".
    """
    require_project(path)
    sessions.refuse_log_of_another(path)
    with told_apart(path):
        db = _read_only(path)
        try:
            _refuse_newer(migrations.version(db), path)
            schema_shape.require_known(db, path)
            if migrations.version(db) < migrations.newest_version():
                db = _newer_copy(db)
        except BaseException:
            db.close()
            raise
    bound(db.conn, steps=_STEPS_FOR_ANY + steps_a_byte * _bytes(db))
    return db


def _newer_copy(db: Database) -> Database:
    copy = _prepared(connect_to_own(""))
    try:
        db.conn.backup(copy.conn)
        migrations.migrate(copy)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    db.close()
    return copy


def open_as_it_is(path: Path) -> Database:
    """The project for reading, as it stands at the first look and no later.

    Raises as `open_for_reading` does. Where there is no log beside the file, a reader keeps the
    writer waiting: there it is a copy in memory, or, of a large file, not held still.
    """
    db = open_for_reading(path)
    if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        db.begin()
        return db
    return db if _bytes(db) > _FITS_IN_MEMORY else _in_memory_copy(db)


def _bytes(db: Database) -> int:
    pages, size = (db.execute(f"PRAGMA {p}").fetchone()[0] for p in ("page_count", "page_size"))
    return int(pages * size)


def _in_memory_copy(db: Database) -> Database:
    copy = connect_to_own(":memory:")
    try:
        db.conn.backup(copy)
    finally:
        db.close()
    copied = _prepared(copy)
    copied.execute("PRAGMA query_only = ON")
    return copied


def in_memory() -> Database:
    """A project that is gone when it is closed."""
    db = _trusted(connect_to_own(":memory:"))
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

    Logs that lie there are put aside. `progress` is told how many pages of how many are copied,
    then 0 of 0 while the copy is looked at; it may raise to stop. Raises DamagedError where
    the copy is not sound: then nothing is at `out`.
    """
    put_aside(out)
    unfinished = out.with_name(out.name + ".part")
    with told_apart(out):
        try:
            _copy(db, unfinished, progress)
            _require_sound(unfinished, out, progress)
            unfinished.replace(out)
        finally:
            unfinished.unlink(missing_ok=True)


def _copy(db: Database, out: Path, progress: Progress | None) -> None:
    out.unlink(missing_ok=True)
    with closing(connect_to_own(str(out))) as copy:
        if progress is None:
            db.conn.backup(copy)
        else:
            db.conn.backup(
                copy,
                pages=_AT_A_TIME,
                progress=lambda _, left, total: progress(total - left, total),
            )
        copy.execute("PRAGMA journal_mode = DELETE")
        with copy:
            sessions.forget(copy)


def _require_sound(copy: Path, out: Path, progress: Progress | None) -> None:
    between = partial(progress, 0, 0) if progress else bool
    with closing(_read_only(copy)) as written:
        # From here on the steps of reading it are not bounded: it is our own.
        schema_shape.require_known(written, out)
        for _, what in checks.findings(written, between=between):
            raise damaged(out, what)


def _in_its_mode(db: Database, path: Path) -> Database:
    # A log beside the file is no good where others write too: a sync client takes the one
    # without the other, and the memory that WAL shares ends at the machine.
    mode = "DELETE" if location(path) else "WAL"
    if db.execute(f"PRAGMA journal_mode = {mode}").fetchone()[0] == "delete":
        # Without EXTRA a power cut may bring back the journal of a change that was acknowledged.
        db.execute("PRAGMA synchronous = EXTRA")
    # SQLite opens a file that may not be written for reading, and says so at the first
    # change only: better now than at the first coding.
    db.begin()
    db.execute(f"PRAGMA user_version = {migrations.version(db)}")
    db.rollback()
    return db


def _trusted(connection: sqlite3.Connection) -> Database:
    # Nothing is in it but what this program has just made, or makes next.
    trust(connection)
    return _prepared(connection)


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
        if logs_beside(path.resolve()):
            # The file alone would not be the project as it stands.
            return _query_only(path, "mode=rw", alone=True)
        # Nobody can be writing where nobody may: then the file can be read as it stands.
        return _query_only(path, "mode=ro&immutable=1")


def _query_only(path: Path, query: str, *, alone: bool = False) -> Database:
    connection = connect(path, query)
    try:
        if alone:
            # Then the log's index is kept in memory: on a full disk there is no room for it.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        db = _prepared(connection)
        db.execute("PRAGMA query_only = ON")
        db.execute("SELECT count(*) FROM sqlite_master")
    except BaseException:
        connection.close()
        raise
    return db


def _refuse_second_name(path: Path) -> None:
    if path.stat().st_nlink > 1:
        raise EnvironmentProblem(
            "{project} has a second name (a hard link), and each would keep a log of its own.",
            "Remove one of the two names, or copy the file and open the copy.",
            project=path.name,
        )


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
        return _read_marks(path, "mode=ro&immutable=1")
    except sqlite3.OperationalError as error:
        raise EnvironmentProblem(
            "{project} cannot be read ({reason}).",
            "Check that it is still there and that you may read it.",
            project=path.name,
            reason=error if _may_read(path) else os.strerror(EACCES),
        ) from error
    except sqlite3.DatabaseError as error:
        if _NO_DATABASE in str(error):
            return 0, 0
        # Whoever was killed while folding the log in may leave a file that is too short for its
        # header: whole with its log, and without it not even to be looked at.
        with told_apart(path):
            return _marks_with_log(path)


def _marks_with_log(path: Path) -> tuple[int, int]:
    try:
        return _read_marks(path, "mode=ro")
    except sqlite3.OperationalError:
        return _read_marks(path, "mode=rw", alone=True)


def _read_marks(path: Path, query: str, *, alone: bool = False) -> tuple[int, int]:
    with closing(connect(path, query)) as connection:
        if alone:
            # The log's index is kept in memory: on a full disk there is no room for it.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        application, version = (
            connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in _MARKS
        )
    return application, version


def _may_read(path: Path) -> bool:
    return os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


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
