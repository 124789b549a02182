"""Names over columns."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.column_names import names_height, paint_column_name


def written(name: str, look: Look, *, slot: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is painted over a column from 100 on, down to 250."""
    image = QImage(300, 260, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(look.font)
    painter.setPen(QColor("black"))
    paint_column_name(painter, name, left=100, bottom=250, slot=slot, look=look)
    painter.end()
    dark = [(x, y) for x in range(300) for y in range(260) if image.pixelColor(x, y).value() < 128]
    across, down = zip(*dark, strict=True)
    return min(across), min(down), max(across), max(down)


def test_each_stays_over_its_column_and_in_the_height_it_asks_for(paper: Look) -> None:
    for name in ("营商环境", "Administrative reconsideration", "AI 治理", "大综合一体化改革"):
        for slot in (18.0, 40.0, 150.0):
            left, top, right, bottom = written(name, paper, slot=slot)
            assert left >= 98
            assert right <= 102 + slot
            assert top >= 250 - names_height([name], slot, paper) - 1
            assert bottom <= 251


def test_a_word_that_does_not_fit_is_turned_and_letters_are_stacked(paper: Look) -> None:
    turned = names_height(["Administrative reconsideration"], 40, paper)
    assert turned > paper.width("Administrative reconsideration")
    assert names_height(["营商环境"], 18, paper) == 4 * paper.metrics.height()
    assert names_height([], 18, paper) == paper.metrics.height()
