"""What the coding keys and the text's menu do, on the real panes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, coders, undo
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child


@pytest.fixture
def empty(session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]) -> Workbench:
    """A workbench without a report."""
    bench = Workbench(session, actions=ActionSet(holder, {}), parent=holder)
    bench.resize(1000, 700)
    shown(holder)
    return bench


@pytest.fixture
def bench(empty: Workbench, report: Report, session: ProjectSession, qtbot: QtBot) -> Workbench:
    """The same with the one report open."""
    session.bus.flush()
    qtbot.waitUntil(lambda: empty.reading.report_id == report.id)
    return empty


@pytest.fixture
def hints(empty: Workbench) -> list[str]:
    said: list[str] = []
    empty.coding.hint.connect(said.append)
    return said


def codings(bench: Workbench) -> list[Coding]:
    return coding.codings_in(bench.session.project, bench.reading.report_id)


def names(bench: Workbench) -> list[str]:
    book = bench.session.project.codebook
    return [book.theme(one.theme_id).name for one in codings(bench)]


def first(bench: Workbench, number: int = 0) -> str:
    return bench.session.project.codebook.children(None)[number].id


def test_a_key_codes_the_sentence_and_takes_it_off(bench: Workbench) -> None:
    here = bench.reader.selection()
    bench.coding.apply_key("2")
    assert [one.span for one in codings(bench)] == [here]
    assert names(bench) == ["大综合一体化"]
    bench.coding.apply_key("2")
    assert codings(bench) == []


def test_a_key_that_no_theme_has_is_said(bench: Workbench, hints: list[str]) -> None:
    book = bench.session.project.codebook
    for theme in book.themes:
        if theme.key == "9":
            codebook.edit_theme(bench.session.project, theme.id, key=None)
    bench.coding.apply_key("9")
    assert hints == ["No theme has the key 9."]


def test_the_last_theme_is_repeated(bench: Workbench, hints: list[str]) -> None:
    bench.coding.repeat()
    assert hints == ["No theme was applied yet."]
    bench.coding.apply_key("1")
    bench.reader.next_sentence()
    bench.coding.repeat()
    assert names(bench) == ["营商环境", "营商环境"]


def test_a_click_on_a_theme_codes_only_what_is_selected(bench: Workbench) -> None:
    bench.codebook.theme_clicked.emit(first(bench))
    assert codings(bench) == []
    bench.reader.go_to(Span(2, 6))
    bench.codebook.theme_clicked.emit(first(bench))
    assert [one.span for one in codings(bench)] == [Span(2, 6)]
    assert bench.reader.view.hasFocus()


def test_enter_on_a_theme_codes_the_sentence_too(bench: Workbench) -> None:
    bench.codebook.theme_entered.emit(first(bench))
    assert len(codings(bench)) == 1


def test_a_theme_is_picked_by_name(bench: Workbench) -> None:
    bench.coding.pick()
    picker = child(bench, ThemePicker, "themePicker")
    picker.chosen.emit(first(bench, 1))
    picker.close()
    assert names(bench) == ["大综合一体化"]


def test_without_a_report_there_is_nothing_to_code(empty: Workbench, hints: list[str]) -> None:
    empty.coding.pick()
    empty.coding.apply(first(empty))
    assert hints == ["Open a report first."] * 2
    assert empty.coding.selected_words() == ""


def test_removing_prefers_what_lies_exactly_here(bench: Workbench, qtbot: QtBot) -> None:
    here = bench.reader.selection()
    assert here is not None
    project, report_id = bench.session.project, bench.reading.report_id
    wide = Span(here.start, here.end + 20)
    coding.apply_theme(project, report_id, theme_id=first(bench), span=wide)
    bench.coding.apply_key("2")
    bench.session.bus.flush()
    with qtbot.waitSignal(bench.session.noticed) as noticed:
        bench.coding.remove_here()
    assert noticed.args == ["1 coding removed."]
    assert [one.span for one in codings(bench)] == [wide]
    bench.session.bus.flush()
    bench.coding.remove_here()
    assert codings(bench) == []


def test_anothers_codings_are_not_mine_to_remove_or_note_on(
    bench: Workbench, hints: list[str]
) -> None:
    bench.coding.apply_key("1")
    project = bench.session.project
    coders.use_coder(project, coders.add_coder(project, "乙").id)
    bench.session.bus.flush()
    bench.coding.remove_here()
    bench.coding.write_memo_here()
    assert len(codings(bench)) == 1
    assert hints == [
        "No coding of yours is here.",
        "A memo needs a coding of yours: apply a theme first.",
    ]


def test_a_memo_goes_on_the_shortest_of_several(bench: Workbench) -> None:
    here = bench.reader.selection()
    assert here is not None
    project, report_id = bench.session.project, bench.reading.report_id
    for more in (9, 3):
        span = Span(here.start, here.end + more)
        coding.apply_theme(project, report_id, theme_id=first(bench), span=span)
    bench.session.bus.flush()
    bench.coding.write_memo_here()
    editor = child(bench, MemoEditor, "memoEditor")
    child(editor, QPlainTextEdit, "memoText").setPlainText("为什么")
    editor.accept()
    assert [one.memo for one in codings(bench)] == ["", "为什么"]


def test_a_key_right_after_removing_knows_what_is_gone(bench: Workbench, hints: list[str]) -> None:
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    bench.coding.remove_here()
    bench.coding.write_memo_here()
    assert hints == ["A memo needs a coding of yours: apply a theme first."]


def test_a_coding_that_was_opened_may_be_gone_by_the_key_before(
    bench: Workbench, hints: list[str]
) -> None:
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    bench.coding.open_here()
    assert bench.coding.changing.opened
    undo.undo(bench.session.project)
    bench.coding.write_memo_here()
    assert hints[-1] == "A memo needs a coding of yours: apply a theme first."


def test_a_coding_that_is_gone_has_no_memo_and_that_is_told(bench: Workbench) -> None:
    told: list[str] = []
    bench.session.failed.connect(lambda error, doing: told.append(f"{doing}: {error}"))
    bench.coding.write_memo("gone")
    (said,) = told
    assert said.startswith("write a memo: There is no coding gone.")


def test_the_menu_has_the_themes_used_last(bench: Workbench) -> None:
    bench.coding.apply_key("2")
    bench.coding.apply_key("1")
    span = Span(2, 6)
    texts = [action.text() for action in bench.coding.menu(span).actions()]
    assert texts[:2] == ["营商环境", "大综合一体化"]
    bench.coding.menu(span).actions()[1].trigger()
    assert (Span(2, 6), "大综合一体化") in [
        (one.span, name) for one, name in zip(codings(bench), names(bench), strict=True)
    ]
    assert "Find this in the corpus" not in texts


def test_before_any_was_used_the_menu_has_the_first_themes(bench: Workbench) -> None:
    texts = [action.text() for action in bench.coding.menu(Span(0, 2)).actions()]
    assert texts[0] == "营商环境"


def test_the_menu_opens_where_it_was_asked_for(bench: Workbench) -> None:
    bench.reader.context_menu_wanted.emit(QPoint(10, 10), None)
    assert bench.findChild(QWidget, "textMenu") is None
    bench.reader.context_menu_wanted.emit(QPoint(10, 10), Span(0, 2))
    menu = child(bench, QWidget, "textMenu")
    assert menu.isVisible()
    menu.close()


def test_what_is_selected_is_found_in_the_corpus(bench: Workbench, text: str, qtbot: QtBot) -> None:
    at = text.index("执法")
    bench.reader.go_to(Span(at, at + 2))
    menu = bench.coding.menu(Span(at, at + 2))
    actions = {action.text(): action for action in menu.actions()}
    actions["Find this in the corpus"].trigger()
    assert bench.drawer.shown == "passages"
    qtbot.waitUntil(lambda: [p.text for p in bench.passages.passages] == ["执法", "执法"])


def test_all_matches_are_shown_ticked_and_then_coded(
    bench: Workbench, text: str, qtbot: QtBot
) -> None:
    at = text.index("执法")
    bench.reader.go_to(Span(at, at + 2))
    bench.code_matches()
    table = bench.passages.table
    qtbot.waitUntil(lambda: [p.text for p in table.passages] == ["执法", "执法"])
    assert bench.drawer.shown == "passages"
    assert len(table.lines.ticked) == 2
    bench.passages.bar.unit.setCurrentIndex(2)
    with qtbot.waitSignal(bench.session.noticed) as noticed:
        bench.passages.apply(first(bench))
    assert "营商环境" in noticed.args[0]
    assert [one.span.characters for one in codings(bench)] == [2, 2]


def test_a_theme_for_the_ticked_is_typed(bench: Workbench, qtbot: QtBot) -> None:
    bench.search("执法")
    table = bench.passages.table
    qtbot.waitUntil(lambda: len(table.passages) == 2)
    table.toggle_all()
    bench.passages.apply()
    picker = child(bench.passages, ThemePicker, "themePicker")
    picker.chosen.emit(first(bench))
    picker.reject()
    assert len(codings(bench)) == 2
    bench.show_codings([codings(bench)[0].id])
    qtbot.waitUntil(lambda: [p.theme for p in table.passages] == ["营商环境"])
    table.toggle_all()
    bench.passages.note()
    editor = child(bench, MemoEditor, "memoEditor")
    child(editor, QPlainTextEdit, "memoText").setPlainText("再看")
    editor.accept()
    assert [one.memo for one in codings(bench)] == ["再看", ""]
