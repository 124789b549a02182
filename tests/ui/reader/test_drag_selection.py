"""Selecting with real mouse events on the real text: words, sentences, and freely with Alt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.reader.changing_view import ChangingView
from desktop.ui.reader.drag_selection import whole_sentences
from desktop.ui.reader.pane import ReaderPane

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pairs(text: str) -> list[int]:
    """Words of two characters."""
    return [*range(0, len(text), 2), len(text)]


@pytest.fixture
def view(panel: ReaderPane) -> ChangingView:
    panel.view.set_word_bounds(pairs)
    return panel.view


def chosen(view: ChangingView) -> str | None:
    span = view.overlay.chosen
    return span.excerpt(view.toPlainText()) if span else None


def at(view: ChangingView, words: str, *, after: bool = False) -> QPoint:
    """A point a little after the words begin, or a little before they end."""
    start = view.toPlainText().index(words)
    inside = QPoint(-3, 0) if after else QPoint(3, 0)
    return view.point_of(start + len(words) * after) + inside


def move(view: ChangingView, *points: QPoint) -> None:
    for point in points:
        QTest.mouseMove(view.viewport(), point)


def drag(
    view: ChangingView, start: QPoint, end: QPoint, *, held: Qt.KeyboardModifier = PLAIN
) -> None:
    QTest.mousePress(view.viewport(), LEFT, held, start)
    move(view, (start + end) / 2, end)
    QTest.mouseRelease(view.viewport(), LEFT, held, end)


def test_a_drag_takes_whole_words(view: ChangingView) -> None:
    # 构建 执法 指挥 体系 。
    drag(view, at(view, "法指"), at(view, "法指挥", after=True))
    assert chosen(view) == "执法指挥"


def test_it_takes_them_backwards_too(view: ChangingView) -> None:
    drag(view, at(view, "法指挥", after=True), at(view, "法指"))
    assert chosen(view) == "执法指挥"


def test_with_alt_it_is_free(view: ChangingView) -> None:
    drag(view, at(view, "法指"), at(view, "法指挥", after=True), held=ALT)
    assert chosen(view) == "法指挥"


def test_on_the_way_whole_words_are_shown(view: ChangingView) -> None:
    start = at(view, "法指")
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    move(view, at(view, "法指挥", after=True))
    assert chosen(view) == "执法指挥"
    move(view, at(view, "法指挥体", after=True))
    assert chosen(view) == "执法指挥体系"
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start)
    assert chosen(view) is None


def test_a_hand_that_trembles_still_clicks(view: ChangingView) -> None:
    view.select_sentence(0)
    start = at(view, "法指挥") + QPoint(4, 0)
    assert QApplication.startDragDistance() > 3
    drag(view, start, start + QPoint(3, 0))
    assert chosen(view) is None
    here = view.span()
    assert here is not None
    assert here.excerpt(view.toPlainText()) == "构建执法指挥体系。"


def test_after_a_double_click_it_takes_more_words(view: ChangingView) -> None:
    start = at(view, "指挥")
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, start)
    assert chosen(view) == "指挥"
    double_press(view, start)
    move(view, at(view, "系。"))
    assert chosen(view) == "指挥体系"
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at(view, "系。"))
    assert chosen(view) == "指挥体系"


def double_press(view: ChangingView, point: QPoint) -> None:
    """The second press of a double click, with the button held from then on."""
    viewport = view.viewport()
    there, whole = QPointF(point), QPointF(viewport.mapToGlobal(point))
    second = QMouseEvent(QEvent.Type.MouseButtonDblClick, there, whole, LEFT, LEFT, PLAIN)
    QApplication.sendEvent(viewport, second)


def test_after_a_triple_click_it_takes_sentences(view: ChangingView) -> None:
    start = at(view, "指挥")
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, start)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    assert chosen(view) == "构建执法指挥体系。"
    move(view, at(view, "响应率"))
    assert chosen(view) == "构建执法指挥体系。执法协作响应率提高27%。"
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at(view, "响应率"))
    assert chosen(view) == "构建执法指挥体系。执法协作响应率提高27%。"


def test_a_press_inside_the_selection_begins_a_new_one(view: ChangingView) -> None:
    view.go_to(Span(*_place(view, "构建执法指挥体系。执法协作")))
    drag(view, at(view, "指挥"), at(view, "体系", after=True))
    assert chosen(view) == "指挥体系"


def test_with_shift_the_selection_grows_to_there(view: ChangingView) -> None:
    view.go_to(Span(*_place(view, "执法指挥")))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, at(view, "系。"))
    assert chosen(view) == "执法指挥体系"


def test_over_a_paragraph_it_goes_from_word_to_word(view: ChangingView) -> None:
    drag(view, at(view, "系。"), at(view, "存在的"))
    text = chosen(view) or ""
    assert text.startswith("体系。")
    assert text.endswith(("二、存在", "二、"))


def test_words_that_come_later_are_taken_then(qtbot: QtBot, panel: ReaderPane) -> None:
    view = ChangingView(word_bounds=None)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.open("构建执法指挥体系。", [Segment(0, 9)])
    view.show()
    with qtbot.waitSignal(view.words_wanted):
        drag(view, at(view, "法指"), at(view, "法指挥", after=True))
    assert chosen(view) == "法指挥"
    view.set_word_bounds(pairs)
    assert chosen(view) == "执法指挥"


def test_another_selection_is_left_alone_by_words_that_come_later(qtbot: QtBot) -> None:
    view = ChangingView(word_bounds=None)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.open("构建执法指挥体系。", [Segment(0, 9)])
    view.show()
    drag(view, at(view, "法指"), at(view, "法指挥", after=True))
    view.go_to(Span(0, 1))
    view.set_word_bounds(pairs)
    assert chosen(view) == "构"


def test_whole_sentences() -> None:
    segments = [Segment(0, 4), Segment(5, 9), Segment(9, 12)]
    assert whole_sentences(Span(1, 2), segments) == Span(0, 4)
    assert whole_sentences(Span(3, 6), segments) == Span(0, 9)
    assert whole_sentences(Span(5, 10), segments) == Span(5, 12)
    assert whole_sentences(Span(4, 5), segments) == Span(0, 5)


def _place(view: ChangingView, words: str) -> tuple[int, int]:
    start = view.toPlainText().index(words)
    return start, start + len(words)
