"""In a narrow window every word of a control is whole, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenuBar,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.services.project.preferences import Preferences
from desktop.ui.kit import translation
from desktop.ui.reader.header import ElidedLabel
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.status_line import FittedHints
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, until_idle

KINDS = (QLabel, QAbstractButton, QComboBox, QMenuBar, QTabBar)
GIVE_WAY = (FittedHints, ElidedLabel)
"""Hints that are left out whole, and names that end in dots and are whole in their tooltip."""
ON_PURPOSE = {"ScrollLeftButton", "ScrollRightButton"}


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


@pytest.fixture
def narrow(opened: Opened, sample: Path, language: str) -> MainWindow:
    """The window on the sample, as narrow as it can be."""
    assert language
    window = opened(sample, replace(Preferences(), coder_name="甲"))
    window.resize(960, 720)
    return window


def cut(window: QWidget) -> list[tuple[str, str]]:
    """Controls in sight that are narrower than their words, and not in what can be scrolled."""
    # What has just got other words is given its room in the next turn.
    QApplication.processEvents()
    found = []
    for one in window.findChildren(QWidget):
        if not isinstance(one, KINDS) or isinstance(one, GIVE_WAY):
            continue
        if one.property("text") == "" or one.objectName() in ON_PURPOSE:
            continue
        if not one.isVisible() or _is_scrolled(one):
            continue
        wraps = isinstance(one, QLabel) and one.wordWrap()
        needed = one.minimumSizeHint().width() if wraps else one.sizeHint().width()
        seen = one.visibleRegion().boundingRect().width()
        path = one.property("role") == "path"
        if (one.width() < needed and not path) or seen < one.width() or not seen:
            found.append((type(one).__name__, one.objectName() or str(one.property("text"))))
    return found


def _is_scrolled(one: QWidget) -> bool:
    above = one.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


@pytest.mark.parametrize("drawer", ["frequency", "passages", "figures", "memos", "history"])
def test_the_desk(narrow: MainWindow, qtbot: QtBot, drawer: str) -> None:
    bench(narrow).drawer.turn_to(drawer)
    until_idle(bench(narrow).session, qtbot)
    assert narrow.width() == 960
    assert cut(narrow) == []


@pytest.mark.parametrize("workspace", ["analyse", "compare"])
def test_the_other_workspaces(narrow: MainWindow, qtbot: QtBot, workspace: str) -> None:
    narrow.show_workspace(workspace)
    until_idle(bench(narrow).session, qtbot)
    assert cut(narrow) == []


def test_at_its_usual_size_the_panes_have_their_usual_widths(opened: Opened, sample: Path) -> None:
    window = opened(sample)
    assert bench(window).reports.width() == 236
    assert bench(window).codebook.width() == 284


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_tab_is_cut_before_one_was_turned_to(
    qapp: QApplication, opened: Opened, sample: Path, language: translation.Language
) -> None:
    translation.install(qapp, language)
    window = opened(sample)
    window.resize(1280, 800)
    QApplication.processEvents()
    tabs = bench(window).drawer._tabs
    assert tabs.width() >= tabs.sizeHint().width()


def test_where_there_is_room_all_stands_in_one_line(narrow: MainWindow, qtbot: QtBot) -> None:
    bar, codebook = bench(narrow).drawer._bar, bench(narrow).codebook
    assert bar.stands_below
    tabs = bench(narrow).drawer._tabs
    assert tabs.height() >= tabs.sizeHint().height()
    slim = codebook.width()
    narrow.resize(1500, 800)
    until_idle(bench(narrow).session, qtbot)
    assert not bar.stands_below
    assert codebook.width() == 284 > slim
    assert narrow.header._picker.isVisible()
