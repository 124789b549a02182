"""Headings of Chinese reports, three levels deep: 一、 / （一） / 1. in full and half width.

A heading stands at the start of a paragraph. It often runs on into the paragraph's text
("(一)加强领导。成立……"): then it ends with its own first sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.domain.report import Section
from desktop.text.roles import Role, role_of
from desktop.text.sentence_ends import first_sentence_end

Level = Literal[1, 2, 3]

LONGEST_TITLE: Final = 60
"""A numbered first sentence longer than this many characters is running text, not a title."""

_NUMERAL: Final = "[一二三四五六七八九十百]"
# 一、二级响应 counts grades and 一、二、三期 counts phases: neither opens a section.
_LEVEL_1: Final = rf"{_NUMERAL}{{1,3}}[ ]?[、．](?!{_NUMERAL}{{1,3}}[级类期线等、季批档])"
_LEVEL_2: Final = rf"[（(]?[ ]?{_NUMERAL}{{1,3}}[ ]?[)）][、．.]?|[\u3220-\u3229][、．.]?"
_LEVEL_3: Final = r"[0-9０-９]{1,2}(?:[ ]?[.．、](?![ ]?[0-9０-９]))"
MARKER: Final = re.compile(
    rf"(?P<one>{_LEVEL_1})|(?P<two>{_LEVEL_2})|(?P<three>{_LEVEL_3})",
)
# "2.16个镇" is the second item where a first stands before it, "2.5亿元" never.
_DIGIT_TITLE: Final = re.compile(
    r"(?P<three>(?P<count>[0-9０-９]{1,2})[.．])"
    r"(?=[0-9０-９])(?![0-9０-９]+[\s]*(?:[万亿%％‰倍]|小时|公里|个百分点|平方|[.．][0-9０-９]))"
)
_YEAR: Final = re.compile(r"[12１２][0-9０-９]{3}[ ]?年")
_LEVELS: Final[dict[str, Level]] = {"one": 1, "two": 2, "three": 3}
_LINE: Final = re.compile(r"[^\n]+")
_CLAUSE_END: Final = re.compile(r"[，,：:；;]")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: [start, end) in code points, from its number to the end of its sentence."""

    start: int
    end: int
    level: Level
    title: str
    role: Role | None = None


def headings(text: str) -> list[Heading]:
    """All headings in the order of the text."""
    found: list[Heading] = []
    items = 0
    for line in _LINE.finditer(text):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        marker = _marker(text, start, line.end(), items)
        if marker and text[marker.end() : line.end()].strip():
            found.append(_heading(text, marker, line.end(), first=not found))
            items = _item(marker) if marker.lastgroup == "three" else items
    return found


def _marker(text: str, start: int, end: int, items: int) -> re.Match[str] | None:
    marker = MARKER.match(text, start, end)
    if marker:
        return marker
    number = _DIGIT_TITLE.match(text, start, end)
    if number and (_YEAR.match(text, number.end()) or _item(number) == items + 1 > 1):
        return number
    return None


def _item(marker: re.Match[str]) -> int:
    return int("".join(filter(str.isdigit, marker[0])))


def _heading(text: str, marker: re.Match[str], line_end: int, *, first: bool) -> Heading:
    level = _LEVELS[str(marker.lastgroup)]
    end = first_sentence_end(text, marker.end(), line_end)
    title = title_of(text[marker.end() : end])
    role = role_of(title, opening=first) if level == 1 else None
    return Heading(marker.start(), end, level, title, role)


def title_of(sentence: str) -> str:
    """The heading's words without its full stop; the first clause of an overlong sentence."""
    title = sentence.strip().rstrip("。．；;：: ")
    if len(title) <= LONGEST_TITLE:
        return title
    clause = _CLAUSE_END.search(title, 1, LONGEST_TITLE)
    return title[: clause.start()] if clause else title[:LONGEST_TITLE]


def sections(text: str, headings: Sequence[Heading]) -> list[Section]:
    """The sections that the headings open, in the order of the text.

    A section ends where the next heading of its own or a higher level starts, and takes the
    role of the level-1 section that it stands in. Text before the first heading is a section
    of level 0 without a title.
    """
    found = [_preamble(text, headings)] if _has_preamble(text, headings) else []
    ends = _ends(text, headings)
    role: Role | None = None
    for heading, end in zip(headings, ends, strict=True):
        role = heading.role if heading.level == 1 else role
        found.append(
            Section(heading.level, heading.title, heading.start, heading.end, end, role),
        )
    return found


def _has_preamble(text: str, headings: Sequence[Heading]) -> bool:
    return bool(text[: headings[0].start if headings else len(text)].strip())


def _preamble(text: str, headings: Sequence[Heading]) -> Section:
    return Section(0, "", 0, 0, headings[0].start if headings else len(text))


def _ends(text: str, headings: Sequence[Heading]) -> list[int]:
    ends = [len(text)] * len(headings)
    next_start = [len(text)] * 4
    for index in range(len(headings) - 1, -1, -1):
        heading = headings[index]
        ends[index] = min(next_start[1 : heading.level + 1])
        next_start[heading.level] = heading.start
    return ends


def section_at(sections: Sequence[Section], position: int) -> Section | None:
    """The deepest section that the code point position stands in."""
    index = bisect_right([section.start for section in sections], position) - 1
    return sections[index] if index >= 0 else None
