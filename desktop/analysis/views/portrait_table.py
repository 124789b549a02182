"""Where in each report each theme lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.analysis.views.plain_rows import Paths, PlainRow, called
from desktop.domain.codebook import Theme


class PortraitReport(NamedTuple):
    """A report with its length in code points and its state (see analysis.frequency)."""

    id: str
    label: str
    length: int
    state: str


class PortraitSpan(NamedTuple):
    """Where a theme lies, as shares of the report's length, 0 to 1, half-open.

    `coders` is the share of the coders who count there that have it, above 0 to 1.
    """

    report_id: str
    theme_id: str
    start: float
    end: float
    coders: float


@dataclass(frozen=True, slots=True)
class PortraitTable:
    """Some reports under each other, beginning with number `first` of all `total`."""

    themes: tuple[Theme, ...]
    reports: tuple[PortraitReport, ...]
    spans: tuple[PortraitSpan, ...]
    first: int
    total: int
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def rows(self, paths: Paths | None = None) -> list[PlainRow]:
        """A row a span; a report without one has a row without a theme."""
        known = {theme.id: called(theme, paths) for theme in self.themes}
        spans: dict[str, list[PortraitSpan]] = {}
        for span in self.spans:
            spans.setdefault(span.report_id, []).append(span)
        return [
            {**_head(report), **span}
            for report in self.reports
            for span in [_of_span(one, known) for one in spans.get(report.id, [])] or [_NO_SPAN]
        ]


def _head(report: PortraitReport) -> PlainRow:
    return {
        "report": report.id,
        "label": report.label,
        "state": report.state,
        "report_characters": report.length,
    }


_NO_SPAN: PlainRow = dict.fromkeys(("theme", "start", "end", "coders"))


def _of_span(span: PortraitSpan, known: Paths) -> PlainRow:
    return {
        "theme": known[span.theme_id], "start": span.start, "end": span.end, "coders": span.coders
    }  # fmt: skip
