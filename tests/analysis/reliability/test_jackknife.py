"""Intervals by leaving reports out: by hand, what changes nothing, and how often they hold."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.binary import PLACES, Sums, alpha
from desktop.analysis.reliability.bootstrap import Interval, intervals
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.jackknife import jackknife_intervals, limits
from desktop.analysis.reliability.student import quantile
from tests.analysis.reliability.test_bootstrap import SENTENCES, a_round, sums, truth

counts = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 6)), min_size=10, max_size=25)


def of(rows, units=60):
    both, one = np.array(rows, float).T
    return sums(units, both, one)


def by_hand(rows, units=60):
    """Low and high with plain loops; rows are (both, one) of each report."""

    def theta(both, one, number):
        values, ones, crossed = 2 * number * units, 2 * both + one, one
        share = number / len(rows)
        values, ones, crossed = values + 2 * share, ones + share, crossed + share
        return -math.log(crossed * (values - 1) / (ones * (values - ones)))

    n = len(rows)
    both, one = (sum(row[side] for row in rows) for side in (0, 1))
    without = [theta(both - b, one - o, n - 1) for b, o in rows]
    off = [t - sum(without) / n for t in without]
    squares = [x * x for x in off]
    error = math.sqrt(sum(squares) * (n - 1) / n)
    unequal = sum(x * x for x in squares) - sum(squares) ** 2 / n
    degrees = math.floor(2 * sum(squares) ** 2 / unequal + 1e-9) if unequal > 0 else n - 1
    t = quantile(0.975, min(max(degrees, 1), n - 1))
    whole, seen = theta(both, one, n), float(alpha(of(rows).pooled())[0])
    low, high = (1 - math.exp(-(whole + side * t * error)) for side in (-1, 1))
    return max(min(low, seen), -1), max(high, seen)


def varied(rows):
    return len(set(rows)) > 2 and sum(b > 0 or o > 0 for b, o in rows) >= 5


@given(counts.filter(varied))
def test_as_by_hand(rows) -> None:
    [found] = jackknife_intervals(of(rows))
    assert (found.low, found.high) == pytest.approx(by_hand(rows), abs=1e-6)


@given(counts.filter(varied), st.randoms())
def test_the_order_of_reports_changes_nothing(rows, chance) -> None:
    turned = list(rows)
    chance.shuffle(turned)
    one, other = (jackknife_intervals(of(each))[0] for each in (rows, turned))
    assert (one.low, one.high) == pytest.approx((other.low, other.high), abs=1e-9)


@given(counts.filter(varied))
def test_alpha_lies_between_and_nothing_is_above_one(rows) -> None:
    low, high = limits(of(rows))
    seen = alpha(of(rows).pooled())
    assert -1 <= low[0] <= seen[0] <= high[0] <= 1


def test_coders_who_never_differed_are_not_sure_for_it() -> None:
    [bootstrap] = intervals(of([(n % 4, 0) for n in range(12)]), alpha, draws=400)
    [found] = jackknife_intervals(of([(n % 4, 0) for n in range(12)]))
    assert bootstrap == Interval(1.0, 1.0)
    assert found.high == 1
    assert 0.5 < found.low < 0.99


def test_a_disagreement_of_characters_is_as_large_as_a_coding() -> None:
    """Sentences of 30 characters, each coded as a whole, are as good as characters."""
    rows = [(3, 1), (2, 0), (0, 1), (4, 0), (1, 1), (2, 2), (5, 0), (0, 0), (3, 0), (1, 0)]
    wide = Sums(of(rows).array * 30)
    low, high = limits(wide, sizes=np.array([30.0]))
    assert (low[0], high[0]) == pytest.approx([side[0] for side in limits(of(rows))], abs=0.002)


def test_what_too_few_reports_or_draws_would_leave_undefined() -> None:
    nine = jackknife_intervals(of([(5, 1)] * 9))
    assert nine == [Interval(None, None, Reason.TOO_FEW_REPORTS)]
    rare = [(5, 1)] * 2 + [(0, 0)] * 18
    everywhere = [(60, 0)] * 19 + [(59, 0)]
    for rows in (rare, everywhere):
        assert jackknife_intervals(of(rows)) == [Interval(None, None, Reason.OFTEN_UNDEFINED)]
    [found] = jackknife_intervals(of([(9, 0), (2, 4), (1, 5)] + [(0, 0)] * 17))
    assert found.low is not None
    assert found.high - found.low > 0.3


def test_several_themes_at_once_are_as_each_alone() -> None:
    first, second = (np.array([(n % k, n % 3) for n in range(15)]) for k in (4, 7))
    both = Sums(np.concatenate([of(first).array, of(second).array], axis=1))
    together = jackknife_intervals(both)
    assert together == [*jackknife_intervals(of(first)), *jackknife_intervals(of(second))]
    assert PLACES.index("crossed") < both.array.shape[2]


@pytest.mark.parametrize("reports", [10, 20, 50])
def test_it_holds_the_truth_about_as_often_as_it_says(reports) -> None:
    numbers, target = np.random.default_rng(7), truth()
    rounds = np.stack([np.stack(a_round(numbers, reports)) for _ in range(1000)])
    whole = Sums(sums(SENTENCES, rounds[:, 0].T, rounds[:, 1].T).array[:, :, 0])
    low, high = limits(whole)
    assert 0.93 <= np.mean((low <= target) & (target <= high)) <= 0.985
    assert np.mean(low > target) <= 0.035
