"""Rows that are alike stand together."""

from __future__ import annotations

import itertools
import random

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.charts.pictures.seriation import alike_together

rows = st.lists(st.tuples(*[st.floats(0, 100)] * 3), max_size=30)


@given(rows)
def test_it_is_an_order_of_all_rows_and_always_the_same(
    given_rows: list[tuple[float, ...]],
) -> None:
    order = alike_together(given_rows)
    assert sorted(order) == list(range(len(given_rows)))
    assert order == alike_together(given_rows)


def test_three_kinds_of_rows_that_are_mixed_come_apart() -> None:
    kinds = ((9.0, 1.0, 1.0), (1.0, 9.0, 1.0), (1.0, 1.0, 9.0))
    draw = random.Random(4)
    mixed = [
        (kind, [value + draw.random() for value in kinds[kind]])
        for kind in draw.sample([0, 1, 2] * 8, 24)
    ]
    in_order = [mixed[number][0] for number in alike_together([row for _, row in mixed])]
    changes = sum(one != other for one, other in itertools.pairwise(in_order))
    assert changes == 2


def test_rows_without_columns_stay() -> None:
    assert alike_together([(), (), (), ()]) == [0, 1, 2, 3]
