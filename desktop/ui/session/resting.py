"""What is done when nobody has changed anything for a moment: the log is folded into the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop.services.project.project import MovedError
from desktop.ui.session.project_session import ProjectSession

PAUSE = 2_000
"""Milliseconds without a change, after which a copy of the file alone has everything."""


class Resting(QObject):
    """Rests the project after each change, and looks at its file when the user comes back.

    `rested` says that the hand rests.
    """

    rested = Signal()

    def __init__(self, session: ProjectSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pause = session.later.pause(self, self._rest, milliseconds=PAUSE)
        session.bus.changed.connect(lambda _changes: self._pause.start())
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state)

    def _rest(self) -> None:
        self.rested.emit()
        if self._look() and not self._session.project.rest():
            # Somebody reads: after the next pause, then.
            self._pause.start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and not self._session.later.is_over:
            self._look()

    def _look(self) -> bool:
        """Whether the file is still in its place; that it is not is said once."""
        project = self._session.project
        if project.moved is not None:
            return False
        try:
            project.require_in_place()
        except MovedError as error:
            self._session.failed.emit(error, "look at the project's file")
            return False
        return True
