"""A disagreement as it is laid before the adjudicator: the text around, who coded what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.adjudication import Disagreement
from desktop.domain.report import Segment
from desktop.domain.span import Span

_AROUND = 60
"""Characters beside the passage that are shown at most, however long its sentences are."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Coders who have the same spans of the passage; none: they coded nothing there."""

    coder_ids: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """The characters [start, start + len(text)) of a report, and what stands in dispute there.

    `text` holds the passage with the sentences around it; all spans count from the report's
    start.
    """

    disagreement: Disagreement
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the text shown ends, in the report."""
        return self.start + len(self.text)

    def voices(self, coder_ids: Iterable[str]) -> list[Voice]:
        """Those of the coders who finished the report, in that order; who agree are one."""
        alike: dict[tuple[Span, ...], list[str]] = {}
        for coder_id in coder_ids:
            if coder_id in self.disagreement.spans:
                alike.setdefault(tuple(self.disagreement.spans[coder_id]), []).append(coder_id)
        return [Voice(tuple(ids), spans) for spans, ids in alike.items()]

    def inside(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """The parts of the spans that are shown, counted from the start of `text`."""
        shown = ((max(s.start, self.start), min(s.end, self.end)) for s in spans)
        return [(start - self.start, end - self.start) for start, end in shown if start < end]


def laid_out(disagreement: Disagreement, text: str, segments: Sequence[Segment]) -> Case:
    """The passage with its sentences and one on either side, cut off where these run on for
    long; `text` is the whole report's."""
    before = [s.start for s in segments if s.end <= disagreement.start]
    inside = [s for s in segments if s.start < disagreement.end and disagreement.start < s.end]
    after = [s.end for s in segments if s.start >= disagreement.end]
    first = min([disagreement.start, *before[-1:], *(s.start for s in inside)])
    last = max([disagreement.end, *after[:1], *(s.end for s in inside)])
    start = max(first, disagreement.start - _AROUND)
    end = min(last, disagreement.end + _AROUND)
    return Case(disagreement, text[start:end], start)
