"""The bytes of a file that SQLite may refuse, copied with its log.

This is the one place that opens a project's file past SQLite: a file so damaged that SQLite
does not take it for a database can be read in no other way. Whoever calls it has no connection
to that file open, in this process: closing the file would take the connection's locks away.
"""

from __future__ import annotations

import shutil
from pathlib import Path

_ENDINGS = ("", "-wal", "-journal")


def copied(source: Path, folder: Path) -> Path:
    """A copy in `folder`, where SQLite may do with it what it likes; OSError where it fails."""
    out = folder / "damaged.sqlite"
    for ending in _ENDINGS:
        beside = source.with_name(source.name + ending)
        if beside.is_file():
            shutil.copyfile(beside, out.with_name(out.name + ending))
    return out
