"""Makes the pictures in docs/screenshots: every screen, both languages, light and dark.

    python packaging/screenshots.py [NAME ...]

The program makes them itself, from its sample project, without a display. With names only
those screens are made (`code`, `analyse` …).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["ZHUPI_CONFIG_DIR"] = tempfile.mkdtemp(prefix="zhupi-screenshots-")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from desktop.resources import resource
from desktop.services.preferences import Preferences
from desktop.services.project import create_project, default_codebook
from desktop.services.sample import create_sample
from desktop.ui import theme, translation
from desktop.ui.application import application
from desktop.ui.main_window import MainWindow

LANGUAGES: tuple[translation.Language, ...] = ("zh", "en")
APPEARANCES: tuple[theme.Appearance, ...] = ("light", "dark")
ROOT = Path(__file__).resolve().parent.parent
HOME = Path(os.environ["ZHUPI_CONFIG_DIR"])
OUT = ROOT / "docs" / "screenshots"
SIZE = (1280, 800)
SMALLEST = 0
"""Qt's scale from 0, small and slow, to 100; a PNG loses nothing either way."""

Scene = Callable[[MainWindow], QWidget]


def rest(milliseconds: int = 120) -> None:
    """Let the window work. QTest.qWait would keep the workers from it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until nothing is left to load or to draw."""
    rest()
    while window.jobs.busy:
        rest(30)
    rest()


def sample(window: MainWindow) -> None:
    """Open the sample, on a report with much to see."""
    window.open(HOME / "sample.zhupi")
    window.activateWindow()
    settle(window)
    press(window, Qt.Key.Key_N, times=5)
    press(window, Qt.Key.Key_J, times=7)


def press(window: MainWindow, key: Qt.Key, *, times: int = 1, ctrl: bool = False) -> None:
    """Press a key where the text has the focus."""
    modifier = Qt.KeyboardModifier
    assert window.bench is not None
    for _ in range(times):
        QTest.keyClick(
            window.bench.reader.view, key, modifier.ControlModifier if ctrl else modifier.NoModifier
        )
        rest(20)


def start(window: MainWindow) -> QWidget:
    return window


def code(window: MainWindow) -> QWidget:
    sample(window)
    return window


def analyse(window: MainWindow) -> QWidget:
    sample(window)
    window.show_workspace("analyse")
    return window


def heat_map(window: MainWindow) -> QWidget:
    analyse(window)
    assert window.bench is not None
    window.bench.frequency.controls.kind.choose("heat")
    return window


def empty(window: MainWindow) -> QWidget:
    path = Path(tempfile.mkdtemp(dir=HOME)) / "reports.zhupi"
    create_project(path, coder="甲", codebook=default_codebook(translation.language())).close()
    window.open(path)
    return window


def find(window: MainWindow) -> QWidget:
    sample(window)
    assert window.bench is not None
    window.bench.reader.show_find("复议")
    window.bench.search("复议")
    return window


def drawer(name: str) -> Scene:
    """The window with that panel in the drawer."""

    def scene(window: MainWindow) -> QWidget:
        sample(window)
        assert window.bench is not None
        window.bench.drawer.turn_to(name)
        return window

    return scene


def history(window: MainWindow) -> QWidget:
    drawer("history")(window)
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_J)
    press(window, Qt.Key.Key_3)
    press(window, Qt.Key.Key_Z, ctrl=True)
    return window


def reviewed(window: MainWindow) -> QWidget:
    empty(window)
    window.doors.take([resource("sample", "reports")])
    return dialog(window)


def asked(command: str, *, path: str = "") -> Scene:
    """The dialog that a command opens; `path` stands where this machine's would."""

    def scene(window: MainWindow) -> QWidget:
        sample(window)
        window.actions_[command].trigger()
        shown = dialog(window)
        for edit in shown.findChildren(QLineEdit)[: bool(path)]:
            edit.setText(path)
        return shown

    return scene


def dialog(window: MainWindow) -> QWidget:
    settle(window)
    return next(found for found in window.findChildren(QDialog) if found.isVisible())


SCENES: dict[str, Scene] = {
    "start": start,
    "empty": empty,
    "code": code,
    "find": find,
    "passages": drawer("passages"),
    "memos": drawer("memos"),
    "history": history,
    "analyse": analyse,
    "heat-map": heat_map,
    "new-project": asked("new_project", path="~/Documents/counties.zhupi"),
    "import": reviewed,
    "facts": asked("edit_facts"),
    "export": asked("export", path="~/Documents/sample-data"),
    "preferences": asked("preferences"),
    "help": asked("help"),
}


def picture(name: str, language: translation.Language, appearance: theme.Appearance) -> Path:
    """One screen in one language and one look."""
    app = application()
    translation.install(app, language)
    theme.apply(app, appearance)
    window = MainWindow(Preferences(coder_name="甲"))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    shown = SCENES[name](window)
    settle(window)
    out = OUT / f"{name}-{appearance}-{language}.png"
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(out), "PNG", SMALLEST)  # type: ignore[call-overload]
    leave(app, window)
    return out


def leave(app: QApplication, window: MainWindow) -> None:
    """Close all, so that the next picture begins anew."""
    for widget in app.topLevelWidgets():
        widget.close()
    window.deleteLater()
    rest()


def pictures(names: list[str]) -> Iterator[Path]:
    """All of them, or those named."""
    OUT.mkdir(parents=True, exist_ok=True)
    application()
    create_sample(HOME / "sample.zhupi").close()
    for name, language, appearance in product(names or SCENES, LANGUAGES, APPEARANCES):
        yield picture(name, language, appearance)


if __name__ == "__main__":
    for made in pictures(sys.argv[1:]):
        print(made.relative_to(ROOT))
    shutil.rmtree(HOME)
