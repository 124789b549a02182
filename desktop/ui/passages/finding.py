"""The passages that a filter means, read in a worker's thread."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from desktop.services.coding.excerpts import each_excerpt
from desktop.services.corpus import report_list, search
from desktop.services.corpus.report_list import ListedReport
from desktop.services.project.project import Project
from desktop.ui.passages.filters import PassageFilter
from desktop.ui.passages.passage import ListedPassage, of_excerpt, of_hit
from desktop.ui.session.jobs import Ticket

MOST = 5_000
"""Passages that are listed; who wants more wants a narrower filter, or the export."""


def found(project: Project, wanted: PassageFilter, ticket: Ticket) -> list[ListedPassage]:
    """At most MOST passages in the corpus's order, and one more where there are more."""
    passages = _hits(project, wanted) if wanted.words else _excerpts(project, wanted)
    return list(islice(_until_cancelled(passages, ticket), MOST + 1))


def _key_of(kind: str, report: ListedReport) -> str:
    """The key of the group that a chart by `kind` puts the report in."""
    keys = {
        "county": report.county_code or report.place,
        "prefecture": report.prefecture,
        "province": report.province,
        "year": report.year,
        "report": report.id,
    }
    return str(keys.get(kind) or "?")


def _excerpts(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    chosen = each_excerpt(
        project,
        _reports(project, wanted),
        theme_ids=project.codebook.below(wanted.theme_id) if wanted.theme_id else None,
        coder_ids={wanted.coder_id} if wanted.coder_id else None,
    )
    return map(of_excerpt, chosen)


def _hits(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    reports = set(_reports(project, wanted))
    hits = search.find(project, wanted.words, regex=wanted.regex)
    return (of_hit(hit) for hit in hits if hit.report.id in reports)


def _reports(project: Project, wanted: PassageFilter) -> list[str]:
    return [one.id for one in report_list.everything(project) if _fits(one, wanted)]


def _fits(report: ListedReport, wanted: PassageFilter) -> bool:
    kind, _, key = (wanted.place or "").partition(":")
    # A section is a part of a report, not a kind of report: its bar lists the whole theme.
    in_place = kind in ("", "section") or _key_of(kind, report) == key
    first, last = wanted.years or (0, 9999)
    year = report.year
    return in_place and (wanted.years is None or (year is not None and first <= year <= last))


def _until_cancelled(passages: Iterator[ListedPassage], ticket: Ticket) -> Iterator[ListedPassage]:
    for passage in passages:
        if ticket.cancelled:
            return
        yield passage
