"""Names under the slots."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.ui.charts.labels import labels_height, lines_of, narrowest_slot, paint_labels
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from tests.ui.charts.conftest import MakeTable


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("嘉善县 2022", ["嘉善县", "2022"]),
        ("云汀县", ["云汀县"]),
        ("2021", ["2021"]),
        ("a report of b", ["a report of b"]),
    ],
)
def test_only_a_year_goes_to_a_line_of_its_own(label: str, lines: list[str]) -> None:
    assert lines_of(label) == lines


def test_a_very_long_name_does_not_widen_every_slot(look: Look, make_table: MakeTable) -> None:
    assert narrowest_slot(make_table(3), look) < narrowest_slot(make_table(4), look) <= 84


@pytest.mark.parametrize("shown", [2, 10, 200])
def test_names_never_run_into_each_other(look: Look, make_table: MakeTable, shown: int) -> None:
    """At any width there are columns between the names in which no ink lies."""
    image = QImage(800, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    frame = Frame(0, 0, 800, 60, 0, shown, 1)
    paint_labels(painter, make_table(200), frame=frame, top=2, look=look)
    painter.end()
    inked = [any(image.pixelColor(x, y).value() < 200 for y in range(60)) for x in range(800)]
    assert 0.1 < sum(inked) / 800 < 0.95
    assert labels_height(look) < 60
