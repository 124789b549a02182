"""Where nothing is ever suggested: in a blind round, and on its reports until it is revealed."""

from __future__ import annotations

from desktop.domain.errors import RuleError
from desktop.services.project.project import Project


def is_silent(project: Project, report_id: str | None = None) -> bool:
    """Whether nothing may be suggested here, or on that report.

    A coder who saw suggestions on a report outside a blind round would code it by them inside.
    """
    if project.round is not None and project.round.hidden:
        return True
    return report_id is not None and report_id in hidden_reports(project)


def hidden_reports(project: Project) -> set[str]:
    """The reports in the samples of blind rounds that are not revealed."""
    hidden = [known.id for known in project.store.rounds.all() if known.hidden]
    return {report for known in hidden for report in project.store.rounds.reports(known)}


def require_talk(project: Project, report_id: str | None = None) -> None:
    """RuleError where nothing may be suggested."""
    if is_silent(project, report_id):
        raise RuleError(
            "Nothing is suggested in a blind round, nor on its reports.",
            "Ask again when the round is revealed.",
        )
