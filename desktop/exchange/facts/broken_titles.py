"""Titles that a page's width broke inside a word: ……法治政府建设情况的报 / 告."""

import re
from collections.abc import Iterable
from typing import Final

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.lexicon.word_lists import words

_SEAMS: Final = frozenset(
    (word[:at], word[at:]) for word in words("title_words.txt") for at in range(1, len(word))
)
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}\s?年")
_LAST_DIGITS: Final = re.compile(r"\d{1,4}$")
_AROUND: Final = 12
"""Code points on either side of a line's end in which a place's name is looked for."""


def breaks_a_word(above: str, below: str, gazetteer: Gazetteer) -> bool:
    """Whether the end of a line and the beginning of the next make one word, year or place.

    Lines that only stand under each other do not end and begin inside a word.
    """
    digits = _LAST_DIGITS.search(above)
    if digits:
        return bool(_YEAR.match(digits[0] + below))
    if any(above.endswith(head) and below.startswith(rest) for head, rest in _SEAMS):
        return True
    return _breaks_a_place(above[-_AROUND:], below[:_AROUND], gazetteer)


def _breaks_a_place(above: str, below: str, gazetteer: Gazetteer) -> bool:
    found = gazetteer.mentions(above + below)
    return any(one.start < len(above) < one.end for one in found)


def closed(lines: Iterable[str], gazetteer: Gazetteer) -> list[str]:
    """The lines, of which those that were broken inside a word are one again."""
    found: list[str] = []
    for line in lines:
        if found and breaks_a_word(found[-1], line, gazetteer):
            found[-1] += line
        else:
            found.append(line)
    return found
