"""What was read waits on disk until it is stored: thousands of reports are too much for memory.

Reading a file again would take ten times as long as fetching it from here, and the file could
meanwhile have changed: so what is stored is exactly what was reviewed.
"""

from __future__ import annotations

import pickle
import tempfile
import threading
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.domain.errors import EnvironmentProblem
from desktop.services.intake.file_reading import FileReading

_FAST = 1
"""zlib's quickest level: a report of 26 KB becomes about 20 KB with its original."""


@dataclass(frozen=True, slots=True)
class SpoolPlace:
    """Where a reading lies in the spool, in bytes."""

    start: int
    size: int


class Spool:
    """A file without a name that is gone when it is closed, or when the program ends.

    It lies in `folder`, the project's: there must be room for the reports there anyway, while
    a system's own temporary folder is often kept in memory. A worker may write to it while
    the window reads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._end = 0
        try:
            self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (closed by `close`)
        except OSError as error:
            raise _no_room(folder, error) from error

    def keep(self, reading: FileReading) -> SpoolPlace:
        """Put the reading away; EnvironmentProblem where the disk has no room for it."""
        data = zlib.compress(pickle.dumps(reading, pickle.HIGHEST_PROTOCOL), _FAST)
        with self._lock:
            place = SpoolPlace(self._end, len(data))
            try:
                self._file.seek(place.start)
                self._file.write(data)
                self._file.flush()
            except OSError as error:
                raise _no_room(self._folder, error) from error
            self._end += len(data)
        return place

    def fetch(self, place: SpoolPlace) -> FileReading:
        """The reading that was put there."""
        with self._lock:
            self._file.seek(place.start)
            data = self._file.read(place.size)
        reading: FileReading = pickle.loads(zlib.decompress(data))
        return reading

    def close(self) -> None:
        """Give the disk's room back."""
        with self._lock:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _no_room(folder: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        "What was read cannot be kept in {folder} ({reason}).",
        "Make room there, or read fewer files at a time.",
        folder=folder,
        reason=error.strerror or type(error).__name__,
    )
