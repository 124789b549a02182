"""Finding in a text: case and width do not matter, places are code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.span import Span
from desktop.ui.reader.occurrences import occurrences


@pytest.mark.parametrize(
    ("query", "starts"),
    [("执法", [0, 3]), ("(一)", [6]), ("（一）", [6]), ("ab", [9, 11]), ("𠮷", [5]), ("无", [])],
)
def test_places(query: str, starts: list[int]) -> None:
    text = "执法，执法𠮷(一)ABａｂ"
    assert [span.start for span in occurrences(text, query)] == starts


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_blank_query_finds_nothing(blank: str) -> None:
    assert occurrences("a b\nc", blank) == []


def test_signs_of_regular_expressions_mean_themselves() -> None:
    assert occurrences("1+1=2.[a]", "1+1") == [Span(0, 3)]
    assert occurrences("1+1=2.[a]", ".") == [Span(5, 6)]
    assert occurrences("1+1=2.[a]^\\", "]^\\") == [Span(8, 11)]


@given(st.text(alphabet="执法a(（，,𠮷", min_size=1, max_size=40), st.data())
def test_what_stands_there_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : data.draw(st.integers(start + 1, len(text)))]
    found = occurrences(text, query)
    assert any(span.start <= start for span in found)
    assert all(span.characters == len(query) for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
