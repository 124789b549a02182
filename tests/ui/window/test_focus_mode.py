"""The text and the codebook only, by one key there and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child


def bench_of(window: MainWindow, qtbot: QtBot) -> Workbench:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    bench.reader.view.setFocus()
    return bench


def beside(window: MainWindow, bench: Workbench) -> list[bool]:
    parts: list[QWidget] = [window.header, bench.reports, bench.drawer, bench.codebook.new_theme]
    return [part.isVisible() for part in parts]


def hints(window: MainWindow) -> str:
    return child(window, QLabel, "keyHints").text()


def test_the_same_key_goes_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    bench = bench_of(window, qtbot)
    state, width = bench.state(), bench.reader.width()
    QTest.keyClick(bench.reader.view, Qt.Key.Key_F8)
    assert beside(window, bench) == [False] * 4
    assert bench.codebook.tree.isVisible()
    assert bench.reader.view.hasFocus()
    assert hints(window).startswith("F8 all panes · ")
    qtbot.waitUntil(lambda: bench.reader.width() > width)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_F8)
    assert beside(window, bench) == [True] * 4
    assert "F8" not in hints(window)
    qtbot.waitUntil(lambda: (bench.state(), bench.reader.width()) == (state, width))


def test_only_what_was_there_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    bench = bench_of(window, qtbot)
    bench.toggle_drawer()
    bench.toggle_focus()
    bench.toggle_focus()
    assert beside(window, bench) == [True, True, False, True]


def test_another_workspace_and_leaving_the_project_bring_all_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    bench = bench_of(window, qtbot)
    bench.toggle_focus()
    window.show_workspace("compare")
    assert not bench.focus.on
    assert window.header.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert bench.focus.on
    assert bench.reader.isVisible()
    window.show_start()
    assert window.header.isVisible()
    assert window.preferences.drawer_open


def test_leaving_twice_is_leaving_once(
    window: MainWindow, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    bench = bench_of(window, qtbot)
    turned: list[bool] = []
    bench.focus.turned.connect(turned.append)
    bench.focus.leave()
    bench.toggle_focus()
    bench.focus.leave()
    bench.focus.leave()
    assert turned == [True, False]
