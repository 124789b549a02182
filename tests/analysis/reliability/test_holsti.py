"""Holsti's coefficient: by hand, by its definition unit by unit, and by its bounds."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability import holsti
from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.comparison import compare
from desktop.analysis.reliability.estimate import Estimate, Reason, undefined
from desktop.analysis.reliability.published import metric
from desktop.analysis.reliability.ratings import ratings

ROWS = st.lists(
    st.lists(st.sampled_from([None, "a", "b", "c"]), min_size=3, max_size=3), min_size=1
)


def test_a_coder_who_gave_no_code_made_a_decision_less() -> None:
    """2M / (N1 + N2) with M = 8, N1 = 10, N2 = 9: the formula in Holsti 1969, and in Stata's help
    of `holsti` (fmwww.bc.edu/repec/bocode/h/holsti.sthlp)."""
    rows = [["a", "a"]] * 8 + [["a", "b"], ["a", None]]
    assert holsti.holsti(ratings(rows)) == Estimate(16 / 19)
    data = {"kind": "units", "rows": rows}
    assert metric("holsti", data, {}) == Estimate(16 / 19)
    assert metric("composite_reliability", data, {}).value == pytest.approx(
        2 * (16 / 19) / (1 + 16 / 19)
    )


def test_the_composite_of_many_coders() -> None:
    """nR / (1 + (n - 1) R), by hand: three coders whose mean is .9, two whose R is .8."""
    assert holsti.composite(Estimate(0.9), 3).value == pytest.approx(2.7 / 2.8)
    assert holsti.composite(Estimate(0.8), 2).value == pytest.approx(1.6 / 1.8)
    assert holsti.composite(Estimate(0.0), 5) == Estimate(0.0)
    none = undefined(Reason.NOBODY_USED_IT)
    assert holsti.composite(none, 3) == none


def test_without_a_decision_there_is_no_coefficient() -> None:
    assert holsti.of_pair(0, 0, 0).reason == Reason.NOBODY_USED_IT
    assert holsti.mean([]).reason == Reason.NOTHING_TO_COMPARE
    assert holsti.mean([undefined(Reason.NOBODY_USED_IT), Estimate(0.5)]) == Estimate(0.5)
    nobody = holsti.holsti(ratings([[None, None]]))
    assert nobody.reason == Reason.NOTHING_TO_COMPARE


@given(ROWS)
def test_it_is_the_mean_over_pairs_counted_one_by_one(rows: list[list[str | None]]) -> None:
    found = []
    for first, second in combinations(range(3), 2):
        agreed = sum(row[first] == row[second] is not None for row in rows)
        made = sum(row[first] is not None for row in rows)
        made += sum(row[second] is not None for row in rows)
        found += [2 * agreed / made] if made else []
    value = holsti.holsti(ratings(rows)).value
    assert value == (pytest.approx(sum(found) / len(found)) if found else None)
    together = holsti.composite_reliability(ratings(rows)).value
    if value is not None and together is not None:
        assert 0 <= value <= together + 1e-12 <= 1 + 2e-12


SPANS = st.lists(st.integers(0, 9).map(lambda at: (at * 10, at * 10 + 5)), max_size=6, unique=True)


@given(st.lists(st.tuples(SPANS, SPANS, SPANS), min_size=1, max_size=3))
def test_in_a_round_the_decisions_are_the_units_coded(coded: list[tuple[list, ...]]) -> None:
    reports = [
        CodedReport(100, {c: {"t": own} for c, own in zip("abc", spans, strict=True)},
                    [(at, at + 10) for at in range(0, 100, 10)], name=str(number))
        for number, spans in enumerate(coded)
    ]  # fmt: skip
    found = compare(reports, unit="sentence", coders="abc", themes=["t"], draws=0)
    assert found is not None
    rows = [
        [1 if (at, at + 5) in own else None for own in spans]
        for spans in coded
        for at in range(0, 100, 10)
    ]
    expected = holsti.holsti(ratings(rows))
    (theme,) = found.themes
    used = [len(own) for own in zip(*coded, strict=True) if any(own)]
    if used:
        assert theme.estimates["holsti"].value == pytest.approx(expected.value)
        assert found.overall["holsti"].value == pytest.approx(expected.value)
        pairs = [p.estimates["holsti"] for p in found.pairs]
        assert holsti.mean(pairs).value == pytest.approx(expected.value)
    else:
        assert theme.estimates["holsti"].reason == Reason.NOBODY_USED_IT
    pooled = [(p.both, p.only_first, p.only_second) for p in found.pairs]
    both, first, second = (sum(one) for one in zip(*pooled, strict=True))
    positive = theme.estimates["positive"].value
    whole = 2 * both + first + second
    assert positive == (pytest.approx(2 * both / whole) if whole else None)
