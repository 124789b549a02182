"""Printed lines as paragraphs again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from desktop.exchange.cleaning.frame import is_signature
from desktop.text.headings import MARKER
from desktop.text.normalise import normalise

_ENDS: Final = tuple("。！？；：!?;:”’")
_UNBROKEN: Final = re.compile(r"^[A-Za-z0-9.%,+\-（(“”、，。]*")
_GENERATED_SPACE: Final = re.compile(r"(?<=[,;:，；：。、]) (?=[\u4e00-\u9fff])")
_LATIN_EDGE: Final = re.compile(r"[A-Za-z0-9,.;:]$")
_LATIN_START: Final = re.compile(r"^[A-Za-z0-9]")
OTHER_SIZE: Final = 0.25
"""Share by which the sizes of two lines of a paragraph may differ; recognised text varies."""
FEWEST_GOING_ON: Final = 3
EMPTY_LINE: Final = 1.7
"""Times the usual distance of lines; what stands further below begins a paragraph."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed, with its left and right edge in points.

    ``top`` and ``size`` are its height on the page and that of its characters, 0 where nobody
    knows. ``block`` numbers the columns and pages that have edges of their own; a line of block
    0 has those of the whole text. ``cells`` marks the row of a table.
    """

    text: str
    left: float
    right: float
    top: float = 0.0
    size: float = 0.0
    block: int = 0
    cells: bool = False

    @property
    def opens_section(self) -> bool:
        """Whether it begins with a heading's number; fonts print ⼀ for 一."""
        return bool(MARKER.match(normalise(self.text).text))


def joined(lines: Sequence[PrintedLine]) -> list[str]:
    """The paragraphs of these lines."""
    if not lines:
        return []
    columns = _columns(lines)
    paragraphs = [lines[0].text]
    for before, line in pairwise(lines):
        if _goes_on(before, line, columns):
            paragraphs[-1] = glued(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
    return [_GENERATED_SPACE.sub("", paragraph) for paragraph in paragraphs]


@dataclass(frozen=True, slots=True)
class _Column:
    """Edges of the running text, width of a character, distance of lines, whether indented."""

    left: float
    right: float
    width: float
    distance: float = 0.0
    indented: bool = False

    def indents(self, line: PrintedLine) -> bool:
        return line.left > self.left + 1.2 * self.width


def _goes_on(before: PrintedLine, line: PrintedLine, columns: Mapping[int, _Column]) -> bool:
    """Whether a line is the same paragraph's as the line before it."""
    if before.cells or line.cells or line.opens_section or _opens_item(before, line):
        return False
    own, column = columns[line.block], columns[before.block]
    if before.text.endswith(("。", "！")) and is_signature(line.text):
        return False
    if own.indents(line) or _set_apart(before, line, own):
        return False
    # Numbers and words are not broken: a line may end as much earlier as the next one needs.
    needed = 0.6 * len(_UNBROKEN.match(line.text)[0])  # type: ignore[index]
    slack = 8.0 if own.indented and not before.text.endswith(_ENDS) else 2.5 + needed
    return before.right > column.right - slack * column.width


def _set_apart(before: PrintedLine, line: PrintedLine, column: _Column) -> bool:
    """Whether an empty line or another size of characters parts the two."""
    larger, smaller = max(before.size, line.size), min(before.size, line.size)
    further = before.top - line.top > EMPTY_LINE * column.distance > 0
    return further or larger - smaller > OTHER_SIZE * larger


def _opens_item(before: PrintedLine, line: PrintedLine) -> bool:
    return line.text.startswith(("——", "\u2e3a", "•", "●")) and before.text.endswith(_ENDS)


def _columns(lines: Sequence[PrintedLine]) -> dict[int, _Column]:
    """The edges of the whole text and of the blocks that have edges of their own."""
    lines = [line for line in lines if not line.cells] or list(lines)
    found = {
        block: _column([line for line in lines if line.block == block])
        for block in {line.block for line in lines}
    }
    found[0] = _column(lines)
    indents = sum(found[line.block].indents(line) for line in lines)
    indented = indents >= 0.1 * len(lines)
    return {block: replace(column, indented=indented) for block, column in found.items()}


def _column(lines: Sequence[PrintedLine]) -> _Column:
    long = sorted(lines, key=lambda line: line.left - line.right)
    body = long[: max(1, len(long) // 2)]
    width = median((line.right - line.left) / max(1, len(line.text)) for line in body)
    right = median(one.right for one in long[: max(1, len(long) // 4)])
    steps = [one.top - other.top for one, other in pairwise(lines) if one.top > other.top]
    usual = median(one.left for one in body)
    left = _left(lines, right - width, usual)
    return _Column(left, right, width, median(steps) if steps else 0.0)


def _left(lines: Sequence[PrintedLine], right: float, usual: float) -> float:
    """Where lines begin that go on in the middle of a sentence; ``usual`` where too few do.

    First lines may be the longer half of a text of short paragraphs, and set in or out.
    """
    going_on = [
        line.left
        for before, line in pairwise(lines)
        if before.right > right and not before.text.endswith(_ENDS)
    ]
    return median(going_on) if len(going_on) >= FEWEST_GOING_ON else usual


def glued(before: str, after: str) -> str:
    """Two lines as one: a space only between Latin words."""
    latin = _LATIN_EDGE.search(before) and _LATIN_START.match(after)
    return f"{before} {after}" if latin and before[-1].isalpha() else before + after
