"""A span whose ends are being moved: by characters, or on to the next pause of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

PAUSES = "，,。；;：:、！!？?\n"
"""After these an end that is moved far comes to rest."""


@dataclass(frozen=True, slots=True)
class EditedSpan:
    """[start, end) in code points, never empty, never beyond [first, last)."""

    start: int
    end: int
    first: int
    last: int

    def with_start(self, position: int) -> EditedSpan:
        """From that code point on, as far as the limits and the end allow."""
        return replace(self, start=min(max(position, self.first), self.end - 1))

    def with_end(self, position: int) -> EditedSpan:
        """Up to that code point, as far as the limits and the start allow."""
        return replace(self, end=max(min(position, self.last), self.start + 1))

    def stepped(
        self, by: int, *, text: str, of_start: bool = False, far: bool = False
    ) -> EditedSpan:
        """One end a character on (+1) or back (-1), or `far`: to the next pause of `text`.

        It stays as it is where nothing would be left of it.
        """
        there = self._from(self.start if of_start else self.end, by, text=text if far else "")
        start, end = (there, self.end) if of_start else (self.start, there)
        return replace(self, start=start, end=end) if start < end else self

    def _from(self, position: int, by: int, *, text: str) -> int:
        position = min(max(position + by, self.first), self.last)
        while text and self.first < position < self.last and text[position - 1] not in PAUSES:
            position += by
        return position
