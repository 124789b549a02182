"""Each pane has a key, and Esc comes back to the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child, until_idle


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    return window.bench


def focus() -> QWidget:
    there = QApplication.focusWidget()
    assert there is not None
    return there


@pytest.mark.parametrize("drawer", ["frequency", "passages", "figures", "memos", "history"])
def test_the_drawer_takes_the_keys_and_gives_them_back(
    window: MainWindow, bench: Workbench, qtbot: QtBot, drawer: str
) -> None:
    bench.drawer.turn_to(drawer)
    bench.drawer.hide()
    QTest.keyClick(bench.reader.view, Qt.Key.Key_F7)
    until_idle(bench.session, qtbot)
    assert bench.drawer.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert bench.reader.view.hasFocus()


def test_filter_list_and_text(window: MainWindow, bench: Workbench) -> None:
    window.show_workspace("analyse")
    QTest.keyClick(window, Qt.Key.Key_F3)
    line = child(bench.reports, QLineEdit, "reportFilter")
    assert line.hasFocus()
    last = bench.reports.listed.rows()[-1].report
    QTest.keyClicks(line, str(last.year))
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert bench.reports.listed.hasFocus()
    QTest.keyClick(bench.reports.listed, Qt.Key.Key_Escape)
    assert bench.reader.view.hasFocus()
    QTest.keyClick(bench.reader.view, Qt.Key.Key_F6)
    assert bench.reports.listed.hasFocus()
    QTest.keyClick(bench.reports.listed, Qt.Key.Key_F3)
    assert line.selectedText() == str(last.year)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert bench.reader.view.hasFocus()


def test_enter_in_the_filter_opens_the_first_that_is_left(bench: Workbench) -> None:
    QTest.keyClick(bench.reader.view, Qt.Key.Key_F3)
    last = bench.reports.listed.rows()[-1].report
    line = child(bench.reports, QLineEdit, "reportFilter")
    QTest.keyClicks(line, str(last.year))
    wanted = bench.reports.listed.ids()[0]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bench.reading.report_id == wanted
    assert bench.reader.view.hasFocus()


def test_other_keys_stay_in_the_pane(bench: Workbench) -> None:
    bench.codebook.tree.setFocus()
    QTest.keyClick(bench.codebook.tree, Qt.Key.Key_Down)
    assert bench.codebook.tree.hasFocus()
    QTest.keyClick(bench.codebook.tree, Qt.Key.Key_Escape)
    assert bench.reader.view.hasFocus()


def test_the_drawer_stays_as_it_is_where_it_is_not_seen(
    window: MainWindow, bench: Workbench
) -> None:
    window.show_workspace("compare")
    QTest.keyClick(window, Qt.Key.Key_F9)
    window.show_workspace("code")
    assert bench.drawer.isVisible()


def test_back_from_a_passage_to_the_bars_one_came_from(bench: Workbench, qtbot: QtBot) -> None:
    table = bench.frequency.table
    assert table is not None
    group, theme = next(key for key, value in table.values.items() if value)
    bench.frequency.passages_wanted.emit(group, theme)
    until_idle(bench.session, qtbot)
    passage = bench.passages.passages[0]
    bench.passages.passage_chosen.emit(passage.report_id, passage.start, passage.end)
    assert bench.drawer.shown == "passages"
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bench.drawer.shown == "frequency"
    assert bench.drawer.isAncestorOf(focus())
