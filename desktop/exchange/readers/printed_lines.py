"""Printed lines as paragraphs again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from desktop.exchange.cleaning.chrome import chrome_anywhere
from desktop.text.headings import MARKER
from desktop.text.normalise import normalise

_ENDS: Final = tuple("。！？；：!?;:”’")
_UNBROKEN: Final = re.compile(r"^[A-Za-z0-9.%,+\-（(“”、，。]*")
_GENERATED_SPACE: Final = re.compile(r"(?<=[,;:，；：。、]) (?=[\u4e00-\u9fff])")
_LATIN_EDGE: Final = re.compile(r"[A-Za-z0-9,.;:]$")
_LATIN_START: Final = re.compile(r"^[A-Za-z0-9]")
EDGE_PAGES: Final = 3
"""A first or last line that stands on this many pages is a running head."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed, with its left and right edge in points."""

    text: str
    left: float
    right: float

    @property
    def opens_section(self) -> bool:
        """Whether it begins with a heading's number; fonts print ⼀ for 一."""
        return bool(MARKER.match(normalise(self.text).text))


def joined(pages: Sequence[Sequence[PrintedLine]]) -> list[str]:
    """The paragraphs of all pages; page numbers and running heads are left out."""
    lines = list(_without_edges(pages))
    if not lines:
        return []
    column = _column(lines)
    paragraphs = [lines[0].text]
    for before, line in pairwise(lines):
        if column.goes_on(before, line):
            paragraphs[-1] = glued(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
    return [_GENERATED_SPACE.sub("", paragraph) for paragraph in paragraphs]


def _without_edges(pages: Sequence[Sequence[PrintedLine]]) -> Iterator[PrintedLine]:
    heads = _running_heads(pages)
    for page in pages:
        for index, line in enumerate(page):
            edge = index in (0, 1, len(page) - 2, len(page) - 1)
            if not (edge and (chrome_anywhere(line.text) or _numberless(line.text) in heads)):
                yield line


def _running_heads(pages: Sequence[Sequence[PrintedLine]]) -> set[str]:
    edges = Counter(
        _numberless(line.text) for page in pages if len(page) > 2 for line in (page[0], page[-1])
    )
    return {text for text, count in edges.items() if count >= EDGE_PAGES}


def _numberless(text: str) -> str:
    return re.sub(r"\d+", "", text).strip()


@dataclass(frozen=True, slots=True)
class _Column:
    """Edges of the running text, width of a character, and whether paragraphs are indented."""

    left: float
    right: float
    width: float
    indented: bool = False

    def indents(self, line: PrintedLine) -> bool:
        return line.left > self.left + 1.2 * self.width

    def goes_on(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether a line is the same paragraph's as the line before it."""
        if line.opens_section or self.indents(line) or _opens_item(before, line):
            return False
        # Numbers and words are not broken: a line may end as much earlier as the next one needs.
        needed = 0.6 * len(_UNBROKEN.match(line.text)[0])  # type: ignore[index]
        slack = 8.0 if self.indented and not before.text.endswith(_ENDS) else 2.5 + needed
        return before.right > self.right - slack * self.width


def _opens_item(before: PrintedLine, line: PrintedLine) -> bool:
    return line.text.startswith(("——", "\u2e3a", "•", "●")) and before.text.endswith(_ENDS)


def _column(lines: Sequence[PrintedLine]) -> _Column:
    long = sorted(lines, key=lambda line: line.left - line.right)
    body = long[: max(1, len(long) // 2)]
    width = median((line.right - line.left) / max(1, len(line.text)) for line in body)
    edges = _Column(median(one.left for one in body), median(one.right for one in body), width)
    indents = sum(edges.indents(line) for line in lines)
    return replace(edges, indented=indents >= 0.1 * len(lines))


def glued(before: str, after: str) -> str:
    """Two lines as one: a space only between Latin words."""
    latin = _LATIN_EDGE.search(before) and _LATIN_START.match(after)
    return f"{before} {after}" if latin and before[-1].isalpha() else before + after
