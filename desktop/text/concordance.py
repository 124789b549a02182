"""Keyword in context: every occurrence of a query in a text, exact to the character."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@dataclass(frozen=True, slots=True)
class Context:
    """One occurrence with the text around it; newlines in it are spaces."""

    before: str
    match: str
    after: str


def fold_width(text: str) -> str:
    """Full-width ASCII as half-width, and no letter case; the length never changes."""
    return text.translate(_folding())


@cache
def _folding() -> dict[int, int]:
    capitals = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    full = {code: capitals.get(half, half) for code, half in _FULL_WIDTH.items()}
    return capitals | full


def occurrences(text: str, query: str, *, fold: bool = False) -> list[tuple[int, int]]:
    """Spans of the query in the text, code points, left to right, not overlapping.

    ``fold`` finds full- and half-width forms and both letter cases alike. An empty query
    occurs nowhere.
    """
    if not query:
        return []
    where, what = (fold_width(text), fold_width(query)) if fold else (text, query)
    return [match.span() for match in re.finditer(re.escape(what), where)]


def context(text: str, start: int, end: int, *, width: int = 30) -> Context:
    """The span with at most ``width`` characters of its surroundings on either side."""
    before = text[max(0, start - width) : start]
    return Context(
        before.replace("\n", " "),
        text[start:end],
        text[end : end + width].replace("\n", " "),
    )
