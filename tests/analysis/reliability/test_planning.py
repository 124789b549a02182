"""How many reports a round needs, and whether what is promised is reached."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.clustering import intraclass
from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.comparison import compare
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.planning import LEAST, Width, interval_width, reports_needed
from desktop.analysis.reliability.simulated_rounds import BetweenReports, RoundModel

ALONE = BetweenReports()
CLUSTERED = BetweenReports(0.15, 0.2)
SIZES = (30, 45, 60, 75, 90)


def model(prevalence=0.1, alpha=0.8, *, coders=2, sizes=SIZES, between=CLUSTERED) -> RoundModel:
    return RoundModel(prevalence, alpha, coders, sizes, between)


@pytest.mark.parametrize(
    ("units", "about", "within"), [(50, 1.4, 0.05), (300, 0.45, 0.03), (1000, 0.19, 0.01)]
)
def test_fifty_independent_units_of_a_rare_theme_say_little(units, about, within) -> None:
    found = interval_width(model(0.05, sizes=[1], between=ALONE), units)
    assert found.units == units
    assert found.reported == pytest.approx(about, abs=within)
    assert found.width >= found.reported


class Truth:
    """Rounds unit by unit, as the model says them, without any of its code."""

    def __init__(self, seed: int, *, prevalence: float, alpha: float) -> None:
        self.numbers = np.random.default_rng(seed)
        self.prevalence, self.alpha = prevalence, alpha

    def report(self, name: str) -> CodedReport:
        units = int(self.numbers.choice(SIZES))
        share = self._varying(self.prevalence, CLUSTERED.prevalence)
        alike = 1 - (1 - self.alpha) / (1 - CLUSTERED.prevalence)
        chance = self._varying(alike, CLUSTERED.agreement)
        together = self.numbers.random(units) < chance
        shared = self.numbers.random(units) < share
        marks = {
            coder: np.where(together, shared, self.numbers.random(units) < share) for coder in "ab"
        }
        spans = {
            coder: {"t": [(at * 10, at * 10 + 5) for at in np.flatnonzero(own)]}
            for coder, own in marks.items()
        }
        return CodedReport(
            units * 10, spans, [(at * 10, at * 10 + 10) for at in range(units)], name
        )

    def _varying(self, mean: float, correlation: float) -> float:
        strength = (1 - correlation) / correlation
        return float(self.numbers.beta(mean * strength, (1 - mean) * strength))

    def rounds(self, number: int, *, reports: int):  # type: ignore[no-untyped-def]
        for _ in range(number):
            found = compare(
                [self.report(str(n)) for n in range(reports)],
                unit="sentence", coders="ab", themes=["t"],
            )  # fmt: skip
            assert found is not None
            yield found.themes[0]


def widths(themes) -> list[float]:  # type: ignore[no-untyped-def]
    ends = [theme.alpha_interval for theme in themes]
    return [one.high - one.low for one in ends if one.low is not None]


def test_what_a_plan_promises_is_reached_on_clustered_reports() -> None:
    wanted = 0.2
    plan = reports_needed(model(), wanted)
    assert plan.reports is not None
    themes = list(Truth(5, prevalence=0.1, alpha=0.8).rounds(120, reports=plan.reports))
    found = widths(themes)
    assert len(found) >= 0.9 * len(themes)
    assert np.mean(found) <= wanted * 1.05
    assert sum(theme.verdict.reason is None for theme in themes) >= 0.9 * len(themes)
    alphas = [theme.estimates["alpha"].value for theme in themes]
    assert np.mean(alphas) == pytest.approx(0.8, abs=0.02)
    assert np.subtract(*np.percentile(alphas, [97.5, 2.5])) <= wanted * 1.2


def test_units_taken_as_independent_promise_too_much() -> None:
    plan = reports_needed(model(between=ALONE), 0.2)
    assert LEAST <= plan.reports <= LEAST + 2
    themes = Truth(6, prevalence=0.1, alpha=0.8).rounds(80, reports=plan.reports)
    alphas = [theme.estimates["alpha"].value for theme in themes]
    assert np.subtract(*np.percentile(alphas, [97.5, 2.5])) > 0.25


def test_a_plan_never_has_fewer_reports_than_an_interval_takes() -> None:
    plan = reports_needed(model(0.3, 0.9), 0.9)
    assert (plan.reports, plan.because) == (LEAST, "fewest_reports")
    assert interval_width(model(0.3, 0.9), LEAST - 1).unprinted == 1
    assert plan.interval is not None
    assert plan.interval.unjudged <= 0.05


def test_a_rare_theme_needs_enough_for_a_verdict() -> None:
    rare = model(0.02, 0.95, sizes=[12], between=ALONE)
    plan = reports_needed(rare, 1.0)
    assert plan.because == "verdict"
    assert plan.interval is not None
    assert plan.interval.unjudged <= 0.05
    fewer = interval_width(rare, plan.reports - 2)
    assert fewer.unjudged > 0.04
    once = interval_width(model(0.02, 0.8, sizes=[5], between=ALONE), LEAST)
    assert once.unprinted > 0.05


def test_a_plan_is_the_smallest_number_that_suffices() -> None:
    plan = reports_needed(model(), 0.12)
    assert (plan.reason, plan.because) == (None, "width")
    assert plan.interval.width <= 0.12
    assert interval_width(model(), plan.reports * 9 // 10).width > 0.12
    assert reports_needed(model(), 0.12) == plan
    assert plan.interval.units == pytest.approx(plan.reports * 60, rel=0.02)


def test_more_variation_needs_more_reports_and_more_coders_fewer() -> None:
    plain = reports_needed(model(between=ALONE), 0.1).reports
    some = reports_needed(model(), 0.1).reports
    assert plain < some
    assert reports_needed(model(coders=4), 0.1).reports < some


def test_alpha_is_at_least_what_differing_reports_bring_about() -> None:
    found = interval_width(model(0.3, 0.1, between=BetweenReports(0.4, 0.1)), 400)
    assert found.low < 0.1 < found.high
    assert interval_width(model(0.3, 0.0), 400).low < 0
    perfect = interval_width(model(0.3, 1.0), 40)
    assert (perfect.low, perfect.high) == (1, 1)


def test_where_no_round_would_print_an_interval() -> None:
    two = interval_width(model(0.5, 1.0), 2)
    assert (two.reported, two.width, two.unprinted, two.unjudged) == (None, None, 1, 1)
    assert two.high == 1


def test_what_no_round_can_reach() -> None:
    plan = reports_needed(model(1e-9, sizes=[10]), 0.1)
    assert (plan.reports, plan.interval, plan.reason) == (None, None, Reason.OUT_OF_REACH)
    never = interval_width(model(1e-12), 50)
    assert (never.low, never.high, never.width, never.undefined) == (None, None, None, 1)
    assert Width(1, 1, 0.1, 0.3, None, 0).width is None


@pytest.mark.parametrize(
    ("wrong", "reports"),
    [
        (model(0), 50),
        (model(1), 50),
        (model(0.1, 1.2), 50),
        (model(0.1, -0.1), 50),
        (model(), 0),
        (model(coders=1), 50),
        (model(sizes=[]), 50),
        (model(sizes=[0, 5]), 50),
        (model(between=BetweenReports(1.0, 0)), 50),
        (model(between=BetweenReports(0, -0.1)), 50),
    ],
)
def test_what_cannot_be_planned_is_refused(wrong, reports) -> None:
    with pytest.raises(ValueError, match=r"prevalence|pilot|round|correlation"):
        interval_width(wrong, reports)


def test_a_width_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        reports_needed(model(), 0)


def test_a_correlation_by_hand() -> None:
    """Six reports of four units, 11 times yes, by the table of analysis of variance."""
    between, within = (41 / 4 - 11**2 / 24) / 5, (11 - 41 / 4) / 18
    found = intraclass([4, 4, 3, 0, 0, 0], [4] * 6)
    assert found == pytest.approx((between - within) / (between + 3 * within))
    assert intraclass([4, 4, 3, 0, 0], [4] * 5) is None  # 9 times no are too few


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=20))
def test_a_correlation_lies_within_0_and_1_or_is_not_there(reports) -> None:
    yes = [min(pair) for pair in reports]
    units = [max(pair) for pair in reports]
    found = intraclass(yes, units)
    assert found is None or 0 <= found <= 1
    counted = [u for u in units if u]
    enough = len(counted) >= 5 and min(sum(yes), sum(units) - sum(yes)) >= 10
    assert (found is not None) == (enough and sum(counted) > len(counted))


def test_a_known_correlation_is_found_again() -> None:
    numbers = np.random.default_rng(3)
    shares = numbers.beta(0.2 * 4, 0.8 * 4, 3000)  # a correlation of 1 / (1 + 4)
    yes = numbers.binomial(50, shares)
    assert intraclass(yes.tolist(), [50] * 3000) == pytest.approx(0.2, abs=0.02)
    level = numbers.binomial(50, np.full(3000, 0.2))
    assert intraclass(level.tolist(), [50] * 3000) == pytest.approx(0, abs=0.005)
