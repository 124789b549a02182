"""What is proposed in a report: a theme for a sentence or a heading. Nothing is ever applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.codebook import Codebook
from desktop.domain.errors import RuleError
from desktop.domain.report import Report, Segment
from desktop.domain.span import Span
from desktop.domain.suggestion import KEYWORDS, MODEL
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.project import Project
from desktop.services.suggesting.kept_model import kept_model, source
from desktop.services.suggesting.keyword_scores import Scores, keyword_scores
from desktop.services.suggesting.learning import learn_anew
from desktop.services.suggesting.sentence_places import codebook_here, places, taken
from desktop.services.suggesting.silence import is_silent

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model


@dataclass(frozen=True, slots=True)
class Proposal:
    """A theme that may fit the sentence or heading at `span`, code points.

    `score` is 0 to 1, to the thousandth; `origin` is "keywords" or "model".
    """

    span: Span
    theme_id: str
    score: float
    origin: str = KEYWORDS


def proposals_in(project: Project, report_id: str, *, origin: str | None = None) -> list[Proposal]:
    """What is proposed to the present coder, by place, of one place the likeliest first.

    By keywords or by the model, as the project says, or `origin`. The first who asks for the
    model's has it learned, which takes a second or two; where there is too little to learn from it
    proposes nothing. Only themes that can be applied, on sentences that the coder has not coded
    with them and has not refused them for. None in a blind round, or on a report of one that is not
    revealed. Raises NotFoundError where there is no such report.
    """
    report = known_report(project, report_id)
    if is_silent(project, report_id):
        return []
    segments = project.store.texts.segments(report.text_sha256)
    gone, spans = taken(project, report, segments), list(places(segments))
    chosen = origin or source(project)
    scores = _scores(project, report, segments, origin=chosen)
    found = (
        Proposal(spans[number], theme_id, round(score, 3), chosen)
        for (number, theme_id), score in scores.items()
        if (theme_id, spans[number]) not in gone
    )
    return sorted(found, key=lambda one: (one.span, -one.score, one.theme_id))


def _scores(
    project: Project, report: Report, segments: Sequence[Segment], *, origin: str
) -> Scores:
    book = codebook_here(project)
    if origin == KEYWORDS:
        text = project.store.texts.get(report.text_sha256)
        return keyword_scores(text, segments, book.active())
    model = _model(project) if origin == MODEL else None
    return {} if model is None else _likely(model, project, report, book)


def _model(project: Project) -> Model | None:
    try:
        return kept_model(project) or learn_anew(project)
    except RuleError:
        return None  # Too little was declared done; who chooses the model is told so.


def _likely(model: Model, project: Project, report: Report, book: Codebook) -> Scores:
    """From each theme's threshold on; a theme gives way to one under it on the same sentence."""
    found: dict[tuple[int, str], float] = {}
    active = {theme.id for theme in book.active()}
    for number, scores in enumerate(model.scores(project, report)):
        likely = {t for t, score in scores.items() if score >= model.threshold(t) and t in active}
        above = {up.id for t in likely for up in book.lineage(t)[:-1]}
        found |= {(number, theme_id): scores[theme_id] for theme_id in likely - above}
    return found
