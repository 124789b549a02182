"""Intervals of two coders out of many: over the reports that these two finished."""

import random

import krippendorff
import numpy as np
import pytest

from desktop.analysis.reliability.bootstrap import FEWEST_REPORTS, Interval
from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.comparison import compare
from desktop.analysis.reliability.estimate import Reason
from tests.analysis.reliability.conftest import CODERS, THEMES, random_report

DRAWS = 60


def corpus(reports: int = 40) -> list[CodedReport]:
    """Three coders, of whom each has left some reports unfinished."""
    return [random_report(random.Random(f"pairs-{n}")) for n in range(reports)]


def pairs(reports, *, coders=CODERS, seed=1, draws=DRAWS):
    """By theme and pair the interval of alpha at the sentence."""
    found = compare(reports, unit="sentence", coders=coders, themes=THEMES, draws=draws, seed=seed)
    return {(p.theme, p.first, p.second): p.alpha_interval for p in found.pairs}


@pytest.mark.parametrize("two", [("A", "B"), ("A", "C"), ("B", "C")])
def test_a_pair_has_the_interval_that_it_has_alone(two) -> None:
    alone = compare(corpus(), unit="sentence", coders=two, themes=THEMES, draws=DRAWS)
    among = pairs(corpus())
    for theme in alone.themes:
        assert theme.alpha_interval.low is not None
        assert among[theme.theme, *two] == theme.alpha_interval


def coded(report, coder, theme):
    """By unit, whether a character of it is in one of the coder's spans."""
    spans = report.coders[coder].get(theme, ())
    return [any(a < end and start < b for a, b in spans) for start, end in report.units]


def test_the_interval_is_that_of_drawing_whole_reports_by_hand() -> None:
    shared = [r for r in corpus() if r.coders["A"] is not None and r.coders["C"] is not None]
    numbers = np.random.Generator(np.random.PCG64(5))
    chosen = numbers.integers(0, len(shared), size=(DRAWS, len(shared)))
    values = []
    for draw in chosen:
        ratings = [
            [float(v) for at in draw for v in coded(shared[at], who, "甲")] for who in ("A", "C")
        ]
        values.append(krippendorff.alpha(ratings, level_of_measurement="nominal"))
    low, high = np.percentile(values, [2.5, 97.5])
    interval = pairs(corpus(), seed=5)["甲", "A", "C"]
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=1e-12)


def test_pairs_of_the_same_reports_have_the_same_draws() -> None:
    whole = [r for r in corpus(200) if None not in r.coders.values()]
    of_all = compare(whole, unit="sentence", coders=("A", "B"), themes=THEMES, draws=DRAWS)
    assert [theme.alpha_interval for theme in of_all.themes] == [
        pairs(whole)[theme, "A", "B"] for theme in THEMES
    ]


def test_a_pair_that_shares_few_reports_has_none_and_the_others_have_theirs() -> None:
    reports = [
        CodedReport(r.characters, r.coders | {"C": r.coders["C"] if n < 9 else None}, r.units)
        for n, r in enumerate(corpus())
    ]
    found = pairs(reports)
    assert found["甲", "A", "C"] == Interval(None, None, Reason.TOO_FEW_REPORTS)
    assert found["甲", "A", "B"].low is not None
    assert FEWEST_REPORTS > 9


def test_pairs_that_share_nothing_and_comparisons_without_draws() -> None:
    apart = [CodedReport(r.characters, r.coders | {"C": None}, r.units) for r in corpus()]
    assert pairs(apart)["乙", "B", "C"].reason == Reason.TOO_FEW_REPORTS
    assert {i.reason for i in pairs(corpus(), draws=0).values()} == {Reason.NOT_ASKED}
    assert pairs(corpus(), coders=("A",)) == {}
    assert pairs([])["甲", "A", "B"].reason == Reason.TOO_FEW_REPORTS


def test_the_order_of_coders_changes_no_interval() -> None:
    one, other = pairs(corpus()), pairs(corpus(), coders=("C", "B", "A"))
    for (theme, first, second), interval in one.items():
        same = other[theme, second, first]
        assert (same.low, same.high) == pytest.approx((interval.low, interval.high), abs=1e-12)
