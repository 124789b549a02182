"""A file that was read, or need not be: what reading gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.report import Facts, Section, Segment
from desktop.exchange.cleaning.parts import CutPart


@dataclass(frozen=True, slots=True)
class ImportedReport:
    """One file, read. Offsets are code points of ``text``.

    ``guessed`` names facts that were inferred, ``asked`` needed facts that were not found;
    ``warnings`` are codes, some with a count after a colon.
    """

    source_name: str
    original: bytes
    encoding: str
    text: str
    segments: tuple[Segment, ...]
    sections: tuple[Section, ...]
    parts: tuple[CutPart, ...]
    facts: Facts
    guessed: frozenset[str]
    asked: frozenset[str]
    warnings: tuple[str, ...] = ()

    @property
    def heading_counts(self) -> tuple[int, int, int]:
        """How many headings of level 1, 2 and 3."""
        levels = [section.level for section in self.sections]
        return levels.count(1), levels.count(2), levels.count(3)

    @property
    def removed_characters(self) -> int:
        """Code points of the parts that are the site's and not the report's."""
        return sum(len(part.text) for part in self.parts if part.role == "chrome")


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row of a table that was not read, as its original is known already."""

    source_name: str
    original: bytes


IsKnown = Callable[[str, bytes], object]
"""Whether a report of that name is known by its original; the answer counts as true or not."""
