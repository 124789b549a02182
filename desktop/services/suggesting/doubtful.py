"""The sentences of which the model is least sure: a person's word on these teaches it most.

Uncertainty sampling: Lewis and Gale, A sequential algorithm for training text classifiers,
SIGIR 1994, 3-12.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from math import log
from typing import TYPE_CHECKING

from desktop.domain.report import Report
from desktop.domain.suggestion import MODEL
from desktop.services.project.project import Project
from desktop.services.suggesting.proposals import Proposal
from desktop.services.suggesting.sentence_places import codebook_here, places, taken
from desktop.services.suggesting.silence import hidden_reports, is_silent

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model

_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Doubt:
    """A theme that may or may not fit a sentence of a report.

    `distance` is between its score and the theme's threshold, both as logarithms of odds: 0 is no
    idea at all. `proposed` is whether the score reaches the threshold.
    """

    report: Report
    proposal: Proposal
    distance: float
    proposed: bool


def doubtful(
    project: Project, model: Model, *, report_ids: Iterable[str] | None = None, most: int = 100
) -> list[Doubt]:
    """The sentences that the present coder has not judged, the most doubtful first.

    Of each sentence the theme that is nearest to its threshold; in those reports, by default in
    all that the coder has not declared done. None in a blind round nor on its reports.
    """
    if is_silent(project):
        return []
    found = (
        one
        for report in _reports(project, report_ids)
        for one in _in_report(project, model, report)
    )
    return nsmallest(most, found, key=lambda one: (one.distance, one.report.id, one.proposal.span))


def _reports(project: Project, report_ids: Iterable[str] | None) -> list[Report]:
    hidden, every = hidden_reports(project), project.store.reports.all()
    done = project.store.finished.by_coder(project.coder.id)
    wanted = {one.id for one in every} - done if report_ids is None else set(report_ids)
    return [one for one in every if one.id in wanted - hidden]


def _in_report(project: Project, model: Model, report: Report) -> Iterator[Doubt]:
    segments = project.store.texts.segments(report.text_sha256)
    gone = taken(project, report, segments)
    active = {theme.id for theme in codebook_here(project).active()}
    for span, scores in zip(places(segments), model.scores(project, report), strict=True):
        left = {t: s for t, s in scores.items() if t in active and (t, span) not in gone}
        if left:
            theme_id = min(left, key=lambda one: (_distance(model, one, left[one]), one))
            score = left[theme_id]
            yield Doubt(
                report,
                Proposal(span, theme_id, round(score, 3), MODEL),
                _distance(model, theme_id, score),
                score >= model.threshold(theme_id),
            )


def _distance(model: Model, theme_id: str, score: float) -> float:
    return abs(_odds(score) - _odds(model.threshold(theme_id)))


def _odds(share: float) -> float:
    inside = min(max(share, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))
