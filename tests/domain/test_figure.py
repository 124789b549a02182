"""What a judged figure says, and how its value is written."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.figure import FigureReading, Indicator, JudgedFigure, read_value, written
from desktop.domain.span import Span

VALUES = st.fractions(max_denominator=10**6) | st.decimals(
    allow_nan=False, allow_infinity=False, places=6
).map(Fraction)


@given(VALUES)
def test_a_value_is_read_as_it_is_written(value: Fraction) -> None:
    assert read_value(written(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(-39), "-39"),
        (Fraction(159, 100), "1.59"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(116_500_000), "116500000"),
        (Fraction(0), "0"),
    ],
)
def test_a_value_is_a_decimal_where_it_has_an_end(value: Fraction, text: str) -> None:
    assert written(value) == text


def test_separators_and_spaces_do_not_matter() -> None:
    assert read_value(" 1,234.5 ") == Fraction(2469, 2)


@pytest.mark.parametrize("text", ["", "abc", "1/0", "1..2", "９９", "1e5", "nan", "3/"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_value(text)


def test_a_verdict_has_a_place() -> None:
    judged = JudgedFigure("a", "r", "c", 2, 5, "rejected", FigureReading(Fraction(1)))
    assert (judged.span, judged.confirmed) == (Span(2, 5), False)


def test_an_indicator_has_all_its_words() -> None:
    assert list(Indicator("a", "甲", synonyms=("乙",)).words()) == ["甲", "乙"]
