"""The strip and the margin by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.ui.kit import theme
from desktop.ui.kit.theme import LIGHT
from desktop.ui.reader.margin import ReaderMargin
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.strip import Strip
from tests.ui.reader.conftest import CODEBOOK, TEXT, MakeCoding

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def strip_of(panel: ReaderPane) -> Strip:
    return panel.findChildren(Strip)[0]


def margin_of(panel: ReaderPane) -> ReaderMargin:
    return panel.findChildren(ReaderMargin)[0]


def test_heights_stand_for_characters(panel: ReaderPane) -> None:
    strip = strip_of(panel)
    assert strip.character_at(-5) == 0
    assert strip.character_at(strip.height() / 2) == len(TEXT) // 2
    assert strip.character_at(9999) == len(TEXT) - 1


def test_a_theme_is_drawn_where_it_lies(panel: ReaderPane, coding: MakeCoding) -> None:
    last = coding("law", "执法人员能力有待提升。")
    panel.set_codings([last], CODEBOOK)
    panel.finish()
    strip = strip_of(panel)
    picture = strip.grab().toImage()
    mark = theme.theme_colour(CODEBOOK.theme("law").colour, LIGHT).name()
    height = int(strip.height() * (last.start + 2) / len(TEXT))
    assert picture.pixelColor(8, height).name() == mark
    assert picture.pixelColor(8, height // 2).name() != mark


def test_a_drag_along_the_strip_scrolls(panel: ReaderPane) -> None:
    panel.resize(500, 260)
    strip = strip_of(panel)
    seen = []
    QTest.mousePress(strip, LEFT, PLAIN, QPoint(8, 2))
    for part in (0.3, 0.9):
        QTest.mouseMove(strip, QPoint(8, int(strip.height() * part)))
        seen.append(panel.view.scroll_value)
    QTest.mouseRelease(strip, LEFT, PLAIN, QPoint(8, strip.height() - 2))
    assert 0 <= seen[0] < seen[1]


def test_another_button_does_nothing(panel: ReaderPane) -> None:
    panel.resize(500, 260)
    strip = strip_of(panel)
    QTest.mousePress(strip, Qt.MouseButton.RightButton, PLAIN, QPoint(8, strip.height() - 2))
    assert panel.view.scroll_value == 0


def test_the_wheel_scrolls_the_text(panel: ReaderPane) -> None:
    panel.resize(500, 260)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -40),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip_of(panel), wheel)
    assert panel.view.scroll_value > 0


def test_stripes_stand_beside_their_lines(panel: ReaderPane, coding: MakeCoding) -> None:
    own = coding("env", "打造湾区")
    others = coding("law", "构建执法指挥", coder_id="other")
    panel.set_codings([own, others], CODEBOOK)
    panel.finish()
    margin = margin_of(panel)
    picture = margin.grab().toImage()
    for one, lane in ((own, 0), (others, 1)):
        mark = theme.theme_colour(CODEBOOK.theme(one.theme_id).colour, LIGHT)
        at = panel.view.point_of(one.start).y()
        column = [picture.pixelColor(margin.lane_centre(lane), y) for y in range(at - 9, at + 9)]
        assert any(abs(colour.red() - mark.red()) < 30 for colour in column)
    far = panel.view.point_of(TEXT.index("执法力量")).y()
    assert picture.pixelColor(margin.lane_centre(0), far).name() == LIGHT.paper


def test_a_stripe_under_the_pointer_is_named(
    panel: ReaderPane, coding: MakeCoding, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _of: shown.append(text))
    one = coding("env", "打造湾区")
    panel.set_codings([one], CODEBOOK)
    panel.finish()
    margin = margin_of(panel)
    y = panel.view.point_of(one.start).y()
    for point in (QPoint(margin.lane_centre(0), y), QPoint(margin.lane_centre(0), 2)):
        QApplication.sendEvent(
            margin, QHelpEvent(QEvent.Type.ToolTip, point, margin.mapToGlobal(point))
        )
    assert "营商环境" in shown[0]
    assert shown[1] == ""


def test_a_coding_of_nothing_but_an_end_of_line_has_no_stripe(
    panel: ReaderPane, coding: MakeCoding
) -> None:
    panel.set_codings([coding("env", "\n")], CODEBOOK)
    panel.finish()
    margin = margin_of(panel)
    picture = margin.grab().toImage()
    column = {picture.pixelColor(margin.lane_centre(0), y).name() for y in range(400)}
    assert column == {LIGHT.paper}


def test_many_themes_share_the_margin(panel: ReaderPane) -> None:
    margin = margin_of(panel)
    assert 0 < margin.lane_centre(0) < margin.lane_centre(1) < margin.width()
