"""Files read as reports, in order, on every core where there are many; no project is touched."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ZhupiError
from desktop.domain.report import FACT_NAMES

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop.exchange.reading import ImportedReport

MANY = 64
"""Files from which on other processes are worth their start (half a second each)."""
CHUNK = 16
"""Files that a process is given at a time."""

GivenFacts = dict[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, or row of a table, as it was read: what is in it, or why it is unreadable."""

    path: Path
    found: ImportedReport | None = None
    error: ZhupiError | None = None


def found_files(paths: Iterable[Path], *, recursive: bool) -> list[Path]:
    """The files that the paths mean, each once; folders are opened where `recursive`."""
    files = (file for path in paths for file in _within(path, recursive=recursive))
    return list(dict.fromkeys(files))


def read_files(files: Sequence[Path], *, facts: GivenFacts | None = None) -> Iterator[Reading]:
    """Each file read, in order; of a table, each row.

    `facts` by file name win over what a file says of itself.

    However many files there are, only a few are in memory at a time.
    """
    many = len(files) >= MANY
    readings = _in_processes(files) if many else chain.from_iterable(map(_read, files))
    for reading in readings:
        yield _told(reading, (facts or {}).get(reading.path.name, {}))


def _in_processes(files: Sequence[Path]) -> Iterator[Reading]:
    # Most imports are of a few files, and no window should wait for what only many need.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    workers = max(1, os.cpu_count() or 1)
    # Forked, a process would inherit Qt's threads and locks in whatever state they are.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    waiting: deque[Future[list[Reading]]] = deque()
    try:
        for start in range(0, len(files), CHUNK):
            waiting.append(pool.submit(_read_all, files[start : start + CHUNK]))
            if len(waiting) > 2 * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _read_all(files: Sequence[Path]) -> list[Reading]:
    return [reading for path in files for reading in _read(path)]


def _read(path: Path) -> list[Reading]:
    # The gazetteer and the readers are for imports alone; the window starts without them.
    from desktop.exchange.reading import read_reports  # noqa: PLC0415

    try:
        return [_reading(path, found) for found in read_reports(path)]
    except ZhupiError as error:
        return [Reading(path, error=error)]


def _reading(path: Path, found: ImportedReport | ZhupiError) -> Reading:
    if isinstance(found, ZhupiError):
        return Reading(path, error=found)
    return Reading(path, found=found)


def _within(path: Path, *, recursive: bool) -> list[Path]:
    if not (recursive and path.is_dir()):
        return [path]
    inside = (file for file in sorted(path.rglob("*")) if file.is_file())
    return [file for file in inside if not file.name.startswith(".")]


def _told(reading: Reading, facts: dict[str, object]) -> Reading:
    if reading.found is None or not facts:
        return reading
    found = reading.found
    told = replace(found.facts, **facts)  # type: ignore[arg-type]
    known = {name for name in FACT_NAMES if facts.get(name) is not None}
    found = replace(found, facts=told, guessed=found.guessed - known, asked=found.asked - known)
    return replace(reading, found=found)
