"""Words in the corpus, each in its context; exact on characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop.domain.report import Report, county_key
from desktop.services.corpus.query_matches import Finder, finder, words_of
from desktop.text.concordance import context

if TYPE_CHECKING:
    from desktop.services.project.project import Project

COMMON = 1_000
"""Reports with a word from which on they are read one after the other, the first at once."""


@dataclass(frozen=True, slots=True)
class Hit:
    """The characters [start, end) of a report, and up to 30 on either side on one line."""

    report: Report
    start: int
    end: int
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class CountyCount:
    """How often a county's reports hold a query, and in how many of them it stands."""

    county: str
    province: str | None
    hits: int
    reports: int


def counts(project: Project, query: str, *, regex: bool = False) -> list[CountyCount]:
    """Occurrences by county, most first; raises as `find` does."""
    return by_county(find(project, query, regex=regex))


def by_county(hits: Iterable[Hit]) -> list[CountyCount]:
    """The places by county, most first."""
    held: dict[str, dict[str, int]] = {}
    known: dict[str, Report] = {}
    for hit in hits:
        key = county_key(hit.report)
        known.setdefault(key, hit.report)
        by_report = held.setdefault(key, {})
        by_report[hit.report.id] = by_report.get(hit.report.id, 0) + 1
    found = [
        CountyCount(known[key].place, known[key].facts.province, sum(by.values()), len(by))
        for key, by in held.items()
    ]
    return sorted(found, key=lambda one: -one.hits)


def find(
    project: Project,
    query: str,
    *,
    regex: bool = False,
    report_id: str | None = None,
    limit: int | None = None,
) -> Iterator[Hit]:
    """Every occurrence, reports in the corpus's order, `limit` at most.

    Full- and half-width forms and both letter cases are found alike; a regular expression is
    taken as it stands, with ^ and $ at paragraphs. Empty matches are left out. Raises
    InputError, at once, for an empty query or a broken expression; where one takes too long,
    when it has tried.
    """
    find_in = finder(query, regex=regex)
    searched = _searched(project, None if regex else words_of(query), report_id)
    return islice(_hits(project, find_in, searched), limit)


def _hits(project: Project, find_in: Finder, searched: Iterable[Report]) -> Iterator[Hit]:
    for report in searched:
        text = project.store.texts.get(report.text_sha256)
        for start, end in find_in(text):
            around = context(text, start, end)
            yield Hit(report, start, end, around.before, around.match, around.after)


def _searched(project: Project, query: str | None, report_id: str | None) -> Iterable[Report]:
    """The reports to look into; where a word is in most of them, asking the index is no gain."""
    if report_id is not None:
        known = project.store.reports.get(report_id)
        return [known] if known else []
    holding = set() if query is None else project.store.texts.holding(query, most=COMMON + 1)
    if query is None or len(holding) > COMMON:
        return project.store.reports.each()
    return project.store.reports.with_texts(holding)
