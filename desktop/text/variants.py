"""Traditional characters beside simplified ones: for finding and recognising, never for storing."""

import re
from collections import Counter
from functools import cache
from typing import Final

from desktop.resources import resource

SAMPLE: Final = 5_000
"""Code points at the beginning of a text by which it is recognised."""
MARKED: Final = 0.08
"""Share of traditional characters from which on a text is taken for traditional."""

_NAME = "[县縣隆坤陵]|安[县縣]"
OWN: Final = "乾"
"""A character that names have in simplified texts too: 乾县 is no 干县."""
NO_NAME: Final = f"{OWN}(?!{_NAME})"
"""A pattern of it where it is in no name."""
_IN_NAME = re.compile(f"{OWN}(?={_NAME})")


@cache
def _table() -> dict[int, str]:
    text = resource("characters", "simplified.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines())
    return {ord(traditional): simplified for traditional, simplified in pairs}


def traditional_forms() -> list[str]:
    """Every character that `simplified` changes."""
    return [chr(code) for code in _table()]


def simplified(text: str) -> str:
    """The text with each traditional character as its simplified one; the length never changes.

    A name keeps a character that is its own: 乾縣 is 乾县, as 乾隆 stays.
    """
    plain = folded_characters(text)
    for found in _IN_NAME.finditer(text):
        plain = plain[: found.start()] + OWN + plain[found.end() :]
    return plain


def folded_characters(text: str) -> str:
    """The same without a look at what stands beside a character: for an index that finds more."""
    return text.translate(_table())


def is_traditional_word(word: str) -> bool:
    """Whether some character of it stands in traditional texts alone; 乾 or 於 says nothing."""
    return any(ord(one) in _table() and not _at_home(one) for one in word)


@cache
def _at_home(character: str) -> bool:
    """Whether simplified texts have the character too, by their first standard."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def is_traditional(text: str) -> bool:
    """Whether so many of the Han characters are traditional that the text must be."""
    counts = Counter(text[:SAMPLE])
    han = sum(count for one, count in counts.items() if "\u4e00" <= one <= "\u9fff")
    traditional = sum(count for one, count in counts.items() if ord(one) in _table())
    return bool(han) and traditional >= MARKED * han
