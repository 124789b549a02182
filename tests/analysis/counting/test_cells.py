"""Cells looked up in an array are the dictionary that it stands for."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.cells import CountedCells

FIGURES = st.lists(
    st.lists(st.sampled_from([0.0, 1.0, 2.5, np.nan]), min_size=2, max_size=2), max_size=4
)


def _cells(rows: list[list[float]], *, whole: bool = True) -> CountedCells:
    keys = [f"g{n}" for n in range(len(rows))]
    figures = np.array(rows, float).reshape(-1, 2)
    return CountedCells(figures, keys=keys, themes=["a", "b"], whole=whole)


@given(FIGURES, st.booleans())
def test_it_holds_what_is_not_zero(rows: list[list[float]], whole: bool) -> None:
    found = _cells(rows, whole=whole)
    expected = {
        (f"g{n}", theme): value
        for n, row in enumerate(rows)
        for theme, value in zip("ab", row, strict=True)
        if not np.isnan(value) and value
    }
    assert dict(found) == expected
    assert found == expected
    assert len(found) == len(expected)
    assert all(isinstance(v, int) for v in found.values() if whole and v == 1)
    for cell in product([*(f"g{n}" for n in range(5))], ["a", "b", "c"]):
        assert found.get(cell, 0) == expected.get(cell, 0)
        assert (cell in found) == (cell in expected)


@given(FIGURES, FIGURES, st.booleans())
def test_it_is_equal_where_the_dictionaries_are(
    one: list[list[float]], other: list[list[float]], whole: bool
) -> None:
    first, second = _cells(one), _cells(other, whole=whole)
    assert (first == second) == (dict(first) == dict(second))
    assert first != 1


def test_a_cell_of_no_group_is_none() -> None:
    with pytest.raises(KeyError):
        _cells([[1.0, 0.0]])["g0", "b"]
