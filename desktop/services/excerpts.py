"""Codings with their text and its context."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, islice

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Report
from desktop.services.project import Project

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
    """The codings outside rounds that fit every filter, by report and place.

    `county` is a code or a name; `limit` ends the list.
    """
    reports = [r for r in project.store.reports.all() if _fits(r, report_id, county, year)]
    everything = (report_id, county, year) == (None, None, None)
    found = project.store.codings.chosen(
        report_ids=None if everything else [r.id for r in reports],
        theme_ids=theme_ids,
        coder_ids=coder_ids,
    )
    in_order = _by_report(found)
    codings = (c for r in reports for c in in_order.get(r.id, ()))
    return _excerpts(project, list(islice(codings, limit)), {r.id: r for r in reports})


def excerpts_of(project: Project, codings: list[Coding]) -> list[Excerpt]:
    """The codings given, in their order, also those that a dry run would make."""
    reports = (project.store.reports.get(report_id) for report_id in {c.report_id for c in codings})
    return _excerpts(project, codings, {r.id: r for r in reports if r})


def _fits(report: Report, report_id: str | None, county: str | None, year: int | None) -> bool:
    facts = report.facts
    return (
        report_id in (None, report.id)
        and (county is None or county in (facts.county_code, facts.county))
        and year in (None, facts.year)
    )


def _by_report(codings: list[Coding]) -> dict[str, list[Coding]]:
    return {key: list(group) for key, group in groupby(codings, key=lambda c: c.report_id)}


def _excerpts(project: Project, codings: list[Coding], reports: dict[str, Report]) -> list[Excerpt]:
    texts = dict(project.store.texts.each({c.report_id for c in codings}))
    coders = {coder.id: coder for coder in project.store.coders.all()}
    paths = {theme.id: project.codebook.path(theme.id) for theme in project.codebook.themes}
    return [
        Excerpt(
            coding=c,
            report=reports[c.report_id],
            theme=project.codebook.theme(c.theme_id),
            theme_path=paths[c.theme_id],
            coder=coders[c.coder_id],
            text=texts[c.report_id][c.start : c.end],
            before=texts[c.report_id][max(0, c.start - CONTEXT) : c.start],
            after=texts[c.report_id][c.end : c.end + CONTEXT],
        )
        for c in codings
    ]
