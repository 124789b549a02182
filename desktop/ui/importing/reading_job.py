"""Files read by a worker: here arrive notes, the texts wait in a spool."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from desktop.services.intake import file_reading, folders
from desktop.services.intake.already_imported import standing_originals
from desktop.services.intake.corrections import county_labels
from desktop.services.intake.file_notes import FileNote, NoteTaker
from desktop.services.intake.file_reading import StandingOriginals
from desktop.services.intake.matters import KnownReports, known_reports
from desktop.services.intake.review import Review
from desktop.services.intake.spool import Spool
from desktop.services.project.project import Project
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

_READING = "import"
_COMPARING = "import-compare"
_PAUSE = 0.1
"""Seconds between two deliveries: each costs the window a turn of its event loop."""


class ReadingJob(QObject):
    """Fills a review. `finished` comes once, also after a cancel; `alike` when texts of the
    corpus were found to be nearly those of some rows, whose numbers it carries."""

    progressed = Signal(int, int)
    finished = Signal()
    alike = Signal(set)

    def __init__(self, session: ProjectSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._taker: NoteTaker | None = None
        self._ended = False
        self.total = 0
        self.review: Review | None = None
        self._spool: Spool | None = None

    def start(self, paths: Iterable[Path]) -> Review:
        """Read the files, and those in the folders; what is given fills from now on.

        Raises EnvironmentProblem where no file can be made beside the project.
        """
        wanted, project = list(paths), self._session.project
        self._spool = spool = Spool(project.path.parent)
        self.review = review = Review(spool, project)
        self._ended = False
        self._session.jobs.submit(
            _READING,
            lambda ticket: _read(project, wanted, spool, ticket),
            done=lambda _: self._end(),
            failed=self._on_failed,
            progressed=self._on_progressed,
            received=self._on_received,
        )
        return review

    def stop(self) -> None:
        """Read no more; what was read can be reviewed."""
        if not self._ended:
            self._session.jobs.cancel(_READING)
            self._end()

    def close(self) -> None:
        """Let go of everything that was read."""
        self._ended = True
        for kind in (_READING, _COMPARING):
            self._session.jobs.cancel(kind)
        if self._spool is not None:
            self._spool.close()

    def _end(self) -> None:
        self._ended = True
        self.finished.emit()
        taker, project = self._taker, self._session.project
        if taker is not None:
            self._session.jobs.submit(
                _COMPARING,
                lambda ticket: _compare(project, taker, ticket),
                done=self._on_compared,
            )

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self._session.jobs.failed.emit(error)

    def _on_progressed(self, done: int, total: int) -> None:
        self.total = total
        self.progressed.emit(done, total)

    def _on_received(self, part: object) -> None:
        assert self.review is not None
        if isinstance(part, KnownReports):
            self.review.know(part)
        elif isinstance(part, NoteTaker):
            self._taker = part
        elif isinstance(part, list):
            self._add(part)

    def _add(self, notes: list[FileNote]) -> None:
        assert self.review is not None
        for note in notes:
            self.review.add(note)

    def _on_compared(self, found: object) -> None:
        assert isinstance(found, dict)
        assert self.review is not None
        here = {number for number in found if number < len(self.review.rows)}
        for number in here:
            self.review.mark_alike(number, found[number])
        self.alike.emit(here)


def _read(project: Project, paths: list[Path], spool: Spool, ticket: Ticket) -> None:
    county_labels()
    with project.reader() as reader:
        ticket.hand_over(known_reports(reader))
        taker = NoteTaker(spool, reader)
        ticket.hand_over(taker)
        _take_notes(paths, taker, ticket, standing=standing_originals(reader))


def _take_notes(
    paths: list[Path], taker: NoteTaker, ticket: Ticket, *, standing: StandingOriginals
) -> None:
    files = folders.found_files(paths, recursive=True)
    ticket.progress(0, len(files))
    notes: list[FileNote] = []
    done, last, handed = 0, None, monotonic()
    for reading in file_reading.read_files(files, standing=standing):
        if ticket.cancelled:
            return
        notes.append(taker.note(reading))
        done, last = done + (reading.path != last), reading.path
        if monotonic() - handed > _PAUSE:
            ticket.hand_over(notes)
            ticket.progress(done, len(files))
            notes, handed = [], monotonic()
    ticket.hand_over(notes)


def _compare(project: Project, taker: NoteTaker, ticket: Ticket) -> dict[int, str]:
    found: dict[int, str] = {}
    with project.reader() as reader:
        for number, label in taker.alike_in(reader):
            if ticket.cancelled:
                break
            found.setdefault(number, label)
    return found
