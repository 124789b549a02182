"""Sessions of writing: whose the file is, and whose the log beside it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import uuid4

from sqlite_utils import Database

from desktop.domain.errors import InputError
from desktop.storage.connections import connect
from desktop.storage.left_logs import beside, join
from desktop.storage.seals import Seals

_KEY = "session"
_STORED = "SELECT value FROM settings WHERE key = ?"


class WritingSession(NamedTuple):
    """From an opening for writing to its closing.

    `log`: a log beside the file holds what it has not. `before`: the session before it.
    `change` counts transactions, so that the row is in each, and every log tells whose it is.
    """

    id: str
    log: bool
    before: str | None
    change: int


def begun(db: Database) -> WritingSession:
    """A new session; from now on the file is its own."""
    last = stored(db)
    log = db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    session = WritingSession(str(uuid4()), log, last.id if last else None, 0)
    _put(db, session)
    return session


def count(db: Database, session: WritingSession) -> None:
    """Note in a transaction that it is one more of the session."""
    _put(db, session._replace(change=session.change + 1))


def end(db: Database, session: WritingSession) -> None:
    """Nothing is in a log any more once the connection is closed."""
    last = stored(db)
    if last and last.id == session.id:
        # With its number of changes: an older log of the session is told by it.
        _put(db, last._replace(log=False))


def close(db: Database) -> None:
    """Say that the last session is over, whose end was not noted."""
    last = stored(db)
    if last:
        end(db, last)


def stored(db: Database | sqlite3.Connection) -> WritingSession | None:
    """The session that wrote the file last; None where none is noted, or nothing that is one."""
    row = db.execute(_STORED, [_KEY]).fetchone()
    try:
        return WritingSession(*json.loads(row[0])) if row else None
    except (ValueError, TypeError):
        return None


def is_unclosed(db: Database) -> bool:
    """Whether the last writer, who kept a log beside the file, has not closed it.

    Where no log lay there before it was opened, this is a copy of the file alone, made while it
    was open; or the log is lost.
    """
    last = stored(db)
    return bool(last and (last.log or _is_half_noted(db)))


def _is_half_noted(db: Database) -> bool:
    # Copied between the writing of the two pages that its end is noted in.
    return any(row == _KEY for row, _ in Seals(db).broken("setting"))


def in_file_alone(path: Path) -> WritingSession | None:
    """The session as the file has it without its log."""
    try:
        return _alone(path)
    except sqlite3.DatabaseError:
        return None


def _alone(path: Path) -> WritingSession | None:
    with closing(connect(path, "mode=ro&immutable=1")) as connection:
        return stored(connection)


def has_log_of_another(path: Path) -> bool:
    """Whether the log beside the file was written to another one: laid over it, it damages both.

    So it is where a file was put in the place of one that was open, and the writer was killed;
    and where a log was put back that the file has had since and left behind.
    """
    if _has_something(path, "-journal") and not _is_rolled_back_by(path):
        return True
    if not _has_something(path, "-wal"):
        return False
    try:
        own = _alone(path)
    except sqlite3.DatabaseError:
        # Its writer was killed while folding the log in: only with it the file is whole.
        return False
    try:
        # mode=ro leaves file and log as they are, also when it is the last to close.
        with closing(connect(path, "mode=ro")) as connection:
            both = stored(connection)
    except sqlite3.OperationalError:
        return False
    except sqlite3.DatabaseError:
        # The file can be read, and with the log it cannot.
        return own is not None
    return both is not None and not _follows(own, both)


def _has_something(path: Path, ending: str) -> bool:
    log = beside(path, ending)
    return log.exists() and log.stat().st_size > 0


def _is_rolled_back_by(path: Path) -> bool:
    """Whether the rollback journal beside the file takes back a change that was broken off."""
    with TemporaryDirectory(dir=path.parent, prefix=f"{path.name}.") as folder:
        copy = Path(folder) / path.name
        try:
            own = _alone(path)
            join(path, beside(path, "-journal"), ending="-journal", out=copy)
        except sqlite3.DatabaseError:
            # Broken off in the middle of writing: only with its journal it is whole.
            return True
        try:
            with closing(connect(copy, "mode=rw")) as connection:
                back = stored(connection)
        except sqlite3.DatabaseError:
            return False
    return _is_just_before(back, own)


def _is_just_before(back: WritingSession | None, own: WritingSession | None) -> bool:
    if back is None or own is None:
        return back is own or (own is not None and own.before is None)
    if back.id != own.id:
        return back.id == own.before and own.change == 0
    # Broken off before or after the session's own row was written, or while it was ended.
    return own in (back, back._replace(change=back.change + 1), back._replace(log=False))


def _follows(own: WritingSession | None, both: WritingSession) -> bool:
    """Whether the log goes on from where the file is, and not from an older state of it."""
    if own is None:
        return both.before is None
    return own.id == both.before or (own.id == both.id and own.change <= both.change)


def refuse_log_of_another(path: Path) -> None:
    """InputError where the log beside the file is another one's."""
    if has_log_of_another(path):
        raise InputError(
            "Beside {project} lies the log of another file, which was there before it.",
            "Open it for writing once: the log is put aside under another name.",
            project=path.name,
        )


def forget(copy: sqlite3.Connection) -> None:
    """A copy was never open: nothing of its log can be missing."""
    copy.execute("DELETE FROM settings WHERE key = ?", [_KEY])
    if copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'seals'").fetchone():
        copy.execute("DELETE FROM seals WHERE kind = 'setting' AND row = ?", [_KEY])


def _put(db: Database, session: WritingSession) -> None:
    with db.atomic():
        db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [_KEY, json.dumps(session)])
        Seals(db).put("setting", _KEY)
