"""The chart under mouse, wheel and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.charts.canvas import Canvas
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark
from desktop.ui.charts.pictures.picture import PictureOptions, Spot
from desktop.ui.charts.pictures.table import picture_of
from desktop.ui.charts.plot import Plot
from desktop.ui.charts.query import KINDS
from desktop.ui.kit import theme
from tests.ui.charts.conftest import MakeTable

Key = Qt.Key


@pytest.fixture
def plot(qtbot: QtBot, look: Look) -> Plot:
    made = Plot(look, None)
    qtbot.addWidget(made)
    made.resize(900, 260)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place(canvas: Canvas, mark: ChartMark) -> QPoint:
    """The middle of the mark in the pixels of the widget."""
    return canvas.mapFromScene(canvas.box.mapToScene(QPointF(*mark.middle)))


def turn(canvas: Canvas, degrees: int, *, ctrl: bool = False) -> None:
    at = QPointF(canvas.rect().center())
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, degrees), none, keys, phase, False)
    QApplication.sendEvent(canvas.viewport(), event)


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_on_a_mark_asks_for_its_passages(
    qtbot: QtBot, plot: Plot, make_table: MakeTable, kind: str
) -> None:
    plot.show_table(make_table(4, gaps=[1]), kind)
    at = next(slot for slot in range(3) if plot.canvas.picture.spot(slot, 1).group == "g2")
    mark = next(m for m in plot.canvas.marks.marks if (m.slot, m.theme) == (at, 1))
    with qtbot.waitSignal(plot.passages_wanted) as heard:
        qtbot.mouseClick(
            plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(plot.canvas, mark)
        )
    assert heard.args == ["g2", "b"]


def test_a_click_beside_the_marks_or_with_the_other_button_asks_for_nothing(
    qtbot: QtBot, plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(4), "stacked")
    mark = plot.canvas.marks.marks[-1]
    with qtbot.assertNotEmitted(plot.passages_wanted, wait=50):
        qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.mouseClick(
            plot.canvas.viewport(), Qt.MouseButton.RightButton, pos=place(plot.canvas, mark)
        )


# The platform without a display has no windows to raise a tooltip over.
@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_under_the_mouse_a_mark_tells_its_figures(
    qtbot: QtBot, plot: Plot, look: Look, make_table: MakeTable
) -> None:
    table = make_table(4, gaps=[1])
    options = PictureOptions(empty=True)
    plot.show_picture(picture_of(table, "heat", look=look, options=options))
    marks = {(m.slot, m.theme): m for m in plot.canvas.marks.marks}
    qtbot.mouseMove(plot.canvas.viewport(), place(plot.canvas, marks[2, 1]))
    qtbot.waitUntil(lambda: "4" in QToolTip.text())
    assert QToolTip.text().splitlines() == [
        "浙江省 · 樟江畲族自治县 2023",
        "大综合一体化",
        "Codings: 4",
        "Coded: 1 of 1 reports, characters: 1,000",
    ]
    qtbot.mouseMove(plot.canvas.viewport(), place(plot.canvas, marks[3, 0]))
    qtbot.waitUntil(lambda: QToolTip.text().endswith("no report"))


def test_keys_go_from_figure_to_figure_and_enter_asks(
    qtbot: QtBot, plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(4), "grouped")
    for key in (Key.Key_Home, Key.Key_PageDown, Key.Key_Right):
        qtbot.keyClick(plot.canvas, key)
    assert "大综合一体化\nCodings: 2" in plot.canvas.accessibleDescription()
    with qtbot.waitSignal(plot.passages_wanted) as heard:
        qtbot.keyClick(plot.canvas, Key.Key_Return)
    assert heard.args == ["g1", "b"]


def test_ctrl_and_a_click_choose_a_group_and_ask_for_no_passages(
    qtbot: QtBot, plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(4), "heat")
    mark = next(m for m in plot.canvas.marks.marks if (m.slot, m.theme) == (2, 1))
    asked: list[tuple[str, str]] = []
    plot.passages_wanted.connect(lambda *what: asked.append(what))
    with qtbot.waitSignal(plot.chosen_wanted) as heard:
        qtbot.mouseClick(
            plot.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            place(plot.canvas, mark),
        )
    assert heard.args == ["g2"]
    assert asked == []


@pytest.mark.parametrize("kind", ["grouped", "heat"])
def test_chosen_groups_stand_on_a_band(plot: Plot, make_table: MakeTable, kind: str) -> None:
    plot.show_table(make_table(4), kind)
    bare = plot.grab().toImage()
    plot.choose(frozenset({"g2"}))
    chosen = plot.grab().toImage()
    ground = QColor(theme.LIGHT.selected).rgb()
    has = [
        any(
            image.pixel(x, y) == ground
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        )
        for image in (bare, chosen)
    ]
    assert has == [False, True]


def test_standing_somewhere_says_where(qtbot: QtBot, plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(200), "heat")
    with qtbot.waitSignal(plot.stood_on) as heard:
        plot.stand_on((150, 1))
    assert heard.args == [Spot("g150", "b")]
    first, shown = plot.canvas.rows_in_sight
    assert first <= 150 < first + shown


def test_keys_bring_a_figure_into_sight(qtbot: QtBot, plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(200), "grouped")
    qtbot.keyClick(plot.canvas, Key.Key_End)
    first, shown = plot.canvas.in_sight
    assert first + shown == pytest.approx(200)
    qtbot.keyClick(plot.canvas, Key.Key_Home)
    assert plot.canvas.in_sight[0] == pytest.approx(0)


def test_a_new_table_takes_the_standing_away(
    qtbot: QtBot, plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(4), "grouped")
    qtbot.keyClick(plot.canvas, Key.Key_End)
    plot.show_table(make_table(2), "grouped")
    with qtbot.assertNotEmitted(plot.passages_wanted, wait=50):
        qtbot.keyClick(plot.canvas, Key.Key_Return)


def test_many_counties_are_scrolled_and_stay_legible(plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(200), "grouped")
    first, shown = plot.canvas.in_sight
    assert first == 0
    assert shown < 15
    assert plot.scroll_bar.isVisible()
    turn(plot.canvas, -120 * 400)
    assert plot.canvas.in_sight[0] == pytest.approx(200 - shown)
    plot.scroll_bar.setValue(0)
    assert plot.canvas.in_sight[0] == pytest.approx(0)


def test_ctrl_and_the_wheel_make_room_for_more_or_fewer(plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(200), "grouped")
    before = plot.canvas.in_sight[1]
    turn(plot.canvas, -240, ctrl=True)
    assert plot.canvas.in_sight[1] > before
    turn(plot.canvas, 120 * 30, ctrl=True)
    assert 1 <= plot.canvas.in_sight[1] < before
    turn(plot.canvas, -120 * 60, ctrl=True)
    assert plot.canvas.in_sight[1] == pytest.approx(200)
    assert not plot.scroll_bar.isVisible()


def test_few_counties_are_all_in_sight(plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(3), "grouped")
    assert plot.canvas.in_sight == (0, 3)
    assert not plot.scroll_bar.isVisible()
    plot.resize(400, 260)
    assert plot.canvas.in_sight == (0, 3)


def test_the_place_is_kept_while_coding(plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(200), "grouped")
    plot.canvas.go_to(50)
    plot.show_table(make_table(200, measure="share"), "grouped")
    assert plot.canvas.in_sight[0] == pytest.approx(50)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [0, 1, 8, 200])
def test_it_is_painted_in_either_appearance(
    plot: Plot, make_table: MakeTable, kind: str, count: int
) -> None:
    plot.show_table(make_table(count, gaps=[3]), kind)
    light = plot.grab().toImage()
    plot.wear(Look(theme.DARK, 12.0))
    dark = plot.grab().toImage()
    assert light.pixelColor(3, 3).name() == theme.LIGHT.paper
    assert dark.pixelColor(3, 3).name() == theme.DARK.paper
