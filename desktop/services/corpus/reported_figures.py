"""The figures that the reports print, each with its report, section and sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.text.concordance import fold
from desktop.text.figures import Figure
from desktop.text.figures import figures as figures_in
from desktop.text.headings import section_at

if TYPE_CHECKING:
    from desktop.domain.report import Report, Segment
    from desktop.services.project.project import Project


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """A figure where it stands; `role` is that of its section, `sentence` all of it as printed."""

    report: Report
    figure: Figure
    role: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """The words at a place, the sentence that they stand in, and the role of the section."""

    printed: str
    sentence: str
    role: str | None


def figures(
    project: Project,
    *,
    indicator: str | None = None,
    unit: str | None = None,
    report_id: str | None = None,
) -> Iterator[ReportedFigure]:
    """Every figure that fits, reports in the corpus's order; one text in memory at a time.

    `indicator` is part of what was done to what (受理行政复议案件), `unit` is a whole unit; full
    and half width, simplified and traditional, and both letter cases are taken for the same.
    A report that is not there has no figures.
    """
    for report in _read(project, report_id):
        text = project.store.texts.get(report.text_sha256)
        chosen = [one for one in figures_in(text) if _fits(one, indicator, unit)]
        yield from _placed(project, report, chosen)


def _read(project: Project, report_id: str | None) -> Iterable[Report]:
    if report_id is None:
        return project.store.reports.each()
    known = project.store.reports.get(report_id)
    return [known] if known else []


def _fits(figure: Figure, indicator: str | None, unit: str | None) -> bool:
    named = indicator is None or fold(indicator) in fold(figure.action + figure.indicator)
    return named and (unit is None or fold(unit) == fold(figure.unit))


def placed(
    project: Project, report: Report, places: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], QuotedFigure]:
    """The quote of each of the places [start, end) of a report, code points."""
    if not places:
        return {}
    text = project.store.texts.get(report.text_sha256)
    segments = project.store.texts.segments(report.text_sha256)
    sections = project.store.texts.sections(report.text_sha256)
    found = {}
    for start, end in places:
        section = section_at(sections, start)
        sentence = _sentence(text, segments, start)
        found[start, end] = QuotedFigure(
            text[start:end], sentence, section.role if section else None
        )
    return found


def _placed(project: Project, report: Report, chosen: Sequence[Figure]) -> Iterator[ReportedFigure]:
    quotes = placed(project, report, [(figure.start, figure.end) for figure in chosen])
    for figure in chosen:
        quote = quotes[figure.start, figure.end]
        yield ReportedFigure(report, figure, quote.role, quote.sentence)


def _sentence(text: str, segments: Sequence[Segment], position: int) -> str:
    at = bisect_right(segments, position, key=lambda segment: segment.start) - 1
    return text[segments[at].start : segments[at].end] if at >= 0 else ""
