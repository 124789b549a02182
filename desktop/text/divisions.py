"""Lines that divide a report above its numbered headings: 第一部分 2023年工作回顾, 第二章 职责.

They stand alone on their line; 第一部分是工作开展情况 tells of them and is none. 第一、 and 第一，
count the points of a paragraph as 一是 does, and open nothing.
"""

import re
from typing import Final, Literal, NamedTuple

DivisionUnit = Literal["part", "section"]

LONGEST: Final = 60
"""Code points; a longer line is running text."""

_LINE: Final = re.compile(
    r"第[ ]?[一二三四五六七八九十]{1,3}[ ]?(?:(?P<part>部分|章|篇)|节)"
    r"(?:[\s、:：．.—–\-]*(?=[^\s、:：．.—–\-])|\s*$)"
)
# 第一部分是…… tells of a part, 第一节课 and 第三章程 are other words.
_TELLS: Final = re.compile(r"[是为将主要在由和与及至到的从共有课车程次、，,]")
_PROSE: Final = re.compile(r"[。！？；;，,]")


class DividingLine(NamedTuple):
    """A dividing line: where its title begins, in code points of the text, and its unit."""

    title_start: int
    unit: DivisionUnit


def division_at(text: str, start: int, end: int) -> DividingLine | None:
    """The dividing line that [start, end) of the text is, if it is one."""
    line = text[start:end].rstrip()
    match = _LINE.match(line)
    if not match or len(line) > LONGEST or _PROSE.search(line):
        return None
    rest = line[match.end() :]
    if match[0][-1:] in "分章篇节" and _TELLS.match(rest):
        return None
    return DividingLine(
        start + (match.end() if rest else 0), "part" if match["part"] else "section"
    )
