"""The project's file while it is open: whether it is still there, and still the same."""

from __future__ import annotations

import ctypes
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.errors import EnvironmentProblem
from desktop.storage import sessions
from desktop.storage.left_logs import beside, put_aside
from desktop.storage.sessions import WritingSession

_Mark = tuple[int, int] | None


class MovedError(EnvironmentProblem):
    """What lies under the project's name is no longer the file that is open."""

    def __init__(self, what: str, _remedy: str = "", /, **details: object) -> None:
        super().__init__(
            what,
            "Nothing more is taken down here. Save what is open as a copy, then open the project"
            " anew.",
            **details,
        )


class OwnFile:
    """One session of writing: its number stands in the file, the file's identity here.

    It begins with the first change: a file that is only looked at is not touched.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path.resolve()
        self._session: WritingSession | None = None
        self._marks = {self._path: _mark(self._path)}
        self._stamp = _stamp(self._path)

    def make_ready(self) -> None:
        """To be called before each transaction: raise MovedError as `require_there` does."""
        self.require_there()
        if self._session is None:
            self._begin()

    def claim(self) -> None:
        """To be called in each transaction: puts this session's number into it.

        Raises MovedError where another program has written.
        """
        found = sessions.stored(self._db)
        if found is None or not self._session or found.id != self._session.id:
            raise MovedError(
                "Another program has begun to write {project} while it was open.",
                project=self._path.name,
            )
        sessions.count(self._db, found)

    def committed(self) -> None:
        """To be called after each: what was written into a file that is gone does not count.

        Raises MovedError where the file, or its log, is gone or another one.
        """
        self._require_marks()
        self._stamp = _stamp(self._path)

    def require_there(self) -> None:
        """Raise MovedError where the file, or its log, is gone, another one, or written over."""
        self._require_marks()
        if _stamp(self._path) != self._stamp:
            self._look_closer()

    def rest(self) -> bool:
        """Fold the log into the file, so that a copy of it alone has all; whether that was done.

        Not while somebody reads; nobody is waited for.
        """
        self._db.execute("PRAGMA busy_timeout = 0")
        try:
            busy = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError:
            # The disk is full: the log keeps what the file has not.
            busy = True
        self._db.execute("PRAGMA busy_timeout = 5000")
        self._stamp = _stamp(self._path)
        return not busy

    def end(self) -> None:
        """Say in the file that it is closed; to be called before the connection is closed."""
        # On a full disk the log stays beside the file, and is found there.
        if self._session is not None:
            # Else a file that is only half folded in might say that nothing is in a log.
            self.rest()
            with suppress(sqlite3.OperationalError):
                sessions.end(self._db, self._session)

    def _begin(self) -> None:
        self._session = sessions.begun(self._db)
        # From now on the file alone tells whose it is.
        self.rest()
        logs = [beside(self._path, ending) for ending in ("-wal", "-shm")]
        self._marks |= {log: _mark(log) for log in logs if self._session.log}

    def _require_marks(self) -> None:
        for file, mark in self._marks.items():
            found = _mark(file)
            if found != mark:
                raise self._told(file, found)

    def _look_closer(self) -> None:
        # Written to, and not by us: a log folded in by the last reader, or another file's content.
        found = sessions.in_file_alone(self._path)
        if self._session is None or found is None or found.id != self._session.id:
            put_aside(self._path)
            raise MovedError(
                "Another file was written over {project} while it was open.",
                project=self._path.name,
            )
        self._stamp = _stamp(self._path)

    def _told(self, file: Path, found: _Mark) -> MovedError:
        if file != self._path:
            return MovedError(
                "The log of {project} was taken away while it was open.", project=self._path.name
            )
        if found is None:
            # Wherever it is now: nothing else lies in its place, and it gets what was done.
            self.rest()
            return MovedError(
                "{project} was renamed, moved or removed while it was open.",
                project=self._path.name,
            )
        # SQLite would lay our log over what lies there now.
        put_aside(self._path)
        return MovedError(
            "Another file was put in the place of {project} while it was open.",
            project=self._path.name,
        )


def never_closed(db: Database) -> None:
    """Keep the connection until the process ends, without SQLite's work of closing.

    It would fold its log into the file that lies there, and take that file's own log away.
    """
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(db.conn))


def _mark(path: Path) -> _Mark:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _stamp(path: Path) -> _Mark:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
