"""A coding whose ends are moved, with real keys and real mouse events on the real text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.ui.reader.changing_view import ChangingView
from desktop.ui.reader.handles import Handle
from desktop.ui.reader.pane import ReaderPane
from tests.ui.reader.conftest import CODEBOOK, TEXT, MakeCoding, MakeView

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SPLIT, TEXT_SHAPE = Qt.CursorShape.SplitHCursor, Qt.CursorShape.IBeamCursor

Shown = Callable[..., Coding]


@pytest.fixture
def view(panel: ReaderPane) -> ChangingView:
    panel.view.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    return panel.view


@pytest.fixture
def shown(panel: ReaderPane, report_view: MakeView, coding: MakeCoding) -> Shown:
    """Codings that the panel shows; gives the first."""

    def show(*codings: Coding) -> Coding:
        there = codings or (coding("env", "执法指挥"),)
        panel.show_report(report_view(codings=list(there)))
        return there[0]

    return show


def edited(view: ChangingView) -> str | None:
    return view.edited.excerpt(TEXT) if view.edited else None


def point_at(view: ChangingView, words: str) -> QPoint:
    return view.point_of(TEXT.index(words)) + QPoint(6, 0)


def end_of(view: ChangingView, words: str) -> QPoint:
    return view.point_of(TEXT.index(words) + len(words))


def knob(view: ChangingView, *, of_start: bool) -> QPoint:
    one: Handle = next(one for one in view.handles() if one.of_start is of_start)
    return (one.knob - QPointF(0, view.scroll_value)).toPoint()


def hover(view: ChangingView, point: QPoint) -> None:
    # Where the pointer is already Qt sends nothing.
    QTest.mouseMove(view.viewport(), point + QPoint(1, 0))
    QTest.mouseMove(view.viewport(), point)


def drag(
    view: ChangingView, start: QPoint, end: QPoint, *, held: Qt.KeyboardModifier = PLAIN
) -> None:
    hover(view, start)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    hover(view, end)
    QTest.mouseRelease(view.viewport(), LEFT, held, end)


def test_words_move_the_ends_of_the_opened_coding(view: ChangingView, shown: Shown) -> None:
    view.go_to(Span(0, 3))
    view.open_ends(shown())
    for move, expected in (
        (lambda: view.move_end(1), "执法指挥体系"),
        (lambda: view.move_end(-1), "执法指挥"),
        (lambda: view.move_start(1), "指挥"),
        (lambda: view.move_start(1), "挥"),
        (lambda: view.move_end(-1), "挥"),
        (lambda: view.move_start(-1), "指挥"),
    ):
        move()
        assert edited(view) == expected
    assert view.span() == Span(0, 3)


def test_sentences_move_its_end(view: ChangingView, shown: Shown) -> None:
    view.open_ends(shown())
    view.step(1, extend=True)
    assert edited(view) == "执法指挥体系。"
    view.step(1, extend=True)
    assert edited(view) == "执法指挥体系。执法协作响应率提高27%。"
    view.step(-1, extend=True)
    assert edited(view) == "执法指挥体系。"
    before = view.span()
    view.step(1)
    assert view.span() != before
    assert edited(view) == "执法指挥体系。"


def test_there_is_no_sentence_beyond_the_last(
    view: ChangingView, shown: Shown, coding: MakeCoding
) -> None:
    view.open_ends(shown(coding("env", "执法人员能力")))
    for _ in range(3):
        view.step(1, extend=True)
    assert edited(view) == "执法人员能力有待提升。"
    view.open_ends(shown(coding("env", TEXT[:2])))
    view.step(-1, extend=True)
    assert edited(view) == TEXT[:2]


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_Right, PLAIN, "执法指挥体"),
        (Qt.Key.Key_Left, PLAIN, "执法指"),
        (Qt.Key.Key_Right, SHIFT, "法指挥"),
        (Qt.Key.Key_Left, SHIFT, "建执法指挥"),
        (Qt.Key.Key_Right, CTRL, "执法指挥体系。"),
        (Qt.Key.Key_Left, CTRL | SHIFT, "构建执法指挥"),
    ],
)
def test_arrows_move_them_by_characters(
    view: ChangingView, shown: Shown, key: Qt.Key, held: Qt.KeyboardModifier, expected: str
) -> None:
    view.open_ends(shown())
    QTest.keyClick(view, key, held)
    assert edited(view) == expected


def test_when_nothing_is_opened_the_keys_are_as_before(view: ChangingView, shown: Shown) -> None:
    made = shown()
    view.open_ends(made)
    assert view.opened is made
    view.move_end(1)
    view.close_ends()
    assert (view.opened, view.edited) == (None, None)
    view.go_to(made.span)
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.move_end(1)
    view.move_start(1)
    assert view.overlay.chosen == Span(made.start + 2, made.end + 2)


def test_another_text_has_nothing_opened(
    panel: ReaderPane, view: ChangingView, shown: Shown, report_view: MakeView
) -> None:
    made = shown()
    view.open_ends(made)
    panel.show_report(report_view("别的报告。", report_id="other"))
    assert (view.opened, view.edited, view.handles()) == (None, None, [])


def test_the_words_are_waited_for(qtbot: QtBot, report_view: MakeView, coding: MakeCoding) -> None:
    panel = ReaderPane(word_bounds=None)
    qtbot.addWidget(panel)
    made = coding("env", "执法指挥")
    panel.show_report(report_view(codings=[made]))
    panel.show()
    for move, expected in ((panel.grow_end, "执法指挥体系"), (panel.shrink_start, "指挥")):
        panel.view.set_word_bounds(None)  # type: ignore[arg-type]
        panel.view.open_ends(made)
        with qtbot.waitSignal(panel.words_wanted):
            move()
        assert edited(panel.view) == "执法指挥"
        panel.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
        assert edited(panel.view) == expected


def test_handles_stand_at_the_ends_of_the_coding_under_the_pointer(
    view: ChangingView, shown: Shown
) -> None:
    made = shown()
    hover(view, QPoint(5, 5))
    assert view.handles() == []
    hover(view, point_at(view, "法指挥"))
    start, end = view.handles()
    assert (start.of_start, end.of_start) == (True, False)
    assert abs(start.x - view.point_of(made.start).x()) <= 1
    assert abs(end.x - view.point_of(made.end).x()) <= 1
    assert start.knob.y() < start.top < end.bottom < end.knob.y()
    hover(view, point_at(view, "协作"))
    assert view.handles() == []


def test_they_go_with_the_pointer(view: ChangingView, shown: Shown) -> None:
    shown()
    hover(view, point_at(view, "法指挥"))
    assert view.handles()
    view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert view.handles() == []


def test_another_coders_coding_has_none(
    view: ChangingView, shown: Shown, coding: MakeCoding
) -> None:
    shown(coding("env", "执法指挥", coder_id="other"))
    hover(view, point_at(view, "法指挥"))
    assert view.handles() == []


def test_of_several_the_shortest_has_them(
    view: ChangingView, shown: Shown, coding: MakeCoding
) -> None:
    shown(coding("env", "构建执法指挥体系。"), coding("law", "指挥"))
    hover(view, point_at(view, "挥体系"))
    assert abs(view.handles()[0].x - view.point_of(TEXT.index("指挥")).x()) <= 1
    hover(view, point_at(view, "体系"))
    assert abs(view.handles()[0].x - view.point_of(TEXT.index("构建")).x()) <= 1


def test_the_pointer_tells_what_can_be_dragged(view: ChangingView, shown: Shown) -> None:
    shown()
    hover(view, point_at(view, "法指挥"))
    assert view.viewport().cursor().shape() == TEXT_SHAPE
    hover(view, knob(view, of_start=False))
    assert view.viewport().cursor().shape() == SPLIT
    assert len(view.handles()) == 2
    hover(view, point_at(view, "协作"))
    assert view.viewport().cursor().shape() == TEXT_SHAPE


def test_its_end_is_dragged_to_a_word(qtbot: QtBot, view: ChangingView, shown: Shown) -> None:
    made = shown()
    hover(view, point_at(view, "法指挥"))
    with qtbot.waitSignal(view.ends_dragged) as dragged:
        drag(view, knob(view, of_start=False), end_of(view, "执法指挥体系") + QPoint(-4, 0))
    assert dragged.args == [made.id, Span(made.start, made.end + 2)]
    assert view.edited is None
    assert view.overlay.chosen is None


def test_its_start_is_dragged_freely_with_alt(
    qtbot: QtBot, view: ChangingView, shown: Shown
) -> None:
    made = shown()
    hover(view, point_at(view, "法指挥"))
    start, end = knob(view, of_start=True), view.point_of(made.start + 1)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    with qtbot.waitSignal(view.ends_dragged) as dragged:
        view.mouseMoveEvent(_moved(view, end, held=ALT))
        assert edited(view) == "法指挥"
        QTest.mouseRelease(view.viewport(), LEFT, ALT, end)
    assert dragged.args == [made.id, Span(made.start + 1, made.end)]


def _moved(view: ChangingView, point: QPoint, *, held: Qt.KeyboardModifier) -> QMouseEvent:
    where, whole = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    return QMouseEvent(QEvent.Type.MouseMove, where, whole, LEFT, LEFT, held)


def test_one_end_never_passes_the_other(qtbot: QtBot, view: ChangingView, shown: Shown) -> None:
    made = shown()
    hover(view, point_at(view, "法指挥"))
    with qtbot.waitSignal(view.ends_dragged) as dragged:
        drag(view, knob(view, of_start=False), view.point_of(TEXT.index("以打造")))
    assert dragged.args == [made.id, Span(made.start, made.start + 1)]


def test_a_handle_that_was_only_touched_changes_nothing(
    qtbot: QtBot, view: ChangingView, shown: Shown
) -> None:
    shown()
    hover(view, point_at(view, "法指挥"))
    at = knob(view, of_start=True)
    with qtbot.assertNotEmitted(view.ends_dragged):
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)
    assert view.edited is None


def test_another_button_does_not_take_hold(view: ChangingView, shown: Shown) -> None:
    shown()
    hover(view, point_at(view, "法指挥"))
    at = knob(view, of_start=True)
    QTest.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, PLAIN, at)
    assert view.edited is None
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.MiddleButton, PLAIN, at)


def test_the_opened_coding_is_dragged_by_its_stem_too(
    qtbot: QtBot, view: ChangingView, shown: Shown
) -> None:
    made = shown()
    view.open_ends(made)
    with qtbot.waitSignal(view.ends_dragged) as dragged:
        drag(view, view.point_of(made.end), end_of(view, "执法指挥体系"))
    assert dragged.args == [made.id, Span(made.start, made.end + 2)]
    assert view.opened is made


def test_beside_the_handles_text_is_selected(view: ChangingView, shown: Shown) -> None:
    made = shown()
    hover(view, point_at(view, "法指挥"))
    start, end = view.point_of(made.start), end_of(view, "执法指挥体系")
    drag(view, start, end)
    assert view.overlay.chosen == Span(made.start, made.end + 2)


def test_a_coding_that_is_gone_has_no_handles(
    panel: ReaderPane, view: ChangingView, shown: Shown, coding: MakeCoding
) -> None:
    first, other = coding("env", "执法指挥"), coding("law", "以打造")
    shown(first, other)
    hover(view, point_at(view, "法指挥"))
    panel.set_codings([first], CODEBOOK)
    assert view.handles()
    panel.set_codings([other], CODEBOOK)
    assert view.handles() == []


def test_a_coding_over_lines_has_its_handles_on_the_first_and_the_last(
    view: ChangingView, shown: Shown, coding: MakeCoding
) -> None:
    words = TEXT[TEXT.index("以打造") : TEXT.index("𠮷田") + 2]
    view.open_ends(shown(coding("env", words)))
    start, end = view.handles()
    assert start.top < end.top
    assert start.bottom - start.top == end.bottom - end.top
