"""The lock that a writer of a project file holds, and what a writer left who was killed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import database
from desktop.storage.lock import WriteLock


def fold_in_left_log(path: Path) -> None:
    """Fold it in, where the file can be locked for that; else it stays."""
    # A reader that is the last to close folds in what a writer has left who was killed. It could
    # not say so in the file, and the next one would miss the log.
    lock = WriteLock(path)
    with suppress(EnvironmentProblem, InputError, OSError):
        lock.acquire()
        try:
            database.fold_in_left_log(path)
        finally:
            lock.release()


def locked(path: Path) -> WriteLock:
    """The lock, held. Raises HeldError where another process has it, EnvironmentProblem where the
    folder cannot be written to."""
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
