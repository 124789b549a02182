"""What the reader shows: one report with everything drawn on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Report, Section, Segment


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, its stored text, and what lies over it; offsets in code points.

    `codings` may be several coders'; those of `coder_id`, who codes at present, are drawn full.
    """

    report: Report
    text: str
    segments: Sequence[Segment]
    sections: Sequence[Section]
    codings: Sequence[Coding]
    codebook: Codebook
    coders: Mapping[str, Coder]
    coder_id: str
