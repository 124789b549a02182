"""All memos of a project, read in a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.coding import Memo
from desktop.services.coding.excerpts import Excerpt, noted_excerpts
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.memo_links import MemoLink, links_in
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.ui.session.jobs import Ticket


@dataclass(frozen=True, slots=True)
class MemoRow:
    """One memo of either kind; exactly one of `memo` and `excerpt` is given.

    `subject` is what the memo is on, empty for the project.
    """

    subject: str
    text: str
    coder: str
    memo: Memo | None = None
    excerpt: Excerpt | None = None
    links: tuple[MemoLink, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether it is marked for the adjudicator."""
        noted = self.excerpt.coding if self.excerpt else self.memo
        return noted is not None and noted.flagged

    def has(self, typed: str) -> bool:
        """Whether all that was typed stands in what it says, what it is on or whose it is."""
        quote = self.excerpt.text if self.excerpt else ""
        searched = f"{self.subject} {self.text} {self.coder} {quote}".casefold()
        return all(part in searched for part in typed.casefold().split())


def rows(project: Project, _ticket: Ticket) -> list[MemoRow]:
    """Memos on reports, themes and the project, then those on codings."""
    names = {coder.id: coder.name for coder in coders.coders(project)}
    notes = [
        MemoRow(
            subject_of(project, memo),
            memo.text,
            names.get(memo.coder_id, ""),
            memo=memo,
            links=links_in(project, memo.text),
        )
        for memo in memos.memos(project)
    ]
    return [*notes, *(_on_coding(project, found) for found in noted_excerpts(project))]


def subject_of(project: Project, memo: Memo) -> str:
    """The report or the theme that the memo is on; empty for the project."""
    if memo.report_id:
        return corpus.report(project, memo.report_id).label
    return project.codebook.path(memo.theme_id) if memo.theme_id else ""


def _on_coding(project: Project, found: Excerpt) -> MemoRow:
    subject = f"{found.report.label}  {found.theme_path}"
    links = links_in(project, found.coding.memo)
    return MemoRow(subject, found.coding.memo, found.coder.name, excerpt=found, links=links)
