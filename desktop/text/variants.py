"""Traditional characters beside simplified ones: for finding and recognising, never for storing."""

from collections import Counter
from functools import cache
from typing import Final

from desktop.resources import resource

SAMPLE: Final = 5_000
"""Code points at the beginning of a text by which it is recognised."""
MARKED: Final = 0.08
"""Share of traditional characters from which on a text is taken for traditional."""


@cache
def _table() -> dict[int, str]:
    text = resource("characters", "simplified.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines())
    return {ord(traditional): simplified for traditional, simplified in pairs}


def traditional_forms() -> list[str]:
    """Every character that `simplified` changes."""
    return [chr(code) for code in _table()]


def simplified(text: str) -> str:
    """The text with each traditional character as its simplified one; the length never changes."""
    return text.translate(_table())


def is_traditional(text: str) -> bool:
    """Whether so many of the Han characters are traditional that the text must be."""
    counts = Counter(text[:SAMPLE])
    han = sum(count for one, count in counts.items() if "\u4e00" <= one <= "\u9fff")
    traditional = sum(count for one, count in counts.items() if ord(one) in _table())
    return bool(han) and traditional >= MARKED * han
