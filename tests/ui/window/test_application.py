"""The program around the window: dressed after the preferences, and never silent when it breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InputError
from desktop.services.project import preferences as preferences_service
from desktop.services.project.preferences import Preferences
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.application import Program, appearance

ROOT = Path(__file__).resolve().parent.parent.parent.parent
HEAVY = ("numpy", "pyqtgraph", "jieba", "openpyxl", "pandas", "desktop.ui.charts.plot")


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    preferences_service.save(Preferences(language="en", appearance="light"))
    session = Program(qapp)
    yield session
    if session.window is not None:
        session.window.close()
        session.window.deleteLater()
    session.deleteLater()


def shown(session: Program) -> list[ErrorDialog]:
    assert session.window is not None
    return [one for one in session.window.findChildren(ErrorDialog) if one.isVisible()]


def test_nothing_heavy_is_loaded_before_the_window_is_there(sample: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from desktop.ui.window.application import Program, application\n"
        f"Program(application()).open_window(Path({str(sample)!r}))\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=_env()
    )
    assert done.stdout.strip() == "[]"


def test_the_window_opens_on_a_project_or_on_the_start_page(session: Program, sample: Path) -> None:
    window = session.open_window()
    assert window.start_page.isVisible()
    window.close()
    window = session.open_window(sample)
    assert window.project is not None


def test_preferences_are_saved_as_they_change(session: Program) -> None:
    window = session.open_window()
    window.keep(replace(window.preferences, coder_name="乙"))
    assert preferences_service.load().coder_name == "乙"


def test_another_appearance_is_worn_at_once(session: Program) -> None:
    window = session.open_window()
    window.keep(replace(window.preferences, appearance="dark"))
    assert theme.palette().appearance == "dark"


def test_another_language_is_spoken_by_the_same_window_made_anew(
    session: Program, sample: Path, qtbot: QtBot
) -> None:
    window = session.open_window(sample)
    window.bench.drawer.turn_to("history")  # type: ignore[union-attr]
    window.keep(replace(window.preferences, language="zh"))
    qtbot.waitUntil(lambda: session.window is not window)
    again = session.window
    assert again is not None
    assert again.bench is not None
    assert again.windowTitle() == "sample — 朱批 (自动保存)"
    assert again.bench.drawer.shown == "history"
    assert translation.language() == "zh"


def test_without_a_project_the_language_changes_too(session: Program, qtbot: QtBot) -> None:
    window = session.open_window()
    window.keep(replace(window.preferences, language="zh"))
    qtbot.waitUntil(lambda: session.window is not window)
    assert session.window is not None
    assert session.window.windowTitle() == "朱批"


def test_preferences_that_cannot_be_saved_last_for_the_session(
    session: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = session.open_window()
    (tmp_path / "file").touch()
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path / "file"))
    window.keep(replace(window.preferences, coder_name="乙"))
    assert shown(session) == []
    window.keep(replace(window.preferences, language="zh"))
    assert len(shown(session)) == 1
    qtbot.waitUntil(lambda: session.window is not window)
    assert session.preferences.coder_name == "乙"


def test_a_bug_is_told_once_however_often_it_comes(
    session: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    session.open_window()
    for _ in range(3):
        session.on_uncaught(ValueError, ValueError("broken"), None)
    assert len(shown(session)) == 1
    assert capsys.readouterr().err.count("ValueError: broken") == 3


def test_a_problem_with_a_remedy_is_no_bug(
    session: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    session.open_window()
    session.on_uncaught(InputError, InputError("No.", "Yes."), None)
    assert len(shown(session)) == 1
    assert capsys.readouterr().err == ""


def test_an_interrupt_or_an_error_before_the_window_ends_the_program(
    session: Program, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    session.on_uncaught(ValueError, ValueError("early"), None)
    assert "early" in capsys.readouterr().err
    session.open_window()
    session.on_uncaught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown(session) == []


@pytest.mark.parametrize(
    ("preference", "scheme", "expected"),
    [
        ("light", Qt.ColorScheme.Dark, "light"),
        ("dark", Qt.ColorScheme.Light, "dark"),
        ("system", Qt.ColorScheme.Dark, "dark"),
        ("system", Qt.ColorScheme.Unknown, "light"),
    ],
)
def test_appearances(
    preference: str, scheme: Qt.ColorScheme, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: Hints(scheme))
    assert appearance(preference) == expected


class Hints:
    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme


def test_the_systems_appearance_is_followed(session: Program, qapp: QApplication) -> None:
    session.preferences = replace(session.preferences, appearance="dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.palette().appearance == "dark"


def test_run_shows_the_window_until_it_is_closed(sample: Path) -> None:
    """In a process of its own: an application that has quit makes no window active again."""
    script = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from desktop.ui.window.application import application, run\n"
        "def close():\n"
        "    for widget in application().topLevelWidgets():\n"
        "        if widget.isVisible(): print(widget.windowTitle()); widget.close()\n"
        "application(); QTimer.singleShot(0, close)\n"
        f"status = run(Path({str(sample)!r}))\n"
        "print(status, sys.excepthook is not sys.__excepthook__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=_env()
    )
    assert done.stdout.splitlines()[0].startswith("sample")
    assert done.stdout.splitlines()[-1] == "0 True"
