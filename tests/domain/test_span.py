"""Spans: half-open ranges of code points."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import RuleError
from desktop.domain.span import Span, covered, united

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12)
)


def characters(*several: Span) -> set[int]:
    """The positions that the spans cover, counted one by one."""
    return {position for span in several for position in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (-5, -2)])
def test_a_span_without_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(RuleError, match=f"from {start} to {end} holds no text"):
        Span(start, end)


def test_rare_characters_count_as_one() -> None:
    assert Span(1, 4).excerpt("在𬭎𠮷庆街试点") == "𬭎𠮷庆"


@given(spans, spans)
def test_two_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(characters(one) & characters(other))


@given(spans, st.integers(-1, 60))
def test_a_span_contains_its_characters(span: Span, position: int) -> None:
    assert span.contains(position) == (position in characters(span))
    assert span.characters == len(characters(span))


@given(spans, st.integers(0, 60))
def test_a_span_is_inside_a_text_that_has_all_its_characters(span: Span, length: int) -> None:
    assert span.inside(length) == (characters(span) <= set(range(length)))


@given(st.lists(spans, max_size=8))
def test_united_spans_are_the_same_characters_apart_and_in_order(several: list[Span]) -> None:
    result = united(several)
    assert characters(*result) == characters(*several)
    assert all(one.end < other.start for one, other in pairwise(result))
    assert covered(several) == len(characters(*several))
