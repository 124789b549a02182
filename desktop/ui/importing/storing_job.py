"""What was reviewed goes in by a worker, a few reports at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ZhupiError
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.importing import ImportOutcome, Intake
from desktop.services.intake.matters import ReviewRow
from desktop.services.intake.review import Review
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

TURN = 0.03
"""Seconds that one transaction may take, so that a stop is heard soon."""
_MOST = 64
_STORING = "import-store"
_PAUSE = 0.1
"""Seconds between two deliveries: each costs the window a turn of its event loop."""


class StoringJob(QObject):
    """`progressed` tells files done of how many; `finished` comes once, also after a stop.

    The project is the window's own: the dialog is modal, so that nobody else changes it.
    """

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, session: ProjectSession, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._waiting = deque(review.wanted())
        self._total = len(self._waiting)
        self._intake = Intake(session.project, files=self._total)
        self._at_once = 1.0
        self._done: dict[int, ImportOutcome] = {}
        self._stopped = threading.Event()
        self._at_rest = threading.Event()
        self._at_rest.set()

    @property
    def outcomes(self) -> list[ImportOutcome]:
        """One for each file that was read, in the order of reading."""
        return [
            self._done.get(number) or _without(row) for number, row in enumerate(self._review.rows)
        ]

    def start(self) -> None:
        """Begin; panes hear of all of it once, at the end."""
        self._session.bus.hold()
        self._session.jobs.submit(
            _STORING,
            self._work,
            done=lambda _: self._finish(),
            failed=self._on_failed,
            received=self._on_received,
        )

    def stop(self) -> None:
        """Store no more; what is in stays, nothing half."""
        self._stopped.set()

    def wait(self) -> None:
        """Until no transaction is under way any more; after a stop that is a `TURN` at most."""
        self._at_rest.wait()

    def _work(self, ticket: Ticket) -> None:
        self._at_rest.clear()
        try:
            self._store_all(ticket)
        finally:
            self._at_rest.set()

    def _store_all(self, ticket: Ticket) -> None:
        numbers: list[int] = []
        outcomes: list[ImportOutcome] = []
        handed = perf_counter()
        try:
            while self._waiting and not (self._stopped.is_set() or ticket.cancelled):
                taken = self._next()
                outcomes.extend(self._store(taken))
                numbers.extend(taken)
                if perf_counter() - handed > _PAUSE:
                    ticket.hand_over((numbers, outcomes))
                    numbers, outcomes, handed = [], [], perf_counter()
        finally:
            ticket.hand_over((numbers, outcomes))

    def _next(self) -> list[int]:
        number = min(len(self._waiting), int(self._at_once))
        return [self._waiting.popleft() for _ in range(number)]

    def _store(self, numbers: Sequence[int]) -> list[ImportOutcome]:
        began = perf_counter()
        stored = self._intake.store(self._readings(numbers))
        self._adapt(len(numbers), perf_counter() - began)
        return stored

    def _readings(self, numbers: Sequence[int]) -> list[FileReading]:
        return [self._review.as_corrected(number) for number in numbers]

    def _adapt(self, number: int, seconds: float) -> None:
        """As many next time as fit into a turn, at most twice as many as now."""
        fitting = number * TURN / max(seconds, 1e-6)
        self._at_once = max(1.0, min(fitting, 2 * self._at_once, _MOST))

    def _on_received(self, stored: object) -> None:
        assert isinstance(stored, tuple)
        self._done.update(zip(*stored, strict=True))
        self.progressed.emit(len(self._done), self._total)

    def _on_failed(self, error: BaseException) -> None:
        # Whatever it was, the window must not stay deaf.
        self._finish()
        if not isinstance(error, ZhupiError):
            raise error
        self._session.failed.emit(error, "import reports")

    def _finish(self) -> None:
        self._session.bus.release()
        self.finished.emit()


def _without(row: ReviewRow) -> ImportOutcome:
    """The outcome of a file that was not to be stored, or could not be read."""
    error = row.note.error
    return ImportOutcome(row.note.path, "failed" if error else "left_out", error=error)
