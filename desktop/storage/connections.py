"""Every connection to SQLite is made here: what a file may make it do is bounded at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

_LIMITS = {
    # The largest value: an original of half a gigabyte after compression.
    sqlite3.SQLITE_LIMIT_LENGTH: 512 * 1024 * 1024,
    # Our longest statement, the trigger of the widest table, has 2,000 characters.
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "secure_delete = ON")
_STEPS_AT_FIRST = 2_000_000
"""Of SQLite's machine. Reading a schema of ours takes 2,000."""
INNOCUOUS = 0x200000
_TURN = 100_000
"""Steps of SQLite's machine between two looks at how many they were."""


def connect(path: Path, query: str) -> sqlite3.Connection:
    """A connection to a file by a URI with that query, such as mode=rw; it trusts nothing there.

    It waits 5 seconds for a lock. Until `trust` or `unbound` says that the file is known, no
    more can be read than a schema and a few settings.
    """
    connection = _limited(f"file:{quote(str(path.resolve()))}?{query}", uri=True)
    bound(connection, steps=_STEPS_AT_FIRST)
    return connection


def connect_to_own(target: str) -> sqlite3.Connection:
    """A connection to what this program makes itself: ":memory:", "" (a file that is gone when
    it is closed), or the path of a copy.
    """
    return _limited(target, uri=False)


def _limited(target: str, *, uri: bool) -> sqlite3.Connection:
    # Work that is split between threads gives each its own connection; a pool may close
    # one on another thread than the one that opened it.
    connection = sqlite3.connect(target, uri=uri, timeout=5, check_same_thread=False)
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def trust(connection: sqlite3.Connection) -> None:
    """Let the triggers of a file run that has nothing but what our steps make.

    They call json_object, which an older SQLite counts among what only a trusted schema may
    call; where it does not, the schema stays untrusted.
    """
    unbound(connection)
    if not _json_is_harmless():
        connection.execute("PRAGMA trusted_schema = ON")


@cache
def _json_is_harmless() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        rows = connection.execute(
            "SELECT flags & ? FROM pragma_function_list WHERE name = 'json_object'", [INNOCUOUS]
        )
        return all(flag for (flag,) in rows)


def bound(connection: sqlite3.Connection, *, steps: int) -> None:
    """Let what is read over the connection from now on take that many steps, and no more.

    A step is one of SQLite's machine, of which a slow computer does ten million a second; no
    clock is asked. What takes longer raises sqlite3.OperationalError, "interrupted".
    """
    connection.set_progress_handler(_countdown(steps // _TURN), _TURN)


def unbound(connection: sqlite3.Connection) -> None:
    """Let reading take as long as it takes again."""
    connection.set_progress_handler(None, 0)


def _countdown(turns: int) -> Callable[[], int]:
    left = iter(range(turns))
    return lambda: int(next(left, None) is None)
