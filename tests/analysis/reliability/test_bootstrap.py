"""Intervals over reports hold the truth about as often as they say; over sentences they do not."""

import numpy as np
import pytest

from desktop.analysis.reliability.binary import PLACES, Sums, alpha
from desktop.analysis.reliability.bootstrap import Interval, drawn, intervals
from desktop.analysis.reliability.estimate import Reason

SENTENCES = 60
ROUNDS = 1000
# How often a theme occurs, and how well two coders agree on it, differ from report to report.
PREVALENCE, TOGETHER = (2.0, 6.0), (4.0, 2.0)


def sums(units, both, one):
    """Of two coders: sentences, coded by both, coded by one, on any leading axes."""
    found = np.zeros((*np.shape(both), 1, len(PLACES) + 4))
    ones = 2 * both + one
    columns = {"units": units, "values": 2 * units, "ones": ones, "crossed": one}
    for name, column in (columns | {"agreed": units - one, "shares": ones / 2}).items():
        found[..., 0, PLACES.index(name)] = column
    return Sums(found)


def a_round(numbers, reports):
    """By report: how many of its sentences both coders coded, and how many one of them."""
    prevalence = numbers.beta(*PREVALENCE, size=reports)
    together = numbers.beta(*TOGETHER, size=reports)
    apart = (1 - together) * 2 * prevalence * (1 - prevalence)
    both = together * prevalence + (1 - together) * prevalence**2
    counts = [
        numbers.multinomial(SENTENCES, [b, a, 1 - a - b]) for b, a in zip(both, apart, strict=True)
    ]
    return np.array(counts, dtype=float)[:, :2].T


def truth():
    """alpha of all the reports there could be."""
    both, one = a_round(np.random.default_rng(0), 40_000)
    return float(alpha(sums(SENTENCES, both, one).pooled())[0])


def coverage(reports, resample):
    """The share of rounds whose interval holds the truth."""
    numbers, target = np.random.default_rng(7), truth()
    found = [resample(numbers, *a_round(numbers, reports)) for _ in range(ROUNDS)]
    return float(np.mean([low <= target <= high for low, high in found]))


def over_reports(numbers, both, one):
    """As the program does it."""
    seed = int(numbers.integers(10**6))
    [found] = intervals(sums(SENTENCES, both, one), alpha, draws=500, seed=seed)
    return found.low, found.high


def over_sentences(numbers, both, one):
    """As it is often done."""
    units = SENTENCES * len(both)
    shares = np.array([both.sum(), one.sum(), units - both.sum() - one.sum()]) / units
    again = numbers.multinomial(units, shares, size=500).astype(float)
    return np.percentile(alpha(sums(units, again[:, 0], again[:, 1])), [2.5, 97.5])


@pytest.mark.parametrize(("reports", "least"), [(20, 0.90), (120, 0.93)])
def test_resampling_reports_covers_about_95_in_100(reports, least) -> None:
    assert least <= coverage(reports, over_reports) <= 0.97


@pytest.mark.parametrize("reports", [20, 120])
def test_resampling_sentences_does_not(reports) -> None:
    assert coverage(reports, over_sentences) < 0.75


def test_fewer_than_ten_reports_give_no_interval() -> None:
    both, one = np.full(9, 5.0), np.full(9, 1.0)
    nine = sums(SENTENCES, both, one)
    assert intervals(nine, alpha) == [Interval(None, None, Reason.TOO_FEW_REPORTS)]
    [ten] = intervals(sums(SENTENCES, np.full(10, 5.0), np.full(10, 1.0)), alpha)
    assert ten.reason is None
    assert ten.low == ten.high == pytest.approx(1 - 10 * 1199 / (110 * 1090))


def test_no_draws_give_no_interval() -> None:
    some = sums(SENTENCES, np.full(12, 5.0), np.full(12, 1.0))
    assert intervals(some, alpha, draws=0) == [Interval(None, None, Reason.NOT_ASKED)]


def test_a_theme_in_one_report_is_often_absent_from_a_draw() -> None:
    both = np.array([5.0] + [0.0] * 19)
    found = drawn(sums(SENTENCES, both, np.zeros(20)), alpha, draws=400, seed=1)
    assert 0.25 < np.isnan(found).mean() < 0.45
    [interval] = intervals(sums(SENTENCES, both, np.zeros(20)), alpha, draws=400)
    assert interval == Interval(None, None, Reason.OFTEN_UNDEFINED)


def test_draws_are_made_some_at_a_time() -> None:
    both = np.arange(3000.0) % 7
    found = drawn(sums(SENTENCES, both, np.ones(3000)), alpha, draws=1500, seed=1)
    assert found.shape == (1500, 1)
    assert np.std(found) < 0.01
