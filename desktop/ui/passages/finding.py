"""The passages that a filter means, read in a worker's thread."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from desktop.domain.report import Report
from desktop.services import search
from desktop.services.excerpts import excerpts
from desktop.services.project import Project
from desktop.ui.jobs import Ticket
from desktop.ui.passages.filters import PassageFilter
from desktop.ui.passages.passage import Passage, of_excerpt, of_hit

MOST = 5_000
"""Passages that are listed; who wants more wants a narrower filter, or the export."""


def found(project: Project, wanted: PassageFilter, ticket: Ticket) -> list[Passage]:
    """At most MOST passages in the corpus's order."""
    passages = _hits(project, wanted) if wanted.words else _excerpts(project, wanted)
    return list(islice(_until_cancelled(passages, ticket), MOST))


def key_of(kind: str, report: Report) -> str:
    """The key of the group that a chart by `kind` puts the report in."""
    facts = report.facts
    keys = {
        "county": facts.county_code or report.place,
        "prefecture": facts.prefecture,
        "province": facts.province,
        "year": facts.year,
        "report": report.id,
    }
    return str(keys.get(kind) or "?")


def _excerpts(project: Project, wanted: PassageFilter) -> Iterator[Passage]:
    chosen = excerpts(
        project,
        theme_ids=project.codebook.below(wanted.theme_id) if wanted.theme_id else None,
        coder_ids={wanted.coder_id} if wanted.coder_id else None,
    )
    return (of_excerpt(one) for one in chosen if _fits(one.report, wanted))


def _hits(project: Project, wanted: PassageFilter) -> Iterator[Passage]:
    hits = search.find(project, wanted.words, regex=wanted.regex)
    return (of_hit(hit) for hit in hits if _fits(hit.report, wanted))


def _fits(report: Report, wanted: PassageFilter) -> bool:
    kind, _, key = (wanted.place or "").partition(":")
    # A section is a part of a report, not a kind of report: its bar lists the whole theme.
    in_place = kind in ("", "section") or key_of(kind, report) == key
    first, last = wanted.years or (0, 9999)
    year = report.facts.year
    return in_place and (wanted.years is None or (year is not None and first <= year <= last))


def _until_cancelled(passages: Iterator[Passage], ticket: Ticket) -> Iterator[Passage]:
    for passage in passages:
        if ticket.cancelled:
            return
        yield passage
