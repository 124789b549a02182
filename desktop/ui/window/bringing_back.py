"""A damaged project is rescued, a backup restored: into a new file, by a worker, then opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.domain.errors import DamagedError
from desktop.services.project import checking
from desktop.services.project.project import SUFFIX
from desktop.services.rescue.rescuing import Rescue, free_name, rescue
from desktop.ui.kit.plain_text import told_in
from desktop.ui.kit.translation import told
from desktop.ui.session.jobs import Jobs
from desktop.ui.session.long_work import LongWork, Progress

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame


class BringingBack(QObject):
    """Works of its own, since no project is open meanwhile; what was made is opened at the end."""

    def __init__(self, window: WindowFrame, *, opening: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._window, self._open = window, opening
        self.jobs = Jobs(self)

    def offer_rescue(self, error: DamagedError, path: Path) -> None:
        """Nobody codes in a damaged file, and its pages may break any view: it is rescued."""
        box = QMessageBox(self._window)
        box.setObjectName("damagedDialog")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Damaged project"))
        told_in(box, *told(error))
        save = box.addButton(self.tr("Rescue into a new file…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is save:
            self.rescue(path)

    def rescue(self, path: Path) -> None:
        """Bring what can be read into a new file beside it, and say what that was."""
        out = free_name(path, "rescued")
        work = self._work("rescue a project")
        work.done_well.connect(self._on_rescued)
        said = self.tr("Rescuing %1…").replace("%1", path.name)
        work.start(said, lambda step: rescue(path, out, progress=step))

    def ask_to_restore(self, backup: Path, project: Path) -> None:
        """Let the user name the new file that the backup of `project` is restored into."""
        title, kind = self.tr("Restore into a new file"), self.tr("Zhupi projects (*.zhupi)")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(self._proposed(project)),
            kind,
            "",
            # What is there is never written over, whatever is answered.
            QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._restore(backup, Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX))

    def _proposed(self, project: Path) -> Path:
        if project.exists():
            return free_name(project, "restored")
        return project if project.parent.is_dir() else Path.home() / project.name

    def _restore(self, backup: Path, out: Path) -> None:
        def restored(step: Progress) -> Path:
            return checking.restore(backup, out, progress=step)

        work = self._work("restore a backup")
        work.done_well.connect(self._open)
        work.start(self.tr("Restoring into %1…").replace("%1", out.name), restored)

    def _work(self, doing: str) -> LongWork:
        work = LongWork(self.jobs, "bring back", parent=self._window)
        work.refused.connect(lambda error: self._window.tell(error, doing))
        return work

    def _on_rescued(self, found: Rescue) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("rescuedDialog")
        box.setWindowTitle(self.tr("Rescued"))
        said = (
            self.tr("All of it is in %1.")
            if not found.lost
            else self.tr("What could be read is in %1. Look at the details for what could not.")
        )
        told_in(box, said.replace("%1", found.out.name), "")
        box.setDetailedText("\n".join(found.lines()))
        box.exec()
        self._open(found.out)
