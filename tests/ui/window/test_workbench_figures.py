"""Figures in the real window: found, marked in the text, confirmed by keys, undone, a panel."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.corpus.judged_figures import listed_figures
from desktop.services.results.figure_panel import figure_panel
from desktop.ui.figures.figure_editor import FigureEditor
from desktop.ui.figures.figure_list import FigureList
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, child

Key = Qt.Key


def working(window: MainWindow, qtbot: QtBot) -> tuple[Workbench, FigureList]:
    """The window with the figures of its first report listed, and the keys with them."""
    bench = window.bench
    assert bench is not None
    window.actions_["figures"].trigger()
    qtbot.waitUntil(lambda: bool(bench.figures.rows.figures) and bench.figures.is_fresh)
    listed = child(bench, FigureList, "figureList")
    qtbot.waitUntil(listed.hasFocus)
    return bench, listed


def test_figures_are_worked_through_by_keys(opened: Opened, sample: Path, qtbot: QtBot) -> None:
    window = opened(sample)
    bench, listed = working(window, qtbot)
    project, report_id = bench.session.project, bench.reading.report_id
    text = bench.reader._shown.text if bench.reader._shown else ""
    second = bench.figures.rows.figures[1]
    QTest.keyClick(listed, Key.Key_Return)
    chosen = bench.reader.view.overlay.chosen
    assert chosen is not None
    assert chosen.excerpt(text) == second.printed == text[second.start : second.end]
    QTest.keyClick(listed, Key.Key_Delete)
    QTest.keyClick(listed, Key.Key_E)
    page = next(one for one in listed.window().findChildren(FigureEditor) if one.isVisible())
    child(page, QLineEdit, "figureUnit").setText("宗")
    QTest.keyClick(child(page, QLineEdit, "figureUnit"), Key.Key_Return)
    rows = listed_figures(project, report_id)
    assert [row.state for row in rows[:3]] == ["confirmed", "rejected", "confirmed"]
    assert (rows[2].corrected, rows[2].reading.unit) == (True, "宗")
    assert len(figure_panel(project).figures) == 2
    for left in (1, 1, 0):
        window.actions_["undo"].trigger()
        qtbot.waitUntil(lambda left=left: len(figure_panel(project).figures) == left)
    assert {row.state for row in listed_figures(project, report_id)} == {"proposed"}
    QTest.keyClick(listed, Key.Key_Escape)
    qtbot.waitUntil(bench.reader.view.hasFocus)
    window.hide()


def test_a_number_that_was_not_found_is_taken_in(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    bench, _listed = working(window, qtbot)
    project, report_id = bench.session.project, bench.reading.report_id
    bench.reader.setFocus()
    bench.reader.drop_selection()
    with qtbot.waitSignal(bench.coding.hint):
        window.actions_["add_figure"].trigger()
    bench.reader.go_to(Span(0, 4))
    qtbot.waitUntil(bench.reader.view.hasFocus)
    QTest.keyClick(bench.reader.view, Key.Key_F)
    page = next(one for one in window.findChildren(FigureEditor) if one.isVisible())
    value = child(page, QLineEdit, "figureValue")
    # Without a window manager, as one does when a dialog opens and when it closes.
    page.activateWindow()
    qtbot.waitUntil(value.hasFocus)
    value.setText("2/3")
    QTest.keyClick(value, Key.Key_Return)
    window.activateWindow()
    (found,) = [row for row in listed_figures(project, report_id) if row.own is not None]
    assert (found.start, found.end, found.reading.value) == (0, 4, Fraction(2, 3))
    qtbot.waitUntil(bench.reader.view.hasFocus)
    window.hide()
