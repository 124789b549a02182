"""Notes on a report, on a theme, or on the project."""

from __future__ import annotations

from uuid import uuid4

from desktop.domain.coding import Memo
from desktop.domain.errors import InputError, NotFoundError
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.storage.journal import now


def memos(project: Project) -> list[Memo]:
    """Newest first."""
    return project.store.memos.all()


def write(
    project: Project,
    text: str,
    *,
    report_id: str | None = None,
    theme_id: str | None = None,
    flagged: bool = False,
) -> Memo:
    """A new memo of the present coder; `flagged` marks it for the adjudicator.

    Raises InputError where it says nothing, NotFoundError where there is no such report or
    theme.
    """
    if report_id is not None:
        known_report(project, report_id)
    if theme_id is not None:
        theme_id = find_theme(project, theme_id).id
    moment = now()
    memo = Memo(
        str(uuid4()),
        project.coder.id,
        _said(text),
        report_id,
        theme_id,
        moment,
        moment,
        flagged,
    )
    with project.change("write_memo", detail={"text": memo.text[:40]}):
        project.store.memos.add(memo)
    return memo


def edit(project: Project, memo_id: str, text: str, *, flagged: bool | None = None) -> None:
    """Another text for the memo; `flagged` says whether it is marked for the adjudicator from
    now on. InputError where it says nothing, NotFoundError without it."""
    _require(project, memo_id)
    with project.change("edit_memo", detail={"text": _said(text)[:40]}):
        project.store.memos.edit(memo_id, _said(text))
        if flagged is not None:
            project.store.memos.flag(memo_id, flagged=flagged)


def flag(project: Project, memo_id: str, *, flagged: bool) -> None:
    """Mark the memo for the adjudicator, or no longer. NotFoundError where there is none."""
    _require(project, memo_id)
    with project.change("flag_memo" if flagged else "unflag_memo"):
        project.store.memos.flag(memo_id, flagged=flagged)


def remove(project: Project, memo_id: str) -> None:
    """Take the memo out; undo brings it back. NotFoundError where there is none."""
    _require(project, memo_id)
    with project.change("remove_memo"):
        project.store.memos.remove(memo_id)


def _require(project: Project, memo_id: str) -> None:
    if project.store.memos.get(memo_id) is None:
        raise NotFoundError(
            "There is no memo {memo}.",
            "It may have been removed; undo can bring it back.",
            memo=memo_id,
        )


def _said(text: str) -> str:
    if not text.strip():
        raise InputError("The memo is empty.", "Write something, or remove the memo.")
    return text.strip()
