"""Whose the file is, and whose the log beside it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.storage import database, sessions
from desktop.storage.sessions import WritingSession


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    opened = database.open_for_writing(path)
    yield opened
    opened.close()


def test_a_session_does_not_end_another_s(db: Database) -> None:
    mine, theirs = sessions.begun(db), sessions.begun(db)
    sessions.end(db, mine)
    assert sessions.stored(db) == theirs
    assert theirs.before == mine.id
    sessions.end(db, theirs)
    assert sessions.stored(db) == theirs._replace(log=False)


@pytest.mark.parametrize("value", ["no JSON", "[1]", "[1,2,3,4,5]", "7"])
def test_what_is_no_session_is_none(db: Database, value: str) -> None:
    db.execute("INSERT INTO settings VALUES ('session', ?)", [value])
    assert sessions.stored(db) is None
    sessions.close(db)
    assert db.execute("SELECT value FROM settings WHERE key = 'session'").fetchall() == [(value,)]


def test_a_file_that_cannot_be_read_has_no_session_alone(path: Path) -> None:
    path.write_bytes(b"no project " * 1000)
    assert sessions.in_file_alone(path) is None


def session_of(path: Path) -> str:
    """One session of writing, from its beginning to its end; its id."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection, execute_plugins=False)
        session = sessions.begun(db)
        sessions.end(db, session)
        return session.id


def journal_of(path: Path, to: Path, *, statement: str = "SELECT 1") -> None:
    """A copy with the journal of a change that was broken off, as a writer without log has it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute(statement)
        other.execute("INSERT INTO settings VALUES ('spilled', hex(randomblob(900000)))")
        for ending in ("", "-journal"):
            shutil.copyfile(f"{path}{ending}", f"{to}{ending}")
        other.execute("ROLLBACK")


def test_a_journal_of_its_own_belongs_to_the_file(path: Path) -> None:
    session_of(path)
    journal_of(path, broken := path.with_name("broken.zhupi"))
    assert not sessions.has_log_of_another(broken)


def test_a_journal_from_before_the_first_session_belongs_to_it(path: Path) -> None:
    """Broken off while the first session began: taken back, the file has none."""
    begins = json.dumps(WritingSession("first", False, None, 0))
    statement = f"INSERT INTO settings VALUES ('session', '{begins}')"
    journal_of(path, broken := path.with_name("broken.zhupi"), statement=statement)
    assert not sessions.has_log_of_another(broken)


def test_a_journal_of_an_older_self_is_another_s(path: Path) -> None:
    session_of(path)
    statement = "UPDATE settings SET value = value || ' '"
    journal_of(path, older := path.with_name("older.zhupi"), statement=statement)
    session_of(path)
    session_of(path)
    shutil.copyfile(f"{older}-journal", f"{path}-journal")
    assert sessions.has_log_of_another(path)


def large_beside(path: Path) -> sqlite3.Connection:
    """Another file, which is no project, with more pages than ours."""
    made = sqlite3.connect(path.with_name("other.zhupi"), isolation_level=None)
    made.execute("CREATE TABLE t AS SELECT randomblob(500) AS b")
    for _ in range(10):
        made.execute("INSERT INTO t SELECT randomblob(500) FROM t")
    return made


def test_a_journal_with_which_the_file_cannot_be_read_is_another_s(path: Path) -> None:
    """Pages of a larger file are laid over it: what stands on them is no table of ours."""
    session_of(path)
    with closing(large_beside(path)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE t SET b = randomblob(500)")
        shutil.copyfile(path.with_name("other.zhupi-journal"), f"{path}-journal")
        other.execute("ROLLBACK")
    assert sessions.has_log_of_another(path)


def log_beside(path: Path, *, content: bytes) -> None:
    Path(f"{path}-wal").write_bytes(content)


def with_log(path: Path) -> tuple[bytes, bytes]:
    """The file and its log in the middle of a session."""
    with closing(database.open_for_writing(path)) as db:
        sessions.count(db, sessions.begun(db))
        return path.read_bytes(), Path(f"{path}-wal").read_bytes()


def test_the_log_of_the_first_session_goes_on_from_a_file_without_one(path: Path) -> None:
    before, log = with_log(path)
    path.write_bytes(before)
    log_beside(path, content=log)
    assert not sessions.has_log_of_another(path)


def test_a_later_log_does_not_go_on_from_a_file_without_session(path: Path) -> None:
    fresh = path.read_bytes()
    session_of(path)
    _, log = with_log(path)
    path.write_bytes(fresh)
    log_beside(path, content=log)
    assert sessions.has_log_of_another(path)


def test_a_log_with_which_the_file_cannot_be_read_is_another_s(path: Path) -> None:
    """A log that lays rows of another table over pages of ours."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    session_of(path)
    with closing(large_beside(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE t SET b = randomblob(500)")
        shutil.copyfile(path.with_name("other.zhupi-wal"), f"{path}-wal")
    assert sessions.has_log_of_another(path)


def test_without_a_sound_file_a_log_is_taken_for_its_own(path: Path) -> None:
    """Its writer was killed while folding the log in: only with it the file is whole."""
    _, log = with_log(path)
    path.write_bytes(b"half a page")
    log_beside(path, content=log)
    assert not sessions.has_log_of_another(path)
