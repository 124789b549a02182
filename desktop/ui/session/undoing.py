"""Undo and redo from the window: at once where that is quick, by a worker where it is long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Entry
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.ui.session.long_change import LongChange
from desktop.ui.session.long_work import Progress
from desktop.ui.session.project_session import ProjectSession

FEW = 300
"""Rows that are put back within the time of a picture or two."""


class Step(Protocol):
    """undo.undo or undo.redo."""

    def __call__(self, project: Project, *, progress: Progress | None = None) -> Entry | None:
        """The entry that was turned; None where there was none."""


def turn(
    session: ProjectSession,
    step: Step,
    *,
    parent: QWidget,
    done: Callable[[Entry], object] = lambda _: None,
) -> None:
    """Undo or redo one use case; `done` hears which one it was."""
    project = session.project
    wanted = undo.can_undo(project) if step is undo.undo else undo.can_redo(project)
    if wanted is None:
        return
    if undo.size(project, wanted) <= FEW:
        entry = session.attempt("undo", lambda: step(project))
        if entry is not None:
            done(entry)
    else:
        _turn_long(session, lambda progress: step(project, progress=progress), parent, done)


def turn_to(session: ProjectSession, entry_id: int, *, parent: QWidget) -> None:
    """Undo until that entry is the last one standing."""
    project = session.project
    if undo.size_after(project, entry_id) <= FEW:
        session.attempt("undo to an entry", lambda: undo.undo_to(project, entry_id))
    else:
        _turn_long(
            session,
            lambda progress: undo.undo_to(project, entry_id, progress=progress),
            parent,
            lambda _: None,
        )


def _turn_long(
    session: ProjectSession,
    operation: Callable[[Progress], object],
    parent: QWidget,
    done: Callable[[Entry], object],
) -> None:
    change = LongChange(session, "undo", parent=parent)
    change.done_well.connect(lambda entry: done(entry) if isinstance(entry, Entry) else None)
    said = QCoreApplication.translate("LongChange", "Putting back what was before…")
    change.start(said, operation)
