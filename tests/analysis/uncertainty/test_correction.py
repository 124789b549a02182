"""Counts corrected for coder error: the formula, what it leaves alone, and when it is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.uncertainty.corrected_figures import CorrectionReason
from desktop.analysis.uncertainty.correction import CodedUnits, corrected, error_rates
from desktop.analysis.uncertainty.error_counts import ErrorCounts

cells = st.lists(st.tuples(st.integers(0, 40), st.integers(40, 90)), min_size=2, max_size=9)


def group(
    pairs: list[tuple[float, float]], settled: bool = False, times: float = 1.0
) -> CodedUnits:
    coded, units = np.array(pairs, float).T
    return CodedUnits(coded[:, None], units, np.full(len(units), settled), times)


def counts(
    right: float, missed: float, wrong: float, clear: float, reports: int = 8
) -> ErrorCounts:
    return ErrorCounts(
        *(np.full((reports, 1), float(side)) for side in (right, missed, wrong, clear))
    )


@given(cells)
def test_coders_without_an_error_change_nothing(pairs: list[tuple[int, int]]) -> None:
    [found] = corrected(group(pairs), counts(9, 0, 0, 50), draws=50)
    assert found.value == pytest.approx(sum(coded for coded, _ in pairs))


@given(cells)
def test_what_is_resolved_is_not_corrected(pairs: list[tuple[int, int]]) -> None:
    [found] = corrected(group(pairs, settled=True), counts(6, 3, 5, 50), draws=50)
    assert found.value == pytest.approx(sum(coded for coded, _ in pairs))


@given(cells, st.integers(5, 9), st.integers(0, 8))
def test_the_formula(pairs: list[tuple[int, int]], right: int, wrong: int) -> None:
    [found] = corrected(group(pairs), counts(right, 10 - right, wrong, 50 - wrong), draws=50)
    coded, units = (sum(pair[side] for pair in pairs) for side in (0, 1))
    sensitivity, specificity = right / 10, 1 - wrong / 50
    share = (coded / units + specificity - 1) / (sensitivity + specificity - 1)
    assert found.value == pytest.approx(units * min(max(share, 0), 1))
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert -1e-9 <= found.low <= found.value + 1e-9
    assert found.value - 1e-9 <= found.high <= units + 1e-9


def test_coders_who_miss_half_have_their_counts_doubled() -> None:
    [found] = corrected(group([(10, 100)] * 6), counts(5, 5, 0, 90))
    assert found.value == pytest.approx(120)
    # Reports that are alike, here and in the round, leave no doubt.
    assert (found.low, found.high) == pytest.approx((120, 120))
    [share] = corrected(group([(0.5, 1)] * 6, times=1 / 6), counts(8, 2, 0, 90))
    assert share.value == pytest.approx(0.625)


def test_the_interval_takes_in_what_is_not_known_of_the_error_rates() -> None:
    alike = group([(10, 100)] * 12)
    sides = [np.array(side, float)[:, None] for side in ([9, 5, 7, 3, 8, 6, 9, 4, 7, 5], [1] * 10)]
    missed = 10 - sides[0]
    rates = ErrorCounts(sides[0], missed, sides[1], np.full((10, 1), 89.0))
    [found] = corrected(alike, rates)
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low > 20


@pytest.mark.parametrize(
    ("rates", "reason"),
    [
        (counts(1, 0, 0, 50), CorrectionReason.TOO_FEW),
        (counts(9, 0, 0, 1), CorrectionReason.TOO_FEW),
        (counts(9, 0, 0, 50, reports=4), CorrectionReason.TOO_FEW),
        (counts(0, 0, 2, 50), CorrectionReason.TOO_FEW),
        (counts(2, 8, 60, 40), CorrectionReason.NO_BETTER_THAN_CHANCE),
    ],
)
def test_a_theme_that_cannot_be_corrected_says_why(
    rates: ErrorCounts, reason: CorrectionReason
) -> None:
    for pairs in ([(3, 40)] * 5, [(3, 40)]):
        [found] = corrected(group(pairs), rates, draws=50)
        assert (found.value, found.low, found.reason) == (None, None, reason)
    assert error_rates(rates)[0].reason == reason
    assert reason.words


def test_one_report_has_no_interval() -> None:
    [found] = corrected(group([(10, 100)]), counts(5, 5, 0, 90))
    assert found.value == pytest.approx(20)
    assert (found.low, found.reason) == (None, CorrectionReason.ONE_REPORT)


def test_rates_that_are_hardly_better_than_chance_give_no_interval() -> None:
    right = np.array([[9.0], [0.0], [0.0], [0.0], [9.0], [0.0]])
    rates = ErrorCounts(right, 9 - right, np.full((6, 1), 15.0), np.full((6, 1), 45.0))
    [found] = corrected(group([(30, 100)] * 6), rates)
    assert found.value is not None
    assert (found.low, found.reason) == (None, CorrectionReason.OFTEN_NO_BETTER)


def test_many_reports_are_drawn_some_at_a_time() -> None:
    numbers = np.random.default_rng(3)
    coded = numbers.binomial(60, 0.2, size=5000)
    [found] = corrected(group([(int(n), 60) for n in coded]), counts(8, 2, 1, 90), draws=1000)
    assert found.value is not None
    assert found.low is not None
    assert found.low < found.value < found.low * 1.05


def test_the_truth_is_held_about_as_often_as_is_said() -> None:
    """Reports differ in how much they have of a theme, coders err alike in all of them."""
    numbers, held = np.random.default_rng(8), 0
    rounds, sensitivity, specificity, mean = 200, 0.75, 0.97, 0.15

    def drawn(reports: int) -> np.ndarray:
        true = numbers.binomial(60, numbers.beta(3, 17, size=reports))
        right = numbers.binomial(true, sensitivity)
        wrong = numbers.binomial(60 - true, 1 - specificity)
        return np.array([right, true - right, wrong, 60 - true - wrong], float)

    for _ in range(rounds):
        rates = ErrorCounts(*(side[:, None] for side in drawn(20)))
        right, _, wrong, _ = drawn(20)
        own = CodedUnits((right + wrong)[:, None], np.full(20, 60.0), np.zeros(20, bool), 1 / 1200)
        [found] = corrected(own, rates, draws=400)
        held += found.low <= mean <= found.high  # type: ignore[operator]
    assert 0.9 <= held / rounds <= 0.99
