"""Memos of every kind in one list: written, edited, removed, and leading to their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import memos
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.memos.pane import MemosPane
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]) -> MemosPane:
    panel = MemosPane(session, holder)
    column = QVBoxLayout(holder)
    for part in (*panel.tools, panel):
        column.addWidget(part)
    shown(holder)
    return panel


def editor(panel: QWidget) -> MemoEditor:
    found = [one for one in panel.findChildren(MemoEditor) if one.isVisible()]
    return found[-1]


def write(panel: QWidget, text: str) -> None:
    dialog = editor(panel)
    child(dialog, QPlainTextEdit, "memoText").setPlainText(text)
    dialog.accept()


def names(panel: MemosPane) -> list[tuple[str, str]]:
    return [(row.subject, row.text) for row in panel.rows]


def menu_of(panel: MemosPane, row: int) -> dict[str, Callable[[], None]]:
    view = child(panel, QListWidget, "memoList")
    view.customContextMenuRequested.emit(view.visualItemRect(view.item(row)).center())
    menu = panel.findChildren(QMenu)[-1]
    menu.close()
    return {action.text(): action.trigger for action in menu.actions()}


def test_nothing_written_yet_says_the_next_step(panel: MemosPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(child(panel, QLabel, "memosEmpty").isVisible)
    assert panel.rows == []


def test_memos_on_project_report_and_theme(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    theme = session.project.codebook.active()[0]
    panel.tools[-1].click()  # type: ignore[attr-defined]
    assert child(editor(panel), QLabel, "memoSubject").text() == "Project"
    write(panel, "关于项目")
    panel.write(report_id=report.id)
    write(panel, "关于报告")
    panel.write(theme_id=theme.id)
    write(panel, "关于主题")
    qtbot.waitUntil(lambda: len(panel.rows) == 3)
    assert sorted(names(panel)) == sorted(
        [("", "关于项目"), (report.label, "关于报告"), (theme.name, "关于主题")]
    )
    assert not panel.grab().isNull()


def test_an_empty_memo_is_refused(panel: MemosPane, session: ProjectSession, qtbot: QtBot) -> None:
    panel.write()
    with qtbot.waitSignal(session.failed):
        write(panel, "  ")


def test_a_memo_is_edited_and_removed(
    panel: MemosPane, session: ProjectSession, qtbot: QtBot
) -> None:
    memos.write(session.project, "第一稿")
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    menu_of(panel, 0)["Edit…"]()
    write(panel, "第二稿")
    qtbot.waitUntil(lambda: names(panel) == [("", "第二稿")])
    with qtbot.waitSignal(session.noticed):
        menu_of(panel, 0)["Remove"]()
    qtbot.waitUntil(lambda: panel.rows == [])


def test_memos_on_codings_lead_to_their_place(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    theme = session.project.codebook.active()[0]
    mine = coding.apply_theme(
        session.project, report.id, theme_id=theme.id, span=Span(2, 6), memo="注意"
    )
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    view = child(panel, QListWidget, "memoList")
    with qtbot.waitSignal(panel.place_chosen) as place:
        view.itemClicked.emit(view.item(0))
    assert place.args == [report.id, 2, 6]
    with qtbot.waitSignal(panel.coding_memo_wanted) as wanted:
        menu_of(panel, 0)["Edit…"]()
    assert wanted.args == [mine.id]
    assert "Remove" not in menu_of(panel, 0)


def test_memos_on_reports_open_them(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    memos.write(session.project, "关于报告", report_id=report.id)
    memos.write(session.project, "关于项目")
    qtbot.waitUntil(lambda: len(panel.rows) == 2)
    view = child(panel, QListWidget, "memoList")
    rows = {row.text: number for number, row in enumerate(panel.rows)}
    with qtbot.waitSignal(panel.report_chosen) as chosen:
        view.itemClicked.emit(view.item(rows["关于报告"]))
    assert chosen.args == [report.id]
    view.itemClicked.emit(view.item(rows["关于项目"]))
    view.customContextMenuRequested.emit(QPoint(5, 3000))


def test_ctrl_enter_saves_and_escape_leaves(holder: QWidget, qtbot: QtBot) -> None:
    holder.show()
    dialog = MemoEditor("营商环境", "旧", parent=holder)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    edit = child(dialog, QPlainTextEdit, "memoText")
    QTest.keyClicks(edit, "new ")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(edit, Qt.Key.Key_Return, CTRL)
    assert "new" in dialog.text()


def test_memos_are_found_by_what_they_say_and_are_on(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    project = session.project
    theme = project.codebook.active()[0]
    memos.write(project, "边界不清", report_id=report.id)
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 4), memo="存疑")
    qtbot.waitUntil(lambda: len(panel.rows) == 2)
    find = child(panel.window(), QLineEdit, "memoFind")
    find.setText("青溪 边界")
    assert [row.text for row in panel.rows] == ["边界不清"]
    find.setText("青溪县2")
    assert [row.text for row in panel.rows] == ["存疑"]
    find.setText("没有")
    assert panel.rows == []
    assert child(panel, QLabel, "memosEmpty").text() == "No memo says that."


def test_memos_are_marked_for_the_adjudicator(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    project = session.project
    theme = project.codebook.active()[0]
    panel.write()
    child(editor(panel), QCheckBox, "memoFlag").setChecked(True)
    write(panel, "两可")
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 4), memo="存疑")
    qtbot.waitUntil(lambda: [row.flagged for row in panel.rows] == [True, False])
    child(panel.window(), QCheckBox, "memosFlagged").setChecked(True)
    assert [row.text for row in panel.rows] == ["两可"]
    child(panel.window(), QCheckBox, "memosFlagged").setChecked(False)
    menu_of(panel, 1)["For the adjudicator"]()
    qtbot.waitUntil(lambda: [row.flagged for row in panel.rows] == [True, True])
    menu_of(panel, 0)["Not for the adjudicator"]()
    qtbot.waitUntil(lambda: [row.flagged for row in panel.rows] == [False, True])


def test_a_link_in_a_memo_leads_to_its_passage(
    panel: MemosPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    memos.write(session.project, "比较[青溪县2023:2-5]")
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    with qtbot.waitSignal(panel.place_chosen) as chosen:
        menu_of(panel, 0)["To [青溪县2023:2-5]"]()
    assert chosen.args == [report.id, 2, 5]


def test_the_editor_quotes_what_the_memo_is_on(holder: QWidget) -> None:
    long = MemoEditor("主题", "", parent=holder, quote="字" * 200, flagged=True)
    assert child(long, QLabel, "memoQuote").text() == "“" + "字" * 120 + "…”"
    assert long.flagged()
    plain = MemoEditor("主题", "", parent=holder)
    assert plain.findChild(QLabel, "memoQuote") is None
    assert child(plain, QCheckBox, "memoFlag").isHidden()
