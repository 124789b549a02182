"""Spans of a report's stored text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.errors import RuleError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) in Unicode code points of a report's stored text.

    Raises RuleError where start is negative or end does not lie after it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise RuleError(
                "A span from {start} to {end} holds no text.",
                "Give a start of 0 or more, and an end after it.",
                start=self.start,
                end=self.end,
            )

    @property
    def characters(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        """Whether the character at `position` lies inside."""
        return self.start <= position < self.end

    def inside(self, characters: int) -> bool:
        """Whether the span lies within a text of that many characters."""
        return self.end <= characters

    def excerpt(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


def united(spans: Iterable[Span]) -> list[Span]:
    """The same characters as disjoint spans in order; touching spans become one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def covered(spans: Iterable[Span]) -> int:
    """How many characters lie in at least one of the spans."""
    return sum(span.characters for span in united(spans))
