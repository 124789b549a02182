"""Files read as reports, in order, on every core where there are many; no project is touched."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from desktop.domain.errors import ZhupiError
from desktop.domain.report import FACT_NAMES
from desktop.exchange.file_bytes import file_bytes
from desktop.services.workers import Workers

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop.exchange.reading import ImportedReport

MANY = 64
"""Files from which on other processes are worth their start (half a second each)."""
CHUNK = 16
"""Files that a process is given at a time."""

GivenFacts = dict[str, dict[str, object]]
Standing = Mapping[str, str]
"""Ids of the reports that came from bytes, by `original_key`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, or row of a table, as it was read: what is in it, or why it is unreadable.

    `standing` is the id of a report that came from the same bytes. A file of which that is
    known is not read again: it has neither `found` nor `error`.
    """

    path: Path
    found: ImportedReport | None = None
    error: ZhupiError | None = None
    standing: str | None = None


def found_files(paths: Iterable[Path], *, recursive: bool) -> list[Path]:
    """The files that the paths mean, each once; folders are opened where `recursive`."""
    files = (file for path in paths for file in _within(path, recursive=recursive))
    return list(dict.fromkeys(files))


def original_key(name: str, sha256: str) -> str:
    """What an original is known by: its bytes, and the kind of file, which chooses the reader.

    Of the row of a table (`reports.csv#7`) it is the kind of the table.
    """
    return sha256 + PurePath(name).suffix.lower().partition("#")[0]


def read_files(
    files: Sequence[Path], *, facts: GivenFacts | None = None, standing: Standing | None = None
) -> Iterator[Reading]:
    """Each file read, in order; of a table, each row.

    `facts` by file name win over what a file says of itself. A file whose bytes are
    `standing` is not read: only which report came from them is said.

    However many files there are, only a few are in memory at a time.
    """
    many = len(files) >= MANY
    for reading in (_in_processes if many else _read_all)(files, standing or {}):
        yield _told(reading, (facts or {}).get(reading.path.name, {}))


def _in_processes(files: Sequence[Path], standing: Standing) -> Iterator[Reading]:
    waiting: deque[Future[list[Reading]]] = deque()
    with Workers(_learn, standing) as workers:
        for start in range(0, len(files), CHUNK):
            waiting.append(workers.submit(_read_chunk, files[start : start + CHUNK]))
            if len(waiting) > 2 * workers.number:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


_learnt: dict[str, str] = {}
"""What a worker was told is standing: once, and not with every file."""


def _learn(standing: Standing) -> None:
    _learnt.update(standing)


def _read_chunk(files: Sequence[Path]) -> list[Reading]:
    return list(_read_all(files, _learnt))


def _read_all(files: Iterable[Path], standing: Standing) -> Iterator[Reading]:
    for path in files:
        yield from _read(path, standing)


def _read(path: Path, standing: Standing) -> Iterator[Reading]:
    try:
        data = file_bytes(path)
        known = _known(path.name, data, standing)
        if known:
            yield Reading(path, standing=known)
        else:
            yield from _reports(path, data, standing)
    except ZhupiError as error:
        yield Reading(path, error=error)


def _reports(path: Path, data: bytes, standing: Standing) -> Iterator[Reading]:
    # The gazetteer and the readers are for imports alone; the window starts without them.
    from desktop.exchange.reading import reports_in  # noqa: PLC0415

    for found in reports_in(path.name, data):
        yield _reading(path, found, standing)


def _reading(path: Path, found: ImportedReport | ZhupiError, standing: Standing) -> Reading:
    if isinstance(found, ZhupiError):
        return Reading(path, error=found)
    known = _known(found.source_name, found.original, standing)
    return Reading(path, found=found, standing=known)


def _known(name: str, data: bytes, standing: Standing) -> str | None:
    return standing.get(original_key(name, sha256(data).hexdigest())) if standing else None


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
