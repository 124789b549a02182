"""All fields of a theme go through one description and come back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codebook import Theme
from desktop.exchange.refi.descriptions import described, fields_in, not_told_apart

WORDS = st.text(alphabet="字 <&>[]\n=x", max_size=12).map(str.strip)
THEMES = st.builds(
    Theme,
    id=st.just("t"),
    name=st.just("主题"),
    definition=WORDS,
    include=WORDS,
    exclude=WORDS,
    example=WORDS,
    counter_example=WORDS,
    keywords=st.lists(WORDS.map(lambda word: word.replace("\n", "")).filter(bool), max_size=3).map(
        tuple
    ),
)


@given(THEMES)
def test_what_is_said_comes_back(theme: Theme) -> None:
    assert replace(Theme("t", "主题"), **fields_in(described(theme))) == theme  # type: ignore[arg-type]
    assert list(not_told_apart(theme)) == []


def test_a_description_of_others_is_the_definition() -> None:
    assert fields_in(" [Include] 一\n二 ") == {"definition": "[Include] 一\n二"}


@pytest.mark.parametrize(
    "theme",
    [Theme("t", "n", definition="a\n[exclude] b"), Theme("t", "n", keywords=("a;b",))],
)
def test_what_would_not_come_back_is_told(theme: Theme) -> None:
    assert replace(Theme("t", "n"), **fields_in(described(theme))) != theme  # type: ignore[arg-type]
    assert len(list(not_told_apart(theme))) == 1
