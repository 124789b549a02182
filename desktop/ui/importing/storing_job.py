"""What was reviewed goes in, a few reports in each turn of the event loop."""

from __future__ import annotations

from collections import deque
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.importing import ImportOutcome, Intake
from desktop.services.reading import Reading
from desktop.services.reviewing import Review, Row
from desktop.ui.desk import Desk

TURN = 0.02
"""Seconds that one turn may take, so that the window never waits long."""
_MOST = 64


class StoringJob(QObject):
    """`progressed` tells files done of how many; `finished` comes once, also after a stop."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, desk: Desk, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review = review
        self._waiting = deque(review.wanted())
        self._total = len(self._waiting)
        self._intake = Intake(desk.project, files=self._total)
        self._at_once = 1.0
        self._done: dict[int, ImportOutcome] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._store_some)

    @property
    def outcomes(self) -> list[ImportOutcome]:
        """One for each file that was read, in the order of reading."""
        return [
            self._done.get(number) or _without(row) for number, row in enumerate(self._review.rows)
        ]

    def start(self) -> None:
        """Begin; panels hear of all of it once, at the end."""
        self._desk.bus.hold()
        self._turn.start()

    def stop(self) -> None:
        """Store no more; what is in stays, nothing half."""
        self._waiting.clear()

    def _store_some(self) -> None:
        try:
            self._take_turn()
        except BaseException:
            # A bug must not leave the window deaf.
            self._waiting.clear()
            self._finish()
            raise

    def _take_turn(self) -> None:
        began = perf_counter()
        numbers = [self._waiting.popleft() for _ in range(self._number())]
        if numbers and not self._store(numbers):
            self._waiting.clear()
        self._adapt(len(numbers), perf_counter() - began)
        self.progressed.emit(len(self._done), self._total)
        if self._waiting:
            self._turn.start()
        else:
            self._finish()

    def _finish(self) -> None:
        self._desk.bus.release()
        self.finished.emit()

    def _number(self) -> int:
        return min(len(self._waiting), int(self._at_once))

    def _store(self, numbers: list[int]) -> bool:
        stored = self._desk.attempt(
            "import reports", lambda: self._intake.store(self._readings(numbers))
        )
        self._done.update(zip(numbers, stored or (), strict=False))
        return stored is not None

    def _readings(self, numbers: list[int]) -> list[Reading]:
        return [self._review.as_corrected(number) for number in numbers]

    def _adapt(self, number: int, seconds: float) -> None:
        """As many next time as fit into a turn, at most twice as many as now."""
        fitting = number * TURN / max(seconds, 1e-6)
        self._at_once = max(1.0, min(fitting, 2 * self._at_once, _MOST))


def _without(row: Row) -> ImportOutcome:
    """The outcome of a file that was not to be stored, or could not be read."""
    error = row.note.error
    return ImportOutcome(row.note.path, "failed" if error else "left_out", error=error)
