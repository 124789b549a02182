"""Judged figures of a report that gets another text: they move along, none is lost in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.coding import Memo
from desktop.domain.figure import JudgedFigure, written
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.project.project import Project
from desktop.storage.journal import now
from desktop.text.anchoring import Anchoring


@dataclass(frozen=True, slots=True)
class MovedFigure:
    """A judged figure, the words it stood on, and its new span; None where they are gone."""

    figure: JudgedFigure
    before: str
    span: Span | None


def moved_figures(project: Project, report: Report, new: str) -> list[MovedFigure]:
    """Where the judged figures of the report stand in the new text; nothing is written."""
    judged = project.store.figures.in_report(report.id)
    if not judged:
        return []
    old = project.store.texts.get(report.text_sha256)
    anchoring = Anchoring(old, new)
    return [_moved(one, anchoring, old, new) for one in judged]


def keep_moved(project: Project, moved: Iterable[MovedFigure]) -> None:
    """Inside a change: each figure at its new place, as a memo where there is none."""
    for one in moved:
        if one.span is None:
            project.store.figures.remove(one.figure.id)
            project.store.memos.add(_kept(one))
        elif one.span != one.figure.span:
            placed = replace(one.figure, start=one.span.start, end=one.span.end)
            project.store.figures.put(placed)


def _moved(figure: JudgedFigure, anchoring: Anchoring, old: str, new: str) -> MovedFigure:
    before = figure.span.excerpt(old)
    span = anchoring.place(figure.span).span
    # A number of which one character changed is another number.
    whole = span is not None and span.excerpt(new) == before
    return MovedFigure(figure, before, span if whole else None)


def _kept(moved: MovedFigure) -> Memo:
    figure, moment = moved.figure, now()
    told = figure.reading
    value = f"{told.indicator} {written(told.value)}{told.unit} ({figure.verdict})"
    text = f"{value}\n“{moved.before}” [{figure.start}, {figure.end})"
    return Memo(str(uuid4()), figure.coder_id, text, figure.report_id, None, moment, moment)
