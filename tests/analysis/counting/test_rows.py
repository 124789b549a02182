"""Rows that come and go, held to a plain list."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.rows import Rows

STEPS = st.lists(st.tuples(st.sets(st.integers(0, 30)), st.integers(0, 900)), max_size=5)


@given(STEPS)
def test_what_is_struck_is_gone_and_what_is_added_is_there(
    steps: list[tuple[set[int], int]],
) -> None:
    rows, plain, made = Rows("a", "b"), [], 0
    for struck, number in steps:
        there = sorted(place for place in struck if place < len(rows))
        gone = {int(rows["a"][place]) for place in there}
        new = np.arange(made, made + number)
        made += number
        rows.replace(np.array(there, np.int64), {"a": new, "b": -new})
        plain = [one for one in plain if one not in gone] + new.tolist()
        assert sorted(rows["a"].tolist()) == sorted(plain)
        assert (rows["a"] == -rows["b"]).all()
        assert len(rows) == len(plain)


@pytest.mark.parametrize("added", [{"a": [1]}, {"a": [1], "b": []}, {"a": [1], "c": [1]}])
def test_rows_that_do_not_fit_are_refused(added: dict[str, list[int]]) -> None:
    rows = Rows("a", "b")
    columns = {name: np.array(values, np.int64) for name, values in added.items()}
    with pytest.raises(ValueError, match="the columns are a, b"):
        rows.replace(np.empty(0, np.int64), columns)
