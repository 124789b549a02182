"""What lets the window's thread go on while others work: turns in Python, garbage collection."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

TURN = 0.001
"""Seconds after which a worker's Python gives way; the usual 5 ms add up in a single picture,
for which the window's thread takes its turn some dozen times."""
_PAUSE = 200
_YOUNG, _MIDDLE, _ALL = range(3)


class Interpreter(QObject):
    """Collects garbage in the window's thread alone, a little now and then.

    Left to itself Python collects in whatever thread comes to the threshold: a worker would hold
    everybody up for as long as it looks through all there is, and would destroy what belongs to
    the window. What the program itself consists of is left out for good. All the rest is looked
    through when nobody waits: the user has turned to another program, or a project is left.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        sys.setswitchinterval(TURN)
        gc.disable()
        gc.freeze()
        self._turns = 0
        self._now_and_then = QTimer(self, interval=_PAUSE)
        self._now_and_then.timeout.connect(self.collect_some)
        self._now_and_then.start()
        app.applicationStateChanged.connect(self._on_state)

    def collect_some(self) -> None:
        """What is young; every tenth time also what has outlived that."""
        self._turns += 1
        gc.collect(_YOUNG if self._turns % 10 else _MIDDLE)

    def collect_all(self) -> None:
        """Everything but what the program consists of."""
        gc.collect(_ALL)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.collect_all()
