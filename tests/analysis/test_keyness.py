"""Log-likelihood beside published values, and beside another package's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from desktop.analysis.keyness import log_likelihood, log_ratio

# Dunning 1993, section 6: bigrams ranked by -2 log lambda, with the four counts of each,
# A and B, A without B, B without A, neither.
DUNNING = [
    ("the swiss", 270.72, (110, 2442, 111, 29114)),
    ("can be", 263.90, (29, 13, 123, 31612)),
    ("previous year", 256.84, (31, 23, 139, 31584)),
    ("mineral water", 167.23, (10, 0, 3, 31764)),
    ("at the", 157.21, (76, 104, 2476, 29121)),
]


@pytest.mark.parametrize(("bigram", "published", "cells"), DUNNING)
def test_as_published(bigram: str, published: float, cells: tuple[int, int, int, int]) -> None:
    both, first, second, neither = cells
    found = log_likelihood(both, second, words_here=both + first, words_elsewhere=second + neither)
    assert round(found, 2) == published


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 500), st.integers(1, 500))
def test_as_scipy_has_it(here: int, elsewhere: int, others_here: int, others: int) -> None:
    found = log_likelihood(
        here, elsewhere, words_here=here + others_here, words_elsewhere=elsewhere + others
    )
    if here + elsewhere:
        table = [[here, others_here], [elsewhere, others]]
        oracle = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
        assert found == pytest.approx(oracle, abs=1e-9)
    else:
        assert found == 0.0


def test_nothing_is_no_difference() -> None:
    assert log_likelihood(0, 0, words_here=0, words_elsewhere=0) == 0.0
    assert log_likelihood(3, 0, words_here=3, words_elsewhere=0) == 0.0


def test_each_step_of_the_ratio_doubles() -> None:
    assert log_ratio(4, 1, words_here=100, words_elsewhere=100) == 2.0
    assert log_ratio(1, 4, words_here=100, words_elsewhere=100) == -2.0
    assert log_ratio(4, 0, words_here=100, words_elsewhere=100) == 3.0
    assert log_ratio(4, 0, words_here=100, words_elsewhere=0) is None
