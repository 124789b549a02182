"""Codings out of a file of JSON lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import InputError, RuleError, ZhupiError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange import coding_lines
from desktop.exchange.coding_lines import CodingLine
from desktop.services.codebook import find_theme
from desktop.services.coders import find_coder
from desktop.services.coding import refuse_outside
from desktop.services.corpus import find_report
from desktop.services.project import Project
from desktop.storage.journal import now


@dataclass(slots=True)
class LoadOutcome:
    """How many lines became codings, how many were there already, and which failed why."""

    loaded: int = 0
    duplicates: int = 0
    failed: list[tuple[int, str]] = field(default_factory=list)


def load_codings(project: Project, path: Path) -> LoadOutcome:
    """Take in codings from JSON lines, in one step; a line that fails is named.

    A line's `text` must be what stands at its span; a line without offsets lies where its
    text stands, if that is one place only. Raises EnvironmentProblem or
    InputError where the file as a whole cannot be read.
    """
    lines = list(coding_lines.read(path))
    outcome = LoadOutcome()
    reports: dict[str, Report] = {}
    with project.change("load_codings", detail={"file": path.name, "lines": len(lines)}):
        for number, line in lines:
            _take(project, number, line, outcome, reports)
    return outcome


def _take(
    project: Project,
    number: int,
    line: CodingLine | InputError,
    outcome: LoadOutcome,
    reports: dict[str, Report],
) -> None:
    try:
        coding = _coding(project, line, reports)
    except ZhupiError as error:
        outcome.failed.append((number, str(error)))
        return
    if project.store.codings.same(coding):
        outcome.duplicates += 1
    else:
        project.store.codings.add(coding)
        outcome.loaded += 1


def _coding(project: Project, line: CodingLine | InputError, reports: dict[str, Report]) -> Coding:
    if isinstance(line, InputError):
        raise line
    if line.report not in reports:
        reports[line.report] = find_report(project, line.report)
    report = reports[line.report]
    text = project.store.texts.get(report.text_sha256)
    span = _place(line, text)
    refuse_outside(span, report)
    _compare(line, span.excerpt(text))
    return Coding(
        id=str(uuid4()),
        report_id=report.id,
        theme_id=find_theme(project, line.theme).id,
        coder_id=find_coder(project, line.coder).id,
        start=span.start,
        end=span.end,
        memo=line.memo.strip(),
        origin="load",
        codebook_version=project.codebook.version,
        created_at=now(),
    )


def _place(line: CodingLine, text: str) -> Span:
    if line.start is not None and line.end is not None:
        return Span(line.start, line.end)
    words = line.text or ""
    start = text.find(words)
    if start < 0:
        raise RuleError(
            "“{words}” does not stand in the report.", "Give it as the report has it.", words=words
        )
    if text.find(words, start + 1) >= 0:
        raise RuleError(
            "“{words}” stands in the report more than once.", "Give start and end.", words=words
        )
    return Span(start, start + len(words))


def _compare(line: CodingLine, there: str) -> None:
    if line.text is not None and line.text != there:
        raise RuleError(
            "The text given is “{given}”, but “{there}” stands there.",
            "Check that the offsets count code points of the stored text (`text PROJECT REPORT`).",
            given=line.text,
            there=there,
        )
