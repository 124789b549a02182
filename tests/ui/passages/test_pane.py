"""Passages: what was coded, and where words occur; each leads to its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.listed_report import ListedReport
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.coding import apply_theme
from desktop.services.project import coders
from desktop.ui.passages import finding
from desktop.ui.passages.filters import PassageFilter
from desktop.ui.passages.finding import _fits, _key_of
from desktop.ui.passages.pane import PassagesPane
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


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
    qtbot.waitUntil(lambda: texts(panel) == expected)


def test_where_there_are_more_than_are_listed_that_is_said(
    panel: PassagesPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = child(panel.window(), QLabel, "passageNumber")
    qtbot.waitUntil(lambda: number.text() == "3 passages")
    monkeypatch.setattr(finding, "MOST", 2)
    panel.filters.changed.emit()
    qtbot.waitUntil(lambda: number.text() == "The first 2 passages")
    assert len(panel.passages) == 2


def test_all_codings_are_listed_with_theme_coder_and_memo(
    panel: PassagesPane, qtbot: QtBot, coded: list[Coding]
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    first, second, third = panel.passages
    assert (first.start, first.end) == (0, 4)
    assert (second.text, second.coder, second.memo) == ("以打造营商环境最优", "甲", "看这里")
    assert third.coder == "乙"
    assert "/" in third.theme
    number = child(panel.parentWidget(), QLabel, "passageNumber")
    assert number.text() == "3 passages"
    assert number.toolTip() == "青溪县 3"


def test_a_theme_takes_those_under_it_in(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
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


def test_words_can_be_an_expression_and_a_broken_one_is_told(
    panel: PassagesPane, qtbot: QtBot
) -> None:
    child(panel.filters, QToolButton, "corpusRegex").click()
    line = child(panel.filters, QLineEdit, "corpusFind")
    line.setText(r"\d+项")
    until(qtbot, panel, ["208项"])
    line.setText("[")
    said = child(panel, QLabel, "passagesEmpty")
    qtbot.waitUntil(lambda: "regular expression" in said.text())
    line.setText("没有这个词")
    qtbot.waitUntil(lambda: said.text() == "That does not occur in the corpus.")


def test_a_search_begins_with_the_words_given(panel: PassagesPane, qtbot: QtBot) -> None:
    panel.begin_search("容错")
    until(qtbot, panel, ["容错"])
    line = child(panel.filters, QLineEdit, "corpusFind")
    assert line.hasFocus()
    panel.show_chosen(PassageFilter())
    assert line.text() == ""
    panel.begin_search()
    assert line.hasFocus()


def test_a_click_goes_to_the_place(panel: PassagesPane, qtbot: QtBot, report: Report) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    view = panel._list
    with qtbot.waitSignal(panel.passage_chosen) as chosen:
        place = view.visualRect(view.model().index(0, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [report.id, 0, 4]


def test_the_list_follows_the_codings(
    panel: PassagesPane, session: ProjectSession, coded: list[Coding], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    coding.remove_coding(session.project, coded[2].id)
    qtbot.waitUntil(lambda: len(panel.passages) == 2)


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
    coding.remove_codings(session.project, [one.id for one in coded])
    said = child(panel, QLabel, "passagesEmpty")
    qtbot.waitUntil(lambda: "press a theme's key" in said.text())
    assert panel.passages == []


def test_both_kinds_are_painted(panel: PassagesPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(panel.passages) == 3)
    panel._list.setCurrentIndex(panel._list.model().index(0, 0))
    excerpts = panel._list.grab().toImage()
    panel.begin_search("执法")
    until(qtbot, panel, ["执法", "执法"])
    assert panel._list.grab().toImage() != excerpts


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("county", "330421"),
        ("prefecture", "嘉兴市"),
        ("province", "?"),
        ("year", "2022"),
        ("report", "r"),
        ("section", "?"),
    ],
)
def test_keys_are_those_of_the_charts_groups(kind: str, key: str) -> None:
    report = ListedReport("r", None, "嘉兴市", "330421", "嘉善县", 2022, "f", None, None)
    assert _key_of(kind, report) == key


def test_a_section_is_part_of_every_report() -> None:
    report = ListedReport("r", None, None, None, None, None, "f", None, None)
    assert _fits(report, PassageFilter(place="section:done"))
    assert not _fits(report, PassageFilter(years=(2000, 2030)))
