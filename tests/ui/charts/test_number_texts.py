"""Figures and axes in few digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.frequency import MEASURES
from desktop.ui.charts.number_texts import axis_top, figure_text, ticks


@pytest.mark.parametrize(
    ("value", "measure", "text"),
    [
        (0, "codings", "0"),
        (1204, "characters", "1,204"),
        (11.5, "codings", "11.5"),
        (0.224, "share", "22%"),
        (0.0924, "share", "9.2%"),
        (0.0033, "share", "0.33%"),
        (0.00999, "share", "1%"),
        (0.00001, "share", "0%"),
        (1.0, "presence", "100%"),
        (3.456, "per_1000", "3.5"),
        (0.04, "per_1000", "0.04"),
        (12.4, "per_1000", "12"),
    ],
)
def test_a_figure_is_told_in_few_digits(value: float, measure: str, text: str) -> None:
    assert figure_text(value, measure) == text


@given(st.floats(1e-6, 1e6), st.sampled_from(MEASURES))
def test_an_axis_ends_above_the_largest_and_has_few_ticks(value: float, measure: str) -> None:
    largest = round(value) if measure in ("codings", "sentences", "characters") else value
    top = axis_top(largest, measure)
    found = ticks(top, measure)
    assert top > largest
    assert found[0][0] == 0
    assert found[-1][0] <= top * 1.001
    assert 2 <= len(found) <= 6
    assert len({text for _, text in found}) == len(found)


@pytest.mark.parametrize("measure", MEASURES)
def test_an_axis_without_figures_still_has_a_length(measure: str) -> None:
    assert axis_top(0.0, measure) > 0


def test_counts_have_no_half_ticks() -> None:
    assert [text for _, text in ticks(axis_top(1, "codings"), "codings")] == ["0", "1"]


def test_ticks_of_shares_are_written_as_per_cent() -> None:
    assert [text for _, text in ticks(0.26, "share")] == ["0%", "10%", "20%"]
    assert [text for _, text in ticks(0.004, "share")] == ["0.0%", "0.1%", "0.2%", "0.3%", "0.4%"]
