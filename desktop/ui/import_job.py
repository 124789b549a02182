"""An import under way: files read by a worker, stored here a few at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services import corpus
from desktop.services.corpus import ImportOutcome, Reading
from desktop.ui.desk import Desk
from desktop.ui.jobs import Ticket

AT_ONCE = 12
"""Reports stored in one turn of the event loop, so that the window never waits long."""
_KIND = "import"


class ImportJob(QObject):
    """`progressed` tells files done of how many; `finished` comes once, also after a cancel."""

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Reading] = []
        self._ended = False
        self._total = 0
        self.outcomes: list[ImportOutcome] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._store_some)

    def start(self, paths: Iterable[Path]) -> None:
        """Read the files, and those in the folders, and take them in."""
        wanted = list(paths)
        self._desk.jobs.submit(
            _KIND,
            lambda ticket: _read(wanted, ticket),
            done=lambda _: self._on_read(),
            failed=self._on_failed,
            progressed=self._on_progress,
            received=self._on_reading,
        )

    def cancel(self) -> None:
        """Read no more; what was read so far is in, nothing half."""
        self._desk.jobs.cancel(_KIND)
        self._waiting.clear()
        self._on_read()

    def _on_progress(self, done: int, total: int) -> None:
        del done
        self._total = total

    def _on_reading(self, reading: object) -> None:
        assert isinstance(reading, Reading)
        self._waiting.append(reading)
        self._turn.start()

    def _on_read(self) -> None:
        self._ended = True
        self._turn.start()

    def _on_failed(self, error: BaseException) -> None:
        self._ended = True
        self.finished.emit()
        raise error

    def _store_some(self) -> None:
        some, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        if some:
            project = self._desk.project
            stored = self._desk.attempt("import reports", lambda: corpus.store(project, some))
            if stored is None:
                self.cancel()
            self.outcomes.extend(stored or ())
            self.progressed.emit(len(self.outcomes), self._total)
        if self._waiting:
            self._turn.start()
        elif self._ended:
            self.finished.emit()


def _read(paths: list[Path], ticket: Ticket) -> None:
    files = corpus.found_files(paths, recursive=True)
    ticket.progress(0, len(files))
    for reading in corpus.read_files(files):
        if ticket.cancelled:
            return
        ticket.hand_over(reading)
