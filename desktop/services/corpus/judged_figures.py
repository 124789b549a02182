"""Figures of a report beside what coders made of them: confirmed, corrected, rejected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.figure import (
    CONFIRMED,
    KINDS,
    REJECTED,
    STATUSES,
    FigureReading,
    JudgedFigure,
    written,
)
from desktop.services.corpus.indicators import IndicatorNames, indicators
from desktop.services.corpus.known_reports import known_report
from desktop.services.corpus.reported_figures import ReportedFigure, figures
from desktop.storage.journal import now
from desktop.text.figures import figures as figures_in

if TYPE_CHECKING:
    from desktop.domain.report import Report
    from desktop.domain.span import Span
    from desktop.services.project.project import Project
    from desktop.text.figures import Figure

PROPOSED: Final = "proposed"
_NOTHING: Final = Fraction(0)


@dataclass(frozen=True, slots=True)
class ListedFigure:
    """A figure at [start, end) of a report, code points.

    `reading` is the present coder's where there is one, else what is proposed; `state` is the
    coder's verdict, else PROPOSED. `others` are other coders' verdicts on the same place, none
    while a round is blind. `proposal` is None of a figure that a person found.
    """

    start: int
    end: int
    printed: str
    sentence: str
    section: str | None
    reading: FigureReading
    state: str = PROPOSED
    own: JudgedFigure | None = None
    proposal: FigureReading | None = None
    others: tuple[JudgedFigure, ...] = ()

    @property
    def corrected(self) -> bool:
        """Whether the coder reads it otherwise than it was proposed."""
        return self.state == CONFIRMED and self.proposal != self.reading


def listed_figures(
    project: Project, report_id: str, *, coder_id: str | None = None
) -> list[ListedFigure]:
    """The figures of the report in order: proposals, and what people judged or found.

    As that coder sees them, by default the present one.
    """
    coder_id = coder_id or project.coder.id
    report = known_report(project, report_id)
    names = IndicatorNames(indicators(project))
    rows = [_proposal(found, names) for found in figures(project, report_id=report_id)]
    judged = seen_figures(project, report_id)
    mine = {_place(one): one for one in judged if one.coder_id == coder_id}
    others = [one for one in judged if one.coder_id != coder_id]
    there = {(row.start, row.end) for row in rows}
    rows += _by_hand(project, report, [one for one in judged if _place(one) not in there])
    return sorted(
        (_judged(row, mine, others) for row in rows), key=lambda row: (row.start, row.end)
    )


def figure_at(project: Project, report_id: str, span: Span) -> ListedFigure:
    """What stands at the span as a figure to be written: as it is listed, else as it reads.

    Raises NotFoundError where there is no such report, RuleError where the span reaches outside
    its text.
    """
    report = known_report(project, report_id)
    _refuse_outside(span, report)
    listed = listed_figures(project, report_id)
    there = next((row for row in listed if (row.start, row.end) == (span.start, span.end)), None)
    if there is not None:
        return there
    text = project.store.texts.get(report.text_sha256)
    excerpt = span.excerpt(text)
    names = IndicatorNames(indicators(project))
    reading = next((reading_of(one, names) for one in figures_in(excerpt)), FigureReading(_NOTHING))
    line = _line(text, span.start, span.end)
    return ListedFigure(span.start, span.end, excerpt, line, None, reading)


def seen_figures(project: Project, report_id: str) -> list[JudgedFigure]:
    """The verdicts in a report that the present view shows: while a round is blind, one's own."""
    only = project.store.codings.view.coder_id
    return project.store.figures.in_report(report_id, only)


def confirm_figure(
    project: Project, report_id: str, *, span: Span, reading: FigureReading
) -> JudgedFigure:
    """The present coder takes it for a figure that says this; a verdict before is replaced.

    Raises NotFoundError where there is no such report, RuleError where the span reaches outside
    its text, InputError where kind or status is unknown.
    """
    _refuse_unknown(reading)
    return _judge(project, report_id, span=span, reading=reading, verdict=CONFIRMED)


def reject_figure(
    project: Project, report_id: str, *, span: Span, reading: FigureReading
) -> JudgedFigure:
    """The present coder takes it for none; `reading` is what was proposed. Raises as above."""
    return _judge(project, report_id, span=span, reading=reading, verdict=REJECTED)


