"""Expressions of people: as Python has them, and none that takes for ever."""

import re
import threading
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text import expressions
from desktop.text.expressions import BrokenExpression, Expression, SlowExpression

LINE = "行政复议和行政应诉工作。" * 400


@given(
    st.sampled_from(["[甲乙]+", "^甲", "乙$", "甲|乙丙", "(?:甲乙)*", r"\w{2}(?=丙)", "(甲)乙\\1"]),
    st.text("甲乙丙\n", max_size=30),
)
def test_they_find_what_python_finds(pattern: str, text: str) -> None:
    found = [match.span() for match in re.finditer(pattern, text, re.MULTILINE) if match[0]]
    assert list(Expression(pattern).spans(text)) == found


@pytest.mark.parametrize("pattern", ["(", "[", "(?P<甲", "*", "甲{2,1}"])
def test_what_is_none_is_said(pattern: str) -> None:
    with pytest.raises(BrokenExpression):
        Expression(pattern)


@pytest.mark.parametrize(("pattern", "nothing"), [("甲*", True), ("甲", False), ("$", True)])
def test_what_also_matches_nothing(pattern: str, nothing: bool) -> None:
    assert Expression(pattern).matches_nothing() is nothing


def test_one_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "LONGEST_TRY", 0.05)
    with pytest.raises(SlowExpression):
        list(Expression("(.|行)*[xyz]").spans(LINE))


def test_other_threads_go_on_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "LONGEST_TRY", 0.2)
    begun, given_up = threading.Event(), threading.Event()

    def search() -> None:
        begun.set()
        with pytest.raises(SlowExpression):
            list(Expression("(.|行)*[xyz]").spans(LINE))
        given_up.set()

    thread = threading.Thread(target=search)
    thread.start()
    begun.wait()
    turns = next(number for number in count() if given_up.is_set())
    thread.join()
    assert turns > 1_000
