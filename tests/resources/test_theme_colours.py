"""Colours for new themes as they are drawn: told apart by everyone, on light and on dark."""

from __future__ import annotations

from itertools import combinations

import pytest

from desktop.domain.theme_colours import COLOURS
from desktop.ui.kit import theme
from desktop.ui.kit.colour import contrast
from desktop.ui.kit.theme import DARK, LIGHT, Palette
from tests.resources.test_codebook_colours import SIGHTS, _lab, _linear, least_difference

FIRST = 3
"""Given by the design; the others were searched for."""


def drawn(worn: Palette) -> list[str]:
    return [theme.theme_colour(colour, worn).name() for colour in COLOURS]


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_twelve_marks_are_told_apart_with_every_kind_of_sight(worn: Palette) -> None:
    numbered = list(enumerate(drawn(worn)))
    assert len(numbered) == 12
    apart = {
        (a, b): least_difference(one, other) for (a, one), (b, other) in combinations(numbered, 2)
    }
    assert min(apart.values()) >= 6
    assert [pair for pair, far in apart.items() if far < 10 and pair[1] >= FIRST] == []


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_none_looks_black_or_like_the_paper_or_like_the_accent(worn: Palette) -> None:
    for colour in drawn(worn):
        lightness = float(_lab(_linear(colour))[0])
        assert 30 <= lightness <= 78
        assert contrast(colour, worn.paper) >= 3
        far = _lab(_linear(colour)) - _lab(_linear(worn.accent))
        assert float((far**2).sum()) ** 0.5 >= 20


def test_all_kinds_of_sight_are_looked_through() -> None:
    assert sorted(SIGHTS) == ["deuteranopia", "normal", "protanopia", "tritanopia"]
