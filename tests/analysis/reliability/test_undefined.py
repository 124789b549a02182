"""Where a metric has no value it says why; where data make no sense they are refused."""

import math

import pytest

from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.published import METRICS, NOT_OFFERED, metric
from desktop.domain.errors import InputError, NotFoundError

SAME = [["A", "A"]] * 10
CHANCE_CORRECTED = [
    "alpha_nominal",
    "alpha_ordinal",
    "cohen_kappa",
    "scott_pi",
    "fleiss_kappa",
    "conger_kappa",
    "brennan_prediger",
    "gwet_ac1",
    "gwet_ac2_quadratic",
    "cohen_kappa_se",
    "fleiss_kappa_se",
    "gwet_ac1_se",
    "alpha_nominal_gwet_se",
]


def units(rows, **params):
    """A metric's data and params."""
    return {"kind": "units", "rows": rows}, params


@pytest.mark.parametrize("name", CHANCE_CORRECTED)
def test_no_variation(name) -> None:
    assert metric(name, *units(SAME)).reason == Reason.NO_VARIATION


@pytest.mark.parametrize("name", [*CHANCE_CORRECTED, "percent", "percent_value_weighted"])
@pytest.mark.parametrize("rows", [[], [[None, "a"], ["b", None]]])
def test_nothing_to_compare(name, rows) -> None:
    expected = {Reason.NOTHING_TO_COMPARE, Reason.NOT_TWO_CODERS if not rows else None}
    assert metric(name, *units(rows)).reason in expected


@pytest.mark.parametrize("name", ["cohen_kappa", "scott_pi", "cohen_kappa_se", "scott_pi_se"])
def test_measures_of_two(name) -> None:
    assert metric(name, *units([["a", "b", "a"]])).reason == Reason.NOT_TWO_CODERS


@pytest.mark.parametrize("name", ["cohen_kappa_se_ci", "gwet_ac1_ci95"])
def test_intervals_of_nothing(name) -> None:
    assert {estimate.reason for estimate in metric(name, *units(SAME))} == {Reason.NO_VARIATION}


def test_one_unit_has_no_standard_error() -> None:
    for name in ("percent_se", "gwet_ac1_se"):
        assert metric(name, *units([["a", "b"]])).reason == Reason.TOO_FEW_UNITS
    found = metric("gwet_ac1_ci95", *units([["a", "b"]]))
    assert {estimate.reason for estimate in found} == {Reason.TOO_FEW_UNITS}


def test_categories_to_choose_from_make_agreement_on_one_mean_something() -> None:
    assert metric("brennan_prediger", *units(SAME, q=3)).value == 1
    assert metric("gwet_ac1", *units(SAME, q=2)).value == 1


def test_measures_of_two_over_spans() -> None:
    data = {"kind": "spans", "length": 9, "coders": [[[0, 3, "甲"]], [], []]}
    assert metric("char_cohen_kappa", data)["甲"].reason == Reason.NOT_TWO_CODERS
    assert metric("char_alpha", data)["甲"].value < 0


def test_unitizing_of_overlapping_spans() -> None:
    data = {"kind": "spans", "length": 9, "coders": [[[0, 3, "甲"], [2, 3, "乙"]], []]}
    assert metric("u_alpha", data).reason == Reason.OVERLAPPING_SPANS
    assert metric("ku_alpha", data)["甲"].reason == Reason.OVERLAPPING_SPANS


def test_unitizing_of_one_theme_that_all_agree_on_does_not_vary() -> None:
    data = {"kind": "spans", "length": 9, "coders": [[[0, 3, "甲"]], [[0, 3, "甲"]]]}
    assert metric("cu_alpha", data).reason == Reason.NO_VARIATION
    assert metric("ku_alpha", data)["甲"].reason == Reason.NO_VARIATION
    assert metric("cu_coverage", data).value == metric("ku_coverage", data)["甲"].value == 1


def test_missing_is_null_or_not_a_number() -> None:
    with_null = metric("alpha_nominal", *units([[1, 1, None], [2, 2, 2], [1, 2, None]]))
    with_nan = metric("alpha_nominal", *units([[1, 1, math.nan], [2, 2, 2], [1, 2, None]]))
    assert with_null == with_nan


def test_numbers_written_as_text_are_in_their_order() -> None:
    text = [["9", "10"], ["10", "10"], ["8.5", "9"]]
    numbers = [[9, 10], [10, 10], [8.5, 9]]
    for level in ("ordinal", "interval", "ratio"):
        assert metric(f"alpha_{level}", *units(text)) == metric(f"alpha_{level}", *units(numbers))


def test_an_order_of_ones_own() -> None:
    # By their names alone, high and low are neighbours.
    rows = [["low", "high"], ["high", "high"], ["mid", "mid"], ["low", "low"]]
    ordered = metric("alpha_ordinal", *units(rows, categories=["low", "mid", "high"]))
    assert ordered.value < metric("alpha_ordinal", *units(rows)).value
    assert metric("gwet_ac2_quadratic", *units(rows)).value > 0


def test_values_of_mixed_kinds() -> None:
    found = metric("fleiss_kappa_per_category", *units([[1, "a"], ["a", "a"], [1, 1]]))
    assert list(found) == ["1", "a"]


REFUSED = [
    ("percent", {"kind": "spans"}, {}, "not units or table"),
    ("percent", {}, {}, "of the kind None"),
    ("percent", [], {}, "cannot be computed"),
    ("percent", {"kind": "units"}, {}, "'rows' is missing"),
    ("percent", {"kind": "units", "rows": [[1, 2], [1]]}, {}, "as many values"),
    ("percent", {"kind": "units", "rows": [[["a"], ["b"]]]}, {}, "setunits"),
    ("percent", {"kind": "units", "rows": [[1, 3]]}, {"categories": [1, 2]}, "none of the cat"),
    ("percent", {"kind": "table", "table": [[1, 2]]}, {}, "square"),
    ("percent", {"kind": "table", "table": [[1, -2], [1, 1]]}, {}, "below 0"),
    ("alpha_interval", {"kind": "units", "rows": [["a", "b"]]}, {}, "could not convert"),
    ("gwet_ac1", {"kind": "table", "table": [[1, 2], [3, 4]]}, {"q": 1}, "more than 1"),
    ("weighted_kappa", {"kind": "table", "table": [[1, 2], [3, 4]]}, {}, "params.distance is"),
    ("weighted_kappa", {"kind": "table", "table": [[1, 0], [0, 1]]}, {"distance": [[0]]}, "2 x 2"),
    ("alpha_masi", {"kind": "units", "rows": []}, {}, "not setunits"),
    ("masi_distance", {"kind": "units", "rows": []}, {}, "not setpairs"),
    ("u_alpha", {"kind": "spans", "length": 5, "coders": [[[3, 9, "a"]], []]}, {}, "outside"),
    ("gamma", {"kind": "spans", "length": 5, "coders": [[[3, 9]], []]}, {}, "unpack"),
]


@pytest.mark.parametrize(("name", "data", "params", "words"), REFUSED)
def test_what_makes_no_sense_is_refused(name, data, params, words) -> None:
    with pytest.raises(InputError, match=words):
        metric(name, data, params)


@pytest.mark.parametrize("name", ["kappa", *NOT_OFFERED])
def test_a_metric_that_is_not_offered_is_named_with_the_reason(name) -> None:
    with pytest.raises(NotFoundError) as problem:
        metric(name, {})
    assert NOT_OFFERED.get(name, "No metric is called kappa.") in problem.value.what
    assert all(offered in problem.value.remedy for offered in METRICS)
