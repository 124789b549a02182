"""Codings with their text and its context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Report
from desktop.services.project.project import Project

RESOLUTION = Coder("resolution", "resolution")
"""Stands where a coder stands for what was agreed on or decided; it is nobody."""
_PORTION = 100
"""Reports whose codings are read at a time."""
CONTEXT = 30
"""Characters of context on each side."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A coding with all that a reader of a table needs; its text is a slice of the report's."""

    coding: Coding
    report: Report
    theme: Theme
    theme_path: str
    coder: Coder
    text: str
    before: str
    after: str


def excerpts(
    project: Project,
    *,
    report_id: str | None = None,
    theme_ids: Iterable[str] | None = None,
    coder_ids: Iterable[str] | None = None,
    county: str | None = None,
    year: int | None = None,
    limit: int | None = None,
) -> list[Excerpt]:
    """The codings that fit every filter, by report and place.

    Those of the round that the project is open in, else those outside rounds.

    `county` is a code or a name; `limit` ends the list.
    """
    reports = [r for r in _reports(project, report_id) if _fits(r, county, year)]
    everything = (report_id, county, year) == (None, None, None)
    found = project.store.codings.chosen(
        report_ids=None if everything else [r.id for r in reports],
        theme_ids=theme_ids,
        coder_ids=coder_ids,
    )
    in_order = _by_report(found)
    codings = (c for r in reports for c in in_order.get(r.id, ()))
    return _excerpts(project, list(islice(codings, limit)), {r.id: r for r in reports})


def each_excerpt(
    project: Project,
    report_ids: Sequence[str],
    *,
    theme_ids: Iterable[str] | None = None,
    coder_ids: Iterable[str] | None = None,
) -> Iterator[Excerpt]:
    """The codings in these reports, in the order of the reports, a portion read at a time.

    Who wants only the first of many does not wait for the rest.
    """
    themes, coders = _listed(theme_ids), _listed(coder_ids)
    coded = {known for known, *_ in project.store.lists.codings(project.store.codings.view, "")}
    wanted = [report_id for report_id in report_ids if report_id in coded]
    for start in range(0, len(wanted), _PORTION):
        portion = wanted[start : start + _PORTION]
        found = project.store.codings.chosen(report_ids=portion, theme_ids=themes, coder_ids=coders)
        in_order = _by_report(found)
        yield from excerpts_of(project, [c for r in portion for c in in_order.get(r, ())])


def noted_excerpts(project: Project) -> list[Excerpt]:
    """The codings with a memo, by report and place."""
    in_order = _by_report(project.store.codings.noted())
    reports = project.store.lists.reports(in_order)
    return excerpts_of(project, [c for r in reports for c in in_order[r.id]])


def _listed(values: Iterable[str] | None) -> list[str] | None:
    return None if values is None else list(values)


def excerpts_of(project: Project, codings: list[Coding]) -> list[Excerpt]:
    """The codings given, in their order, also those that a dry run would make."""
    reports = (project.store.reports.get(report_id) for report_id in {c.report_id for c in codings})
    return _excerpts(project, codings, {r.id: r for r in reports if r})


def _reports(project: Project, report_id: str | None) -> list[Report]:
    if report_id is None:
        return project.store.reports.all()
    report = project.store.reports.get(report_id)
    return [report] if report else []


def _fits(report: Report, county: str | None, year: int | None) -> bool:
    facts = report.facts
    named = county is None or county in (facts.county_code, facts.county)
    return named and year in (None, facts.year)


def _by_report(codings: list[Coding]) -> dict[str, list[Coding]]:
    return {key: list(group) for key, group in groupby(codings, key=lambda c: c.report_id)}


def _excerpts(project: Project, codings: list[Coding], reports: dict[str, Report]) -> list[Excerpt]:
    everyone = [*project.store.coders.all(), RESOLUTION]
    coders = {coder.id: coder for coder in everyone}
    paths = {theme.id: project.codebook.path(theme.id) for theme in project.codebook.themes}
    return [
        Excerpt(
            coding=c,
            report=reports[c.report_id],
            theme=project.codebook.theme(c.theme_id),
            theme_path=paths[c.theme_id],
            coder=coders[c.coder_id],
            text=text[c.start : c.end],
            before=text[max(0, c.start - CONTEXT) : c.start],
            after=text[c.end : c.end + CONTEXT],
        )
        for c, text in _with_text(project, codings, reports)
    ]


def _with_text(
    project: Project, codings: list[Coding], reports: dict[str, Report]
) -> Iterator[tuple[Coding, str]]:
    # One text at a time: those of a large corpus are more than memory holds.
    for report_id, group in groupby(codings, key=lambda c: c.report_id):
        text = project.store.texts.get(reports[report_id].text_sha256)
        yield from ((coding, text) for coding in group)
