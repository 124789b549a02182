"""Patterns stay inside their bar and differ between neighbours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.ui.charts.hatch import PATTERNS, gap_hatching, hatching

SIZE = st.floats(0.5, 300)


@given(st.integers(0, 20), st.floats(-500, 500), st.floats(-500, 500), SIZE, SIZE)
def test_every_line_ends_inside_the_rectangle(
    order: int, left: float, top: float, width: float, height: float
) -> None:
    rect = QRectF(left, top, width, height)
    room = rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    for line in [*hatching(order, rect), *gap_hatching(rect)]:
        assert room.contains(line.p1())
        assert room.contains(line.p2())


def test_the_first_is_plain_and_all_others_differ() -> None:
    rect = QRectF(0, 0, 40, 90)
    drawn = [
        sorted((*line.p1().toTuple(), *line.p2().toTuple()) for line in hatching(order, rect))
        for order in range(len(PATTERNS))
    ]
    assert drawn[0] == []
    assert all(one != other for n, one in enumerate(drawn) for other in drawn[:n])
