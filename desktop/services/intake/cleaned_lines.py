"""A cleaned report with its cut parts where they stood, paragraph by paragraph, for a preview."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport


@dataclass(frozen=True, slots=True)
class CleanedLine:
    """One paragraph. `part` is its index among the cut parts, None for what was never cut.

    `role` and `reason` are the importer's codes for why it was cut; `cut` is False for a part
    that is put back.
    """

    text: str
    part: int | None = None
    role: str = ""
    reason: str = ""
    cut: bool = False


def cleaned_lines(found: ImportedReport, back: Collection[int]) -> Iterator[CleanedLine]:
    """The paragraphs of text and parts in the order of the page; `back` are parts put back."""
    waiting = deque(enumerate(found.parts))
    position = 0
    for paragraph in found.text.split("\n"):
        while waiting and waiting[0][1].position <= position:
            yield _line(found, waiting.popleft()[0], back)
        yield CleanedLine(paragraph)
        position += len(paragraph) + 1
    yield from (_line(found, index, back) for index, _ in waiting)


def _line(found: ImportedReport, index: int, back: Collection[int]) -> CleanedLine:
    part = found.parts[index]
    return CleanedLine(part.text, index, part.role, part.reason, cut=index not in back)
