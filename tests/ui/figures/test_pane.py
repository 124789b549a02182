"""Figures of the open report, confirmed and corrected with keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.figure import Indicator
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus.indicators import find_indicator, put_indicators
from desktop.services.corpus.judged_figures import confirm_figure, listed_figures
from desktop.services.project import coders, undo
from desktop.ui.figures.figure_editor import FigureEditor
from desktop.ui.figures.figure_list import FigureList
from desktop.ui.figures.pane import FiguresPane
from desktop.ui.session.project_session import ProjectSession
from tests.conftest import AddReport
from tests.ui.conftest import child

Key = Qt.Key
TEXT = "一、主要成效\n受理复议案件391件，𠮷，检查总量下降39%，站点3至5个。"


@pytest.fixture
def report(add_report: AddReport) -> Report:
    return add_report(TEXT, county="甲县", year=2022)


@pytest.fixture
def panel(
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    report: Report,
    qtbot: QtBot,
) -> Iterator[FiguresPane]:
    panel = FiguresPane(session, holder)
    column = QVBoxLayout(holder)
    for part in (*panel.tools, panel):
        column.addWidget(part)
    shown(holder)
    panel.show_report(report.id)
    qtbot.waitUntil(lambda: len(panel.rows.figures) == 3)
    panel.take_keys()
    yield panel
    # What a last key has put off would be ordered while the window goes.
    session.later.leave()


def figures(panel: FiguresPane) -> FigureList:
    return child(panel, FigureList, "figureList")


def press(panel: FiguresPane, key: Qt.Key) -> None:
    QTest.keyClick(figures(panel), key)


def states(panel: FiguresPane) -> list[str]:
    return [row.state for row in panel.rows.figures]


def stored(session: ProjectSession, report: Report) -> list[str]:
    return [row.state for row in listed_figures(session.project, report.id)]


def editor(panel: FiguresPane) -> FigureEditor:
    return [one for one in panel.findChildren(FigureEditor) if one.isVisible()][-1]


def test_enter_confirms_and_goes_on(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.figure_shown) as told:
        press(panel, Key.Key_Return)
    assert told.args == [report.id, TEXT.index("39%"), TEXT.index("39%") + 3]
    press(panel, Key.Key_0)
    assert states(panel) == stored(session, report) == ["confirmed", "rejected", "proposed"]
    press(panel, Key.Key_Enter)
    press(panel, Key.Key_Delete)
    assert stored(session, report) == ["confirmed", "rejected", "rejected"]
    assert child(panel.window(), QLabel, "figureNumber").text() == "3 of 3 judged"
    qtbot.waitUntil(lambda: panel.is_fresh and states(panel) == stored(session, report))
    assert figures(panel).currentIndex().row() == 2


def test_a_verdict_is_taken_back_and_undone(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    press(panel, Key.Key_Backspace)
    press(panel, Key.Key_Return)
    press(panel, Key.Key_Up)
    press(panel, Key.Key_Backspace)
    assert states(panel)[0] == stored(session, report)[0] == "proposed"
    undo.undo(session.project)
    qtbot.waitUntil(lambda: states(panel)[0] == "confirmed")


def test_a_figure_is_corrected_and_its_words_become_a_synonym(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    put_indicators(session.project, [Indicator("", "复议受理数", "件")])
    qtbot.waitUntil(lambda: panel.rows.indicators == ("复议受理数",))
    press(panel, Key.Key_E)
    page = editor(panel)
    child(page, QLineEdit, "figureValue").setText("392")
    child(page, QComboBox, "figureKind").setCurrentIndex(1)
    child(page, QComboBox, "figureIndicator").setEditText("复议受理数")
    page._also.setChecked(True)
    page.accept()
    row = listed_figures(session.project, report.id)[0]
    assert (row.reading.value, row.reading.kind, row.reading.indicator) == (
        392,
        "change",
        "复议受理数",
    )
    assert row.corrected
    assert find_indicator(session.project, "受理复议案件").name == "复议受理数"
    qtbot.waitUntil(lambda: panel.is_fresh and panel.rows.figures[0].corrected)
    assert figures(panel).hasFocus()
    assert figures(panel).model().index(0, 0).data() == "✓ corrected"


def test_what_is_no_number_is_said_and_the_page_stays(
    panel: FiguresPane, session: ProjectSession, report: Report
) -> None:
    figures(panel).doubleClicked.emit(figures(panel).currentIndex())
    page = editor(panel)
    child(page, QLineEdit, "figureValue").setText("许多")
    page.accept()
    assert page.isVisible()
    assert "许多" in child(page, QLabel, "figureWrong").text()
    page.reject()
    assert set(stored(session, report)) == {"proposed"}


def test_what_each_column_says(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    model = figures(panel).model()
    head = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert head[:3] == ["Verdict", "Printed", "Value"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    texts = [[model.index(row, n).data() for n in range(8)] for row in range(3)]
    assert texts[1] == ["proposed", "39%", "-39", "%", "change", "achieved", "检查总量", ""]
    assert texts[2][2] == "3 – 5"
    spoken = model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Value: -39"
    assert TEXT.split("\n")[1] in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_others_are_seen_with_their_verdict(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    press(panel, Key.Key_Return)
    coders.use_coder(session.project, coders.add_coder(session.project, "乙").id)
    qtbot.waitUntil(lambda: states(panel) == ["proposed"] * 3)
    assert figures(panel).model().index(0, 7).data() == "甲 ✓"


def test_a_figure_that_a_person_found_goes_with_its_verdict(
    panel: FiguresPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    reading = panel.rows.figures[0].reading
    confirm_figure(session.project, report.id, span=Span(0, 2), reading=reading)
    qtbot.waitUntil(lambda: len(panel.rows.figures) == 4)
    figures(panel).setCurrentIndex(figures(panel).model().index(0, 0))
    press(panel, Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(panel.rows.figures) == 3)


def test_without_a_report_or_figures_the_next_step_is_said(
    panel: FiguresPane, add_report: AddReport, qtbot: QtBot
) -> None:
    panel.show_report("")
    empty = child(panel, QLabel, "figuresEmpty")
    qtbot.waitUntil(lambda: empty.text() == "Open a report to see its figures.")
    for key in (Key.Key_Return, Key.Key_0, Key.Key_E, Key.Key_Backspace):
        press(panel, key)
    panel.show_report(add_report("没有数字。", county="乙县").id)
    qtbot.waitUntil(lambda: empty.text() == "No figures are found in this report.")
    panel.show_report(panel.rows.report_id)


def test_escape_gives_the_keys_back_and_other_keys_stay_with_the_list(
    panel: FiguresPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.left):
        press(panel, Key.Key_Escape)
    QTest.keyClick(figures(panel), Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert panel.findChildren(FigureEditor) == []
    assert not panel.grab().isNull()
