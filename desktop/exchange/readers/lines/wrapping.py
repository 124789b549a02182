"""Text files whose lines were broken at a fixed width: their paragraphs made whole."""

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from desktop.exchange.readers.lines.printed_lines import glued
from desktop.text.headings import MARKER

FEWEST_LINES: Final = 10
WIDEST: Final = 60.0
"""Columns of full-width characters; broken lines are narrower."""
ALIKE: Final = 0.35
"""Share of the lines that must be as long as the longest."""
BROKEN: Final = 0.5
"""Share of the long lines that must end in the middle of a sentence."""

INDENT: Final = 1.0
"""Columns by which a paragraph's first line is set in."""

_ENDS: Final = tuple("。！？；：!?;:”’）)》】…")
_BLANK: Final = re.compile(r"\n[ \t\u3000\r]*\n")


def is_wrapped(text: str) -> bool:
    """Whether most long lines end in the middle of a sentence, all at about one width."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < FEWEST_LINES or max(map(len, lines)) > 2 * WIDEST:
        return False
    widths = sorted(map(_width, lines))
    widest = widths[int(len(widths) * 0.9)]
    long = [line for line in lines if _width(line) >= 0.8 * widest >= 12]
    broken = sum(not line.endswith(_ENDS) for line in long)
    if not long or widths[-1] > WIDEST:
        return False
    return _alike(lines) >= ALIKE * len(lines) and broken >= BROKEN * len(long)


def _alike(lines: list[str]) -> int:
    """How many lines are as long as the longest, by columns or by characters."""
    by_width = max(map(_width, lines)) - 2
    by_length = max(map(len, lines)) - 1
    return sum(_width(line) >= by_width or len(line) >= by_length for line in lines)


def unwrapped(text: str) -> str:
    """The text with one line a paragraph.

    Paragraphs are told by blank lines, where these stand between some lines and not between
    all; else by their indents; else by lines that end short of the others.
    """
    blocks = [block.split("\n") for block in _BLANK.split(text) if block.strip()]
    if sum(len(block) > 1 for block in blocks) * 2 < len(blocks):
        blocks = [[line for block in blocks for line in block]]
    blocks = [[line.rstrip() for line in block if line.strip()] for block in blocks]
    lines = [line for block in blocks for line in block]
    goes_on = _by_blank if len(blocks) > len(lines) / 10 else _rule(lines)
    return "\n".join(paragraph for block in blocks for paragraph in _joined(block, goes_on))


GoesOn = Callable[[str, str], bool]


def _joined(block: list[str], goes_on: GoesOn) -> list[str]:
    paragraphs = [block[0].strip()]
    for before, line in pairwise(block):
        if goes_on(before, line) and not MARKER.match(line.strip()):
            paragraphs[-1] = glued(paragraphs[-1], line.strip())
        else:
            paragraphs.append(line.strip())
    return paragraphs


def _by_blank(_before: str, line: str) -> bool:
    return _indent(line) < INDENT


def _rule(lines: list[str]) -> GoesOn:
    indented = sum(_indent(line) >= INDENT for line in lines)
    return _by_blank if indented > len(lines) / 10 else _by_length(lines)


def _by_length(lines: list[str]) -> GoesOn:
    usual = sorted(map(len, lines))[int(len(lines) * 0.75)]

    def goes_on(before: str, _line: str) -> bool:
        return len(before) >= usual * (0.95 if before.endswith(_ENDS) else 0.7)

    return goes_on


def _indent(line: str) -> float:
    return _width(line[: len(line) - len(line.lstrip())])


def _width(text: str) -> float:
    """Columns of full-width characters."""
    return sum(1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.5 for one in text)
