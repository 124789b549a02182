"""The lock that a writer of a project file holds, and what a writer left who was killed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import database
from desktop.storage.left_logs import logs_beside
from desktop.storage.lock import WriteLock
from desktop.storage.path_lengths import refuse_too_long


def fold_in_left_log(path: Path) -> None:
    """Fold in what a writer has left who was killed, and say so in the file, if nobody has it.

    A reader that is the last to close would fold it in, and could not say so: the next one would
    miss the log.
    """
    if not logs_beside(path):
        return
    lock = WriteLock(path)
    with suppress(EnvironmentProblem, InputError, OSError):
        lock.acquire()
        try:
            database.fold_in_left_log(path)
        finally:
            lock.release()


def locked(path: Path) -> WriteLock:
    """The lock, held. Raises HeldError where another process has it, EnvironmentProblem where the
    folder cannot be written to, InputError where the path is too long for a project."""
    refuse_too_long(path)
    lock = WriteLock(path)
    try:
        lock.acquire()
    except OSError as error:
        raise EnvironmentProblem(
            "{folder} cannot be written to ({reason}).",
            "Choose a folder that exists and that you may write to.",
            folder=path.parent,
            reason=error.strerror or type(error).__name__,
        ) from error
    return lock
