"""Undo and redo out of the journal: as many steps as there are, per coder, after any restart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from desktop.domain.errors import ConflictError, NotFoundError
from desktop.domain.journal import Entry
from desktop.services.project.project import Project
from desktop.storage.failures import IntegrityError
from desktop.storage.journal import Progress

BORDERS = frozenset(
    (
        "import_reports",
        "clean_again",
        "load_codings",
        "import_codebook",
        "import_project",
        "create_round",
        "begin_round",
        "lock_round",
        "reveal_round",
        "unpack",
        "merge",
        "decide_from",
        "finish_adjudication",
        "hand_over",
    )
)
"""Use cases that bring much in at once, or that others' work is built on."""


def is_border(entry: Entry) -> bool:
    """Whether whoever takes steps back one by one is to be told before this one."""
    return entry.verb in BORDERS


def can_undo(project: Project, *, coder_id: str | None = None) -> Entry | None:
    """What `undo` would take back."""
    return project.store.journal.next_undo(coder_id or project.coder.id)


def can_redo(project: Project, *, coder_id: str | None = None) -> Entry | None:
    """What `redo` would bring back."""
    return project.store.journal.next_redo(coder_id or project.coder.id)


def size(project: Project, entry: Entry) -> int:
    """How many rows the entry changed, and as many have to be put back."""
    return project.store.journal.size(entry.id)


def size_after(project: Project, entry_id: int) -> int:
    """How many rows the present coder's use cases after that entry changed."""
    return project.store.journal.size_after(entry_id, project.coder.id)


def undo(
    project: Project, *, coder_id: str | None = None, progress: Progress | None = None
) -> Entry | None:
    """Take back the coder's last use case (by default the present one's); None if none is left.

    `progress` is told how many rows of how many are done; what it raises leaves all as it was.
    Raises ConflictError where other coders' later changes were built on it.
    """
    entry = can_undo(project, coder_id=coder_id)
    if entry is not None:
        with _turned(project, "undo", entry):
            project.store.journal.take_back(entry.id, progress=progress)
    return entry


def redo(
    project: Project, *, coder_id: str | None = None, progress: Progress | None = None
) -> Entry | None:
    """Bring back what the coder undid last (by default the present one); None if nothing is.

    `progress` and what is raised are as in `undo`.
    """
    entry = can_redo(project, coder_id=coder_id)
    if entry is not None:
        with _turned(project, "redo", entry):
            project.store.journal.bring_back(entry.id, progress=progress)
    return entry


def undo_to(project: Project, entry_id: int, *, progress: Progress | None = None) -> int:
    """Undo until the entry is the last one standing; it stays. Returns the number of steps.

    Entries of other coders are not touched. Raises NotFoundError where there is no such
    entry, ConflictError as `undo` does (the steps before the conflict stay undone). `progress`
    is told of the rows of each step.
    """
    if project.store.journal.get(entry_id) is None:
        raise NotFoundError(
            "The journal has no entry {entry}.",
            "`history PROJECT` lists the entries.",
            entry=entry_id,
        )
    steps = 0
    while (last := can_undo(project)) is not None and last.id > entry_id:
        undo(project, progress=progress)
        steps += 1
    return steps


def history(project: Project, *, limit: int | None = None) -> list[Entry]:
    """What was done, undone and redone in this project, newest first.

    Of what others did in a blind round it only tells where, until the round is revealed.
    """
    hidden = {known.name for known in project.store.rounds.all() if known.hidden}
    entries = project.store.journal.entries(limit=limit)
    return [_blinded(project, entry, hidden) for entry in entries] if hidden else entries


def _blinded(project: Project, entry: Entry, hidden: set[str]) -> Entry:
    inside = project.round is not None and project.round.hidden
    told = entry.detail.get("round") in hidden or (inside and entry.verb in _OUTSIDE_ROUNDS)
    if entry.coder_id == project.coder.id or not told:
        return entry
    shown = {name: entry.detail[name] for name in _SHOWN if name in entry.detail}
    return replace(entry, detail=shown)


_SHOWN = ("report", "round", "coder")
_OUTSIDE_ROUNDS = (
    "confirm_figure",
    "reject_figure",
    "withdraw_figure",
    "show_suggestions",
    "reject_suggestion",
)
"""Verdicts on figures and suggestions belong to no round, and are hidden in any blind one."""


@contextmanager
def _turned(project: Project, kind: str, entry: Entry) -> Iterator[None]:
    try:
        with project.turn(kind, target=entry.id, coder_id=entry.coder_id, verb=entry.verb):
            yield
    except IntegrityError as error:
        # Another coder's later rows point at a row that would have to go, or take its place.
        raise ConflictError(
            "Later changes were built on this one.", "Undo those first; nothing was changed."
        ) from error
