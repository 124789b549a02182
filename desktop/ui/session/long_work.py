"""Work that takes long: done by a worker, seen to go on, stopped without a trace."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.domain.errors import ZhupiError
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.jobs import Jobs, Ticket

Progress = Callable[[int, int], None]
_PAUSE = 0.05
"""Seconds between two tellings of how far it is."""


class StoppedError(Exception):
    """The user has had enough: the work ends as if it had never begun."""


def steps(ticket: Ticket, stopped: Callable[[], bool] = lambda: False) -> Progress:
    """Tells the window how far the worker is, now and then; StoppedError where nobody waits."""
    told = monotonic()

    def step(done: int, total: int) -> None:
        nonlocal told
        if stopped() or ticket.cancelled:
            raise StoppedError
        if monotonic() - told > _PAUSE:
            told = monotonic()
            ticket.progress(done, total)

    return step


class LongWork(QDialog):
    """Modal while it is shown. `done_well` carries the result, `refused` a ZhupiError."""

    done_well = Signal(object)
    refused = Signal(object)

    def __init__(self, jobs: Jobs, kind: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "longChange")
        self.setModal(True)
        self.setMinimumWidth(420)
        self._jobs, self._kind = jobs, kind
        self._stopped = threading.Event()
        self._said = label(name="longChangeSaid", wraps=True)
        self._bar = named(QProgressBar(), "longChangeBar", spoken=self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._stop = button(self.tr("Stop"), name="longChangeStop")
        self._stop.clicked.connect(self.reject)
        self.goes_on = False
        """Whether it was begun, and has not ended in one way or another."""
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(self._said)
        laid_out.addWidget(self._bar)
        laid_out.addLayout(foot)

    def start(self, said: str, operation: Callable[[Progress], object], *, quiet: int = 0) -> None:
        """Do it, and show `said` where it takes more than `quiet` milliseconds.

        What the operation tells its progress may stop it.
        """
        self.setWindowTitle(said)
        self._said.setText(said)
        self.goes_on = True
        if quiet:
            self._jobs.later.pause(self, self._show_late, milliseconds=quiet).start()
        else:
            self.open()
        self._jobs.submit(
            self._kind,
            lambda ticket: operation(steps(ticket, self._stopped.is_set)),
            done=self._on_done,
            failed=self._on_failed,
            progressed=self._on_progressed,
        )

    def reject(self) -> None:
        """Stop; the dialog goes when the worker has heard of it."""
        self._stopped.set()
        self._stop.setEnabled(False)

    def done(self, result: int) -> None:
        """However it ends: nothing goes on behind the back of the user."""
        self._stopped.set()
        self.goes_on = False
        super().done(result)
        self.deleteLater()

    def _show_late(self) -> None:
        if self.goes_on:
            self.open()

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_done(self, result: object) -> None:
        self.accept()
        self.done_well.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        self.done(QDialog.DialogCode.Rejected)
        if isinstance(error, ZhupiError):
            self.refused.emit(error)
        elif not isinstance(error, StoppedError):
            raise error
