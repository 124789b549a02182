"""The careful codings of real reports, in the text as it was imported."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.intake.importing import import_reports
from desktop.services.project.project import Project, create_project, default_codebook


class Careful(NamedTuple):
    """One coding that is to be made: on a whole sentence or heading, by the digit of its theme."""

    report_id: str
    span: Span
    digit: str
    heading: bool


def project_of(shared: Path, path: Path) -> None:
    """A project of the reports that were coded carefully, with nothing coded."""
    files = sorted({row["file"] for row in _rows(shared)})
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        list(import_reports(project, [shared / "reports" / "seeds" / file for file in files]))


def careful_codings(project: Project, shared: Path) -> list[Careful]:
    """By place; two that the cleaning put on other borders than a sentence's are left out."""
    rows = _rows(shared)
    return [one for report in corpus.reports(project) for one in _of_report(project, report, rows)]


def as_made(codings: Iterable[Careful]) -> Counter[tuple[str, Span, str]]:
    """Report, place and digit of each, as they are counted in a project."""
    return Counter((one.report_id, one.span, one.digit) for one in codings)


def _of_report(project: Project, report: Report, rows: list[dict[str, str]]) -> list[Careful]:
    text = corpus.text(project, report.id)
    levels = {Span(s.start, s.end): s.level for s in corpus.segments(project, report.id)}
    keys = {theme.name: theme.key or "" for theme in project.codebook.active()}
    found = []
    for row in rows:
        at = text.find(row["quote"])
        if row["file"] == report.source_name and at >= 0:
            span = Span(at, at + len(row["quote"]))
            if span in levels:
                found.append(Careful(report.id, span, keys[row["theme"]], bool(levels[span])))
    return sorted(found, key=lambda one: one.span)


def _rows(shared: Path) -> list[dict[str, str]]:
    lines = (shared / "reports" / "codings.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
