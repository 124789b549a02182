"""One writer to a project file: who has it, and whether it is free."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.domain.errors import EnvironmentProblem


class HeldError(EnvironmentProblem):
    """Another process has the project open for writing."""


class WriteLock:
    """The operating system's lock on a file beside the project; it ends with the process.

    Who holds it stands in a second file, since Windows lets nobody read a locked one.
    """

    def __init__(self, project: Path) -> None:
        # Two names of one file must not be two locks.
        self._project = project.resolve()
        self._lock = FileLock(self._beside(".lock"), thread_local=False)
        self._owner = self._beside(".owner")

    def acquire(self) -> None:
        """Take the lock.

        Raises HeldError, which names who has it; OSError where no file can be made there.
        """
        # The lock would make the folder that is missing.
        self._project.parent.stat()
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise self._held() from None
        try:
            self._owner.write_text(json.dumps(_myself()), encoding="utf-8")
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Give the lock back, and leave nothing beside the project."""
        if not self._lock.is_locked:
            # What lies there is another's by now.
            return
        self._owner.unlink(missing_ok=True)
        # Unlinked while it is held, so that nobody waits on a file that is about to go;
        # Windows refuses that, and there the empty file stays.
        with suppress(PermissionError):
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def _beside(self, ending: str) -> Path:
        return self._project.with_name(self._project.name + ending)

    def _held(self) -> HeldError:
        return HeldError(
            "{project} is open for writing in another window or command ({owner}).",
            "Close it there, or open the project for reading only.",
            project=self._project.name,
            owner=self._described_owner(),
        )

    def _described_owner(self) -> str:
        try:
            owner = json.loads(self._owner.read_text(encoding="utf-8"))
            return "{user} @ {host}, process {process}, {since}".format(**owner)
        except (OSError, ValueError, KeyError, TypeError):
            # Not there yet, or half-written: somebody took the lock a moment ago.
            return "?"


def _myself() -> dict[str, object]:
    return {
        "user": _user(),
        "host": platform.node(),
        "process": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A container may run under a number that has no name.
        return "?"
