"""What the reports pane lists: a heading for each place, a line for each report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from desktop.services.corpus.report_list import ListedReport, Listing, WorkDone


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Above the reports of one prefecture (of one province), which are hidden where `folded`."""

    place: str
    folded: bool


ReportLine = PlaceLine | ListedReport


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report: `state` is "none", "begun" or "done" by the present coder."""

    report: ListedReport
    state: str
    codings: int


def lines(reports: Iterable[ListedReport], folded: Collection[str]) -> list[ReportLine]:
    """Places and reports in the corpus's order, without the reports of folded places."""
    found: list[ReportLine] = []
    for place, group in groupby(reports, key=attrgetter("heading")):
        found.append(PlaceLine(place, place in folded))
        if place not in folded:
            found.extend(group)
    return found


def matching(listing: Listing, typed: str) -> Sequence[ListedReport]:
    """The reports in whose place, year, title or file name all typed words occur."""
    words = typed.casefold().split()
    if not words:
        return listing.reports
    pairs = zip(listing.reports, listing.searched, strict=True)
    return [report for report, text in pairs if all(word in text for word in words)]


def with_reports(listing: Listing, ids: Collection[str], now: Iterable[ListedReport]) -> Listing:
    """The listing with those reports as they are now; those of `ids` that are gone are out."""
    pairs = zip(listing.reports, listing.searched, strict=True)
    kept = [(report, text) for report, text in pairs if report.id not in ids]
    for report in now:
        at = bisect_left(kept, _order(report), key=lambda pair: _order(pair[0]))
        kept.insert(at, (report, report.searched))
    return Listing([report for report, _ in kept], [text for _, text in kept], listing.work)


def with_work(listing: Listing, work: Mapping[str, WorkDone]) -> Listing:
    """The listing with the work on some reports as it is now."""
    return replace(listing, work={**listing.work, **work})


def _order(report: ListedReport) -> tuple[tuple[bool, object], ...]:
    """As SQLite has it: what is not known comes first, but a report without a province last."""
    facts = (report.province, report.prefecture, report.county_code, report.county, report.year)
    known = ((fact is not None, fact or "") for fact in (*facts, report.source_name))
    return ((report.province is None, ""), *known)
