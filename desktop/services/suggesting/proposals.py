"""What is proposed in a report: a theme for a sentence or a heading. Nothing is ever applied."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.span import Span
from desktop.domain.suggestion import KEYWORDS
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.project import Project
from desktop.services.suggesting.keyword_scores import keyword_scores
from desktop.services.suggesting.sentence_places import codebook_here, places, taken
from desktop.services.suggesting.silence import is_silent


@dataclass(frozen=True, slots=True)
class Proposal:
    """A theme that may fit the sentence or heading at `span`, code points.

    `score` is 0 to 1, to the thousandth; `origin` is "keywords" or "model".
    """

    span: Span
    theme_id: str
    score: float
    origin: str = KEYWORDS


def proposals_in(project: Project, report_id: str) -> list[Proposal]:
    """What is proposed to the present coder, by place, of one place the likeliest first.

    Only themes that can be applied, on sentences that the coder has not coded with them and
    has not refused them for. None in a blind round, or on a report of one that is not revealed.
    Raises NotFoundError where there is no such report.
    """
    report = known_report(project, report_id)
    if is_silent(project, report_id):
        return []
    text = project.store.texts.get(report.text_sha256)
    segments = project.store.texts.segments(report.text_sha256)
    scores = keyword_scores(text, segments, codebook_here(project).active())
    gone, spans = taken(project, report, segments), list(places(segments))
    found = (
        Proposal(spans[number], theme_id, round(score, 3))
        for (number, theme_id), score in scores.items()
        if (theme_id, spans[number]) not in gone
    )
    return sorted(found, key=lambda one: (one.span, -one.score, one.theme_id))
