"""What a cell of an own column says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.own_facts import are_numbers, number_of, read_back, says_nothing, stored


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12", 12), (" 1,234.50 ", 1234.5), ("１２．５", 12.5), ("−3", -3), ("1e3", 1000),
        ("1.0", 1), (".5", 0.5), ("12,34", None), ("", None), ("浙江", None), ("-", None),
        ("1.2.3", None), ("110101199001011234", None), ("1e999", None),
    ],
)  # fmt: skip
def test_numbers(cell: str, value: float | None) -> None:
    assert number_of(cell) == value


def test_marks_for_a_missing_value_say_nothing() -> None:
    assert all(map(says_nothing, ["", " ", ".", "NA", "#N/A", "—", "Null"]))
    assert not says_nothing("0")


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1", "2", "x"], True), (["1", "x"], False), (["", "NA"], False), (["", "3"], True),
        (["001", "2"], False), (["0", "0.5"], True),
    ],
)  # fmt: skip
def test_a_column_is_of_numbers_where_most_cells_are(cells: list[str], numbers: bool) -> None:
    assert are_numbers(cells) == numbers


@given(st.one_of(st.integers(-(10**14), 10**14), st.floats(allow_nan=False, allow_infinity=False)))
def test_a_number_comes_back_as_it_was(value: float) -> None:
    assert read_back(*stored(value)) == value
    assert read_back(*stored("甲")) == "甲"
