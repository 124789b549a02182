"""Code points to UTF-16 units and back.

Everything that is stored counts Unicode code points; Qt counts UTF-16 units, in which a rare
character such as 𬭎 takes two. This is the only place where one becomes the other.
"""

import re
from bisect import bisect_left
from typing import Final

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """The positions of one text in both counts; each conversion costs O(log astral characters)."""

    __slots__ = ("_astral", "_astral_utf16", "_code_points", "_utf16")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_utf16 = [at + before for before, at in enumerate(self._astral)]
        self._code_points = len(text)
        self._utf16 = len(text) + len(self._astral)

    @property
    def utf16_units(self) -> int:
        """Length of the text in UTF-16 units."""
        return self._utf16

    def to_utf16(self, code_point: int) -> int:
        """The UTF-16 position of a code point position; ValueError outside 0..length."""
        _within(code_point, self._code_points)
        return code_point + bisect_left(self._astral, code_point)

    def to_code_points(self, utf16: int) -> int:
        """The code point position of a UTF-16 position; ValueError outside 0..length.

        A position between the two halves of a pair is that character's start.
        """
        _within(utf16, self._utf16)
        return utf16 - bisect_left(self._astral_utf16, utf16)

    def span_to_utf16(self, start: int, end: int) -> tuple[int, int]:
        """A half-open span of code points as a half-open span of UTF-16 units."""
        return self.to_utf16(start), self.to_utf16(end)

    def span_from_utf16(self, start: int, end: int) -> tuple[int, int]:
        """A half-open span of UTF-16 units as a half-open span of code points."""
        return self.to_code_points(start), self.to_code_points(end)


def _within(position: int, length: int) -> None:
    if not 0 <= position <= length:
        raise ValueError(f"position {position} is outside the text (0..{length})")
