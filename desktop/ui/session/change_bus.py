"""Tells every pane what changed, once for each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Changes
from desktop.services.project.project import Project
from desktop.ui.session.later import Later


class ChangeBus(QObject):
    """Unites the Changes of one turn of the event loop; `changed` carries them.

    A worker may change the project too: its Changes come over to the window's thread.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None, *, later: Later | None = None) -> None:
        super().__init__(parent)
        self._pending = Changes()
        self._stop: Callable[[], None] | None = None
        self._held = False
        self._turn = (later or Later(self)).pause(self, self._emit, milliseconds=0)
        self._heard.connect(self._on_heard)

    def listen_to(self, project: Project) -> None:
        """Hear that project, and no other any more."""
        self.leave()
        self._stop = project.on_change(self._heard.emit)

    def leave(self) -> None:
        """Hear no project; what is pending is dropped."""
        if self._stop is not None:
            self._stop()
        self._stop = None
        self._held = False
        self._pending = Changes()
        self._turn.stop()

    @property
    def waits(self) -> bool:
        """Whether something has changed that `changed` is still to tell."""
        return bool(self._pending) and not self._held

    def hold(self) -> None:
        """Emit nothing until `release`: views are not made anew for each part of one change."""
        self._held = True

    def release(self) -> None:
        """Emit from now on, and once for all that was held."""
        self._held = False
        self._turn.start()

    def flush(self) -> None:
        """Emit now what is pending, as before a picture is taken of the window."""
        self._turn.stop()
        self._emit()

    def _on_heard(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._held:
            self._turn.start()

    def _emit(self) -> None:
        changes, self._pending = self._pending, Changes()
        if changes:
            self.changed.emit(changes)
