"""A change that takes long: made by a worker, seen to go on, stopped without a trace."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.domain.errors import ZhupiError
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

Progress = Callable[[int, int], None]
_KIND = "change"
_PAUSE = 0.05
"""Seconds between two tellings of how far it is."""


class StoppedError(Exception):
    """The user has had enough: the transaction ends as if it had never begun."""


class LongChange(QDialog):
    """Modal, since a project takes one change at a time. `done_well` carries the result."""

    done_well = Signal(object)

    def __init__(self, session: ProjectSession, doing: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "longChange")
        self.setModal(True)
        self.setMinimumWidth(420)
        self._session, self._doing = session, doing
        self._stopped = threading.Event()
        self._said = label(name="longChangeSaid", wraps=True)
        self._bar = named(QProgressBar(), "longChangeBar", spoken=self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._stop = button(self.tr("Stop"), name="longChangeStop")
        self._stop.clicked.connect(self.reject)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self._stop)
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(self._said)
        laid_out.addWidget(self._bar)
        laid_out.addLayout(foot)

    def start(self, said: str, operation: Callable[[Progress], object]) -> None:
        """Do it, and show `said` meanwhile; what it tells its progress may stop it."""
        self.setWindowTitle(said)
        self._said.setText(said)
        self.open()
        self._session.jobs.submit(
            _KIND,
            lambda ticket: operation(self._steps(ticket)),
            done=self._on_done,
            failed=self._on_failed,
            progressed=self._on_progressed,
        )

    def reject(self) -> None:
        """Stop; the dialog goes when the worker is out of the transaction."""
        self._stopped.set()
        self._stop.setEnabled(False)

    def done(self, result: int) -> None:
        """However it ends: nothing goes on behind the back of the user."""
        self._stopped.set()
        super().done(result)
        self.deleteLater()

    def _steps(self, ticket: Ticket) -> Progress:
        told = monotonic()

        def step(done: int, total: int) -> None:
            nonlocal told
            if self._stopped.is_set():
                raise StoppedError
            if monotonic() - told > _PAUSE:
                told = monotonic()
                ticket.progress(done, total)

        return step

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_done(self, result: object) -> None:
        self.accept()
        self.done_well.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        self.done(QDialog.DialogCode.Rejected)
        if isinstance(error, ZhupiError):
            self._session.failed.emit(error, self._doing)
        elif not isinstance(error, StoppedError):
            raise error
