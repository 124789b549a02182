"""Connections to a project's file, all made here."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote


def connect(path: Path, query: str) -> sqlite3.Connection:
    """A connection by a URI with that query, such as mode=rw; it waits 5 seconds for a lock."""
    # Work that is split between threads gives each its own connection; a pool may close
    # one on another thread than the one that opened it.
    return sqlite3.connect(
        f"file:{quote(str(path.resolve()))}?{query}", uri=True, timeout=5, check_same_thread=False
    )
