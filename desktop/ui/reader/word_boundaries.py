"""Word boundaries around a position, asked of a segmenter one sentence at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from desktop.domain.report import Segment
from desktop.domain.span import Span

WordBounds = Callable[[str], Sequence[int]]


def every_character(text: str) -> Sequence[int]:
    """The boundaries where no segmenter is at hand: before and after every character."""
    return range(len(text) + 1)


class WordBoundaries:
    """The words of one text, all positions in code points."""

    def __init__(
        self, text: str, segments: Sequence[Segment], *, bounds: WordBounds = every_character
    ) -> None:
        self._text = text
        self._starts = [segment.start for segment in segments]
        self._segments = segments
        self._bounds = bounds
        self._bounds_of = lru_cache(maxsize=64)(self._found)

    def after(self, position: int) -> int:
        """The end of the word that reaches beyond `position`; the text's last at its end."""
        if not self._segments:
            return position
        index = max(0, bisect_right(self._starts, position) - 1)
        if index + 1 < len(self._segments) and position >= self._segments[index].end:
            index += 1
        return self._next(index, max(position, self._starts[index]))

    def before(self, position: int) -> int:
        """The start of the word that lies before `position`; the text's first at its start."""
        if not self._segments:
            return position
        index = max(0, bisect_left(self._starts, position) - 1)
        bounds = self._bounds_of(index)
        return bounds[max(0, bisect_left(bounds, min(position, bounds[-1])) - 1)]

    def at(self, position: int) -> Span | None:
        """The word that holds the character at `position`; None between segments."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self._segments[index].end:
            return None
        return Span(self.before(position + 1), self._next(index, position))

    def around(self, span: Span) -> Span:
        """The least span of whole words that holds this one; white space stays as it is."""
        first, last = self.at(span.start), self.at(span.end - 1)
        return Span(
            min(span.start, first.start) if first else span.start,
            max(span.end, last.end) if last else span.end,
        )

    def nearest(self, position: int) -> int:
        """The boundary of a word next to `position`; in the middle of a word, its end."""
        word = self.at(position)
        if word is None:
            return position
        return word.start if position - word.start < word.end - position else word.end

    def _next(self, index: int, position: int) -> int:
        bounds = self._bounds_of(index)
        return bounds[min(len(bounds) - 1, bisect_right(bounds, position))]

    def _found(self, index: int) -> Sequence[int]:
        segment = self._segments[index]
        words = self._bounds(self._text[segment.start : segment.end])
        return [segment.start + bound for bound in words]
