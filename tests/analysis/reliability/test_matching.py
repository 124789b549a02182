"""One-to-one matching of spans."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from desktop.analysis.reliability.coded import CodedReport, lay_out
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.matching import by_end, exact_matches, overlap_matches
from desktop.analysis.reliability.published import metric
from desktop.analysis.reliability.span_agreement import count_spans, uses

spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 25)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=8,
)


@given(spans, spans)
def test_no_matching_is_larger(first, second) -> None:
    overlap = [[a[0] < b[1] and b[0] < a[1] for b in second] for a in first]
    table = np.array(overlap, dtype=int).reshape(len(first), len(second))
    best = table[linear_sum_assignment(table, maximize=True)].sum()
    assert overlap_matches(by_end(first), by_end(second)) == best
    assert overlap_matches(by_end(second), by_end(first)) == best


def test_a_span_matches_once() -> None:
    assert overlap_matches(by_end([(0, 30)]), by_end([(0, 5), (10, 15), (20, 25)])) == 1
    assert exact_matches([(0, 5), (0, 5)], [(0, 5)]) == 1
    assert overlap_matches(by_end([(0, 5)]), by_end([(5, 9)])) == 0


def test_pairs_pool_over_the_reports_that_both_finished() -> None:
    reports = [
        CodedReport(20, {"A": {"甲": [(0, 5)]}, "B": {"甲": [(0, 5)]}, "C": None}),
        CodedReport(20, {"A": {"甲": [(0, 5)]}, "B": {"甲": [(4, 9)]}, "C": {"甲": [(0, 5)]}}),
    ]
    codings = lay_out(reports)
    counts = count_spans(codings)
    assert counts.exact.tolist() == [[1, 1, 0]]
    assert counts.overlapping.tolist() == [[2, 1, 1]]
    assert counts.f1_exact(0, 0).value == pytest.approx(2 * 1 / 4)
    assert counts.f1_exact().value == pytest.approx(2 * 2 / 8)
    assert (counts + counts).f1_overlap().value == counts.f1_overlap().value == 1
    assert uses(codings).tolist() == [[2, 2, 1]]


def test_f1_by_pair_and_its_spread() -> None:
    coders = [[[0, 5, "甲"]], [[0, 5, "甲"]], [[9, 5, "甲"]]]
    data = {"kind": "multidoc", "documents": [{"length": 20, "coders": coders}]}
    mean, spread = metric("span_f1_exact_pairwise_mean_sd", data)
    assert mean.value == pytest.approx(1 / 3)
    assert spread.value == pytest.approx(np.std([1, 0, 0]))
    assert [pair.value for pair in metric("char_f1_pairwise", data)] == [1, 0, 0]
    assert metric("char_f1", data).value == pytest.approx(1 / 3)
    none = {"kind": "spans", "length": 20, "coders": [[], []]}
    found = metric("span_f1_exact_pairwise_mean_sd", none)
    assert [estimate.reason for estimate in found] == [Reason.NOBODY_USED_IT] * 2
    assert metric("char_f1", none).reason == Reason.NOBODY_USED_IT
