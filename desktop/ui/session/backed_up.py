"""A backup is made before something large is done to a project; the window does not wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.domain.errors import EnvironmentProblem, ZhupiError
from desktop.services.project import backups
from desktop.services.project.backups import BackupReason
from desktop.services.project.project import MovedError, Project
from desktop.ui.kit.plain_text import told_in
from desktop.ui.kit.translation import told
from desktop.ui.session.long_work import LongWork, Progress
from desktop.ui.session.project_session import ProjectSession

QUIET = 500
"""Milliseconds that a backup may take without a word."""
_KIND = "backup"


def backed_up(
    session: ProjectSession, reason: BackupReason, *, parent: QWidget, then: Callable[[], object]
) -> None:
    """Make a backup where one is due, and do `then` in the window's thread.

    Where none can be made, the user says whether to go on; a stop leaves all as it was. While
    one is made for `parent`, another wish is not heard.
    """
    if any(work.goes_on for work in parent.findChildren(LongWork)):
        return
    work = LongWork(session.jobs, _KIND, parent=parent)
    work.done_well.connect(lambda _: then())
    work.refused.connect(lambda error: _on_refused(session, error, parent=parent, then=then))
    said = QCoreApplication.translate("Backups", "Making a backup first…")
    work.start(said, lambda step: _made(session.project, reason, step), quiet=QUIET)


def _made(project: Project, reason: BackupReason, step: Progress) -> object:
    step(0, 0)
    with project.reader() as reader:
        return backups.before(reader, reason, progress=step)


def _on_refused(
    session: ProjectSession, error: ZhupiError, *, parent: QWidget, then: Callable[[], object]
) -> None:
    if not isinstance(error, EnvironmentProblem) or isinstance(error, MovedError):
        session.failed.emit(error, "make a backup")
    elif _goes_on_without(error, parent):
        then()


def _goes_on_without(error: EnvironmentProblem, parent: QWidget) -> bool:
    what, remedy = told(error)
    box = QMessageBox(parent)
    box.setObjectName("noBackupDialog")
    box.setWindowTitle(QCoreApplication.translate("Backups", "No backup"))
    told_in(box, what, remedy)
    text = QCoreApplication.translate("Backups", "Go on without a backup")
    on = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is on
