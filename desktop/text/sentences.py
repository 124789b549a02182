"""A text as segments: its headings and its sentences, nothing else and nothing left over."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.domain.report import Segment
from desktop.text.headings import LONGEST_TITLE, Heading
from desktop.text.sentence_ends import sentence_ends

_LINE: Final = re.compile(r"[^\n]+")


def sentences(text: str, headings: Sequence[Heading]) -> list[Segment]:
    """The segments in order, disjoint and trimmed, in code points.

    Together they hold every character but white space. A numbered sentence too long to be a
    title (LONGEST_TITLE characters) is a sentence.
    """
    numbered = {heading.start: heading for heading in headings}
    return [
        segment
        for line in _LINE.finditer(text)
        for segment in _in_line(text, line.start(), line.end(), numbered)
    ]


def _in_line(text: str, start: int, end: int, numbered: dict[int, Heading]) -> Iterator[Segment]:
    start = _skip_space(text, start, end)
    heading = numbered.get(start)
    if heading:
        yield from _heading_segment(text, heading)
        start = heading.end
    for stop in sentence_ends(text, start, end):
        yield from _trimmed(text, start, stop)
        start = stop


def _heading_segment(text: str, heading: Heading) -> Iterator[Segment]:
    short = heading.end - heading.start <= LONGEST_TITLE
    for part in _trimmed(text, heading.start, heading.end):
        yield Segment(part.start, part.end, heading.level if short else 0)


def _trimmed(text: str, start: int, end: int) -> Iterator[Segment]:
    body = text[start:end]
    start += len(body) - len(body.lstrip())
    body = body.strip()
    if body:
        yield Segment(start, start + len(body))


def _skip_space(text: str, start: int, end: int) -> int:
    line = text[start:end]
    return start + len(line) - len(line.lstrip())
