"""The process that plays: the real program on a project, until its actions are used up.

It ends as a power cut would, by SIGKILL from itself; what was wrong until then is on its
standard output, a line of JSON each.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import ZhupiError
from desktop.services.project import preferences
from desktop.services.project.preferences import Preferences
from desktop.ui.window.application import Program, application
from desktop.ui.window.main_window import MainWindow
from tests.random_hands.hands import Hands

EXPECTED = ("This plugin does not support ",)
"""What the platform without a screen says of every window with a least size, and of every menu."""
_A_MOMENT = 5
"""Milliseconds between two looks at whether anything still works."""


class Player(QObject):
    """Acts whenever the event loop has a turn, that of a menu or a dialog too."""

    def __init__(self, program: Program, *, seed: int, actions: int, patient: bool) -> None:
        super().__init__()
        self._program, self._left, self._patient = program, actions, patient
        self._random = Random(seed)
        self._done: list[str] = []
        self._hands = Hands(self._window(), self._random)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._act)
        self._timer.start()

    def say(self, what: str) -> None:
        """A fault, with what was done just before it."""
        print(json.dumps({"fault": what, "after": self._done[-6:]}), flush=True)

    @Slot(QUrl)
    def open_nothing(self, url: QUrl) -> None:
        """In place of the browser or the file manager."""

    def _act(self) -> None:
        if self._left == 0:
            print(json.dumps({"played": len(self._done)}), flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        if self._patient and self._works():
            self._timer.start(_A_MOMENT)
            return
        self._left -= 1
        # First: what opens a menu or a dialog comes back only when that is closed.
        self._timer.start(0)
        self._hands.window = self._window()
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # As a window manager does when a dialog is gone.
            self._window().activateWindow()
        self._done.append("…")
        number = len(self._done) - 1
        self._done[number] = self._hands.act()

    def _works(self) -> bool:
        """Whether anything is still to be done for what was pressed before."""
        bench = self._window().bench
        return bench is not None and (bench.session.later.waits or bench.session.jobs.busy)

    def _window(self) -> MainWindow:
        assert self._program.window is not None
        return self._program.window


def main(path: Path, *, seed: int, actions: int, patient: bool) -> int:
    """Play on the project at `path`; whoever is patient waits until the last key has its effect."""
    app = application()
    preferences.save(replace(Preferences(), coder_name="甲"))
    program = Program(app)
    program.open_window(path)
    player = Player(program, seed=seed, actions=actions, patient=patient)
    for scheme in ("file", "http", "https"):
        QDesktopServices.setUrlHandler(scheme, player, "open_nothing")

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        player.say("".join(traceback.format_exception(kind, error, trace)))

    def message(kind: QtMsgType, _where: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(EXPECTED):
            player.say(f"{kind.name}: {text}")

    def tell(window: MainWindow, error: BaseException, doing: str) -> None:
        if not isinstance(error, ZhupiError):
            player.say(f"{doing}: " + "".join(traceback.format_exception(error)))
        told(window, error, doing)

    told, MainWindow.tell = MainWindow.tell, tell  # type: ignore[method-assign]
    sys.excepthook = uncaught
    qInstallMessageHandler(message)
    return app.exec()


if __name__ == "__main__":
    named, number, times, *how = sys.argv[1:]
    sys.exit(main(Path(named), seed=int(number), actions=int(times), patient=bool(how)))
