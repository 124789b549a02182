"""Colours that are told apart in grey and by the colour-blind, computed.

The three matrices are those of Machado, Oliveira and Fernandes (2009), A Physiologically-based
Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6), at full severity.
"""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.theme_colours import COLOURS
from desktop.ui.charts.hatch import PATTERNS
from desktop.ui.charts.print_colours import apart
from desktop.ui.charts.shapes import SHAPES
from desktop.ui.kit.colour import contrast

Matrix = tuple[tuple[float, float, float], ...]
SEEN: dict[str, Matrix] = {
    "by all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "in grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
any_colour = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def lab(colour: str, matrix: Matrix) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* of what is seen."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    red, green, blue = (
        min(1.0, max(0.0, math.fsum(a * b for a, b in zip(row, linear, strict=True))))
        for row in matrix
    )
    x = _f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _f(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _f(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116


def nearest(colours: list[str], matrix: Matrix) -> float:
    seen = [lab(colour, matrix) for colour in colours]
    return min(math.dist(one, other) for one, other in combinations(seen, 2))


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize(("count", "least"), [(2, 30), (3, 15), (4, 10), (5, 8), (9, 3.5)])
def test_the_palette_on_paper_is_told_apart(seen: str, count: int, least: float) -> None:
    assert nearest(apart(COLOURS[:count]), SEEN[seen]) >= least


@pytest.mark.parametrize("seen", ["without red", "without green", "without blue"])
def test_colours_for_new_themes_are_told_apart_and_stand_out(seen: str) -> None:
    assert nearest(list(COLOURS), SEEN[seen]) >= 7
    assert min(contrast(colour, "#ffffff") for colour in COLOURS) >= 3


def test_without_it_two_colours_can_be_one_to_the_colour_blind() -> None:
    assert nearest(["#8a6d1f", "#6f7d1f"], SEEN["without green"]) < 2


@given(st.lists(any_colour, min_size=2, max_size=5, unique=True))
def test_any_colours_are_told_apart_in_grey_and_stand_out(colours: list[str]) -> None:
    printed = apart(colours)
    assert nearest(printed, SEEN["in grey"]) >= 8
    assert all(contrast(colour, "#ffffff") >= 3 for colour in printed)


def test_one_colour_stays() -> None:
    assert apart(["#2f6f8f"]) == ["#2f6f8f"]
    assert apart([]) == []


def test_patterns_and_shapes_tell_themes_apart_without_any_colour() -> None:
    assert len(set(PATTERNS)) >= 7
    assert SHAPES >= 8
