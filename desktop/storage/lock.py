"""One writer to a project file: who has it, and whether it is free."""

from __future__ import annotations

import getpass
import json
import os
import socket
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

        Raises HeldError, which names who has it, EnvironmentProblem where a link lies in the way,
        OSError where no file can be made there.
        """
        # The lock would make the folder that is missing.
        self._project.parent.stat()
        for file in (Path(self._lock.lock_file), self._owner):
            _refuse_link(file)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise self._held() from None
        try:
            self._write_owner()
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Give the lock back, and leave nothing beside the project."""
        if not self._lock.is_locked:
            # What lies there is another's by now.
            return
        # A folder of that name is not ours, and no reason to keep the lock.
        with suppress(IsADirectoryError, PermissionError):
            self._owner.unlink(missing_ok=True)
        # Unlinked while it is held, so that nobody waits on a file that is about to go;
        # Windows refuses that, and there the empty file stays.
        with suppress(PermissionError):
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def _beside(self, ending: str) -> Path:
        return self._project.with_name(self._project.name + ending)

    def _write_owner(self) -> None:
        # A new file takes the name, so that nothing is written through what lies there.
        unfinished = self._beside(f".owner-{os.getpid()}")
        try:
            with unfinished.open("x", encoding="utf-8") as file:
                json.dump(_myself(), file)
            unfinished.replace(self._owner)
        finally:
            unfinished.unlink(missing_ok=True)

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


def _refuse_link(file: Path) -> None:
    if file.is_symlink():
        raise EnvironmentProblem(
            "{file} is a link to another place; Zhupi writes a file of its own under that name.",
            "Remove the link, then try again.",
            file=file.name,
        )


def _myself() -> dict[str, object]:
    return {
        "user": _user(),
        "host": socket.gethostname(),
        "process": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A container may run under a number that has no name.
        return "?"
