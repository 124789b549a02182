"""How many units a round needs."""

import numpy as np
import pytest

from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.planning import interval_width, units_needed


@pytest.mark.parametrize(
    ("units", "about", "within"), [(50, 0.69, 0.05), (300, 0.33, 0.02), (1000, 0.175, 0.01)]
)
def test_fifty_units_of_a_rare_theme_say_little(units, about, within) -> None:
    found = interval_width(0.05, 0.8, units)
    assert found.reported == pytest.approx(about, abs=within)
    assert found.width >= found.reported


def alphas(ones, others):
    """Krippendorff's alpha of two coders' columns of 0 and 1, on the last axis; NaN undefined."""
    values = 2 * ones.shape[-1]
    there = ones.sum(axis=-1) + others.sum(axis=-1)
    observed = 2 * (ones != others).sum(axis=-1) / values
    expected = 2 * there * (values - there) / (values * (values - 1))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(expected > 0, 1 - observed / expected, np.nan)


@pytest.mark.parametrize("alpha", [0.7, 0.9])
def test_what_rounds_would_print_by_simulating_unit_by_unit(alpha) -> None:
    numbers, units, widths, defined = np.random.default_rng(11), 50, [], 0
    for _ in range(600):
        ones = numbers.random(units) < 0.05
        alike = numbers.random(units) < alpha
        others = np.where(alike, ones, numbers.random(units) < 0.05)
        if np.isnan(alphas(ones, others)):
            continue
        defined += 1
        drawn = numbers.integers(0, units, size=(1000, units))
        found = alphas(ones[drawn], others[drawn])
        if np.isnan(found).mean() <= 0.05:
            widths.append(np.subtract(*np.nanpercentile(found, [97.5, 2.5])))
    planned = interval_width(0.05, alpha, units)
    assert planned.reported == pytest.approx(np.mean(widths), abs=0.08)
    assert planned.unprinted == pytest.approx(1 - len(widths) / defined, abs=0.08)


def test_where_no_round_would_print_an_interval() -> None:
    two = interval_width(0.5, 1.0, 2)
    assert (two.reported, two.width, two.unprinted) == (None, None, 1)
    assert two.high == 1


def test_the_interval_that_few_units_report_is_narrower_than_where_alpha_may_lie() -> None:
    fifty = interval_width(0.05, 0.8, 50)
    assert fifty.high - fifty.low > 0.9
    assert 0 < fifty.undefined < 0.2


def test_a_plan_is_the_smallest_number_that_suffices() -> None:
    plan = units_needed(0.18, 0.05, 0.8)
    assert plan.reason is None
    assert 900 <= plan.units <= 1060
    assert plan.interval.width <= 0.18
    assert interval_width(0.05, 0.8, plan.units * 9 // 10).width > 0.18
    assert units_needed(0.18, 0.05, 0.8) == plan


def test_more_coders_need_fewer_units() -> None:
    assert units_needed(0.2, 0.1, 0.75, coders=4).units < units_needed(0.2, 0.1, 0.75).units


def test_what_no_round_can_reach() -> None:
    plan = units_needed(0.1, 1e-9, 0.8)
    assert (plan.units, plan.interval, plan.reason) == (None, None, Reason.OUT_OF_REACH)
    never = interval_width(1e-12, 0.8, 50)
    assert (never.low, never.high, never.width, never.undefined) == (None, None, None, 1)


@pytest.mark.parametrize(
    ("prevalence", "alpha", "units", "coders"),
    [
        (0, 0.8, 50, 2),
        (1, 0.8, 50, 2),
        (0.1, 1.2, 50, 2),
        (0.1, -0.1, 50, 2),
        (0.1, 0.8, 1, 2),
        (0.1, 0.8, 50, 1),
    ],
)
def test_what_cannot_be_planned_is_refused(prevalence, alpha, units, coders) -> None:
    with pytest.raises(ValueError, match=r"prevalence|pilot|round"):
        interval_width(prevalence, alpha, units, coders=coders)


def test_a_width_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        units_needed(0, 0.1, 0.8)
