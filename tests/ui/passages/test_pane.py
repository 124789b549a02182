"""Passages: codings, places of words, answers of queries; ticked, and acted upon in one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.coding import apply_theme
from desktop.services.project import codebook, coders, undo
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.saved_queries import saved_queries
from desktop.ui.passages import acting, looking
from desktop.ui.passages.columns import TICK
from desktop.ui.passages.pane import PassagesPane
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child, until_idle


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None], coded: list[Coding]
) -> PassagesPane:
    del coded
    panel = PassagesPane(session, holder)
    column = QVBoxLayout(holder)
    for part in (*panel.tools, panel):
        column.addWidget(part)
    shown(holder)
    return panel


@pytest.fixture
def coded(session: ProjectSession, report: Report, text: str) -> list[Coding]:
    """A main theme, one under it by another coder, and another main theme."""
    project = session.project
    first, second = project.codebook.children(None)[:2]
    under = project.codebook.children(first.id)[0]
    other = coders.add_coder(project, "乙")
    at = text.index("以打造")
    return [
        apply_theme(project, report.id, theme_id=first.id, span=Span(at, at + 9), memo="看这里"),
        apply_theme(
            project, report.id, theme_id=under.id, span=Span(at + 2, at + 5), coder=other.id
        ),
        apply_theme(project, report.id, theme_id=second.id, span=Span(0, 4)),
    ]


def texts(panel: PassagesPane) -> list[str]:
    return [passage.text for passage in panel.passages]


def until(qtbot: QtBot, panel: PassagesPane, expected: list[str]) -> None:
    qtbot.waitUntil(lambda: texts(panel) == expected and panel._refresh.is_fresh)


def buttons(panel: PassagesPane) -> list[str]:
    """What the buttons say that can be pressed."""
    found = panel.bar.findChildren(QPushButton)
    return [one.text() for one in found if one.isVisible() and one.objectName() != "tickedColumns"]


def test_where_there_are_more_than_are_listed_that_is_said(
    panel: PassagesPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = child(panel.window(), QLabel, "passageNumber")
    qtbot.waitUntil(lambda: number.text() == "3 passages")
    monkeypatch.setattr(looking, "MOST", 2)
    panel.filters.changed.emit()
    qtbot.waitUntil(lambda: number.text() == "The first 2 passages")
    assert len(panel.passages) == 2


def test_all_codings_are_listed_with_theme_coder_and_memo(
    panel: PassagesPane, qtbot: QtBot, coded: list[Coding]
) -> None:
    until(qtbot, panel, ["青溪县2", "以打造营商环境最优", "造营商"])
    first, second, third = panel.passages
    assert (first.start, first.end) == (0, 4)
    assert (second.coder, second.memo) == ("甲", "看这里")
    assert third.coder == "乙"
    assert "/" in third.theme
    number = child(panel.parentWidget(), QLabel, "passageNumber")
    assert number.text() == "3 passages"
    assert number.toolTip() == "青溪县 3"


def test_a_theme_takes_those_under_it_in(
    panel: PassagesPane, coded: list[Coding], qtbot: QtBot
) -> None:
    panel.show_chosen(PassageFilter(theme_id=coded[0].theme_id))
    until(qtbot, panel, ["以打造营商环境最优", "造营商"])
    panel.show_chosen(PassageFilter(theme_id=coded[1].theme_id))
    until(qtbot, panel, ["造营商"])


def test_a_coder_is_chosen_by_hand(panel: PassagesPane, qtbot: QtBot) -> None:
    combo = child(panel.filters, QComboBox, "passageCoder")
    combo.setCurrentIndex(combo.findText("乙"))
    until(qtbot, panel, ["造营商"])
    combo.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(panel.passages) == 3)


def test_a_place_that_is_no_county_is_named_in_the_choice(
    panel: PassagesPane, qtbot: QtBot
) -> None:
    panel.show_chosen(PassageFilter(place="province:浙江省"), place_name="浙江省")
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    combo = child(panel.filters, QComboBox, "passagePlace")
    assert combo.currentText() == "浙江省"
    panel.show_chosen(PassageFilter(place="province:江西省"), place_name="江西省")
    until(qtbot, panel, [])


def test_the_open_report_alone(panel: PassagesPane, qtbot: QtBot, report: Report) -> None:
    combo = child(panel.filters, QComboBox, "passagePlace")
    panel.show_report("none")
    combo.setCurrentIndex(combo.findText("This report"))
    until(qtbot, panel, [])
    panel.show_report(report.id)
    qtbot.waitUntil(lambda: len(panel.passages) == 3)


def test_years_hold_until_another_choice(panel: PassagesPane, qtbot: QtBot) -> None:
    panel.show_chosen(PassageFilter(years=(2010, 2012)))
    until(qtbot, panel, [])
    combo = child(panel.filters, QComboBox, "passageTheme")
    combo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(panel.passages) == 2)
    assert panel.filters.chosen.years is None


def test_words_are_found_in_their_context(panel: PassagesPane, qtbot: QtBot, text: str) -> None:
    child(panel.filters, QLineEdit, "corpusFind").setText("执法")
    until(qtbot, panel, ["执法", "执法"])
    first = panel.passages[0]
    assert first.start == text.index("执法")
    assert first.after.startswith("力量不足")
    assert first.theme == ""
    assert child(panel.filters, QComboBox, "passageCoder").isHidden()


def test_words_can_be_an_expression_or_a_query_and_what_is_none_is_told(
    panel: PassagesPane, qtbot: QtBot
) -> None:
    how = child(panel.filters, QComboBox, "passageHow")
    line = child(panel.filters, QLineEdit, "corpusFind")
    how.setCurrentIndex(1)
    line.setText(r"\d+项")
    until(qtbot, panel, ["208项"])
    line.setText("[")
    said = child(panel, QLabel, "passagesEmpty")
    qtbot.waitUntil(lambda: "regular expression" in said.text())
    line.setText("没有这个词")
    qtbot.waitUntil(lambda: said.text() == "That does not occur in the corpus.")
    near = child(panel.filters, QComboBox, "passageWithin")
    assert near.isHidden()
    how.setCurrentIndex(2)
    assert not near.isHidden()
    line.setText("执法 AND 提升")
    until(qtbot, panel, ["执法", "提升"])
    near.setCurrentIndex(near.findData("paragraph"))
    until(qtbot, panel, ["执法", "执法", "提升"])


def test_a_search_begins_with_the_words_given(panel: PassagesPane, qtbot: QtBot) -> None:
    panel.begin_search("容错")
    until(qtbot, panel, ["容错"])
    line = child(panel.filters, QLineEdit, "corpusFind")
    assert line.hasFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert panel.table.hasFocus()
    assert panel.table.present == panel.passages[0]
    panel.show_chosen(PassageFilter())
    assert line.text() == ""
    panel.begin_search()
    assert line.hasFocus()


def test_a_click_goes_to_the_place_and_enter_to_the_text(
    panel: PassagesPane, qtbot: QtBot, report: Report
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    view = panel.table
    place = view.visualRect(view.lines.index(0, 1)).center()
    with (
        qtbot.waitSignal(panel.passage_chosen) as chosen,
        qtbot.assertNotEmitted(panel.left),
    ):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [report.id, 0, 4]
    with qtbot.waitSignals([panel.passage_chosen, panel.left]):
        view.open_present()


def test_the_list_follows_the_codings_and_keeps_its_place(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.take_keys()
    panel.table.step(1)
    panel.table.toggle_all()
    stood_on = panel.table.present
    coding.remove_coding(session.project, coded[2].id)
    qtbot.waitUntil(lambda: len(panel.passages) == 2)
    assert panel.table.present == stood_on
    assert panel.table.lines.ticked == {coded[0].id, coded[1].id}


def test_a_search_for_words_does_not_ask_again_after_a_coding(
    panel: PassagesPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    panel.begin_search("执法")
    until(qtbot, panel, ["执法", "执法"])
    theme = session.project.codebook.children(None)[0]
    apply_theme(session.project, report.id, theme_id=theme.id, span=Span(5, 9))
    session.bus.flush()
    assert panel._refresh.is_fresh


def test_hidden_it_only_stays_stale(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.hide()
    coding.remove_coding(session.project, coded[2].id)
    session.bus.flush()
    assert len(panel.passages) == 3
    panel.show()
    qtbot.waitUntil(lambda: len(panel.passages) == 2)


def test_nothing_coded_says_the_next_step(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    panel.show_codings([coded[0].id])
    until(qtbot, panel, ["以打造营商环境最优"])
    coding.remove_codings(session.project, [one.id for one in coded])
    said = child(panel, QLabel, "passagesEmpty")
    qtbot.waitUntil(lambda: "there any more" in said.text())
    panel.show_chosen(PassageFilter())
    qtbot.waitUntil(lambda: "press a theme's key" in said.text())
    assert panel.passages == []
    panel.apply()
    panel.retheme()
    panel.note()
    panel.remove()
    assert buttons(panel) == []


def test_what_is_found_is_handed_over_as_it_comes_and_can_be_stopped(
    panel: PassagesPane, session: ProjectSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_PORTION", 1)
    handed: list[int] = []
    panel.table.lines.rowsInserted.connect(lambda *_: handed.append(len(panel.passages)))
    panel.code_matches("执法")
    until(qtbot, panel, ["执法", "执法"])
    assert handed == [1, 2]
    assert len(panel.table.lines.ticked) == 2
    panel._on_received(list(panel.passages))
    number = child(panel.window(), QLabel, "passageNumber")
    assert number.text() == "4 so far…"
    child(panel.window(), QPushButton, "passagesStop").click()
    assert number.text() == "The first 4 passages"


def test_a_stopped_worker_reads_no_further(
    panel: PassagesPane, session: ProjectSession, qtbot: QtBot
) -> None:
    class Stopped:
        cancelled = True

    with session.project.reader() as reader:
        wanted = PassageFilter(words="执法")
        assert looking.look(reader, wanted, Stopped(), at_once=True) == []  # type: ignore[arg-type]


def test_the_buttons_name_what_happens_to_the_ticked(
    panel: PassagesPane, session: ProjectSession, qtbot: QtBot, coded: list[Coding]
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    assert buttons(panel) == []
    panel.table.take_keys()
    panel.table.toggle_all()
    assert buttons(panel) == [
        "Apply a theme to 3…",
        "Change the theme of 2…",
        "Remove 2",
        "Memo on 2…",
        "Mark 2",
    ]
    panel.apply(coded[2].theme_id)
    assert buttons(panel)[0] == "Apply 大综合一体化 to 3"
    until_idle(session, qtbot)
    assert len(panel.passages) == 5


def test_a_digit_applies_its_theme_to_the_ticked_in_one_step(
    panel: PassagesPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    panel.code_matches("执法")
    until(qtbot, panel, ["执法", "执法"])
    noticed: list[str] = []
    session.noticed.connect(lambda said: noticed.append(said.replace("(s)", "s")))
    panel.table.digit.emit("0")
    QTest.keyClick(panel.table, Qt.Key.Key_2)
    assert len(coding.codings_in(session.project, report.id)) == 5
    assert undo.history(session.project)[0].detail["pattern"] == "执法"
    panel.bar.unit.setCurrentIndex(2)
    panel.apply()
    panel.apply()
    assert noticed == [
        "2 passages coded with 大综合一体化.",
        "2 passages coded with 大综合一体化. 2 overlap another of yours.",
        "0 passages coded with 大综合一体化. 2 stood there already.",
    ]
    undo.undo(session.project)
    undo.undo(session.project)
    assert len(coding.codings_in(session.project, report.id)) == 3


def test_a_theme_that_was_retired_since_is_asked_for(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.take_keys()
    codebook.retire_theme(session.project, coded[2].theme_id)
    with qtbot.waitSignal(panel.theme_wanted):
        panel.apply(coded[2].theme_id)


def test_theme_memo_and_removal_of_the_own_ones_among_the_ticked(
    panel: PassagesPane, session: ProjectSession, report: Report, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.toggle_all()
    other = session.project.codebook.children(None)[2]
    panel.theme_wanted.connect(lambda answer: answer(other.id))
    panel.memo_wanted.connect(lambda answer, number: answer(f"共 {number}"))
    panel.note()
    panel.retheme()
    found = coding.codings_in(session.project, report.id)
    mine = [one for one in found if one.coder_id == session.project.coder.id]
    assert [(one.theme_id, one.memo) for one in mine] == [
        (other.id, "共 2"),
        (other.id, "看这里\n共 2"),
    ]
    panel.remove()
    assert len(coding.codings_in(session.project, report.id)) == 1


def test_what_is_marked_is_shown_and_unmarked(
    panel: PassagesPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.toggle_all()
    panel.flag()
    qtbot.waitUntil(lambda: [one.flagged for one in panel.passages] == [True, True, False])
    assert buttons(panel)[-1] == "Unmark 2"
    panel.flag()
    qtbot.waitUntil(lambda: not any(one.flagged for one in panel.passages))


def test_passages_are_copied_with_links(panel: PassagesPane, qtbot: QtBot, report: Report) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.take_keys()
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "“青溪县2”\t大综合一体化\t[青溪县2023:0-4]"


def test_what_takes_long_is_done_by_a_worker(
    panel: PassagesPane,
    session: ProjectSession,
    report: Report,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(acting, "_AT_ONCE", 1)
    panel.code_matches("执法")
    until(qtbot, panel, ["执法", "执法"])
    with qtbot.waitSignal(session.noticed) as noticed:
        QTest.keyClick(panel.table, Qt.Key.Key_2)
    assert "大综合一体化" in noticed.args[0]


def test_what_is_refused_is_told(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.toggle_all()
    with qtbot.waitSignal(session.failed):
        panel.acting.note(panel.table.chosen(), " ")


def test_queries_are_kept_asked_again_and_dropped(
    panel: PassagesPane, session: ProjectSession, qtbot: QtBot
) -> None:
    saving = panel.kept.menu().actions()[-1]
    assert not saving.isEnabled()
    wanted = PassageFilter(place="county:?", words="执法 AND 提升", how="query", within="report")
    panel.filters.choose(wanted, place_name="某县")
    panel.kept.save()
    assert saved_queries(session.project)[0].name == "执法 AND 提升 · in a report · 某县"
    panel.show_chosen(PassageFilter())
    panel.kept.menu().actions()[0].trigger()
    assert panel.filters.chosen == wanted
    child(panel.filters, QToolButton, "passageQueries").click()
    child(panel.filters, QMenu, "savedQueries").close()
    dropping = panel.kept.menu().actions()[-1].menu()
    assert isinstance(dropping, QMenu)
    dropping.actions()[0].trigger()
    assert saved_queries(session.project) == []


def test_both_kinds_are_painted(panel: PassagesPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel.table.take_keys()
    codings = panel.table.grab().toImage()
    panel.table.lines.group_by(5)
    groups = panel.table.grab().toImage()
    panel.begin_search("执法")
    until(qtbot, panel, ["执法", "执法"])
    found = panel.table.grab().toImage()
    assert codings != groups != found != codings


def test_the_columns_are_opened_by_their_button(panel: PassagesPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    child(panel.bar, QPushButton, "tickedColumns").click()
    menu = child(panel.table, QMenu, "passageColumns")
    assert menu.isVisible()
    menu.close()
    panel.table.horizontalHeader().customContextMenuRequested.emit(QPoint(80, 4))
    menu = panel.table.findChildren(QMenu, "passageColumns")[-1]
    assert menu.isVisible()
    menu.close()
    tick = panel.table.visualRect(panel.table.lines.index(0, TICK)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert len(panel.table.lines.ticked) == 1
