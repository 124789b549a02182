"""Precision, recall and F1 by hand, and the threshold that serves F1 best."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.learning.judging import ProposalCounts, counted, proposed_apart, threshold

MARKED = st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.5, 0.9]), st.booleans()), min_size=1)


def test_figures_by_hand() -> None:
    found = counted(np.array([True, True, True, False]), np.array([True, False, True, True]))
    assert found == ProposalCounts(right=2, wrong=1, missed=1)
    assert (found.precision, found.recall, found.f1) == (2 / 3, 2 / 3, 2 / 3)


def test_nothing_has_no_figure() -> None:
    nothing = ProposalCounts(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (None, None, None)
    assert ProposalCounts(0, 0, 3).recall == 0.0


@given(MARKED)
def test_no_other_threshold_has_a_greater_f1(marked: list[tuple[float, bool]]) -> None:
    scores, coded = np.array([s for s, _ in marked]), np.array([c for _, c in marked])
    chosen = counted(scores >= threshold(scores, coded), coded).f1 or 0.0
    others = [counted(scores >= limit, coded).f1 or 0.0 for limit in (0.05, 0.15, 0.3, 0.7, 1.0)]
    assert chosen >= max(others) - 1e-12


def test_it_lies_half_way_to_the_next() -> None:
    assert threshold(np.array([0.9, 0.5, 0.1]), np.array([True, True, False])) == pytest.approx(0.3)
    assert threshold(np.array([0.4]), np.array([True])) == pytest.approx(0.2)
    assert threshold(np.array([0.4]), np.array([False])) == 2.0


def test_each_fold_is_judged_by_the_others_threshold() -> None:
    scores = np.array([0.9, 0.1, 0.4, 0.3])
    coded = np.array([True, False, True, False])
    folds = [np.array([True, True, False, False]), np.array([False, False, True, True])]
    # The first fold alone would choose 0.5, the second 0.35: each is judged by the other's.
    assert proposed_apart(scores, coded, folds).tolist() == [True, False, False, False]
