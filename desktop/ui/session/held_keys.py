"""Commands that wait until an answer is there, so that none acts on what was there before it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.ContextMenu,
    QEvent.Type.Drop,
)


class HeldKeys(QObject):
    """Does what it is given at once; while something is waited for, later and in that order.

    The mouse is not heard on `surface` meanwhile: a place that is pointed at would be the place
    of the keys that were pressed before.
    """

    def __init__(self, parent: QObject, *, surface: QWidget) -> None:
        super().__init__(parent)
        self._surface = surface
        self._held: deque[Callable[[], object]] = deque()
        self._holds = False

    @property
    def holds(self) -> bool:
        """Whether something is waited for."""
        return self._holds

    def do(self, command: Callable[[], object]) -> None:
        """Now, or after all that waits."""
        if self._holds:
            self._held.append(command)
        else:
            command()

    def hold(self) -> None:
        """Something is waited for."""
        if not self._holds:
            self._holds = True
            self._surface.installEventFilter(self)

    def release(self, first: Callable[[], object] | None = None) -> None:
        """It is there: `first` is done, then what waits, until one of them waits itself."""
        self._let_go()
        if first is not None:
            first()
        while self._held and not self._holds:
            self._held.popleft()()

    def abandon(self) -> None:
        """It does not come, or is not wanted any more: what waits is dropped."""
        self._held.clear()
        self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _PRESSES

    def _let_go(self) -> None:
        self._holds = False
        self._surface.removeEventFilter(self)
