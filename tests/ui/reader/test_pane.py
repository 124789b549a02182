"""The panel as its window uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coder
from desktop.domain.span import Span
from desktop.ui.reader.find_bar import FindBar
from desktop.ui.reader.header import PathButton
from desktop.ui.reader.margin import ReaderMargin
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.strip import Strip
from tests.ui.reader.conftest import CODEBOOK, TEXT, MakeCoding, MakeView

OTHER = "海岭县报告\n第一句。第二句。第三句。"
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def shown_labels(panel: ReaderPane) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)}


def test_the_header_says_what_report_it_is(panel: ReaderPane, report_view: MakeView) -> None:
    panel.show_report(report_view(county_code="330199", document_number="青政〔2024〕3号"))
    assert {"青溪县 330199", "2023", "青政〔2024〕3号"} <= shown_labels(panel)
    panel.show_report(report_view(year=None, county=None))
    assert "2023" not in shown_labels(panel)
    assert panel.report_id == "r"


def test_without_a_report_there_is_a_next_step(qtbot: QtBot) -> None:
    panel = ReaderPane()
    qtbot.addWidget(panel)
    panel.show()
    assert any("Choose a report" in text for text in shown_labels(panel))
    assert panel.report_id is None
    assert panel.selection() is None
    assert panel.codings_at_cursor() == []
    assert panel.sentence_number() == (0, 0)
    panel.set_codings([], CODEBOOK)
    panel.set_coders({}, "me")
    panel.next_sentence()
    panel.grow_end()


def test_clearing_shows_none_again(panel: ReaderPane) -> None:
    panel.clear()
    assert panel.view.describe([]) == ""
    assert panel.selection() is None
    assert any("Choose a report" in text for text in shown_labels(panel))


def test_the_keys_of_the_window_have_their_methods(panel: ReaderPane) -> None:
    panel.go_to(place("构建执法指挥体系。"))
    spans = []
    for move in (
        panel.shrink_end,
        panel.shrink_start,
        panel.grow_end,
        panel.grow_start,
        panel.drop_selection,
    ):
        move()
        span = panel.selection()
        assert span is not None
        spans.append(span.excerpt(TEXT))
    assert spans == [
        "构建执法指挥体系",
        "建执法指挥体系",
        "建执法指挥体系。",
        "构建执法指挥体系。",
        "构建执法指挥体系。",
    ]
    panel.next_sentence(extend=True)
    assert panel.selection() == place("构建执法指挥体系。执法协作响应率提高27%。")
    panel.previous_sentence()
    assert panel.selection() == place("构建执法指挥体系。")


def test_the_words_are_those_of_the_segmenter(panel: ReaderPane) -> None:
    panel.set_word_bounds(lambda text: [0, 2, 4, len(text)])
    panel.go_to(place("构建执法指挥体系。"))
    panel.shrink_end()
    assert panel.selection() == place("构建执法")


def test_sentences_are_numbered_without_the_headings(panel: ReaderPane) -> None:
    assert panel.sentence_number() == (1, 10)
    panel.go_to(place("执法人员能力有待提升。"))
    assert panel.sentence_number() == (10, 10)


def test_the_codings_here_follow_cursor_and_change(panel: ReaderPane, coding: MakeCoding) -> None:
    heard: list[list[str]] = []
    panel.here_changed.connect(lambda found: heard.append([one.theme_id for one in found]))
    env, law = coding("env", "打造湾区"), coding("law", "构建执法", coder_id="other")
    panel.set_codings([env, law], CODEBOOK)
    panel.go_to(place("打造"))
    panel.go_to(place("构建执法指挥体系。"))
    panel.set_codings([env], CODEBOOK)
    assert heard == [[], ["env"], ["law"], []]
    assert panel.codings_at_cursor() == []


def test_a_moved_selection_is_told(qtbot: QtBot, panel: ReaderPane) -> None:
    with qtbot.waitSignal(panel.selection_changed):
        panel.next_sentence()


def test_a_report_is_opened_where_it_was_left(panel: ReaderPane, report_view: MakeView) -> None:
    left = place("执法力量不足。")
    panel.go_to(left)
    panel.show_report(report_view(OTHER, report_id="s"))
    assert panel.selection() == place("海岭县报告", OTHER)
    panel.go_to(place("第三句。", OTHER))
    panel.show_report(report_view())
    assert panel.selection() == left
    panel.show_report(report_view(OTHER, report_id="s"))
    assert panel.selection() == place("第三句。", OTHER)


def test_the_open_report_shown_again_stays_as_it_stands(
    panel: ReaderPane, report_view: MakeView
) -> None:
    panel.resize(500, 260)
    panel.go_to(place("协作响应"))
    before = panel.view.scroll_value
    panel.show_report(report_view(year=2024))
    assert panel.selection() == place("协作响应")
    assert panel.view.scroll_value == before
    assert "2024" in shown_labels(panel)


def test_another_coder_sees_her_own_in_full(panel: ReaderPane, coding: MakeCoding) -> None:
    panel.set_codings([coding("env", "打造湾区")], CODEBOOK)
    assert [one.own for one in panel.view.overlay.lanes.placed] == [True]
    panel.set_coders({"other": Coder("other", "乙")}, "other")
    assert [one.own for one in panel.view.overlay.lanes.placed] == [False]


def test_zooming_is_told(qtbot: QtBot, panel: ReaderPane) -> None:
    before = panel.view.reading_size
    with qtbot.waitSignal(panel.reading_size_changed) as told:
        panel.zoom(1)
    assert told.args == [before + 1]


def test_the_tooltip_names_theme_coder_and_memo(panel: ReaderPane, coding: MakeCoding) -> None:
    first = coding("gov", "打造湾区", memo="要<核>对")
    panel.set_codings([first, coding("law", "造湾", coder_id="other")], CODEBOOK)
    text = panel.view.describe(panel.view.codings_over(first.start + 1))
    for part in ("营商环境/政务服务", "甲", "要&lt;核&gt;对", "大综合一体化", "乙"):
        assert part in text
    assert panel.view.describe([]) == ""


def test_a_stripe_names_the_codings_of_its_theme_and_side(
    panel: ReaderPane, coding: MakeCoding
) -> None:
    panel.set_codings(
        [coding("env", "打造湾区"), coding("env", "造湾", coder_id="other")], CODEBOOK
    )
    panel.finish()
    margin = panel.findChildren(ReaderMargin)[0]
    own, others = sorted(margin.stripes, key=lambda stripe: not stripe.own)
    assert "甲" in margin.describe(own)
    assert "乙" not in margin.describe(own)
    assert "乙" in margin.describe(others)


def test_a_click_on_a_stripe_selects_the_stretch(
    qtbot: QtBot, panel: ReaderPane, coding: MakeCoding
) -> None:
    one = coding("env", "打造湾区")
    panel.set_codings([one], CODEBOOK)
    panel.finish()
    margin = panel.findChildren(ReaderMargin)[0]
    at = QPoint(margin.lane_centre(0), panel.view.point_of(one.start).y())
    with qtbot.waitSignal(panel.span_activated) as activated:
        QTest.mouseClick(margin, LEFT, PLAIN, at)
    assert activated.args == [one.span]
    assert panel.selection() == one.span
    with qtbot.assertNotEmitted(panel.span_activated):
        QTest.mouseClick(margin, LEFT, PLAIN, QPoint(margin.width() - 2, at.y()))


def test_a_click_on_the_strip_goes_there(panel: ReaderPane) -> None:
    panel.resize(500, 260)
    strip = panel.findChildren(Strip)[0]
    QTest.mouseClick(strip, LEFT, PLAIN, QPoint(8, strip.height() - 1))
    span = panel.selection()
    assert span == place("执法人员能力有待提升。")
    top, bottom = panel.view.visible_span()
    assert top <= span.start < bottom


def test_a_section_of_the_outline_is_gone_to(panel: ReaderPane) -> None:
    panel.resize(760, 260)
    button = next(
        one for one in panel.findChildren(QPushButton) if one.accessibleName() == "Outline"
    )
    menu = button.menu()
    menu.aboutToShow.emit()
    actions = menu.actions()
    assert [action.text().strip() for action in actions] == [
        "一、主要做法和成效",
        "(一)实施营商环境优化提升行动",
        "(二)推进“大综合一体化”执法改革",
        "二、存在的问题",
    ]
    actions[2].trigger()
    assert panel.selection() == place("(二)推进“大综合一体化”执法改革")
    panel.next_sentence()
    assert button.text() == "一、主要做法和成效 › (二)推进“大综合一体化”执法改革"
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [False, False, True, False]


def test_a_path_without_room_is_cut_in_its_middle(panel: ReaderPane) -> None:
    panel.go_to(place("构建执法指挥体系。"))
    button = panel.findChildren(PathButton)[0]
    whole = button.text()
    panel.resize(420, 400)
    QApplication.processEvents()
    assert "…" in button.text()
    assert button.text()[:2] == whole[:2]
    assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()
    panel.resize(700, 400)
    QApplication.processEvents()
    assert button.text() == whole


def test_the_find_bar_looks_in_the_report_that_is_open(
    panel: ReaderPane, report_view: MakeView
) -> None:
    panel.show_find("第二")
    bar = panel.findChildren(FindBar)[0]
    assert bar.found == []
    panel.show_report(report_view(OTHER, report_id="s"))
    assert bar.found == [place("第二", OTHER)]
    assert panel.view.overlay.found == [place("第二", OTHER)]


def test_finding_goes_from_place_to_place(panel: ReaderPane) -> None:
    panel.show_find("执法")
    bar = panel.findChildren(FindBar)[0]
    bar.next()
    second = panel.selection()
    bar.next()
    bar.previous()
    assert panel.selection() == second
    assert second is not None
    assert second.excerpt(TEXT) == "执法"


def test_finding_begins_with_what_is_selected(panel: ReaderPane) -> None:
    panel.go_to(place("响应率"))
    panel.show_find()
    assert panel.findChildren(FindBar)[0].query.text() == "响应率"


def test_escape_closes_the_find_bar_and_returns_to_the_text(
    qtbot: QtBot, panel: ReaderPane
) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    panel.show_find("执法")
    bar = panel.findChildren(FindBar)[0]
    assert panel.view.overlay.found
    QTest.keyClick(bar.query, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert panel.view.overlay.found == []
    assert panel.view.hasFocus()


@pytest.mark.parametrize("width", [420, 700, 1280])
def test_everything_is_named_and_fits(panel: ReaderPane, width: int) -> None:
    panel.resize(width, 400)
    panel.show_find("执法")
    for part in (panel.view, *panel.findChildren(QPushButton), *panel.findChildren(ReaderMargin)):
        assert part.accessibleName()
    for part in (*panel.findChildren(ReaderMargin), *panel.findChildren(Strip)):
        assert part.geometry().right() <= part.parentWidget().width()
    assert panel.width() == width


@pytest.mark.parametrize(
    "shown", ["before the dialog closes", "before the window is active", "last"]
)
def test_in_whatever_order_the_text_has_the_keyboard_that_was_asked_for(
    qtbot: QtBot, report_view: MakeView, shown: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other, panel = QPushButton("other", window), ReaderPane(parent=window)
    laid_out = QVBoxLayout(window)
    for part in (other, panel):
        laid_out.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    dialog = QDialog(window)
    dialog.finished.connect(panel.setFocus)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    if shown == "before the dialog closes":
        panel.show_report(report_view())
    dialog.reject()
    if shown == "before the window is active":
        panel.show_report(report_view())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if shown == "last":
        panel.show_report(report_view())
    assert panel.view.hasFocus()
    panel.clear()
    assert QApplication.focusWidget() is panel.focusProxy()
    panel.show_report(report_view())
    assert panel.view.hasFocus()


def test_a_text_that_comes_takes_the_keyboard_from_nobody(
    qtbot: QtBot, report_view: MakeView
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other, panel = QPushButton("other", window), ReaderPane(parent=window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    panel.show_report(report_view())
    assert other.hasFocus()
