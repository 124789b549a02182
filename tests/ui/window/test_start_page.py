"""The start page: ways to begin, and the projects that are still there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.start_page import StartPage
from tests.ui.conftest import child


@pytest.fixture
def page(holder: QWidget) -> StartPage:
    page = StartPage(holder)
    page.resize(1000, 700)
    holder.show()
    return page


@pytest.mark.parametrize(
    ("button", "signal"),
    [("startNew", "new_wanted"), ("startOpen", "open_wanted"), ("startSample", "sample_wanted")],
)
def test_each_way_is_one_button(page: StartPage, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        child(page, QPushButton, button).click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_way_that_has_the_focus_is_taken_by_keys(
    page: StartPage, qtbot: QtBot, key: Qt.Key
) -> None:
    way = child(page, QPushButton, "startSample")
    way.setFocus()
    with qtbot.waitSignal(page.sample_wanted):
        QTest.keyClick(way, key)


def test_with_nothing_opened_yet_it_says_the_next_step(page: StartPage) -> None:
    page.show_recent(())
    assert child(page, QLabel, "startEmpty").isVisible()
    assert not child(page, QListWidget, "recentProjects").isVisible()


def test_projects_that_are_gone_are_left_out(page: StartPage, tmp_path: Path) -> None:
    there = tmp_path / "there.zhupi"
    there.touch()
    page.show_recent((str(tmp_path / "gone.zhupi"), str(there)))
    recent = child(page, QListWidget, "recentProjects")
    assert recent.count() == 1
    assert recent.item(0).text().startswith("there\n")
    assert not child(page, QLabel, "startEmpty").isVisible()


def test_a_project_is_chosen_by_click_and_by_enter(
    page: StartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "there.zhupi"
    there.touch()
    page.show_recent((str(there),))
    recent = child(page, QListWidget, "recentProjects")
    with qtbot.waitSignal(page.project_chosen) as chosen:
        place = recent.visualItemRect(recent.item(0)).center()
        QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [str(there)]
    with qtbot.waitSignal(page.project_chosen):
        QTest.keyClick(recent, Qt.Key.Key_Return)


def test_a_project_can_be_forgotten(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.zhupi"
    there.touch()
    page.show_recent((str(there),))
    recent = child(page, QListWidget, "recentProjects")
    recent.setCurrentRow(0)
    with qtbot.waitSignal(page.project_forgotten) as forgotten:
        recent.actions()[0].trigger()
    assert forgotten.args == [str(there)]


def test_a_folder_of_the_users_own_is_written_short(
    page: StartPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    there = tmp_path / "work" / "there.zhupi"
    there.parent.mkdir()
    there.touch()
    page.show_recent((str(there),))
    assert child(page, QListWidget, "recentProjects").item(0).text() == "there\n~/work"
