"""The sentence the reader stands on, and the run of sentences it was stretched over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from desktop.domain.report import Segment
from desktop.domain.span import Span


class SentenceCursor:
    """Steps from sentence to sentence, and with `at_headings` to those between them; without, they
    are stood on only when they are pointed at. It begins on the first sentence."""

    __slots__ = ("_anchor", "_head", "_segments", "_starts", "at_headings")

    def __init__(self, segments: Sequence[Segment] = (), *, at_headings: bool = False) -> None:
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        self.at_headings = False
        self._anchor = self._head = self._beyond(-1, 1) or 0
        self.at_headings = at_headings

    @property
    def index(self) -> int:
        """Which segment it stands on, counted from 0."""
        return self._head

    @property
    def stretched(self) -> bool:
        """Whether it covers more than one segment."""
        return self._anchor != self._head

    @property
    def span(self) -> Span | None:
        """All it covers; None in an empty text."""
        if not self._segments:
            return None
        first, last = sorted((self._anchor, self._head))
        return Span(self._segments[first].start, self._segments[last].end)

    def step(self, by: int, *, stretch: bool = False) -> None:
        """To the next (+1) or the previous (-1) stop, as long as there is one."""
        there = self._beyond(self._head, by)
        self._head = self._head if there is None else there
        self._anchor = self._anchor if stretch else self._head

    def put(self, position: int) -> None:
        """Onto the segment at `position` in code points, or the last one before it."""
        self._head = max(0, bisect_right(self._starts, position) - 1)
        self._anchor = self._head

    def _beyond(self, index: int, by: int) -> int | None:
        there = index + by
        while 0 <= there < len(self._segments):
            if self.at_headings or not self._segments[there].level:
                return there
            there += by
        return None
