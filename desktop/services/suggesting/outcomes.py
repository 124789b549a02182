"""What was shown to a coder, and what became of it: kept in the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.report import Report
from desktop.domain.suggestion import ACCEPTED, CORRECTED, REJECTED, Suggestion
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.suggesting.proposals import Proposal
from desktop.services.suggesting.silence import require_talk
from desktop.storage.journal import now
from desktop.storage.rounds import tie

_EXCERPT = 24
"""Characters of the sentence that the journal's line shows."""


def show(project: Project, report_id: str, proposals: Iterable[Proposal]) -> None:
    """The present coder sees these now. Undo passes over it: what was seen was seen.

    Raises NotFoundError where there is no such report, RuleError where nothing is suggested.
    """
    report = _known(project, report_id)
    found = [_suggestion(project, report, one) for one in proposals]
    new = [one for one in found if project.store.suggestions.get(one.id) is None]
    if new:
        detail: dict[str, object] = {"report": report.label, "suggestions": len(new)}
        with project.change("show_suggestions", detail=detail):
            for one in new:
                project.store.suggestions.put(one)


def refuse(project: Project, report_id: str, proposal: Proposal) -> None:
    """The present coder rejects it: it is not proposed again, unless undo takes that back.

    Raises as `show` does.
    """
    report = _known(project, report_id)
    with project.change("reject_suggestion", detail=_detail(project, report, proposal)):
        project.store.suggestions.put(_decided(project, report, proposal, outcome=REJECTED))


def coded(project: Project, report_id: str, proposal: Proposal, *, theme_id: str) -> None:
    """The present coder has just coded the proposal's sentence: with its theme, or another.

    To be called right after the coding was made: both are one step of undo. Raises as `show`
    does, and NotFoundError where there is no such theme.
    """
    report, theme = _known(project, report_id), find_theme(project, theme_id)
    made = project.store.journal.next_undo(project.coder.id)
    assert made is not None  # The coding itself.
    outcome = ACCEPTED if theme.id == proposal.theme_id else CORRECTED
    chosen = None if outcome == ACCEPTED else theme.id
    decided = _decided(project, report, proposal, outcome=outcome, chosen=chosen)
    with project.further_change(made.id):
        project.store.suggestions.put(decided)


def suggestions(project: Project) -> list[Suggestion]:
    """What was shown so far, in order; while a round is blind, to the present coder alone."""
    return project.store.suggestions.shown_to(project.store.codings.view.coder_id)


def _known(project: Project, report_id: str) -> Report:
    report = known_report(project, report_id)
    require_talk(project, report_id)
    return report


def _suggestion(project: Project, report: Report, proposal: Proposal) -> Suggestion:
    span, coder = proposal.span, project.coder.id
    place = f"{span.start}-{span.end}"
    return Suggestion(
        # The same row in every copy of the project.
        id=tie(report.text_sha256, coder, proposal.theme_id, place, proposal.origin),
        report_id=report.id,
        text_sha256=report.text_sha256,
        coder_id=coder,
        theme_id=proposal.theme_id,
        start=span.start,
        end=span.end,
        score=proposal.score,
        origin=proposal.origin,
        shown_at=now(),
    )


def _decided(
    project: Project,
    report: Report,
    proposal: Proposal,
    *,
    outcome: str,
    chosen: str | None = None,
) -> Suggestion:
    new = _suggestion(project, report, proposal)
    shown = project.store.suggestions.get(new.id) or new
    return replace(shown, outcome=outcome, chosen_theme_id=chosen, decided_at=now())


def _detail(project: Project, report: Report, proposal: Proposal) -> dict[str, object]:
    text = project.store.texts.get(report.text_sha256)
    return {
        "report": report.label,
        "theme": project.codebook.path(proposal.theme_id),
        "excerpt": proposal.span.excerpt(text)[:_EXCERPT],
    }
