"""What must hold for any codings at all."""

import random
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.comparison import compare
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.published import metric
from tests.analysis.reliability.conftest import CODERS, THEMES, corpora, random_report

UNDEFINED = {Reason.NOBODY_USED_IT, Reason.NO_VARIATION, Reason.NOTHING_TO_COMPARE}


def compared(reports, *, unit="sentence", coders=CODERS, **settings_):
    """A comparison without intervals."""
    return compare(reports, unit=unit, coders=coders, themes=THEMES, **{"draws": 0} | settings_)


def numbers(comparison):
    """Every estimate, by theme, by name."""
    found = {theme.theme: theme.estimates for theme in comparison.themes}
    return found | {"overall": comparison.overall}


def same(one, other):
    """Equal up to the order of sums; the same reasons."""
    for name, estimates in one.items():
        for key, estimate in estimates.items():
            found = other[name][key]
            assert found.reason == estimate.reason, (name, key)
            if estimate.value is not None:
                assert found.value == pytest.approx(estimate.value, abs=1e-9), (name, key)


@given(corpora, st.sampled_from(list(permutations(CODERS))))
@settings(max_examples=40)
def test_the_order_of_coders_changes_nothing(reports, order) -> None:
    same(numbers(compared(reports)), numbers(compared(reports, coders=order)))


@given(corpora)
@settings(max_examples=40)
def test_the_names_of_coders_change_nothing(reports) -> None:
    names = dict(zip(CODERS, ("丙", "乙", "甲"), strict=True))
    renamed = [
        replace(report, coders={names[c]: spans for c, spans in report.coders.items()})
        for report in reports
    ]
    same(numbers(compared(reports)), numbers(compared(renamed, coders=tuple(names.values()))))


@given(corpora)
@settings(max_examples=40)
def test_a_report_that_one_coder_finished_changes_nothing(reports) -> None:
    alone = CodedReport(90, {"A": {"甲": [(0, 90)]}, "B": None, "C": None}, [(0, 90)])
    same(numbers(compared(reports)), numbers(compared([alone, *reports, alone])))


@given(corpora)
@settings(max_examples=40)
def test_coders_alike_agree_wholly_or_there_is_nothing_to_agree_on(reports) -> None:
    alike = [replace(r, coders=dict.fromkeys(CODERS, r.coders["A"] or {})) for r in reports]
    for unit in ("character", "sentence", "report"):
        for estimates in numbers(compared(alike, unit=unit)).values():
            for name, estimate in estimates.items():
                if estimate.value is not None:
                    assert estimate.value == pytest.approx(1.0), name


@given(corpora)
@settings(max_examples=40)
def test_fleiss_of_two_is_scotts_pi_and_conger_of_two_is_cohens_kappa(reports) -> None:
    comparison = compared(reports)
    two = compared(reports, coders=CODERS[:2])
    for pair, theme in zip(comparison.pairs[:: len(CODERS)], two.themes, strict=True):
        estimates = theme.estimates
        assert estimates["pi"] == estimates["fleiss"] == pair.estimates["fleiss"]
        assert estimates["kappa"] == estimates["conger"] == pair.estimates["conger"]


@given(st.integers(0, 10**6))
@settings(max_examples=60)
def test_fleiss_of_two_is_scotts_pi_for_any_categories(seed) -> None:
    chance = random.Random(seed)
    rows = [[chance.choice("abc"), chance.choice("abc")] for _ in range(chance.randrange(1, 12))]
    data = {"kind": "units", "rows": rows}
    found, expected = metric("fleiss_kappa", data), metric("scott_pi", data)
    assert found.reason == expected.reason
    assert found.value == (expected.value and pytest.approx(expected.value, abs=1e-12))


@given(st.integers(0, 10**6))
@settings(max_examples=60)
def test_a_number_is_never_without_meaning(seed) -> None:
    report = random_report(random.Random(seed))
    for estimates in numbers(compared([report], unit="character")).values():
        for estimate in estimates.values():
            assert estimate.value is None or -1e9 < estimate.value <= 1 + 1e-12


def test_seeds_repeat(make_report) -> None:
    reports = [make_report() for _ in range(40)]
    first, again = (compared(reports, draws=300, seed=5) for _ in range(2))
    other = compared(reports, draws=300, seed=6)
    assert first.themes == again.themes
    assert first.themes[0].alpha_interval != other.themes[0].alpha_interval
