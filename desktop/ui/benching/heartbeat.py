"""How long the window's thread leaves what happens unanswered; for `bench`."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_BEAT = 5
_LOOK = 20
_LOOKS = 25
"""So many looks in a row it must hold: what comes half a second later counts too."""


class Heartbeat(QObject):
    """A timer that is to beat every few milliseconds: how late it comes is how long a key waits."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._last = 0.0
        self._longest = 0.0

    def longest_wait(self, work: Callable[[], object], *, until: Callable[[], bool]) -> float:
        """Begin the work, and the longest wait in seconds from then on until that holds."""
        self._last, self._longest = perf_counter(), 0.0
        self._timer.start()
        QTimer.singleShot(0, self, work)
        _run_until(until)
        self._timer.stop()
        return self._longest

    def _on_beat(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, now - self._last - _BEAT / 1000)
        self._last = now


def _run_until(holds: Callable[[], bool]) -> None:
    # The event loop itself, and no loop around it: that would take turns from the workers.
    loop, look = QEventLoop(), QTimer(interval=_LOOK)
    held = 0

    def see() -> None:
        nonlocal held
        held = held + 1 if holds() else 0
        if held == _LOOKS:
            loop.quit()

    look.timeout.connect(see)
    look.start()
    loop.exec()
    look.stop()
