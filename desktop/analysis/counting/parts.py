"""A text in parts by the role of its chapters, so that the parts together are the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

OPENING, UNHEADED, OTHER = "opening", "unheaded", "other"
PARTS = (OPENING, "done", "shortcomings", "plan", OTHER, UNHEADED)
"""What a part can be: what stands before the first heading; chapters by their role; chapters
without one; and what stands under no chapter's heading."""


class SectionRow(NamedTuple):
    """A section as it comes from storage: `headed` tells whether it has a heading at all."""

    level: int
    start: int
    end: int
    role: str | None
    headed: bool


class PartOfText(NamedTuple):
    """[start, end) in code points, and which of PARTS it is."""

    start: int
    end: int
    part: str


def parts_of(sections: Iterable[SectionRow], characters: int) -> list[PartOfText]:
    """The parts in order; they touch, begin at 0 and end with the text."""
    listed = list(sections)
    first = min((section.start for section in listed), default=characters)
    chapters = (section for section in listed if section.level <= 1)
    return list(_filled(chapters, first=first, characters=characters))


def _filled(chapters: Iterable[SectionRow], *, first: int, characters: int) -> Iterator[PartOfText]:
    reached = 0
    for chapter in chapters:
        yield from _between(reached, chapter.start, first)
        yield PartOfText(chapter.start, chapter.end, _part(chapter))
        reached = chapter.end
    yield from _between(reached, characters, first)


def _part(chapter: SectionRow) -> str:
    return chapter.role or (OTHER if chapter.headed else OPENING)


def _between(start: int, end: int, first: int) -> Iterator[PartOfText]:
    if start < (border := min(first, end)):
        yield PartOfText(start, border, OPENING)
    if (start := max(start, min(first, end))) < end:
        yield PartOfText(start, end, UNHEADED)
