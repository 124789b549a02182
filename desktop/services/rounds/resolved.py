"""The resolution of a round in the place of a coder: its excerpts, and the reports it covers."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.adjudication import Resolved
from desktop.domain.coding import Coding
from desktop.domain.errors import InputError
from desktop.domain.round import Round
from desktop.services.coding.excerpts import RESOLUTION, Excerpt, excerpts_of
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication import compared_passages, resolution


def resolved_round(project: Project, reference: str | None) -> Round:
    """The round whose resolution is meant: the one named, else the only one revealed.

    Raises InputError where none is revealed or, without a name, several are.
    """
    if reference:
        known = rounds.find_round(project, reference)
        rounds.refuse_hidden(known)
        return known
    revealed = [known for known in rounds.rounds(project) if known.revealed]
    if len(revealed) != 1:
        raise InputError(
            "{number} rounds have a resolution.",
            "Reveal and adjudicate a round first; of several name one with --round.",
            number=len(revealed),
        )
    return revealed[0]


def resolved_excerpts(
    project: Project,
    round_id: str,
    *,
    theme_ids: Iterable[str] | None = None,
    report_id: str | None = None,
) -> list[Excerpt]:
    """What stands in the end, each as a coding of nobody's, by report and place."""
    known = rounds.find_round(project, round_id)
    wanted = None if theme_ids is None else set(theme_ids)
    found = [
        _coding(known, one)
        for one in resolution(project, known.id)
        if (wanted is None or one.theme_id in wanted) and report_id in (None, one.report_id)
    ]
    places = {report.id: place for place, report in enumerate(project.store.reports.all())}
    return excerpts_of(project, sorted(found, key=lambda c: (places[c.report_id], c.start)))


def resolved_reports(project: Project, round_id: str) -> set[str]:
    """The reports that the resolution covers: those that two coders or more finished."""
    known = rounds.find_round(project, round_id)
    return {report.id for report, _ in compared_passages(project, known)}


def _coding(known: Round, one: Resolved) -> Coding:
    return Coding(
        id=one.id,
        report_id=one.report_id,
        theme_id=one.theme_id,
        coder_id=RESOLUTION.id,
        start=one.start,
        end=one.end,
        origin="adjudicated" if one.adjudication_id else "agreed",
        codebook_version=known.codebook_version,
        round_id=known.id,
    )