def withdraw_figure(project: Project, figure_id: str) -> None:
    """Take the verdict back: the figure is as it was proposed. NotFoundError where there is none.

    A verdict of another coder stays: RuleError.
    """
    known = project.store.figures.get(figure_id)
    if known is None:
        raise NotFoundError(
            "There is no verdict {figure}.",
            "It may have been taken back; undo can bring it back.",
            figure=figure_id,
        )
    if known.coder_id != project.coder.id:
        raise RuleError(
            "The verdict is another coder's.", "Only the coder who gave it takes it back."
        )
    report = known_report(project, known.report_id)
    with project.change("withdraw_figure", detail=_detail(project, report, known)):
        project.store.figures.remove(known.id)


def reading_of(figure: Figure, names: IndicatorNames) -> FigureReading:
    """What a figure that was found says, its indicator by the codebook's name where it has one."""
    whole = figure.action + figure.indicator
    known = names.find(whole, figure.indicator)
    return FigureReading(
        value=figure.value,
        unit=figure.unit,
        indicator=known.name if known else whole,
        value_to=figure.upper,
        qualifier=figure.qualifier,
        kind=figure.kind,
        compared=figure.compared,
        status=figure.status,
    )


def _proposal(found: ReportedFigure, names: IndicatorNames) -> ListedFigure:
    figure = found.figure
    reading = reading_of(figure, names)
    return ListedFigure(
        figure.start,
        figure.end,
        figure.printed,
        found.sentence,
        found.role,
        reading,
        proposal=reading,
    )


def _by_hand(
    project: Project, report: Report, judged: Sequence[JudgedFigure]
) -> Iterator[ListedFigure]:
    """Places that nobody proposed: found by a person, or by an older program."""
    text = project.store.texts.get(report.text_sha256)
    for start, end in dict.fromkeys(map(_place, judged)):
        first = next(one for one in judged if _place(one) == (start, end))
        printed = text[start:end]
        yield ListedFigure(start, end, printed, _line(text, start, end), None, first.reading)


def _line(text: str, start: int, end: int) -> str:
    opened = text.rfind("\n", 0, start) + 1
    closed = text.find("\n", end)
    return text[opened : closed if closed >= 0 else len(text)]


def _place(judged: JudgedFigure) -> tuple[int, int]:
    return judged.start, judged.end


def _judged(
    row: ListedFigure, mine: dict[tuple[int, int], JudgedFigure], others: Sequence[JudgedFigure]
) -> ListedFigure:
    there = tuple(one for one in others if _place(one) == (row.start, row.end))
    own = mine.get((row.start, row.end))
    if own is None:
        return replace(row, others=there)
    return replace(row, own=own, state=own.verdict, reading=own.reading, others=there)


def _judge(
    project: Project, report_id: str, *, span: Span, reading: FigureReading, verdict: str
) -> JudgedFigure:
    report = known_report(project, report_id)
    _refuse_outside(span, report)
    standing = project.store.figures.in_report(report_id, project.coder.id)
    before = next((one for one in standing if one.span == span), None)
    judged = JudgedFigure(
        id=before.id if before else str(uuid4()),
        report_id=report_id,
        coder_id=project.coder.id,
        start=span.start,
        end=span.end,
        verdict=verdict,
        reading=reading,
        decided_at=now(),
    )
    if before and replace(before, decided_at=judged.decided_at) == judged:
        return before
    verb = "confirm_figure" if verdict == CONFIRMED else "reject_figure"
    with project.change(verb, detail=_detail(project, report, judged)):
        project.store.figures.put(judged)
    return judged


def _refuse_unknown(reading: FigureReading) -> None:
    for value, known in ((reading.kind, KINDS), (reading.status, STATUSES)):
        if value not in known:
            raise InputError(
                "{value} is not known.",
                "Choose one of: {known}.",
                value=value,
                known=", ".join(known),
            )


def _refuse_outside(span: Span, report: Report) -> None:
    if not span.inside(report.characters):
        raise RuleError(
            "The span {start} to {end} reaches outside {report} ({characters} characters).",
            "Give an end of at most {characters}.",
            start=span.start,
            end=span.end,
            report=report.label,
            characters=report.characters,
        )


def _detail(project: Project, report: Report, judged: JudgedFigure) -> dict[str, object]:
    text = project.store.texts.get(report.text_sha256)
    value = written(judged.reading.value) + judged.reading.unit
    return {
        "report": report.label,
        "excerpt": text[judged.start : judged.end],
        "indicator": judged.reading.indicator,
        "value": value,
    }
