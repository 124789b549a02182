"""Keyword in context: every occurrence of a query in a text, exact to the character."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.text.variants import simplified

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_GAP: Final = r"[ \t]{0,3}"
"""White space that a page may have put inside a word."""


@dataclass(frozen=True, slots=True)
class Context:
    """One occurrence with the text around it; newlines in it are spaces."""

    before: str
    match: str
    after: str


def fold(text: str) -> str:
    """Half-width, lower-case, simplified: forms that are found alike. The length never changes."""
    return simplified(text.translate(_widths()))


@cache
def _widths() -> dict[int, int]:
    capitals = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    full = {code: capitals.get(half, half) for code, half in _FULL_WIDTH.items()}
    return capitals | full


def occurrences(text: str, query: str, *, fold: bool = False) -> list[tuple[int, int]]:
    """Spans of the query in the text, code points, left to right, not overlapping.

    ``fold`` finds full and half width, simplified and traditional, and both letter cases
    alike, and bears up to three spaces between the characters of a word. An empty query
    occurs nowhere.
    """
    if not query.strip():
        return []
    where = _folded(text) if fold else text
    return [match.span() for match in re.finditer(_pattern(query, fold=fold), where)]


def _pattern(query: str, *, fold: bool) -> str:
    if not fold:
        return re.escape(query)
    return _GAP.join(re.escape(character) for character in "".join(_folded(query).split()))


_folded = fold


def context(text: str, start: int, end: int, *, width: int = 30) -> Context:
    """The span with at most ``width`` characters of its surroundings on either side."""
    before = text[max(0, start - width) : start]
    return Context(
        before.replace("\n", " "),
        text[start:end],
        text[end : end + width].replace("\n", " "),
    )
