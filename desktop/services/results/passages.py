"""The passages that a filter means, one after the other, for the one table of passages."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from desktop.analysis.counting.parts import OTHER, PartOfText, SectionRow, parts_of
from desktop.domain.listed_report import ListedReport
from desktop.domain.report import Report
from desktop.services.coding.coding import standing
from desktop.services.coding.excerpts import each_excerpt, excerpts_of
from desktop.services.corpus import report_list, search
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.passage_rows import ListedPassage, of_excerpt, of_hit, of_place
from desktop.services.results.word_query import query_matches


def passages(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    """In the corpus's order; the first are there before the last are looked for.

    Of codings those that the project's handle may see. Raises InputError for words that cannot
    be looked for, NotFoundError for a theme in a query that is not there.
    """
    if wanted.coding_ids is not None:
        return _named(project, wanted.coding_ids)
    if not wanted.words:
        return _coded(project, wanted)
    return _queried(project, wanted) if wanted.how == "query" else _hits(project, wanted)


def _named(project: Project, coding_ids: tuple[str, ...]) -> Iterator[ListedPassage]:
    part, view = _Parts(project), project.store.codings.view
    there = [
        one
        for one in standing(project, coding_ids)
        if one.round_id == view.round_id and view.coder_id in (None, one.coder_id)
    ]
    yield from (
        of_excerpt(one, part(one.report, one.coding.start)) for one in excerpts_of(project, there)
    )


def _coded(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    part = _Parts(project)
    chosen = each_excerpt(
        project,
        _reports(project, wanted),
        theme_ids=project.codebook.below(wanted.theme_id) if wanted.theme_id else None,
        coder_ids={wanted.coder_id} if wanted.coder_id else None,
    )
    yield from (of_excerpt(one, part(one.report, one.coding.start)) for one in chosen)


def _hits(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    part, reports = _Parts(project), _inside(project, wanted)
    hits = search.find(project, wanted.words, regex=wanted.how == "regex")
    for hit in hits:
        if reports is None or hit.report.id in reports:
            yield of_hit(hit, part(hit.report, hit.start))


def _queried(project: Project, wanted: PassageFilter) -> Iterator[ListedPassage]:
    part, reports = _Parts(project), _inside(project, wanted)
    found = query_matches(project, wanted.words, near=wanted.within, report_ids=reports)
    for report, text, places in found:
        for start, end in places:
            yield of_place(report, text, start, end, part(report, start))


class _Parts:
    """Which part of its report a place is in; what was read for a report is kept for a while."""

    def __init__(self, project: Project) -> None:
        self._store = project.store
        self._of = lru_cache(maxsize=8)(self._read)

    def __call__(self, report: Report, start: int) -> str:
        parts = self._of(report.id, report.characters)
        return next((part for begin, end, part in parts if begin <= start < end), OTHER)

    def _read(self, report_id: str, characters: int) -> list[PartOfText]:
        rows = self._store.counting.sections([report_id])[report_id]
        return parts_of((SectionRow(*row) for row in rows), characters)


def _inside(project: Project, wanted: PassageFilter) -> Set[str] | None:
    """The reports to keep to; None for all of them."""
    if wanted.place is None and wanted.years is None:
        return None
    return set(_reports(project, wanted))


def _reports(project: Project, wanted: PassageFilter) -> list[str]:
    return [one.id for one in report_list.everything(project) if fits(one, wanted)]


def fits(report: ListedReport, wanted: PassageFilter) -> bool:
    """Whether the report is of the place and of the years that are wanted."""
    kind, _, key = (wanted.place or "").partition(":")
    # A section is a part of a report, not a kind of report: its bar lists the whole theme.
    in_place = kind in ("", "section") or key_of(kind, report) == key
    first, last = wanted.years or (0, 9999)
    year = report.year
    return in_place and (wanted.years is None or (year is not None and first <= year <= last))


def key_of(kind: str, report: ListedReport) -> str:
    """The key of the group that a chart by `kind` puts the report in."""
    keys = {
        "county": report.county_code or report.place,
        "prefecture": report.prefecture,
        "province": report.province,
        "year": report.year,
        "report": report.id,
    }
    return str(keys.get(kind) or "?")
