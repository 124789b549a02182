"""What is left out of the reader by choice."""

from __future__ import annotations

import pytest

from desktop.domain.coding import Coding
from desktop.ui.reader.hidden_codings import HiddenCodings


def one(theme: str = "t", coder: str = "c", round_id: str | None = None) -> Coding:
    return Coding("id", "r", theme, coder, 0, 1, round_id=round_id)


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        (HiddenCodings(), False),
        (HiddenCodings(themes=frozenset("t")), True),
        (HiddenCodings(coders=frozenset("c")), True),
        (HiddenCodings(rounds=frozenset({""})), True),
        (HiddenCodings(frozenset("x"), frozenset("x"), frozenset("x")), False),
    ],
)
def test_a_coding_is_hidden_by_its_theme_its_coder_or_its_round(
    hidden: HiddenCodings, hides: bool
) -> None:
    assert hidden.hides(one()) is hides
    assert bool(hidden.seen([one()])) is not hides


def test_a_round_is_not_outside_rounds() -> None:
    hidden = HiddenCodings(rounds=frozenset({"r1"}))
    assert [hidden.hides(one(round_id=where)) for where in ("r1", "r2", None)] == [
        True,
        False,
        False,
    ]


def test_one_place_of_work_is_shown_again_and_the_rest_stays_hidden() -> None:
    hidden = HiddenCodings(frozenset("tu"), frozenset("cd"), frozenset({"", "r1"}))
    left = hidden.without(theme_id="t", coder_id="c", round_id=None)
    assert left == HiddenCodings(frozenset("u"), frozenset("d"), frozenset({"r1"}))
    assert not HiddenCodings()
