"""Positions as other tools count them, on a text with LF alone and in code points."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from desktop.domain.span import Span

_LAST_OF_ONE_UNIT: Final = "\uffff"


@dataclass(frozen=True, slots=True)
class Convention:
    """How a tool counts.

    `utf16`: a character beyond U+FFFF is two; `newline_two`: a line end is two (CRLF);
    `counts_bom`: the byte order mark of the file is one; `inclusive`: the end is the last
    character of a passage, and not what follows it.
    """

    utf16: bool = False
    newline_two: bool = False
    counts_bom: bool = False
    inclusive: bool = False

    @property
    def id(self) -> str:
        """As `convention_called` takes it: utf-16+newline-2+inclusive."""
        named = (
            "utf-16" if self.utf16 else "code-points",
            "newline-2" if self.newline_two else "",
            "bom" if self.counts_bom else "",
            "inclusive" if self.inclusive else "",
        )
        return "+".join(filter(None, named))


ALL: Final = tuple(
    Convention(utf16, newline_two, counts_bom, inclusive)
    for utf16 in (False, True)
    for newline_two in (False, True)
    for counts_bom in (False, True)
    for inclusive in (False, True)
)


def convention_called(name: str) -> Convention | None:
    """The convention of that id; None where there is none."""
    return next((one for one in ALL if one.id == name), None)


class Ruler:
    """Where positions lie in one text, by one way to count."""

    def __init__(self, text: str, convention: Convention) -> None:
        self._convention = convention
        self._characters = len(text)
        double = "\n" if convention.newline_two else ""
        wide = convention.utf16 and max(text, default="") > _LAST_OF_ONE_UNIT
        # Of each character that counts as two, where it begins as the tool counts.
        self._doubles: list[int] = []
        if wide or (double and double in text):
            found = (i for i, c in enumerate(text) if c == double or (wide and c > "\uffff"))
            self._doubles = [i + before for before, i in enumerate(found)]

    def span(self, start: int, end: int) -> Span | None:
        """The passage in code points; None where it is none of this text."""
        shift = int(self._convention.counts_bom)
        first, last = self._at(start - shift), self._at(end - shift)
        if first is None or last is None:
            return None
        if self._convention.inclusive:
            last += 1
        if not first < last <= self._characters:
            return None
        return Span(first, last)

    def _at(self, position: int) -> int | None:
        """None before the text, behind it, and in the middle of a character."""
        before = bisect_left(self._doubles, position)
        if before and self._doubles[before - 1] == position - 1:
            return None
        place = position - before
        return place if 0 <= place <= self._characters else None
