"""The sentences that a theme may fit, one after the other, and what becomes of each proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Changes
from desktop.domain.span import Span
from desktop.services.project.project import Project
from desktop.services.suggesting import outcomes
from desktop.services.suggesting.proposals import Proposal, proposals_in
from desktop.services.suggesting.silence import is_silent
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.proposal_paint import Proposed
from desktop.ui.session.held_keys import HeldKeys
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

_SPAN = attrgetter("span")
_Found = tuple[str, Sequence[Proposal]]


class LikelySentences(QObject):
    """Shows one proposal at a time and applies none. While proposals are made, keys wait.

    `following` gives the reports in their order. `hint` says a sentence, `proposed` carries the
    id of the theme that is proposed, or nothing, `report_wanted` the id of a report to open.
    """

    hint = Signal(str)
    proposed = Signal(str)
    report_wanted = Signal(str)

    def __init__(
        self,
        session: ProjectSession,
        *,
        reader: ReaderPane,
        held: HeldKeys,
        actions: ActionSet,
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reader, self._held, self._actions = reader, held, actions
        self.following: Callable[[], Sequence[str]] = list
        self._known: _Found = ("", ())
        self._present: Proposal | None = None
        self._last = Span(0, 1)
        self._asks = self._tells = False
        reader.selection_changed.connect(self._on_moved)
        session.bus.changed.connect(self._on_changed)

    @property
    def present(self) -> Proposal | None:
        """The proposal that stands in the text."""
        return self._present

    def step(self, by: int) -> None:
        """To the next (1) or the previous (-1) likely sentence; forward, also of later reports."""
        report_id = self._reader.report_id
        if report_id is None:
            return
        if self._known[0] == report_id:
            self._walk(by)
        else:
            self._ask([report_id], then=lambda found: self._on_known(report_id, found, by))

    def reject(self) -> bool:
        """The proposal that stands is none; whether one stood."""
        proposal, report_id = self._present, self._reader.report_id
        if proposal is None or report_id is None:
            return False
        project = self._session.project
        self._session.attempt(
            "reject a suggestion", lambda: outcomes.refuse(project, report_id, proposal)
        )
        self._forget()
        return True

    def answer(self, theme_id: str, span: Span) -> bool:
        """That theme was just applied there; whether it answers the proposal that stands."""
        proposal, report_id = self._present, self._reader.report_id
        if proposal is None or report_id is None or not span.overlaps(proposal.span):
            return False
        project = self._session.project
        self._session.attempt(
            "answer a suggestion",
            lambda: outcomes.coded(project, report_id, proposal, theme_id=theme_id),
        )
        self._forget()
        return True

    def give_up(self) -> bool:
        """Look no further, and drop the keys that wait for it; whether it was looked for any."""
        asked, self._asks = self._asks, False
        if asked:
            self._session.jobs.cancel("proposals")
            self._held.abandon()
        return asked

    def leave(self) -> None:
        """No proposal stands any more; nothing becomes of it."""
        if self._present is not None:
            self._present = None
            self._reader.view.propose(None)
            self.proposed.emit("")

    def _walk(self, by: int) -> None:
        found = _next_of(self._known[1], self._reader.selection() or Span(0, 1), self._last, by)
        if found is not None:
            self._show(found)
        elif by > 0 and not self._is_silent():
            self._look_further()
        else:
            self.hint.emit(self._why_none())

    def _look_further(self) -> None:
        ids = list(self.following())
        here = self._reader.report_id
        after = ids[ids.index(here) + 1 :] if here in ids else ids
        if after:
            self.hint.emit(self.tr("Looking for likely sentences in the next reports…"))
        self._ask(after, then=self._on_further)

    def _on_known(self, report_id: str, found: _Found | None, by: int) -> None:
        self._known = found or (report_id, ())
        self._walk(by)

    def _on_further(self, found: _Found | None) -> None:
        if found is None:
            self.leave()
            self.hint.emit(self.tr("No likely sentence is left."))
            return
        self.report_wanted.emit(found[0])
        self._known = found
        self._show(found[1][0])
        self.hint.emit(self.tr("No likely sentence was left there: this is the next report."))

    def _ask(self, report_ids: Sequence[str], *, then: Callable[[_Found | None], None]) -> None:
        """Have a worker look through these reports until there is something to propose."""
        self._held.hold()
        self._asks = True
        project = self._session.project

        def look(ticket: Ticket) -> _Found | None:
            with project.reader() as reader:
                return _first_found(reader, report_ids, ticket)

        self._session.jobs.submit(
            "proposals",
            look,
            done=lambda found: self._on_found(found, then),
            failed=self._on_failed,
        )

    def _on_found(self, found: object, then: Callable[[_Found | None], None]) -> None:
        assert found is None or isinstance(found, tuple)
        self._asks = False
        self._held.release(lambda: then(found))

    def _on_failed(self, error: BaseException) -> None:
        self._asks = False
        self._held.abandon()
        self._session.jobs.failed.emit(error)

    def _show(self, proposal: Proposal) -> None:
        self._present, self._last = proposal, proposal.span
        self._reader.go_to(proposal.span)
        self._reader.view.propose(self._told(proposal))
        self.proposed.emit(proposal.theme_id)
        project, report_id = self._session.project, self._known[0]
        if not project.read_only:
            self._tells = True
            self._session.attempt(
                "show a suggestion", lambda: outcomes.show(project, report_id, [proposal])
            )

    def _told(self, proposal: Proposal) -> Proposed:
        codebook = self._session.project.codebook
        theme = codebook.theme(proposal.theme_id)
        accept = theme.key or self._actions.shown_key("accept_proposal")
        keys = (
            self.tr("%1 accept").replace("%1", accept),
            self.tr("%1 not it").replace("%1", self._actions.shown_key("reject_proposal")),
            self.tr("%1 next").replace("%1", self._actions.shown_key("next_likely")),
        )
        named = " · ".join([*(one.name for one in codebook.lineage(theme.id))][-2:])
        score = f"{proposal.score:.2f}".removeprefix("0")
        return Proposed(
            proposal.span, theme.id, f"{theme.key or ''} {named}  {score}".strip(), "  ".join(keys)
        )

    def _is_silent(self) -> bool:
        return is_silent(self._session.project, self._reader.report_id)

    def _why_none(self) -> str:
        if self._is_silent():
            return self.tr("Nothing is suggested in a blind round, nor on its reports.")
        return self.tr("No likely sentence is before this one.")

    def _forget(self) -> None:
        self._known = ("", ())
        self.leave()

    def _on_moved(self) -> None:
        here = self._reader.selection()
        if self._present and (here is None or not here.overlaps(self._present.span)):
            self.leave()

    def _on_changed(self, changes: Changes) -> None:
        report_id, tells, self._tells = self._known[0], self._tells, False
        touched = changes.reports | changes.coded_reports
        if not tells:
            # Not because one was shown: one was rejected, or that was taken back.
            touched |= changes.suggestions
        if report_id in touched or changes.themes or changes.rounds or changes.coders:
            self._known = ("", ())
        if changes.themes or changes.rounds or changes.coders:
            self.leave()


def _first_found(project: Project, report_ids: Sequence[str], ticket: Ticket) -> _Found | None:
    for report_id in report_ids:
        if ticket.cancelled:
            return None
        found = _likeliest(proposals_in(project, report_id))
        if found:
            return report_id, found
    return None


def _likeliest(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of each sentence the likeliest, by place."""
    return [next(group) for _, group in groupby(proposals, key=_SPAN)]


def _next_of(proposals: Sequence[Proposal], here: Span, last: Span, by: int) -> Proposal | None:
    """The first after the sentence stood on, or that itself where it was not shown just now."""
    if by < 0:
        return next((one for one in reversed(proposals) if one.span.start < here.start), None)
    seen = here.overlaps(last)
    after = (
        one
        for one in proposals
        if one.span.start > here.start or (not seen and one.span.overlaps(here))
    )
    return next((one for one in after if not (seen and one.span.overlaps(last))), None)
