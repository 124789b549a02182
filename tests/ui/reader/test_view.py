"""The text under keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.reader.pane import THEME_MIME, ReaderPane
from desktop.ui.reader.view import ReaderView
from tests.ui.reader.conftest import MakeView

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(panel: ReaderPane) -> ReaderView:
    return panel.view


def excerpt(view: ReaderView) -> str:
    span = view.span()
    assert span is not None
    return span.excerpt(text_of(view))


def text_of(view: ReaderView) -> str:
    return view.toPlainText()


def place(view: ReaderView, words: str) -> Span:
    start = text_of(view).index(words)
    return Span(start, start + len(words))


def middle(view: ReaderView, words: str) -> QPoint:
    """A point inside the first character of the words."""
    return view.point_of(place(view, words).start) + QPoint(6, 0)


def click(view: ReaderView, words: str) -> None:
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, middle(view, words))


def drag(view: ReaderView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    for point in (QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), end):
        QTest.mouseMove(view.viewport(), point)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, end)


class Window(QWidget):
    """A window around the panel, that notes the keys that nobody else took."""

    def __init__(self, panel: ReaderPane) -> None:
        super().__init__()
        self.heard: list[str] = []
        QVBoxLayout(self).addWidget(panel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.text())


@pytest.fixture
def window(qtbot: QtBot, report_view: MakeView) -> Window:
    panel = ReaderPane()
    panel.show_report(report_view())
    made = Window(panel)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    panel.setFocus()
    return made


@pytest.mark.parametrize("key", [*"jkhlnpm/.19", "Space", "Delete", "Down", "Left", "Shift+J"])
def test_every_key_of_a_command_reaches_the_window(window: Window, key: str) -> None:
    pressed = []
    shortcut = QShortcut(QKeySequence(key), window)
    shortcut.activated.connect(lambda: pressed.append(key))
    combination = QKeySequence(key)[0]
    QTest.keyClick(view_in(window), combination.key(), combination.keyboardModifiers())
    assert pressed == [key]


def test_letters_that_are_no_command_go_on_to_the_window(window: Window) -> None:
    view = view_in(window)
    before = text_of(view)
    QTest.keyClicks(view, "xy7")
    assert window.heard == ["x", "y", "7"]
    assert text_of(view) == before


def view_in(window: Window) -> ReaderView:
    return window.findChildren(ReaderView)[0]


def test_the_input_method_is_refused(view: ReaderView) -> None:
    for widget in (view, view.viewport()):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_what_an_input_method_commits_is_not_written(view: ReaderView) -> None:
    before = view.toPlainText()
    committed = QInputMethodEvent()
    committed.setCommitString("改")
    QApplication.sendEvent(view, committed)
    assert view.toPlainText() == before


def test_steps_go_from_sentence_to_sentence(view: ReaderView) -> None:
    seen = []
    for _ in range(3):
        seen.append(excerpt(view))
        view.step(1)
    assert seen[1:] == ["2023年,青溪县全面推进依法行政。", "现将有关情况报告如下。"]
    view.step(-1)
    assert excerpt(view) == seen[2]


def test_an_extended_step_selects_what_lies_between(view: ReaderView) -> None:
    view.go_to(place(view, "构建执法指挥体系。"))
    view.step(1, extend=True)
    assert excerpt(view) == "构建执法指挥体系。执法协作响应率提高27%。"
    view.step(-1, extend=True)
    assert excerpt(view) == "构建执法指挥体系。"
    assert view.overlay.chosen is None


def test_ends_move_by_a_word(view: ReaderView) -> None:
    view.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    view.go_to(place(view, "构建执法指挥体系。"))
    for move, expected in (
        (lambda: view.move_end(-1), "构建执法指挥体系"),
        (lambda: view.move_end(-1), "构建执法指挥"),
        (lambda: view.move_start(1), "执法指挥"),
        (lambda: view.move_end(1), "执法指挥体系"),
        (lambda: view.move_start(-1), "构建执法指挥体系"),
    ):
        move()
        assert excerpt(view) == expected


def test_a_selection_never_becomes_empty(view: ReaderView) -> None:
    view.go_to(place(view, "构建执法指挥体系。"))
    for _ in range(20):
        view.move_end(-1)
    assert excerpt(view) == "构"
    view.move_start(1)
    assert excerpt(view) == "构"


def test_a_click_stands_on_the_sentence(view: ReaderView) -> None:
    click(view, "建立“容错")
    assert excerpt(view) == "建立“容错清单”,取消证明事项208项。"
    assert view.overlay.chosen is None
    click(view, "(二)")
    assert excerpt(view) == "(二)推进“大综合一体化”执法改革"


def test_another_button_leaves_everything_as_it_is(view: ReaderView) -> None:
    view.go_to(place(view, "执法指挥"))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, PLAIN, middle(view, "建立"))
    assert excerpt(view) == "执法指挥"


def test_a_drag_selects_and_leaves_out_white_space_at_the_ends(view: ReaderView) -> None:
    start, end = place(view, "窗口。"), place(view, "(二)")
    drag(view, view.point_of(start.start), view.point_of(end.start) + QPoint(-1, 0))
    assert excerpt(view) == "窗口。"
    assert view.sentence > 0


def test_a_drag_over_a_rare_character_counts_it_once(view: ReaderView) -> None:
    words = place(view, "𠮷田社区")
    drag(view, view.point_of(words.start), view.point_of(words.end))
    assert view.overlay.chosen == words


def test_a_double_click_takes_the_word_and_a_triple_click_the_sentence(view: ReaderView) -> None:
    view.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    at = middle(view, "指挥体系")
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, at)
    assert excerpt(view) == "指挥"
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at)
    assert excerpt(view) == "构建执法指挥体系。"
    assert view.overlay.chosen is not None


def test_escape_leaves_the_selection(view: ReaderView) -> None:
    view.go_to(place(view, "执法指挥"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.overlay.chosen is None
    assert excerpt(view) == "构建执法指挥体系。"


def test_what_is_selected_can_be_copied(view: ReaderView) -> None:
    view.go_to(place(view, "𠮷田社区"))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "𠮷田社区"


def test_pages_are_turned_and_the_sentence_goes_along(panel: ReaderPane) -> None:
    view = panel.view
    panel.resize(500, 260)
    bar = view.verticalScrollBar()
    first = view.sentence
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert view.sentence > first
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (bar.value(), view.sentence) == (0, 0)


def test_standing_on_a_place_shows_it(panel: ReaderPane) -> None:
    view = panel.view
    panel.resize(500, 260)
    for words in ("执法人员能力", "青溪县人民", "构建执法", "以打造"):
        span = place(view, words)
        view.go_to(span)
        top, bottom = view.visible_span()
        assert top <= span.start
        assert span.end <= bottom


def test_another_width_keeps_what_was_at_the_top(qtbot: QtBot, panel: ReaderPane) -> None:
    view = panel.view
    panel.resize(500, 260)
    view.stand_at(place(view, "构建执法").start)
    before = view.position_at_height(view.scroll_value + view.viewport().height() / 2)
    panel.resize(900, 260)
    QApplication.processEvents()
    start, end = view.visible_span()
    assert start <= before <= end


def test_another_size_keeps_selection_and_place(view: ReaderView) -> None:
    words = place(view, "𠮷田社区")
    view.go_to(words)
    view.set_reading_size(20)
    assert view.span() == words
    assert view.reading_size == 20
    view.set_reading_size(99)
    assert view.reading_size == 30


def test_long_lines_are_not_longer_than_can_be_read(panel: ReaderPane) -> None:
    panel.resize(1800, 500)
    QApplication.processEvents()
    view = panel.view
    assert view.viewport().width() < 60 * view.overlay.em
    assert view.viewportMargins().left() > 100


def test_a_menu_is_wanted_where_it_was_asked_for(qtbot: QtBot, view: ReaderView) -> None:
    at = middle(view, "执法力量")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    with qtbot.waitSignal(view.context_menu_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), asked)
    assert wanted.args == [view.mapToGlobal(at), place(view, "执法力量不足。")]


def test_a_menu_on_the_selection_keeps_it(qtbot: QtBot, view: ReaderView) -> None:
    words = place(view, "执法力量")
    view.go_to(words)
    at = middle(view, "法力量")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    with qtbot.waitSignal(view.context_menu_wanted) as wanted:
        QApplication.sendEvent(view.viewport(), asked)
    assert wanted.args[1] == words


def theme_data(theme_id: str = "law") -> QMimeData:
    data = QMimeData()
    data.setData(THEME_MIME, theme_id.encode())
    return data


def drop(view: ReaderView, words: str, data: QMimeData) -> QDropEvent:
    # A view from which themes are dragged proposes to move them.
    at, moved = middle(view, words), Qt.DropAction.MoveAction
    both = moved | Qt.DropAction.CopyAction
    entering = QDragEnterEvent(at, both, data, LEFT, PLAIN)
    view.dragEnterEvent(entering)
    if not entering.isAccepted():
        return entering
    view.dragMoveEvent(QDragMoveEvent(at, both, data, LEFT, PLAIN))
    assert view.overlay.dropped_on is not None
    dropped = QDropEvent(QPointF(at), both, data, LEFT, PLAIN)
    view.dropEvent(dropped)
    return dropped


def test_a_theme_dropped_falls_on_the_sentence_there(qtbot: QtBot, view: ReaderView) -> None:
    with qtbot.waitSignal(view.theme_dropped) as dropped:
        event = drop(view, "协作响应", theme_data())
    assert event.isAccepted()
    # A view takes out of its model what was moved away.
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert dropped.args == ["law", place(view, "执法协作响应率提高27%。")]
    assert view.overlay.dropped_on is None


def test_a_theme_dropped_on_the_selection_falls_on_that(qtbot: QtBot, view: ReaderView) -> None:
    view.go_to(place(view, "响应率"))
    with qtbot.waitSignal(view.theme_dropped) as dropped:
        drop(view, "应率", theme_data())
    assert dropped.args == ["law", place(view, "响应率")]


def test_other_things_are_not_let_in(qtbot: QtBot, view: ReaderView) -> None:
    data = QMimeData()
    data.setText("文字")
    with qtbot.assertNotEmitted(view.theme_dropped):
        assert not drop(view, "响应率", data).isAccepted()


def test_a_drag_that_leaves_takes_its_frame_along(view: ReaderView) -> None:
    at, data = middle(view, "响应率"), theme_data()
    view.dragMoveEvent(QDragMoveEvent(at, Qt.DropAction.CopyAction, data, LEFT, PLAIN))
    assert view.overlay.dropped_on == place(view, "执法协作响应率提高27%。")
    view.dragLeaveEvent(QDragLeaveEvent())
    assert view.overlay.dropped_on is None


def test_moving_is_told_once(qtbot: QtBot, view: ReaderView) -> None:
    heard: list[Span | None] = []
    view.moved.connect(lambda: heard.append(view.span()))
    view.step(1)
    assert heard == [view.span()]


def test_the_tooltip_says_what_is_described(
    view: ReaderView, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _of: shown.append(text))
    view.describe = lambda codings: f"{len(codings)} here"
    at = middle(view, "响应率")
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at))
    )
    assert shown == ["0 here"]


def test_an_empty_text_takes_every_key(view: ReaderView) -> None:
    view.open("", ())
    for act in (
        lambda: view.step(1, extend=True),
        lambda: view.move_end(1),
        lambda: view.move_start(-1),
        lambda: view.select_word(0),
        lambda: view.select_sentence(0),
        view.drop_selection,
    ):
        act()
    assert view.span() is None


def test_words_are_asked_for_when_they_are_first_needed(qtbot: QtBot) -> None:
    view = ReaderView(word_bounds=None)
    qtbot.addWidget(view)
    view.open("甲乙丙丁。", [Segment(0, 5)])
    for step in (
        lambda: view.select_word(1),
        lambda: view.move_start(1),
        lambda: view.move_end(-1),
    ):
        with qtbot.waitSignal(view.words_wanted):
            step()
    assert view.span() == Span(0, 5)
    view.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    assert view.span() == Span(0, 4)


def test_a_word_that_was_asked_for_in_another_text_is_forgotten(qtbot: QtBot) -> None:
    view = ReaderView(word_bounds=None)
    qtbot.addWidget(view)
    view.open("甲乙丙丁。", [Segment(0, 5)])
    view.move_end(-1)
    view.open("戊己庚辛。", [Segment(0, 5)])
    view.set_word_bounds(lambda text: [*range(0, len(text), 2), len(text)])
    assert view.span() == Span(0, 5)
