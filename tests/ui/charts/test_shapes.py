"""Shapes of points."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui.charts.shapes import SHAPES, paint_shape


def drawn(order: int, *, hollow: bool = False) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_shape(
        painter,
        order,
        middle=QPointF(20, 20),
        colour=QColor("black"),
        size=24,
        hollow=QColor("white") if hollow else None,
    )
    painter.end()
    return image


def test_each_differs_from_each(qapp: QApplication) -> None:
    found = [drawn(order) for order in range(SHAPES)]
    assert not any(found[n] == found[m] for n in range(SHAPES) for m in range(n))
    assert drawn(SHAPES) == found[0]


def test_all_are_about_as_large_and_hollow_ones_are_empty_in_the_middle(qapp: QApplication) -> None:
    for order in range(SHAPES):
        full, empty = drawn(order), drawn(order, hollow=True)
        black = sum(full.pixelColor(x, y).value() < 128 for x in range(40) for y in range(40))
        assert 260 <= black <= 620, order
        assert full.pixelColor(20, 20).value() < 128
        assert empty.pixelColor(20, 20).value() > 200
        assert empty != full
