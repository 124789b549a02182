"""Limits of figures: against draws made one by one, and what must not change them."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.student import quantile
from desktop.analysis.uncertainty.draws import times_drawn
from desktop.analysis.uncertainty.limits import Limits, difference_limits, limits
from desktop.analysis.uncertainty.ratios import MOST_DRAWN, Ratio

NORMAL = NormalDist()
DRAWS = 400
units = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 40)), min_size=2, max_size=12)


def ratio(pairs: list[tuple[int, int]], times: float = 1.0) -> Ratio:
    above, below = np.array(pairs, float).T
    return Ratio(above[:, None], below, times)


def slow(pairs: list[tuple[int, int]]) -> tuple[float, float]:
    """The same limits by loops: draw lists of units, sort, take Efron's places."""
    n = len(pairs)
    ordered = sorted(pairs, key=lambda pair: (pair[1], pair[0]))
    value = sum(x for x, _ in pairs) / sum(d for _, d in pairs)
    drawn = []
    for row in times_drawn(n, DRAWS, seed=1).tolist():
        again = [pair for pair, k in zip(ordered, row, strict=True) for _ in range(int(k))]
        drawn.append(sum(x for x, _ in again) / sum(d for _, d in again))
    pulls = [(x - value * d) * n / sum(d for _, d in pairs) for x, d in pairs]
    a = sum(p**3 for p in pulls) / (6 * sum(p**2 for p in pulls) ** 1.5)
    below = sum((d < value - 1e-12) + (d <= value + 1e-12) for d in drawn) / 2 / DRAWS
    z0 = NORMAL.inv_cdf(min(max(below, 1 / 2 / DRAWS), 1 - 1 / 2 / DRAWS))
    tail = quantile(0.975, n - 1) * math.sqrt(n / (n - 1))
    found = []
    for z in (z0 - tail, z0 + tail):
        left = 1 - a * z
        place = NORMAL.cdf(z0 + (z / left if left > 0 else math.copysign(40, z)))
        found.append(float(np.percentile(drawn, 100 * place)))
    return found[0], found[1]


@given(units.filter(lambda pairs: len(pairs) >= 5))
def test_as_draws_made_one_by_one(pairs: list[tuple[int, int]]) -> None:
    if len({x / d for x, d in pairs}) == 1:
        return
    found = limits(ratio(pairs), draws=DRAWS)
    assert found.method == "bca"
    assert (found.low[0], found.high[0]) == pytest.approx(slow(pairs), abs=1e-9)


@given(units, st.randoms())
def test_the_order_of_reports_changes_nothing(pairs: list[tuple[int, int]], chance) -> None:
    turned = list(pairs)
    chance.shuffle(turned)
    assert same(limits(ratio(pairs), draws=DRAWS), limits(ratio(turned), draws=DRAWS))


@given(units, st.sampled_from([0.5, 2.0, 1024.0]))
def test_a_figure_in_other_units_has_its_limits_in_them(pairs, times: float) -> None:
    plain, scaled = (limits(ratio(pairs, by), draws=DRAWS) for by in (1.0, times))
    assert scaled.low == pytest.approx(plain.low * times)
    assert scaled.high == pytest.approx(plain.high * times)


@given(units)
def test_the_value_lies_between_and_nothing_is_below_zero(pairs) -> None:
    whole = ratio(pairs)
    found = limits(whole, draws=DRAWS)
    assert 0 <= found.low[0] <= whole.value[0] + 1e-9
    assert whole.value[0] - 1e-9 <= found.high[0]


@pytest.mark.parametrize("number", [2, 4, 5, 30, MOST_DRAWN, MOST_DRAWN + 1, 1000])
def test_reports_that_are_alike_leave_no_width(number: int) -> None:
    found = limits(ratio([(3, 7)] * number))
    assert found.low[0] == found.high[0] == pytest.approx(3 / 7)
    twice = difference_limits(ratio([(3, 7)] * number), ratio([(1, 7)] * 9))
    assert twice.low[0] == twice.high[0] == pytest.approx(2 / 7)


@given(units, units)
def test_a_difference_the_other_way_about_is_turned_over(first, second) -> None:
    there = difference_limits(ratio(first), ratio(second), draws=DRAWS)
    back = difference_limits(ratio(second), ratio(first), draws=DRAWS)
    assert there.low == pytest.approx(-back.high, abs=1e-9)
    assert there.high == pytest.approx(-back.low, abs=1e-9)


def test_a_group_less_itself_is_nought_with_a_width() -> None:
    group = ratio([(n % 5, 10) for n in range(20)])
    found = difference_limits(group, group)
    assert found.low[0] == pytest.approx(-found.high[0], abs=1e-9)
    assert found.high[0] > 0.05


def test_two_or_three_reports_have_the_limits_of_t() -> None:
    found = limits(ratio([(2, 1), (4, 1), (9, 1)], 3.0))
    error = np.std([2, 4, 9], ddof=1) * math.sqrt(3)
    assert found.method == "t"
    assert found.high[0] == pytest.approx(15 + quantile(0.975, 2) * error)
    assert found.low[0] == 0


def test_where_draws_end_the_formula_gives_the_same() -> None:
    """At the border both ways are within what other draws would differ by."""
    numbers = np.random.default_rng(5)
    pairs = list(
        zip(
            numbers.poisson(1, MOST_DRAWN + 1),
            numbers.integers(50, 200, 201),
            strict=True,
        )
    )
    formula, drawn = limits(ratio(pairs)), limits(ratio(pairs[:-1]))
    assert (formula.method, drawn.method) == ("t_skew", "bca")
    width = drawn.high[0] - drawn.low[0]
    assert formula.low[0] == pytest.approx(drawn.low[0], abs=width / 12)
    assert formula.high[0] == pytest.approx(drawn.high[0], abs=width / 12)


def test_a_large_group_and_a_small_one_are_compared_by_draws() -> None:
    numbers = np.random.default_rng(6)
    large = ratio([(int(x), 1) for x in numbers.poisson(4, 900)])
    small = ratio([(int(x), 1) for x in numbers.poisson(2, 8)])
    found = difference_limits(large, small)
    assert found.method == "bca"
    assert 0 < found.low[0] < large.value[0] - small.value[0] < found.high[0]


def test_the_same_seed_gives_the_same_and_another_hardly_another() -> None:
    group = ratio([(n % 4, 10) for n in range(15)])
    first, again, other = (limits(group, seed=seed) for seed in (1, 1, 2))
    assert same(first, again)
    assert not same(first, other)
    assert other.low[0] == pytest.approx(first.low[0], rel=0.25)


def test_text_without_a_character_has_no_share() -> None:
    found = limits(ratio([(0, 0)] * 6))
    assert (found.low[0], found.high[0]) == (0, 0)


def same(first: Limits, second: Limits) -> bool:
    sides = zip(first[:2], second[:2], strict=True)
    return all(np.allclose(a, b, rtol=1e-12, atol=1e-12) for a, b in sides)
