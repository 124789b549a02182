"""What the reports panel lists: a heading for each place, a row for each report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.report import Report


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report: `state` is "none", "begun" or "done" by the present coder."""

    report: Report
    state: str
    codings: int


@dataclass(frozen=True, slots=True)
class PlaceRows:
    """The reports of one prefecture (of one province)."""

    place: str
    rows: tuple[ReportRow, ...]


def grouped(
    reports: Iterable[Report], states: Mapping[str, str], codings: Mapping[str, int]
) -> Iterator[PlaceRows]:
    """The rows by province and prefecture, in the corpus's order."""
    for place, group in groupby(reports, key=place_of):
        yield PlaceRows(
            place,
            tuple(
                ReportRow(report, states.get(report.id, "none"), codings.get(report.id, 0))
                for report in group
            ),
        )


def place_of(report: Report) -> str:
    """浙江省 · 嘉兴市; empty where the report does not say."""
    facts = report.facts
    return " · ".join(part for part in (facts.province, facts.prefecture) if part)


def matches(report: Report, typed: str) -> bool:
    """Whether all typed words occur in place, year, title or file name."""
    facts = report.facts
    known = (place_of(report), report.label, facts.title or "", report.source_name)
    searched = " ".join(known).casefold()
    return all(word in searched for word in typed.casefold().split())
