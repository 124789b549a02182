"""A PDF page's characters with their places, turned upright whatever way they were drawn."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from ctypes import byref
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from pypdfium2 import raw  # type: ignore[import-untyped]

SAME_PLACE: Final = 0.25
"""Share of its size by which a character drawn twice, to make it bold, may be off."""
SIDE_BY_SIDE: Final = 0.5
"""Share of its width from which on the same character stands beside it and is another one."""
ROW: Final = 8.0
"""Points; a character drawn before is looked for in rows of this height."""
STRAIGHT: Final = 0.05
"""Radians by which a line of text may slant; what slants more is printed across the page."""
_QUARTER: Final = math.pi / 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character in its box, in points; ``spaced`` where a space was drawn before it.

    ``unmapped`` says that its font does not say which character it is.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    spaced: bool = False
    unmapped: bool = False

    @property
    def size(self) -> float:
        """Height of the box in points."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """Upright characters in the order in which they were drawn, and what slants.

    ``turn`` says by how many quarters the page was turned for it.
    """

    glyphs: list[Glyph]
    turn: int = 0
    slanting: str = ""


def glyphs_of(page: Any) -> PageGlyphs:
    """The page's characters: most of them upright, however the page or the text is turned."""
    layer, edges = page.get_textpage(), page.get_bbox()
    try:
        drawn = [(turn, glyph) for turn, glyph in _drawn(layer) if _is_on(glyph, edges)]
    finally:
        layer.close()
    turns = Counter(turn for turn, _ in drawn if turn is not None)
    usual = turns.most_common(1)[0][0] if turns else 0
    straight = list(once([_turned(glyph, usual) for turn, glyph in drawn if turn == usual]))
    across = "".join(glyph.text for turn, glyph in drawn if turn != usual)
    if _is_vertical(straight):
        # Columns from the right become lines from the top.
        return PageGlyphs([_turned(glyph, 1) for glyph in straight], usual + 1, across)
    return PageGlyphs(straight, usual, across)


def _is_on(glyph: Glyph, edges: tuple[float, float, float, float]) -> bool:
    """Whether its middle is on the page: some programs draw beyond, where nobody sees it."""
    left, bottom, right, top = edges
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    return left <= x <= right and bottom <= y <= top


def _drawn(layer: Any) -> Iterator[tuple[int | None, Glyph]]:
    """Each character with the quarter turns that its line makes; None where it slants."""
    spaced, high = False, 0
    for index in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        text = _character(code, high)
        if text.isspace() or code == 0xAD:
            spaced = True
            continue
        unmapped = raw.FPDFText_HasUnicodeMapError(layer, index) == 1
        yield _turn(layer, index), Glyph(text, *_box(layer, index), spaced, unmapped)
        spaced, high = False, 0


def _character(code: int, high: int) -> str:
    """The character of a code; of two halves the whole."""
    if high and 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
    return "\ufffd" if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


def _box(layer: Any, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom, top of the room that the font gives a character, not of its ink."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(layer, index, byref(box))
    return box.left, box.right, box.bottom, box.top


def _turn(layer: Any, index: int) -> int | None:
    quarters = raw.FPDFText_GetCharAngle(layer, index) / _QUARTER
    off = abs(quarters - round(quarters)) * _QUARTER
    return round(quarters) % 4 if off <= STRAIGHT else None


def _turned(glyph: Glyph, turn: int) -> Glyph:
    """The glyph on a page that is turned back by so many quarters, clockwise as they count."""
    for _ in range(turn):
        glyph = replace(
            glyph, left=-glyph.top, right=-glyph.bottom, bottom=glyph.left, top=glyph.right
        )
    return glyph


def once(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those drawn a second time at the same place."""
    drawn: dict[tuple[str, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        near = SAME_PLACE * (glyph.top - glyph.bottom)
        rows = {int((glyph.bottom - near) // ROW), int((glyph.bottom + near) // ROW)}
        if not any(_covers(other, glyph, near) for row in rows for other in drawn[glyph.text, row]):
            for row in rows:
                drawn[glyph.text, row].append(glyph)
            yield glyph


def _covers(other: Glyph, glyph: Glyph, near: float) -> bool:
    # A narrow character stands less than `near` from the next one: ---- is four of them.
    beside = min(near, SIDE_BY_SIDE * (glyph.right - glyph.left) or near)
    return abs(other.left - glyph.left) < beside and abs(other.bottom - glyph.bottom) < near


def _is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether most characters stand under the one before."""
    steps = list(pairwise(glyphs))
    below = sum(
        abs(one.left - next_.left) < 0.5 * one.size
        and 0.5 * one.size < one.bottom - next_.bottom < 2 * one.size
        for one, next_ in steps
    )
    return below > 0.6 * len(steps) and len(steps) > 3
