"""Headings of Chinese reports, three levels deep: 一、 / （一） / 1. in full and half width.

A heading stands at the start of a paragraph. It often runs on into the paragraph's text
("(一)加强领导。成立……", "(一)加强领导 成立……"): then it ends with its own first sentence, or at
the gap.

Dividing lines (第一部分, 第一章) stand above 一、: they never shift what level 1, 2 and 3 count.
Where a text has no 一、, they take its place, and 第一节 under them that of （一）.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from desktop.domain.report import Section
from desktop.text.divisions import DividingLine, division_at
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
# 总体情况 2022年以来,……: a title without a stop, a gap, and the paragraph's text.
_GAP: Final = re.compile(r"(?<=[\u4e00-\u9fff”》）)])[ \u3000]+(?=\S)")
LEAST_AFTER_GAP: Final = 25
"""Code points of the sentence after a gap from which on they are text and not title."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: [start, end) in code points, from its number to the end of its sentence.

    ``divides`` says that it is a dividing line above the headings of level 1.
    """

    start: int
    end: int
    level: Level
    title: str
    role: Role | None = None
    divides: bool = False


def headings(text: str) -> list[Heading]:
    """All headings in the order of the text."""
    found: list[Heading] = []
    lines: list[tuple[int, DividingLine]] = []
    items = 0
    for line in _LINE.finditer(text):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        marker = _marker(text, start, line.end(), items)
        if marker and text[marker.end() : line.end()].strip():
            found.append(_heading(text, marker, line.end(), first=not found))
            items = _item(marker) if marker.lastgroup == "three" else items
        elif division := division_at(text, start, line.end()):
            lines.append((len(found), division))
            found.append(_dividing(text, start, line.end(), division, first=not found))
    return _levelled(found, lines) if lines else found


def _dividing(text: str, start: int, end: int, division: DividingLine, *, first: bool) -> Heading:
    title = title_of(text[division.title_start : end])
    end = start + len(text[start:end].rstrip())
    return Heading(start, end, 1, title, role_of(title, opening=first), divides=True)


def _levelled(found: list[Heading], lines: Sequence[tuple[int, DividingLine]]) -> list[Heading]:
    """Dividing lines above 一、 where the text has it, else in its place."""
    if any(heading.level == 1 and not heading.divides for heading in found):
        return found
    parts = any(division.unit == "part" for _index, division in lines)
    for index, division in lines:
        level: Level = 2 if division.unit == "section" and parts else 1
        role = found[index].role if level == 1 else None
        found[index] = replace(found[index], level=level, role=role, divides=False)
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
    end = _end(text, marker.end(), line_end)
    title = title_of(text[marker.end() : end])
    role = role_of(title, opening=first) if level == 1 else None
    return Heading(marker.start(), end, level, title, role)


def _end(text: str, start: int, line_end: int) -> int:
    """Where the heading ends that begins to speak at ``start``: with its sentence or at a gap."""
    end = first_sentence_end(text, start, line_end)
    gap = _GAP.search(text, start, end)
    if not gap or end - gap.end() < LEAST_AFTER_GAP or _CLAUSE_END.search(text, start, gap.start()):
        return end
    return gap.start() if end < line_end or text[end - 1] in "。！？" else end


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
    role of the level-1 section that it stands in, that one the role of its dividing line where
    it shows none itself. Text before the first heading is a section of level 0 without a title;
    a dividing line is one with its title, and reaches to the next heading.
    """
    found = [_preamble(text, headings)] if _has_preamble(text, headings) else []
    division: Role | None = None
    role: Role | None = None
    for heading, end in zip(headings, _ends(text, headings), strict=True):
        division = heading.role if heading.divides else division
        if heading.level == 1:
            role = heading.role or division
        level = 0 if heading.divides else heading.level
        found.append(Section(level, heading.title, heading.start, heading.end, end, role))
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
        level = 0 if heading.divides else heading.level
        ends[index] = min(next_start if heading.divides else next_start[: level + 1])
        next_start[level] = heading.start
    return ends


def section_at(sections: Sequence[Section], position: int) -> Section | None:
    """The deepest section that the code point position stands in."""
    index = bisect_right([section.start for section in sections], position) - 1
    return sections[index] if index >= 0 else None
