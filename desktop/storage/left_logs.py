"""Logs that lie beside a name under which there is no project: put aside, never deleted."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from itertools import count
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem
from desktop.storage.connections import connect

LOGS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it is open."""


def put_aside(path: Path) -> tuple[Path, ...]:
    """Give the logs beside `path` other names; the new ones of those in which something is.

    SQLite would lay them over the next file of that name. Raises EnvironmentProblem where they
    cannot be renamed.
    """
    logs = logs_beside(path)
    if not logs:
        return ()
    ending = _free_ending(logs)
    try:
        return tuple(kept for log in logs if (kept := _renamed(log, ending)).lstat().st_size)
    except OSError as error:
        raise EnvironmentProblem(
            "{log} is in the way and cannot be renamed ({reason}).",
            "Close what has it open, or choose another name.",
            log=logs[0].name,
            reason=error.strerror,
        ) from error


def join(source: Path, log: Path, *, out: Path, ending: str = "-wal") -> None:
    """Copies of a file, page by page, and of a log, so that SQLite takes them for one."""
    with (
        closing(connect(source, "mode=ro&immutable=1")) as original,
        closing(connect(out, "mode=rwc")) as copy,
    ):
        original.backup(copy)
    shutil.copyfile(log, beside(out, ending))


def logs_beside(path: Path) -> list[Path]:
    """The logs that lie beside that name."""
    return [log for ending in LOGS if os.path.lexists(log := beside(path, ending))]


def beside(path: Path, ending: str) -> Path:
    """The file of that name with an ending more."""
    return path.with_name(path.name + ending)


def _free_ending(logs: list[Path]) -> str:
    # One for all of them: they belong together.
    endings = (".left" + (f"-{n}" if n > 1 else "") for n in count(1))
    return next(e for e in endings if not any(os.path.lexists(f"{log}{e}") for log in logs))


def _renamed(log: Path, ending: str) -> Path:
    return log.rename(log.with_name(log.name + ending))
