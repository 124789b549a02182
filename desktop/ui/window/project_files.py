"""How projects are opened, made, saved anew and merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.domain.errors import DamagedError, EnvironmentProblem, ZhupiError
from desktop.services.project import checking
from desktop.services.project.project import (
    SUFFIX,
    HeldError,
    MovedError,
    Project,
    create_project,
    open_project,
)
from desktop.services.results.sample_project import create_sample
from desktop.services.sharing import packages
from desktop.services.sharing.merging import MergePreview, merge, preview_merge
from desktop.ui.dialogs.merge_dialog import MergeDialog
from desktop.ui.dialogs.moved_dialog import MovedDialog
from desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from desktop.ui.kit.plain_text import told_in
from desktop.ui.kit.translation import told
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.looking_after import look_after
from desktop.ui.window.bringing_back import BringingBack
from desktop.ui.window.last_folder import LastFolder
from desktop.ui.window.transfers import Transfers

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame


class ProjectFiles(QObject):
    """Each method is one thing the user asks for; what fails is shown by the window."""

    def __init__(
        self, window: WindowFrame, *, show: Callable[[Project], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._show = window, show
        self._leave = leave
        self.bringing_back = BringingBack(window, opening=self.open)
        self._without_backup: set[Path] = set()
        self.last = LastFolder(window)
        self.transfers = Transfers(window, last=self.last)

    def open(self, path: Path) -> bool:
        """The project at `path`; read-only, if the user agrees, where another has it."""
        present = self._window.project
        if present is not None and present.path.resolve() == path.resolve():
            return True
        try:
            project = open_project(path, behind=True)
        except HeldError as error:
            return self._offer_reading(error, path)
        except DamagedError as error:
            self.bringing_back.offer_rescue(error, path)
            return False
        except ZhupiError as error:
            self._window.tell(error, "open a project")
            return False
        self._show(project)
        self._look_after(project)
        return True

    def open_read_only(self, path: Path) -> bool:
        """The project, for reading."""
        return self._shown(lambda: open_project(path, read_only=True), doing="open a project")

    def tell_moved(self, error: MovedError) -> None:
        """Say once that the open file is gone or another one, and what can be done."""
        if not any(one.isVisible() for one in self._window.findChildren(MovedDialog)):
            self._window.status.show_moved()
            dialog = MovedDialog(error, self._window)
            dialog.copy_wanted.connect(self.save_copy)
            dialog.anew_wanted.connect(self.open_anew)
            dialog.open()

    def save_copy(self) -> None:
        """Let the user choose where what is open is saved as a project of its own."""
        bench = self._window.bench
        if bench is None:
            return
        session = bench.session
        title, kind = self.tr("Save a copy"), self.tr("Zhupi projects (*.zhupi)")
        proposed = checking.name_of_a_copy(session.project.path)
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kind)
        if path:
            made = session.attempt(
                "save a copy", lambda: checking.backup(session.project, Path(path))
            )
            if made is not None:
                self._window.notice.tell(self.tr("Saved as %1.").replace("%1", made.name))

    def open_anew(self) -> None:
        """Leave what is open, and open the file that lies there now."""
        present = self._window.project
        if present is not None:
            self._leave()
            self.open(present.path)

    def ask_for_project(self) -> None:
        """Let the user choose a project file."""
        title, kind = self.tr("Open a project"), self.tr("Projects and packages (*%1)")
        kind = kind.replace("%1", " *".join(packages.OPENED))
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.last.folder), kind)
        if path:
            self.last.use(str(Path(path).parent))
            self.open(Path(path))

    def ask_for_new(self, *, then: Sequence[Path] = ()) -> None:
        """Let the user describe a new project; `then` are reports to bring into it."""
        dialog = NewProjectDialog(
            folder=self.last.folder, coder=self._window.preferences.coder_name, parent=self._window
        )
        dialog.accepted.connect(lambda: self._create(dialog, then))
        dialog.open()

    def open_sample(self) -> None:
        """The sample project; made where the user's documents are when it is first wanted."""
        path = self.last.folder / (self.tr("Zhupi sample") + SUFFIX)
        if path.exists():
            self.open(path)
        else:
            self._shown(lambda: create_sample(path), doing="make the sample project")

    def take(self, paths: Sequence[Path]) -> None:
        """What was dropped: a project is opened, reports are brought in."""
        projects = [path for path in paths if packages.is_project_file(path)]
        reports = [path for path in paths if path not in projects]
        if projects:
            self.open(projects[0])
        elif reports and self._window.project is None:
            self.ask_for_new(then=reports)
        elif reports:
            self.transfers.ask_for_reports(reports)

    def ask_for_merge(self) -> None:
        """Let the user choose a project file that is merged into the open one."""
        title, kind = self.tr("Merge another project"), self.tr("Zhupi projects (*.zhupi)")
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.last.folder), kind)
        if path:
            self.show_merge(Path(path))

    def show_merge(self, path: Path) -> None:
        """Show what merging the project at `path` would change, and merge if the user wants."""
        bench = self._window.bench
        if bench is None:
            return
        project = bench.session.project
        found = bench.session.attempt("look at a project", lambda: preview_merge(project, path))
        if found is not None:
            dialog = MergeDialog(found, self._window)
            dialog.accepted.connect(lambda: self._merge(found, dialog))
            dialog.open()

    def _merge(self, found: MergePreview, dialog: MergeDialog) -> None:
        bench, themes = self._window.bench, dialog.themes()
        if bench is None or not dialog.may_change:
            return
        session, said = bench.session, self.tr("%1 is merged in.")
        backed_up(
            session,
            "merge",
            parent=self._window,
            then=lambda: session.attempt(
                "merge a project",
                lambda: merge(session.project, found.path, themes=themes),
                notice=said.replace("%1", found.path.name),
            ),
        )

    def _create(self, dialog: NewProjectDialog, then: Sequence[Path]) -> None:
        wanted = dialog.wanted()
        made = self._shown(
            lambda: create_project(wanted.path, coder=wanted.coder, codebook=wanted.codebook),
            doing="make a project",
        )
        if made:
            preferences = replace(self._window.preferences, coder_name=wanted.coder)
            self._window.keep(preferences)
            self.last.use(str(wanted.path.parent))
            if then:
                self.transfers.ask_for_reports(then)

    def _shown(self, opened: Callable[[], Project], *, doing: str) -> bool:
        try:
            project = opened()
        except ZhupiError as error:
            self._window.tell(error, doing)
            return False
        self._show(project)
        return True

    def _offer_reading(self, error: HeldError, path: Path) -> bool:
        what, remedy = told(error)
        box = QMessageBox(self._window)
        box.setObjectName("heldDialog")
        box.setWindowTitle(self.tr("Open elsewhere"))
        told_in(box, what, remedy)
        read = box.addButton(self.tr("Open for reading only"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is read and self.open_read_only(path)

    def _look_after(self, project: Project) -> None:
        """What opening has no time for: a look at a large file, and the backup of the day."""
        wanted = self._window.preferences
        self._window.jobs.submit(
            "look_after",
            lambda ticket: look_after(project, wanted, ticket),
            done=lambda _: self._window.status.show_backup(0, 0),
            failed=lambda error: self.on_trouble(error, project.path),
            progressed=self._window.status.show_backup,
        )

    def on_trouble(self, error: BaseException, path: Path) -> None:
        """What was found behind the window: where it is damage, the project is left."""
        self._window.status.show_backup(0, 0)
        if isinstance(error, DamagedError):
            # No coding goes on in a damaged file.
            self._leave()
            self.bringing_back.offer_rescue(error, path)
        elif isinstance(error, EnvironmentProblem) and not isinstance(error, MovedError):
            self._tell_once(error, path)
        else:
            self._window.tell(error, "look after a project")

    def _tell_once(self, error: EnvironmentProblem, path: Path) -> None:
        """Why there is no backup of the day: quietly, and not at every opening."""
        if path not in self._without_backup:
            self._without_backup.add(path)
            self._window.notice.tell(" ".join(told(error)), stays=True)
