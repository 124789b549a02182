"""Drawing reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.sampling import Drawn, draw
from desktop.domain.errors import InputError

REPORTS = {f"r{n}": ("浙江" if n < 12 else "山西" if n < 18 else None, 2020) for n in range(20)}


def test_strata_get_seats_in_proportion() -> None:
    sample = draw(REPORTS, 10, seed=1)
    assert sample.strata == (
        Drawn((None, 2020), 2, 1),
        Drawn(("山西", 2020), 6, 3),
        Drawn(("浙江", 2020), 12, 6),
    )
    assert len(set(sample.items)) == 10
    assert sample.seed == 1


def test_equal_remainders_go_to_the_larger_stratum() -> None:
    items = {f"a{n}": ("a",) for n in range(2)} | {f"b{n}": ("b",) for n in range(6)}
    # Quotas of 0.5 and 1.5.
    assert [part.drawn for part in draw(items, 2, seed=1).strata] == [0, 2]


@given(st.permutations(list(REPORTS)), st.integers(1, 20), st.integers(0, 99))
def test_the_same_seed_draws_the_same_whatever_the_order(order, n, seed) -> None:
    sample = draw({item: REPORTS[item] for item in order}, n, seed=seed)
    assert sample == draw(REPORTS, n, seed=seed)
    assert len(sample.items) == sum(part.drawn for part in sample.strata) == n


def test_another_seed_draws_another_sample() -> None:
    assert draw(REPORTS, 5, seed=1).items != draw(REPORTS, 5, seed=2).items


def test_every_report_can_be_drawn() -> None:
    seen = {
        item for seed in range(60) for item in draw(dict.fromkeys(REPORTS, ()), 3, seed=seed).items
    }
    assert seen == set(REPORTS)


@pytest.mark.parametrize("n", [0, 21])
def test_more_than_there_are_is_refused(n) -> None:
    with pytest.raises(InputError, match=f"A sample of {n} cannot be drawn from 20"):
        draw(REPORTS, n, seed=1)
