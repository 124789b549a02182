"""All rows of a tall picture beside those in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.ui.charts.look import Look
from desktop.ui.charts.plot import Plot
from desktop.ui.kit import theme
from tests.ui.charts.conftest import MakeTable


@pytest.fixture
def plot(qtbot: QtBot, look: Look) -> Plot:
    made = Plot(look, None)
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_there_where_a_heat_map_is_higher_than_the_window(
    plot: Plot, make_table: MakeTable
) -> None:
    for count, kind, wanted in ((200, "heat", True), (3, "heat", False), (200, "dots", False)):
        plot.show_table(make_table(count), kind)
        assert plot.overview.isVisible() == wanted


def test_a_press_and_a_drag_bring_rows_into_sight(
    qtbot: QtBot, plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(2000), "heat")
    strip = plot.overview
    middle = QPoint(strip.width() // 2, strip.height() // 2)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle)
    first, shown = plot.canvas.rows_in_sight
    assert first + shown / 2 == pytest.approx(1000, abs=10)
    qtbot.mouseMove(strip, QPoint(middle.x(), strip.height() - 1))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle)


def test_the_rows_in_sight_are_framed(plot: Plot, make_table: MakeTable) -> None:
    plot.show_table(make_table(400), "heat")
    accent = QColor(theme.LIGHT.accent)

    def framed() -> list[int]:
        image = plot.overview.grab().toImage()
        middle = image.width() // 2
        return [y for y in range(image.height()) if image.pixelColor(middle, y) == accent]

    above = framed()
    plot.canvas.go_to_row(350)
    below = framed()
    assert above
    assert below
    assert max(above) < min(below)


def test_rows_too_low_for_cells_are_one_image_that_still_answers(
    plot: Plot, make_table: MakeTable
) -> None:
    plot.show_table(make_table(2000), "heat")
    plot.canvas._zoom = 0.01
    plot.canvas.show_picture(plot.canvas.picture)
    frame = plot.canvas.marks.frame
    assert frame.row < 5
    assert frame.shown_rows > 100
    image = plot.canvas.grab().toImage()
    assert len({image.pixel(x, 200) for x in range(0, image.width(), 3)}) > 3
    struck = plot.canvas.picture.hit(frame.x(1.5), frame.row_top(50.5), frame)
    assert (struck.slot, struck.theme) == (50, 1)
