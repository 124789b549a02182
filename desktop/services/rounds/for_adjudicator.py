"""What coders marked for whoever adjudicates: codings of a round, and memos about its reports."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.span import Span
from desktop.services.project.project import Project
from desktop.services.rounds import rounds


@dataclass(frozen=True, slots=True)
class MarkedNote:
    """A coder's note; on a coding it has a report, a theme and a span, else what it is on."""

    coder_id: str
    text: str
    report_id: str | None = None
    theme_id: str | None = None
    span: Span | None = None

    def concerns(self, report_id: str, theme_id: str, span: Span) -> bool:
        """Whether it is on that passage, on its report, on its theme, or on the project."""
        here = self.report_id in (None, report_id) and self.theme_id in (None, theme_id)
        return here and (self.span is None or self.span.overlaps(span))


def marked_notes(project: Project, round_id: str) -> list[MarkedNote]:
    """Those on codings by place, then memos, newest first; none while the round is hidden."""
    known = rounds.find_round(project, round_id)
    if known.hidden:
        return []
    coders = set(project.store.rounds.coders(known.id))
    on_codings = [
        MarkedNote(one.coder_id, one.memo, one.report_id, one.theme_id, one.span)
        for one in project.store.codings.in_round(known.id)
        if one.flagged
    ]
    memos = [
        MarkedNote(one.coder_id, one.text, one.report_id, one.theme_id)
        for one in project.store.memos.all()
        if one.flagged and one.coder_id in coders
    ]
    return on_codings + memos
