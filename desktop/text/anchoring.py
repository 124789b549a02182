"""Where a span of an old text lies in a new one: moved exactly, changed, or lost."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, Literal

from desktop.domain.span import Span
from desktop.text.alignment import Match, aligned

Fate = Literal["moved", "changed", "lost"]

LEAST_KEPT: Final = 0.5
"""Share of a changed span's characters that must still be there, and of its new span that
these must make up, for it to be the same passage."""
CONTEXT: Final = 60
"""Characters on each side that tell apart several places with the same words."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of a span: "moved" means the same characters, wherever they stand now.

    `span` is None where it is lost.
    """

    fate: Fate
    span: Span | None = None


class Anchoring:
    """Places spans of `old` in `new`; the texts are compared once."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._matches = aligned(old, new)
        self._starts = [match.old for match in self._matches]

    def place(self, span: Span) -> Anchored:
        """Where the span is now.

        It follows its characters. Where they do not stand together any more, the same words
        elsewhere are taken, if they stand in one such place only; then what is left of it.
        """
        kept = self._kept(span)
        if len(kept) == 1 and kept[0].size == span.characters:
            return Anchored("moved", Span(kept[0].new, kept[0].new + span.characters))
        elsewhere = self._elsewhere(span)
        if elsewhere is not None:
            return Anchored("moved", elsewhere)
        return self._left_of(span, kept)

    def _kept(self, span: Span) -> list[Match]:
        """The parts of the span that stand in the new text."""
        found = []
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for match in self._matches[first:]:
            if match.old >= span.end:
                break
            start, end = max(match.old, span.start), min(match.old + match.size, span.end)
            if start < end:
                found.append(Match(start, match.new + start - match.old, end - start))
        return found

    def _elsewhere(self, span: Span) -> Span | None:
        """The same words where they stand once, alone or with what stood around them."""
        words = span.excerpt(self._old)
        for context in (0, CONTEXT // 4, CONTEXT):
            lead = self._old[max(0, span.start - context) : span.start]
            whole = lead + words + self._old[span.end : span.end + context]
            if _once(whole, self._old) and _once(whole, self._new):
                start = self._new.find(whole) + len(lead)
                return Span(start, start + span.characters)
        return None

    def _left_of(self, span: Span, kept: list[Match]) -> Anchored:
        size = sum(match.size for match in kept)
        if size < LEAST_KEPT * span.characters:
            return Anchored("lost")
        now = Span(kept[0].new, kept[-1].new + kept[-1].size)
        if size < LEAST_KEPT * now.characters:
            return Anchored("lost")
        return Anchored("changed", now)


def _once(words: str, text: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0
