"""A document on its way out: headings, paragraphs and tables, whatever the format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentHeading:
    """Level 1 is the title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption; the columns from `numbers` on hold numbers."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: int = 1


Block = DocumentHeading | Paragraph | Grid


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """Blocks in one language, "zh" or "en"."""

    language: str
    blocks: Sequence[Block]
