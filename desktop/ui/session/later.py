"""What waits for a later turn of the event loop, or for a pause, is done for an open project only.

Everything that is put off goes through here, so that one place decides what becomes of it when
its project is left: it is dropped, and nothing can be put off for that project any more.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid


class Later(QObject):
    """What is put off for one open project, until `leave`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_over = False
        self._waiting: set[Pause] = set()

    @property
    def is_over(self) -> bool:
        """Whether the project was left: nothing is done for it any more."""
        return self._is_over

    @property
    def waits(self) -> bool:
        """Whether anything is still to be done."""
        return any(isValid(pause) for pause in self._waiting)

    def next_turn(self, owner: QObject, do: Callable[[], object]) -> None:
        """Do it in the next turn of the event loop, if project and `owner` are there then."""
        self.pause(owner, do, milliseconds=0).start()

    def pause(self, owner: QObject, do: Callable[[], object], *, milliseconds: int) -> Pause:
        """A pause after which it is done; it goes with its owner."""
        return Pause(self, owner, do=do, milliseconds=milliseconds)

    def leave(self) -> None:
        """Drop all that waits; from now on nothing is put off."""
        self._is_over = True
        for pause in list(self._waiting):
            if isValid(pause):
                pause.stop()
        self._waiting.clear()

    def expect(self, pause: Pause) -> None:
        """That pause has begun."""
        self._waiting.add(pause)

    def forget(self, pause: Pause) -> None:
        """That pause has ended, or was broken off."""
        self._waiting.discard(pause)


class Pause(QObject):
    """Begins anew with each `start`, and calls `do` when it was left in peace for so long."""

    def __init__(
        self, later: Later, owner: QObject, *, do: Callable[[], object], milliseconds: int
    ) -> None:
        super().__init__(owner)
        self._later, self._do = later, do
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin, or begin anew; not for a project that was left."""
        if not self._later.is_over:
            self._later.expect(self)
            self._timer.start()

    def stop(self) -> None:
        """What was to be done is not done."""
        self._timer.stop()
        self._later.forget(self)

    def _on_timeout(self) -> None:
        self._later.forget(self)
        if not self._later.is_over:
            self._do()
