"""The sentences and headings of a report that a proposal may stand on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from desktop.domain.codebook import Codebook
from desktop.domain.report import Report, Segment
from desktop.domain.span import Span
from desktop.services.project.project import Project


def touched(segments: Sequence[Segment], start: int, end: int) -> range:
    """The numbers of the segments that share a character with [start, end)."""
    first = bisect_right(segments, start, key=lambda segment: segment.end)
    return range(first, bisect_left(segments, end, key=lambda segment: segment.start))


def taken(project: Project, report: Report, segments: Sequence[Segment]) -> set[tuple[str, Span]]:
    """(theme, sentence) that the present coder has coded so, or does not want to see again.

    A sentence coded with a theme is coded with those above it too.
    """
    book = codebook_here(project)
    mine = [c for c in project.store.codings.in_report(report.id) if c.coder_id == project.coder.id]
    coded = {
        (above.id, Span(segments[number].start, segments[number].end))
        for coding in mine
        if coding.theme_id in book
        for number in touched(segments, coding.start, coding.end)
        for above in book.lineage(coding.theme_id)
    }
    seen = project.store.suggestions.on_text(report.text_sha256, project.coder.id)
    return coded | {(one.theme_id, one.span) for one in seen if one.refused}


def codebook_here(project: Project) -> Codebook:
    """The codebook that is coded by: the round's frozen one, or the present one."""
    if project.round is None:
        return project.codebook
    return project.store.codebooks.at(project.round.codebook_version)


def places(segments: Iterable[Segment]) -> Iterator[Span]:
    """Each as a span."""
    return (Span(segment.start, segment.end) for segment in segments)
