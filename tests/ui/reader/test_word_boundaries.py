"""Word boundaries, one sentence at a time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.reader.word_boundaries import WordBoundaries, every_character

TEXT = "一、标题\n甲乙丙丁。戊己"
SEGMENTS = [Segment(0, 4, 1), Segment(5, 10), Segment(10, 12)]


def pairs(text: str) -> list[int]:
    """A segmenter that takes two characters for a word."""
    return [*range(0, len(text), 2), len(text)]


def test_after_and_before_go_from_word_to_word() -> None:
    words = WordBoundaries(TEXT, SEGMENTS, bounds=pairs)
    assert [words.after(at) for at in (5, 6, 7, 9, 10, 11)] == [7, 7, 9, 10, 12, 12]
    assert [words.before(at) for at in (12, 11, 10, 9, 8, 6, 5)] == [10, 10, 9, 7, 7, 5, 2]


def test_from_the_gap_between_paragraphs() -> None:
    words = WordBoundaries(TEXT, SEGMENTS, bounds=pairs)
    assert (words.after(4), words.before(5)) == (7, 2)


def test_at_the_ends_of_the_text_nothing_is_left() -> None:
    words = WordBoundaries(TEXT, SEGMENTS, bounds=pairs)
    assert (words.after(12), words.before(0)) == (12, 0)


def test_the_word_at_a_character() -> None:
    words = WordBoundaries(TEXT, SEGMENTS, bounds=pairs)
    assert words.at(8) == Span(7, 9)
    assert words.at(9) == Span(9, 10)
    assert words.at(4) is None
    assert words.at(12) is None


def test_each_sentence_is_segmented_once() -> None:
    asked: list[str] = []

    def remembered(text: str) -> list[int]:
        asked.append(text)
        return pairs(text)

    words = WordBoundaries(TEXT, SEGMENTS, bounds=remembered)
    words.after(5)
    words.after(7)
    words.before(9)
    assert asked == ["甲乙丙丁。"]


def test_a_text_without_segments_has_no_words() -> None:
    words = WordBoundaries("  ", ())
    assert (words.after(1), words.before(1), words.at(0)) == (1, 1, None)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.data())
def test_steps_forward_reach_every_boundary(lengths: list[int], data: st.DataObject) -> None:
    edges = [sum(lengths[:n]) for n in range(len(lengths) + 1)]
    segments = [Segment(start, end) for start, end in pairwise(edges)]
    words = WordBoundaries("字" * edges[-1], segments, bounds=every_character)
    at = data.draw(st.integers(0, edges[-1] - 1))
    assert words.after(at) == at + 1
    assert words.before(at + 1) == at


def test_around_a_span_and_the_edge_next_to_a_place() -> None:
    text = "构建执法体系。\n试点"
    words = WordBoundaries(
        text, [Segment(0, 7), Segment(8, 10)], bounds=lambda one: [*range(0, len(one), 2), len(one)]
    )
    assert words.around(Span(1, 3)) == Span(0, 4)
    assert words.around(Span(2, 4)) == Span(2, 4)
    assert words.around(Span(5, 9)) == Span(4, 10)
    assert words.around(Span(7, 8)) == Span(7, 8)
    assert [words.nearest(at) for at in (0, 1, 2, 6, 7, 8)] == [0, 2, 2, 6, 7, 8]
