"""Target or achieved: 力争达到39% and what a plan's section counts is ahead, the rest is done."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Literal

from desktop.domain.report import Section
from desktop.text.headings import section_at

FigureStatus = Literal["achieved", "target"]

_SENTENCE: Final = re.compile(r"[^。!?\n]*$")
_AHEAD: Final = re.compile(
    r"力争|预期目标|预计到|确保(?!了)(?=[^,]*$)|拟(?=新|建|投|安排)|计划(?=新|建|投|实施|完成|用|到)"
    r"|目标(?:是|为)|(?:明年|今后|未来|下一步|下一?阶段)"
    r"|(?<![截至止])到(?:20\d\d年|“?十[四五六]五”?末|本世纪)(?:底|末)?(?=.*(?:达|实现|建成|突破|控制|提高|提升|超|完成|降|基本|全))"
)
_DONE: Final = re.compile(r"已|完成了|实现了|达到了|截至|截止")
_FAR: Final = 300
"""Characters before a figure in which its sentence may say that it is ahead."""


def status_at(plain: str, start: int, sections: Sequence[Section]) -> FigureStatus:
    """Whether the figure at `start` is achieved or a target.

    `plain` is a half-width, simplified text with these sections. What stands in a section of
    plans is a target; elsewhere it is one where its own sentence says so before it.
    """
    section = section_at(sections, start)
    if section and section.role == "plan":
        return "target"
    before = _SENTENCE.search(plain, max(0, start - _FAR), start)
    words = before[0] if before else ""
    ahead = [found.end() for found in _AHEAD.finditer(words)]
    if not ahead:
        return "achieved"
    done = [found.end() for found in _DONE.finditer(words)]
    return "target" if bisect_right(done, ahead[-1]) == len(done) else "achieved"
