"""The outline around a sentence follows its lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.reader.frame import Box, outlines, rounded


def test_one_line_is_a_rectangle() -> None:
    assert outlines([Box(10, 90, 0, 20)]) == [[(10, 0), (90, 0), (90, 20), (10, 20)]]


def test_two_lines_make_a_step_on_either_side() -> None:
    corners = [(40, 0), (100, 0), (100, 20), (60, 20), (60, 40), (0, 40), (0, 20), (40, 20)]
    assert outlines([Box(40, 100, 0, 20), Box(0, 60, 20, 40)]) == [corners]


def test_lines_without_a_common_stretch_are_framed_apart() -> None:
    assert len(outlines([Box(80, 100, 0, 20), Box(0, 30, 20, 40)])) == 2


def test_ragged_edges_are_brought_in_line() -> None:
    boxes = [Box(20, 100, 0, 20), Box(0, 95, 20, 40), Box(0, 50, 40, 60)]
    (corners,) = outlines(boxes, ragged=8)
    assert (100, 40) in corners
    assert all(x != 95 for x, _ in corners)


def test_nothing_has_no_outline() -> None:
    assert outlines([]) == []


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(60, 100)), min_size=1, max_size=6),
    st.floats(0, 30),
)
def test_the_rounded_path_stays_inside_its_corners(
    edges: list[tuple[int, int]], radius: float
) -> None:
    boxes = [Box(left, right, n * 20, n * 20 + 20) for n, (left, right) in enumerate(edges)]
    for corners in outlines(boxes):
        bounds = rounded(corners, radius).boundingRect()
        assert bounds.left() >= min(x for x, _ in corners) - 1e-6
        assert bounds.right() <= max(x for x, _ in corners) + 1e-6
        assert bounds.height() <= 20 * len(boxes) + 1e-6
