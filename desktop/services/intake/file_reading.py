"""Files read as reports, in order, on every core where there are many; no project is touched."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from desktop.domain.errors import InputError, ZhupiError
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.services.intake.workers import Workers
from desktop.services.project import bug_report

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desktop.exchange.report.imported_report import ImportedReport

MANY = 64
"""Files from which on other processes are worth their start (half a second each)."""
CHUNK = 16
"""Files that a process is given at a time."""

GivenFacts = Mapping[Path, dict[str, str]]
"""The rows of a table of facts, cells by column, by the file that each is about."""
_Begun = tuple[Sequence[Path], "Future[list[FileReading]]"]
StandingOriginals = Mapping[str, str]
"""Ids of the reports that came from bytes, by `original_key`."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file, or row of a table, as it was read: what is in it, or why it is unreadable.

    `standing` is the id of a report that came from the same bytes. What is known so is not
    read again: it has neither `found` nor `error`. `row` is the name of such a row of a table.
    """

    path: Path
    found: ImportedReport | None = None
    error: ZhupiError | None = None
    standing: str | None = None
    row: str = ""

    @property
    def name(self) -> str:
        """The file's name, of the row of a table with its number: `reports.csv#7`."""
        return self.found.source_name if self.found else self.row or self.path.name


def original_key(name: str, sha256: str) -> str:
    """What an original is known by: its bytes, and the kind of file, which chooses the reader.

    Of the row of a table (`reports.csv#7`) it is the kind of the table.
    """
    return sha256 + PurePath(name).suffix.lower().partition("#")[0]


def read_files(
    files: Sequence[Path],
    *,
    facts: GivenFacts | None = None,
    standing: StandingOriginals | None = None,
) -> Iterator[FileReading]:
    """Each file read, in order; of a table, each row.

    `facts` win over what a file says of itself. A file, or a row, whose bytes
    are `standing` is not read: only which report came from them is said.

    However many files there are, only a few are in memory at a time.
    """
    many = len(files) >= MANY
    for reading in (_in_processes if many else _read_all)(files, standing or {}):
        yield reading if facts is None else _told(reading, facts.get(reading.path))


def read_after_all(standing: FileReading) -> FileReading:
    """What is in a file or row that was not read, as its bytes were standing."""
    for reading in read_files([standing.path]):
        if reading.name == standing.name:
            return reading
    error = InputError(
        "{name} has changed since it was looked at.",
        "Import the file again.",
        name=standing.name,
    )
    return FileReading(standing.path, error=error)


def _in_processes(files: Sequence[Path], standing: StandingOriginals) -> Iterator[FileReading]:
    left = deque(files[start : start + CHUNK] for start in range(0, len(files), CHUNK))
    begun: deque[_Begun] = deque()
    while left:
        try:
            with Workers(_learn, standing) as workers:
                yield from _in_chunks(left, begun, workers)
        except _broken_down():
            # A file on which a library breaks down ends the process that reads it.
            chunks = [chunk for chunk, _ in begun] or [left.popleft()]
            begun.clear()
            yield from _one_by_one(deque(chain.from_iterable(chunks)), standing)


def _in_chunks(
    left: deque[Sequence[Path]], begun: deque[_Begun], workers: Workers
) -> Iterator[FileReading]:
    while left or begun:
        while left and len(begun) <= 2 * workers.number:
            begun.append((left[0], workers.submit(_read_chunk, left[0])))
            left.popleft()
        readings = begun[0][1].result()
        begun.popleft()
        yield from readings


def _one_by_one(left: deque[Path], standing: StandingOriginals) -> Iterator[FileReading]:
    """Each file by itself, to tell the one that ends its process from its neighbours."""
    while left:
        with Workers(_learn, standing) as workers:
            yield from _until_one_breaks_down(left, workers)


def _broken_down() -> type[Exception]:
    # Processes are for many files, as in `Workers`.
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415

    return BrokenExecutor


def _until_one_breaks_down(left: deque[Path], workers: Workers) -> Iterator[FileReading]:
    while left:
        file = left.popleft()
        try:
            readings = workers.submit(_read_chunk, [file]).result()
        except _broken_down():
            yield FileReading(file, error=_broke_down(file))
            return
        yield from readings


def _broke_down(path: Path) -> InputError:
    return InputError(
        "{name} cannot be read: the process that read it broke down.",
        "Save it in another format, or leave it out; see that there is memory enough.",
        name=path.name,
    )


_learnt: dict[str, str] = {}
"""What a worker was told is standing: once, and not with every file."""


def _learn(standing: StandingOriginals) -> None:
    _learnt.update(standing)


def _read_chunk(files: Sequence[Path]) -> list[FileReading]:
    return list(_read_all(files, _learnt))


def _read_all(files: Iterable[Path], standing: StandingOriginals) -> Iterator[FileReading]:
    for path in files:
        yield from _read(path, standing)


def _read(path: Path, standing: StandingOriginals) -> Iterator[FileReading]:
    try:
        data = file_bytes(path)
        known = _known(path.name, data, standing)
        if known:
            yield FileReading(path, standing=known)
        else:
            yield from _reports(path, data, standing)
    except ZhupiError as error:
        yield FileReading(path, error=error)
    except Exception as fault:
        # A fault of ours in one file must not keep thousands of others out.
        yield FileReading(path, error=_our_own(path, fault))


def _our_own(path: Path, fault: Exception) -> InputError:
    return InputError(
        "{name} cannot be read: {kind}, a fault of Zhupi's own. Its report is saved: {report}",
        "Save it in another format, or leave it out.",
        name=path.name,
        kind=type(fault).__name__,
        report=bug_report.save(fault, doing="reading a file"),
    )


def _reports(path: Path, data: bytes, standing: StandingOriginals) -> Iterator[FileReading]:
    # The gazetteer and the readers are for imports alone; the window starts without them.
    from desktop.exchange.report.imported_report import KnownRow  # noqa: PLC0415
    from desktop.exchange.tables_in.report_files import reports_in  # noqa: PLC0415

    for found in reports_in(path.name, data, known=partial(_known, standing=standing)):
        if isinstance(found, ZhupiError):
            yield FileReading(path, error=found)
        elif isinstance(found, KnownRow):
            known = _known(found.source_name, found.original, standing)
            yield FileReading(path, standing=known, row=found.source_name)
        else:
            yield FileReading(path, found=found)


def _known(name: str, data: bytes, standing: StandingOriginals) -> str | None:
    return standing.get(original_key(name, sha256(data).hexdigest())) if standing else None


def _told(reading: FileReading, cells: dict[str, str] | None) -> FileReading:
    if reading.found is None:
        return reading
    if cells is None:
        warnings = (*reading.found.warnings, "not_in_table")
        return replace(reading, found=replace(reading.found, warnings=warnings))
    # The gazetteer is for imports alone.
    from desktop.exchange.lexicon.gazetteer import shipped_gazetteer  # noqa: PLC0415
    from desktop.exchange.tables_in.given_facts import with_given  # noqa: PLC0415

    try:
        return replace(reading, found=with_given(reading.found, cells, shipped_gazetteer()))
    except InputError as error:
        return FileReading(reading.path, error=error)
