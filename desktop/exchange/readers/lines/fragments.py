"""Text whose lines are pieces of paragraphs: a scraper wrote every stretch of type on its own.

Figures stand in another font than characters, so "办结86件。" arrives as three lines.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from desktop.exchange.cleaning.frame import is_title
from desktop.exchange.cleaning.labels import is_label_line
from desktop.text.dates import is_date_line
from desktop.text.headings import MARKER

FEWEST: Final = 3
"""Broken places in a text in pieces."""
BROKEN: Final = 0.15
"""Share of the lines with a comma or full stop that must be broken off."""
FARTHEST: Final = 12
"""Pieces that are looked at for the sentence's going on."""
LONG: Final = 15
"""Code points from which on a line with a comma is a sentence's beginning and no title."""
END: Final = 100
"""Code points of a paragraph's beginning and end."""

_CLOSES: Final = re.compile(r"[，。；：、！？）》〉”’】％%,;:!?)…]|[.．](?=\D)")
_LEFT_OPEN: Final = re.compile(r"[，、（《〈“‘【,(]$|\d[—–\-]+$")
_ENDED: Final = re.compile(r"[。！？；!?;…：:][”’」』）)]*$")
_HAN_END: Final = re.compile(r"[\u4e00-\u9fff]$")
_COMMA: Final = re.compile(r"[，,]")
_MARK: Final = re.compile(r"[，。；！？、,]")
_FIGURE: Final = re.compile(r"[0-9０-９A-Za-z][0-9０-９A-Za-z.．%％/\-—+]*")
_DASH: Final = re.compile(r"[—–~～]+")
_COUNTED: Final = re.compile(r"[年月日个件名家次项条人场起万亿元余多宗份批]")
_YEAR: Final = re.compile(r"[12]\d{3}")
_DATE: Final = re.compile(
    r"(?<=\d{4})[ \t]*\n\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
    r"|(?<=\d{4})[ \t]*\n\s*年\s*(\d{1,2})\s*月(?!\s*\d)"
)


def is_in_pieces(text: str) -> bool:
    """Whether lines again and again begin with a mark, or break off after a comma or a figure."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    broken = sum(_is_broken(before, line) for before, line in pairwise(lines))
    told = sum(bool(_MARK.search(line)) for line in lines)
    return broken >= FEWEST and broken >= BROKEN * told


def _is_broken(before: str, line: str) -> bool:
    if _CLOSES.match(line) or MARKER.fullmatch(before) or before.endswith(("，", "、")):
        return True
    if _FIGURE.fullmatch(before):
        return bool(_COUNTED.match(line))
    inside = bool(_COMMA.search(before)) and bool(_HAN_END.search(before))
    return inside and len(before) >= LONG and not MARKER.match(before)


def pieces_joined(text: str) -> str:
    """The text with one line a paragraph, as far as the pieces tell."""
    lines = [line.strip() for line in _DATE.sub(_on_one_line, text).split("\n")]
    lines = [line for line in lines if line]
    joined, before = lines[:1], "".join(lines[:1])
    for index in range(1, len(lines)):
        goes_on = _goes_on(before, lines, index)
        joined.append(lines[index] if goes_on else "\n" + lines[index])
        before = _both_ends(before + lines[index]) if goes_on else lines[index]
    return "".join(joined)


def _both_ends(paragraph: str) -> str:
    """What of a paragraph tells whether it goes on; a long one is not read anew for each piece."""
    if len(paragraph) <= 2 * END:
        return paragraph
    return paragraph[:END] + paragraph[-END:]


def _on_one_line(match: re.Match[str]) -> str:
    return "".join(match[0].split())


def _goes_on(before: str, lines: Sequence[str], index: int) -> bool:
    """Whether the piece at ``index`` is of the paragraph that ends in ``before``."""
    line = lines[index]
    if _CLOSES.match(line) or (_DASH.fullmatch(line) and before[-1:].isdigit()):
        return True
    if _ENDED.search(before) or is_date_line(line) or is_label_line(line):
        return False
    if _LEFT_OPEN.search(before) or MARKER.fullmatch(before):
        return True
    new = MARKER.match(line) or is_label_line(before) or _opens_with_a_year(before, lines, index)
    return not new and _is_one_sentence(before, lines, index)


def _is_one_sentence(before: str, lines: Sequence[str], index: int) -> bool:
    if _FIGURE.match(lines[index]) or _FIGURE.fullmatch(lines[index - 1]):
        return _sentence_follows(lines, index)
    return _is_unfinished(before) and not is_title(lines[index])


def _opens_with_a_year(before: str, lines: Sequence[str], index: int) -> bool:
    """2022年，…… after what is no sentence's beginning."""
    year = _YEAR.match("".join(lines[index : index + 2])) and not _is_unfinished(before)
    return bool(year) and "".join(lines[index : index + 2])[4:5] == "年"


def _sentence_follows(lines: Sequence[str], index: int) -> bool:
    """Whether the pieces from here on come to a mark before a table's figures or a heading."""
    for at in range(index, min(index + FARTHEST, len(lines))):
        if _FIGURE.fullmatch(lines[at]) and _FIGURE.fullmatch(lines[at - 1]):
            return False
        if at > index and (MARKER.match(lines[at]) or is_label_line(lines[at])):
            return False
        if _MARK.search(lines[at]):
            return True
    return False


def _is_unfinished(before: str) -> bool:
    """A sentence's beginning; after a number's title without a full stop another line begins."""
    if MARKER.match(before) and "。" not in before:
        return False
    return len(before) >= LONG and bool(_COMMA.search(before))
