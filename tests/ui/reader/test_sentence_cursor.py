"""The sentence cursor: steps over headings, stretches, never leaves the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.reader.sentence_cursor import SentenceCursor

SEGMENTS = [Segment(0, 5, 1), Segment(6, 10), Segment(10, 20), Segment(21, 25, 2), Segment(26, 30)]


def test_it_begins_on_the_first_sentence() -> None:
    assert SentenceCursor(SEGMENTS).span == Span(6, 10)


def test_it_steps_over_headings_and_stays_at_the_ends() -> None:
    cursor = SentenceCursor(SEGMENTS)
    seen = []
    for by in (1, 1, 1, -1, -1, -1):
        cursor.step(by)
        seen.append(cursor.index)
    assert seen == [2, 4, 4, 2, 1, 1]


def test_it_stretches_from_where_it_stood_and_back() -> None:
    cursor = SentenceCursor(SEGMENTS)
    cursor.step(1, stretch=True)
    cursor.step(1, stretch=True)
    assert (cursor.span, cursor.stretched) == (Span(6, 30), True)
    cursor.step(-1, stretch=True)
    assert cursor.span == Span(6, 20)
    cursor.step(-1, stretch=True)
    assert (cursor.span, cursor.stretched) == (Span(6, 10), False)


def test_a_step_without_stretching_leaves_the_rest() -> None:
    cursor = SentenceCursor(SEGMENTS)
    cursor.step(1, stretch=True)
    cursor.step(1)
    assert cursor.span == Span(26, 30)


def test_it_is_put_on_headings_too() -> None:
    cursor = SentenceCursor(SEGMENTS)
    for position, index in ((0, 0), (5, 0), (9, 1), (10, 2), (22, 3), (99, 4)):
        cursor.put(position)
        assert cursor.index == index


def test_an_empty_text_has_no_sentence() -> None:
    cursor = SentenceCursor()
    cursor.step(1)
    cursor.put(7)
    assert cursor.span is None


def test_a_text_of_headings_is_stood_on_at_its_first() -> None:
    cursor = SentenceCursor([Segment(0, 3, 1), Segment(4, 8, 2)])
    cursor.step(1)
    assert cursor.span == Span(0, 3)


@given(st.lists(st.tuples(st.sampled_from([1, -1]), st.booleans())))
def test_every_walk_covers_whole_segments(walk: list[tuple[int, bool]]) -> None:
    cursor = SentenceCursor(SEGMENTS)
    for by, stretch in walk:
        cursor.step(by, stretch=stretch)
        span = cursor.span
        assert span is not None
        assert span.start in {segment.start for segment in SEGMENTS}
        assert span.end in {segment.end for segment in SEGMENTS}
