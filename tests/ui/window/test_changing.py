"""A coding changed in the window: by keys, by the menu, by its handles; each one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.services.project.project import Project
from desktop.ui.reader.changing_view import ChangingView
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, child

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def window(opened: Opened, project: Project, report: Report, qtbot: QtBot) -> MainWindow:
    """A window on a small project; words have two characters."""
    window = opened()
    window.show_project(project)
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id == report.id)
    bench.reader.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    bench.reader.setFocus()
    bench.reader.next_sentence()
    return window


@pytest.fixture
def bench(window: MainWindow) -> Workbench:
    """What is in the window."""
    assert window.bench is not None
    return window.bench


@pytest.fixture
def view(bench: Workbench) -> ChangingView:
    return bench.reader.view


@pytest.fixture
def press(bench: Workbench) -> Press:
    """Presses keys as a hand does, and waits until the window shows what came of it."""

    def do(*keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(bench.reader.view, key, held)
            bench.session.bus.flush()

    return do


@pytest.fixture
def notices(bench: Workbench) -> list[str]:
    said: list[str] = []
    bench.session.noticed.connect(said.append)
    return said


@pytest.fixture
def hints(bench: Workbench) -> list[str]:
    said: list[str] = []
    bench.coding.hint.connect(said.append)
    return said


def codings(bench: Workbench) -> list[Coding]:
    return coding.codings_in(bench.session.project, bench.reading.report_id)


def spans(bench: Workbench) -> list[Span]:
    return [one.span for one in codings(bench)]


def names(bench: Workbench) -> list[str]:
    book = bench.session.project.codebook
    return [book.theme(one.theme_id).name for one in codings(bench)]


def here(bench: Workbench) -> Span:
    span = bench.reader.selection()
    assert span is not None
    return span


ENTER, ESC, ONE, TWO = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_2
H, L, J, K = Qt.Key.Key_H, Qt.Key.Key_L, Qt.Key.Key_J, Qt.Key.Key_K
S, Z = Qt.Key.Key_S, Qt.Key.Key_Z


def test_enter_opens_a_coding_and_keeps_its_ends(
    bench: Workbench, press: Press, notices: list[str]
) -> None:
    span = here(bench)
    press(ONE, ENTER, H, H)
    assert spans(bench) == [span]
    press(L, held=SHIFT)
    press(ENTER)
    changed = spans(bench)[0]
    assert span.start < changed.start < changed.end < span.end
    assert bench.coding.changing.opened is None
    assert len(notices) == 1
    assert "营商环境" in notices[0]
    press(Z, held=CTRL)
    assert spans(bench) == [span]
    assert here(bench) == span


def test_arrows_move_an_opened_end_by_a_character(bench: Workbench, press: Press) -> None:
    span = here(bench)
    press(ONE, ENTER, Qt.Key.Key_Left, Qt.Key.Key_Left)
    press(Qt.Key.Key_Right, held=SHIFT)
    press(ENTER)
    assert spans(bench) == [Span(span.start + 1, span.end - 2)]
    assert here(bench) == span


def test_escape_leaves_it_as_it_was(bench: Workbench, press: Press) -> None:
    span, steps = here(bench), undo.can_undo(bench.session.project)
    press(ONE, ENTER, H, ESC)
    assert spans(bench) == [span]
    assert bench.coding.changing.opened is None
    press(Z, held=CTRL)
    assert undo.can_undo(bench.session.project) == steps


def test_a_digit_changes_the_theme_of_what_is_opened(
    bench: Workbench, press: Press, notices: list[str]
) -> None:
    span = here(bench)
    press(ONE, ENTER, H, TWO)
    assert names(bench) == ["大综合一体化"]
    assert spans(bench)[0].end < span.end
    assert "大综合一体化" in notices[0]
    press(Z, held=CTRL)
    assert (names(bench), spans(bench)) == (["营商环境"], [span])
    press(TWO)
    assert names(bench) == ["营商环境", "大综合一体化"]


def test_a_theme_that_is_there_takes_it_in_and_says_so(
    bench: Workbench, press: Press, notices: list[str]
) -> None:
    press(ONE, TWO, ENTER)
    opened = bench.coding.changing.opened
    assert opened is not None
    book = bench.session.project.codebook
    press(TWO if book.theme(opened.theme_id).key == "1" else ONE)
    assert [one.id for one in codings(bench)] == [opened.id]
    assert "went in with it" in notices[-1]
    press(Z, held=CTRL)
    assert len(codings(bench)) == 2


def test_enter_again_goes_from_coding_to_coding(bench: Workbench, press: Press) -> None:
    press(ONE, TWO)
    opened = []
    for _ in range(3):
        press(ENTER)
        opened.append(bench.coding.changing.opened)
    first, second, none = opened
    assert first is not None
    assert second is not None
    assert {first.id, second.id} == {one.id for one in codings(bench)}
    assert none is None


def test_moving_on_leaves_it(bench: Workbench, press: Press) -> None:
    span = here(bench)
    press(ONE, ENTER, H, J)
    assert bench.coding.changing.opened is None
    assert spans(bench) == [span]


def test_where_nothing_is_coded_enter_says_so(
    bench: Workbench, press: Press, hints: list[str]
) -> None:
    press(ENTER)
    assert hints == ["No coding of yours is here."]


def test_it_is_split_at_an_opened_end(bench: Workbench, press: Press, notices: list[str]) -> None:
    span = here(bench)
    press(ONE, ENTER, H, H, S)
    first, second = spans(bench)
    assert (first.start, second.end) == (span.start, span.end)
    assert first.end == second.start < span.end
    assert names(bench) == ["营商环境"] * 2
    assert len(notices) == 1
    press(Z, held=CTRL)
    assert spans(bench) == [span]


def test_it_is_split_where_the_cursor_stands(bench: Workbench, press: Press) -> None:
    first = here(bench)
    press(J, held=SHIFT)
    both = here(bench)
    press(ONE, K, S)
    assert len(spans(bench)) == 2
    assert spans(bench)[0].start == both.start
    assert spans(bench)[1].end == both.end
    assert first.end in (spans(bench)[0].end, spans(bench)[1].start)


def test_a_cursor_that_stands_at_no_place_inside_splits_nothing(
    bench: Workbench, press: Press, hints: list[str]
) -> None:
    press(ONE, S)
    assert len(codings(bench)) == 1
    assert "where the coding is to be split" in hints[0]


def test_it_is_merged_with_its_neighbour(
    bench: Workbench, press: Press, notices: list[str]
) -> None:
    span = here(bench)
    press(ONE, ENTER, H, H, S)
    press(S, held=SHIFT)
    assert spans(bench) == [span]
    assert notices[-1] == "Codings of 营商环境 merged."
    press(Z, held=CTRL)
    assert len(spans(bench)) == 2


def test_without_a_coding_there_is_nothing_to_merge(bench: Workbench, hints: list[str]) -> None:
    bench.coding.changing.merge()
    bench.coding.changing.change_theme(bench.session.project.codebook.themes[0].id)
    assert hints == ["No coding of yours is here."]


def test_without_a_neighbour_the_reason_is_told(bench: Workbench, press: Press) -> None:
    failed: list[str] = []
    bench.session.failed.disconnect()
    bench.session.failed.connect(lambda error, doing: failed.append(str(error)))
    press(ONE)
    bench.coding.changing.merge()
    assert "营商环境" in failed[0]
    assert len(codings(bench)) == 1


def test_delete_and_memo_are_for_the_opened_one(bench: Workbench, press: Press) -> None:
    press(ONE, TWO, ENTER)
    opened = bench.coding.changing.opened
    assert opened is not None
    press(Qt.Key.Key_Delete)
    assert [one.id for one in codings(bench)] != []
    assert opened.id not in [one.id for one in codings(bench)]
    assert bench.coding.changing.opened is None


def test_the_status_line_tells_the_keys_that_count(
    window: MainWindow, bench: Workbench, press: Press
) -> None:
    def told() -> str:
        return child(window, QLabel, "keyHints").text()

    press(ONE)
    usual = told()
    press(ENTER)
    assert "Esc leave" in told()
    assert "S split" in told()
    press(ESC)
    assert told() == usual


def test_another_coder_does_not_find_it_opened(bench: Workbench, press: Press) -> None:
    press(ONE, ENTER)
    project = bench.session.project
    coders.use_coder(project, coders.add_coder(project, "丙").id)
    bench.session.bus.flush()
    assert bench.coding.changing.opened is None


def test_other_changes_leave_it_opened(bench: Workbench, press: Press) -> None:
    press(ONE, ENTER)
    project = bench.session.project
    coding.write_memo(project, codings(bench)[0].id, "存疑")
    coding.apply_theme(
        project,
        bench.reading.report_id,
        theme_id=project.codebook.themes[-1].id,
        span=Span(0, 2),
    )
    bench.session.bus.flush()
    assert bench.coding.changing.opened is not None


def drag(view: ChangingView, start: QPoint, end: QPoint) -> None:
    QTest.mouseMove(view.viewport(), start)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, end)


def end_knob(view: ChangingView) -> QPoint:
    return (view.handles()[1].knob - QPointF(0, view.scroll_value)).toPoint()


def test_its_end_is_dragged_with_the_mouse(
    bench: Workbench, view: ChangingView, press: Press, notices: list[str]
) -> None:
    press(ONE)
    span = spans(bench)[0]
    QTest.mouseMove(view.viewport(), view.point_of(span.start + 1))
    QTest.mouseMove(view.viewport(), view.point_of(span.start + 2))
    drag(view, end_knob(view), view.point_of(span.start + 4))
    bench.session.bus.flush()
    assert spans(bench) == [Span(span.start, span.start + 4)]
    assert bench.coding.changing.opened is None
    assert len(notices) == 1
    press(Z, held=CTRL)
    assert spans(bench) == [span]


def test_what_is_opened_stays_opened_when_it_is_dragged(
    bench: Workbench, view: ChangingView, press: Press
) -> None:
    press(ONE, ENTER)
    span = spans(bench)[0]
    drag(view, end_knob(view), view.point_of(span.start + 4))
    bench.session.bus.flush()
    opened = bench.coding.changing.opened
    assert opened is not None
    assert opened.span == Span(span.start, span.start + 4)
    assert spans(bench) == [opened.span]
    press(Z, held=CTRL)
    assert spans(bench) == [span]
    assert bench.coding.changing.opened is None


def test_what_is_dragged_and_gone_is_nothing(bench: Workbench, press: Press) -> None:
    press(ONE)
    gone = codings(bench)[0]
    coding.remove_coding(bench.session.project, gone.id)
    bench.reader.view.ends_dragged.emit(gone.id, Span(0, 2))
    assert codings(bench) == []


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def row(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_menu_has_all_of_it(bench: Workbench, press: Press) -> None:
    menu = bench.coding.menu(here(bench))
    assert "Change my coding here" not in texts(menu)
    press(ONE)
    menu = bench.coding.menu(here(bench))
    for text in (
        "Change my coding here",
        "Change the theme",
        "Split my coding here",
        "Merge my coding with its neighbour",
        "Remove my coding here",
    ):
        assert text in texts(menu)
    row(menu, "Change my coding here")
    assert bench.coding.changing.opened is not None


def test_the_menu_changes_the_theme(bench: Workbench, press: Press) -> None:
    press(ONE)
    menu = bench.coding.menu(here(bench))
    themes = child(menu, QMenu, "changeThemeMenu")
    assert "营商环境" not in texts(themes)
    row(themes, "大综合一体化")
    assert names(bench) == ["大综合一体化"]


def test_the_menu_splits_where_it_was_asked_for(
    bench: Workbench, view: ChangingView, press: Press
) -> None:
    press(ONE)
    span = spans(bench)[0]
    place = view.viewport().mapToGlobal(view.point_of(span.start + 4))
    row(bench.coding.menu(span, place), "Split the coding here")
    assert spans(bench) == [Span(span.start, span.start + 4), Span(span.start + 4, span.end)]


def test_enter_is_a_command_in_the_text_alone(bench: Workbench, press: Press) -> None:
    press(ONE)
    bench.reader.show_find("执法")
    query = bench.reader.findChildren(QLineEdit)[0]
    assert query.hasFocus()
    places = []
    bench.reader.selection_changed.connect(lambda: places.append(here(bench)))
    QTest.keyClick(query, ENTER)
    assert bench.coding.changing.opened is None
    assert places
