"""What is drawn under the text, read back from the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.ui.kit import theme
from desktop.ui.kit.theme import DARK, LIGHT
from desktop.ui.reader.pane import ReaderPane
from tests.ui.reader.conftest import CODEBOOK, TEXT, MakeCoding, MakeView

Show = Callable[..., QImage]


@pytest.fixture
def show(panel: ReaderPane, report_view: MakeView) -> Show:
    """The picture of the text with these codings on it, the cursor far from them."""

    def picture(*codings: Coding) -> QImage:
        panel.show_report(report_view(codings=codings))
        panel.go_to(place("现将有关情况报告如下。"))
        return panel.view.viewport().grab().toImage()

    return picture


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def colours_at(panel: ReaderPane, picture: QImage, words: str) -> set[str]:
    """Every colour in the column of pixels through the first character of the words."""
    at = panel.view.point_of(place(words).start) + QPoint(4, 0)
    pitch = int(1.8 * panel.view.overlay.em)
    rows = range(at.y() - pitch // 2, at.y() + pitch * 3 // 4)
    return {picture.pixelColor(at.x(), row).name() for row in rows if 0 <= row < picture.height()}


def mark(theme_id: str) -> str:
    return theme.theme_colour(CODEBOOK.theme(theme_id).colour, LIGHT).name()


def tint(theme_id: str, *, faint: bool = False) -> str:
    return theme.tint(CODEBOOK.theme(theme_id).colour, LIGHT, faint=faint).name()


def test_a_coding_is_a_tint_and_nothing_beyond_it(
    panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    picture = show(coding("env", "打造湾区"))
    assert tint("env") in colours_at(panel, picture, "造湾区")
    assert tint("env") not in colours_at(panel, picture, "营商环境最优")
    assert mark("env") not in colours_at(panel, picture, "造湾区")


def test_the_second_and_third_are_underlines(
    panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    words = "打造湾区"
    picture = show(coding("env", words + "营商环境"), coding("law", words), coding("gov", "湾区"))
    assert {tint("env"), mark("law")} <= colours_at(panel, picture, "打造")
    assert {tint("env"), mark("law"), mark("gov")} <= colours_at(panel, picture, "湾区")


def test_anothers_coding_is_faint_and_dashed(
    panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    picture = show(coding("env", "打造湾区", coder_id="other"))
    columns = [colours_at(panel, picture, word) for word in ("打造", "造湾", "湾区", "区营")]
    assert all(tint("env", faint=True) in colours for colours in columns)
    assert all(tint("env") not in colours for colours in columns)
    drawn = {picture.pixelColor(x, y).name() for x in range(600) for y in range(300)}
    assert mark("env") in drawn


def colours_between(panel: ReaderPane, picture: QImage, words: str) -> set[str]:
    """Every colour in the line's pixels about the left edge of the words' first character."""
    at, em = panel.view.point_of(place(words).start), panel.view.overlay.em
    rows = range(at.y() - int(em / 3), at.y() + int(em))
    return {picture.pixelColor(at.x() + beside, y).name() for beside in (-1, 0, 1) for y in rows}


def test_two_codings_of_one_theme_that_meet_are_told_apart(
    panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    one = show(coding("env", "打造湾区营商"))
    assert mark("env") not in colours_between(panel, one, "湾区营商")
    two = show(coding("env", "打造"), coding("env", "湾区营商"))
    assert mark("env") in colours_between(panel, two, "湾区营商")
    assert mark("env") not in colours_between(panel, two, "造湾")
    apart = show(coding("env", "打造"), coding("env", "区营商"))
    assert mark("env") not in colours_between(panel, apart, "区营商")
    other = show(coding("env", "打造"), coding("law", "湾区营商"))
    assert {mark("env"), mark("law")}.isdisjoint(colours_between(panel, other, "湾区营商"))


def test_so_are_underlines_that_meet(panel: ReaderPane, show: Show, coding: MakeCoding) -> None:
    below = coding("env", "以打造湾区营商环境")
    one = show(below, coding("law", "打造湾区"))
    assert LIGHT.paper not in lowest_between(panel, one, "湾区营商")
    two = show(below, coding("law", "打造"), coding("law", "湾区"))
    assert LIGHT.paper in lowest_between(panel, two, "湾区营商")


def lowest_between(panel: ReaderPane, picture: QImage, words: str) -> set[str]:
    """The colours about the left edge of the words where the first underline runs."""
    line = panel.view._lines_of(place(words))[0]
    at, em = panel.view.point_of(place(words).start), panel.view.overlay.em
    y = round(line.baseline + 0.28 * em) - panel.view.scroll_value
    return {picture.pixelColor(at.x() + beside, y).name() for beside in (-1, 0)}


def test_the_opened_coding_is_marked_as_its_ends_are_now(
    panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    made = coding("env", "打造湾区营商")
    show(made)
    panel.view.open_ends(made)
    for _ in range(2):
        panel.view.move_end(-1)
    picture = panel.view.viewport().grab().toImage()
    assert LIGHT.marked in colours_at(panel, picture, "造湾区")
    left = colours_at(panel, picture, "商环境最优")
    assert LIGHT.marked not in left
    assert tint("env") in left
    assert mark("env") in colours_between(panel, picture, "营商环境最优")


def test_a_selection_shows_on_a_tint(panel: ReaderPane, show: Show, coding: MakeCoding) -> None:
    show(coding("env", "打造湾区"))
    panel.go_to(place("造湾"))
    picture = panel.view.viewport().grab().toImage()
    assert LIGHT.marked in colours_at(panel, picture, "造湾")
    assert tint("env") in colours_at(panel, picture, "打造")


def test_the_sentence_has_a_frame_in_the_accent(panel: ReaderPane, show: Show) -> None:
    picture = show()
    assert close_to(LIGHT.accent, colours_at(panel, picture, "将有关情况"))
    assert not close_to(LIGHT.accent, colours_at(panel, picture, "造湾区"))


def close_to(colour: str, others: set[str]) -> bool:
    wanted = QColor(colour)
    return any(
        abs(QColor(other).red() - wanted.red()) + abs(QColor(other).blue() - wanted.blue()) < 90
        and QColor(other).green() < 150
        and QColor(other).red() > 150
        for other in others
    )


def test_an_empty_line_inside_a_coding_is_left_alone(
    panel: ReaderPane, report_view: MakeView
) -> None:
    text = "第一句。\n\n第二句。"
    coding = Coding("c", "r", "env", "me", 0, len(text))
    panel.show_report(report_view(text, [coding]))
    panel.view.go_to(Span(6, 7))
    picture = panel.view.viewport().grab().toImage()
    between = panel.view.point_of(5)
    assert picture.pixelColor(between + QPoint(2, 0)).name() == LIGHT.paper


class Watcher(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.heights: list[tuple[int, int]] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            rect = event.region().boundingRect()
            self.heights.append((rect.top(), rect.bottom()))
        return False


@pytest.fixture
def painted(panel: ReaderPane) -> Callable[[Callable[[], None]], list[tuple[int, int]]]:
    """The heights of the text that something made to be painted anew."""
    watcher = Watcher(panel.view.viewport())

    def heights(act: Callable[[], None]) -> list[tuple[int, int]]:
        QApplication.processEvents()
        watcher.heights.clear()
        act()
        QApplication.processEvents()
        return watcher.heights

    return heights


def test_one_more_coding_repaints_its_lines_alone(
    panel: ReaderPane,
    painted: Callable[[Callable[[], None]], list[tuple[int, int]]],
    coding: MakeCoding,
) -> None:
    there = [coding("env", "全面推进"), coding("law", "执法力量")]
    panel.set_codings(there, CODEBOOK)
    new = coding("gov", "打造湾区")
    (found,) = painted(lambda: panel.set_codings([*there, new], CODEBOOK, [new.span]))
    middle = panel.view.point_of(new.start).y()
    assert found[0] < middle < found[1]
    assert found[1] - found[0] < 3 * panel.view.overlay.em
    (again,) = painted(lambda: panel.set_codings(there, CODEBOOK))
    assert again == found


def test_nothing_changed_is_nothing_painted(
    panel: ReaderPane,
    painted: Callable[[Callable[[], None]], list[tuple[int, int]]],
    coding: MakeCoding,
) -> None:
    there = [coding("env", "全面推进")]
    panel.set_codings(there, CODEBOOK)
    memo = [replace(there[0], memo="新的备忘")]
    assert painted(lambda: panel.set_codings(memo, CODEBOOK)) == []


def test_a_new_colour_repaints_all(
    panel: ReaderPane,
    painted: Callable[[Callable[[], None]], list[tuple[int, int]]],
    coding: MakeCoding,
) -> None:
    there = [coding("env", "全面推进")]
    panel.set_codings(there, CODEBOOK)
    first, *rest = CODEBOOK.themes
    recoloured = Codebook((replace(first, colour="#aa3355"), *rest), version=1)
    (found,) = painted(lambda: panel.set_codings(there, recoloured))
    assert found[1] - found[0] > panel.view.viewport().height() - 2
    wanted = theme.tint("#aa3355", LIGHT).name()
    picture = panel.view.viewport().grab().toImage()
    assert wanted in colours_at(panel, picture, "面推进")


def test_many_changes_are_one_repaint(
    panel: ReaderPane,
    painted: Callable[[Callable[[], None]], list[tuple[int, int]]],
) -> None:
    many = [Coding(str(at), "r", "env", "me", at, at + 2) for at in range(0, len(TEXT) - 2, 2)]
    assert len(painted(lambda: panel.set_codings(many, CODEBOOK))) == 1


def test_the_dark_has_its_own_colours(
    qtbot: QtBot, qapp: QApplication, panel: ReaderPane, show: Show, coding: MakeCoding
) -> None:
    show(coding("env", "打造湾区"))
    theme.apply(qapp, "dark")
    picture = panel.view.viewport().grab().toImage()
    found = colours_at(panel, picture, "造湾区")
    assert theme.tint("#2f6f8f", DARK).name() in found
    assert tint("env") not in found
    assert picture.pixelColor(2, 2).name() == DARK.paper


def test_what_was_found_is_marked(panel: ReaderPane, show: Show) -> None:
    show()
    panel.show_find("环境")
    picture = panel.view.viewport().grab().toImage()
    assert LIGHT.found in colours_at(panel, picture, "环境最优")
    assert LIGHT.found not in colours_at(panel, picture, "最优县")
