"""What was shown to coders and what became of it, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.domain.suggestion import Suggestion
from desktop.services.project.project import Project
from desktop.services.suggesting.outcomes import suggestions


def shown_rows(project: Project) -> Iterator[Mapping[str, Any]]:
    """One row a suggestion, in the order in which they were shown.

    A report, a theme or a coder that is gone stands by its id, None beside it. While a round is
    blind, what the present coder was shown alone.
    """
    reports = {report.id: report for report in project.store.reports.all()}
    coders = {coder.id: coder.name for coder in project.store.coders.all()}
    for one in suggestions(project):
        report = reports.get(one.report_id)
        yield {
            "id": one.id,
            "report": one.report_id,
            "label": report.label if report else None,
            "coder": coders.get(one.coder_id),
            "theme": _path(project, one.theme_id),
            "start": one.start,
            "end": one.end,
            "sentence": _sentence(project, one),
            "score": one.score,
            "origin": one.origin,
            "outcome": one.outcome,
            "chosen_theme": one.chosen_theme_id and _path(project, one.chosen_theme_id),
            "shown_at": one.shown_at,
            "decided_at": one.decided_at,
        }


def _path(project: Project, theme_id: str) -> str:
    return project.codebook.path(theme_id) if theme_id in project.codebook else theme_id


def _sentence(project: Project, one: Suggestion) -> str:
    # Of the text that it was shown on, which a report may no longer have.
    return one.span.excerpt(project.store.texts.get(one.text_sha256))
