"""Undo stops before what brought much in, and goes on at the next press."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.corpus import corpus, memos
from desktop.services.project import undo
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project
from desktop.services.results.sample_project import create_sample
from desktop.ui.window.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window on the sample, whose last steps are codings loaded and reports imported."""
    create_sample(tmp_path / "sample.zhupi").close()
    window = MainWindow(Preferences(coder_name="甲"))
    qtbot.addWidget(window, before_close_func=lambda window: window.leave_project())
    window.show()
    assert window.open(tmp_path / "sample.zhupi")
    return window


def project(window: MainWindow) -> Project:
    assert window.project is not None
    return window.project


def press(window: MainWindow) -> str:
    """What the notice says after one Ctrl+Z."""
    window.actions_["undo"].trigger()
    window.bus.flush()
    return window.notice.text


def at_the_border(window: MainWindow) -> None:
    """Takes back what is no border."""
    while (last := undo.can_undo(project(window))) and not undo.is_border(last):
        undo.undo(project(window))


def test_it_stops_once_and_says_what_the_next_press_takes_back(window: MainWindow) -> None:
    at_the_border(window)
    border = undo.can_undo(project(window))
    assert press(window).startswith("Undo stops here. Once more takes back: ")
    assert undo.can_undo(project(window)) == border
    assert not window.actions_["undo"].autoRepeat()
    assert press(window).startswith("Undone: ")
    assert undo.can_undo(project(window)) != border
    assert window.actions_["undo"].autoRepeat()


def test_after_something_else_it_stops_again(window: MainWindow) -> None:
    at_the_border(window)
    press(window)
    memos.write(project(window), "x")
    assert press(window).startswith("Undone: ")
    assert press(window).startswith("Undo stops here.")


def test_a_held_key_empties_no_project(window: MainWindow) -> None:
    """Qt gives repeats of a held key only to an action that repeats."""
    memos.write(project(window), "x")
    reports = len(corpus.reports(project(window)))
    undo_action = window.actions_["undo"]
    while undo_action.autoRepeat():
        press(window)
    assert len(corpus.reports(project(window))) == reports
