"""Keyword in context: every occurrence of a query in a text, exact to the character."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from desktop.text.variants import (
    NO_NAME,
    OWN,
    folded_characters,
    is_traditional_word,
    simplified,
    traditional_forms,
)

FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Each full-width form with its half-width one, as `str.translate` takes them."""
_BORNE: Final = 3
"""Spaces that a page may have put inside a word."""
_PIECE: Final = re.compile(r"(\s*)(\S)")


@dataclass(frozen=True, slots=True)
class Context:
    """One occurrence with the text around it; newlines in it are spaces."""

    before: str
    match: str
    after: str


def fold(text: str) -> str:
    """Half-width, lower-case, simplified: forms that are found alike. The length never changes."""
    return folded_characters(text.translate(_widths()))


@cache
def _widths() -> dict[int, int]:
    capitals = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    full = {code: capitals.get(half, half) for code, half in FULL_WIDTH.items()}
    return capitals | full


def occurrences(text: str, query: str, *, fold: bool = False) -> list[tuple[int, int]]:
    """Spans of the query in the text, code points, left to right, not overlapping.

    ``fold`` finds full and half width, simplified and traditional, and both letter cases
    alike, and bears up to three spaces between the characters of a word. A paragraph's end is
    borne only where the query has one. A character that simplified texts have too, as 乾,
    stands for its simplified form only in a query that is traditional, and never in a name of
    its own: 乾县 is no 干县. An empty query occurs nowhere.
    """
    if not query.strip():
        return []
    return [match.span() for match in _pattern(query, fold).finditer(text)]


@lru_cache(maxsize=64)
def _pattern(query: str, alike: bool) -> re.Pattern[str]:
    # A class of forms for each character: folding every text of a corpus would cost more
    # than searching it.
    if not alike:
        return re.compile(re.escape(query))
    (_, first), *others = _PIECE.findall(_plain(query.strip()))
    return re.compile(_any_form(first) + "".join(_gap(s) + _any_form(one) for s, one in others))


def _plain(query: str) -> str:
    narrow = query.translate(_widths())
    return simplified(narrow) if is_traditional_word(narrow) else narrow


def _gap(space: str) -> str:
    """White space that is borne where the query has ``space``."""
    kinds = r"\s" if "\n" in space else "[ \\t\u3000]"
    return f"{kinds}{{0,{max(_BORNE, len(space))}}}"


def _any_form(plain: str) -> str:
    """The character and those folded to it; one that is folded itself stands for itself alone."""
    forms = [plain, *_forms().get(plain, "")]
    if OWN in forms[1:]:
        return f"(?:{'|'.join(NO_NAME if one == OWN else re.escape(one) for one in forms)})"
    return f"[{''.join(map(re.escape, forms))}]" if len(forms) > 1 else re.escape(plain)


@cache
def _forms() -> dict[str, str]:
    """Each folded character with the others that are folded to it."""
    found: dict[str, str] = {}
    for code in (*_widths(), *map(ord, traditional_forms())):
        found[fold(chr(code))] = found.get(fold(chr(code)), "") + chr(code)
    return found


def context(text: str, start: int, end: int, *, width: int = 30) -> Context:
    """The span with at most ``width`` characters of its surroundings on either side."""
    before = text[max(0, start - width) : start]
    return Context(
        before.replace("\n", " "),
        text[start:end],
        text[end : end + width].replace("\n", " "),
    )
