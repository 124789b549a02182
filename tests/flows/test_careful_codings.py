"""A careful reader's codings made through the window with keys alone, exactly those."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.project.preferences import Preferences
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from tests.presses.careful import as_made, careful_codings, project_of
from tests.presses.coder import WAYS, PressingCoder
from tests.ui.conftest import until_idle

LIKELY_AND_GOING_ON = WAYS[-1]


def test_all_careful_codings_by_keys(qtbot: QtBot, tmp_path: Path, shared: Path) -> None:
    path = tmp_path / "careful.zhupi"
    project_of(shared, path)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    theme.apply(app, "light")
    window = MainWindow(replace(Preferences(), advance="on"))
    qtbot.addWidget(window, before_close_func=lambda window: window.leave_project())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.open(path)
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    wanted = careful_codings(window.bench.session.project, shared)
    assert len(wanted) == 113
    assert sum(one.heading for one in wanted) == 12
    coder = PressingCoder(window, LIKELY_AND_GOING_ON, qtbot.waitUntil)
    coder.code(wanted)
    assert coder.made() == as_made(wanted)
    assert coder.presses <= 2.0 * len(wanted)
    assert coder.found_presses <= 1.6 * coder.found
