"""How projects are opened and made, and how reports and codebooks come in and go out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.domain.errors import DamagedError, EnvironmentProblem, ZhupiError
from desktop.services.project import checking, codebook
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
from desktop.text.file_names import as_file_name
from desktop.ui.dialogs.export_dialog import ExportDialog
from desktop.ui.dialogs.merge_dialog import MergeDialog
from desktop.ui.dialogs.moved_dialog import MovedDialog
from desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.recleaning_dialog import RecleaningDialog
from desktop.ui.kit.plain_text import told_in
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.translation import told
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.looking_after import look_after
from desktop.ui.window.bringing_back import BringingBack

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame

_OPENED = (SUFFIX, packages.SUFFIX)
"""A coder's package is a project too."""


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
        kind = kind.replace("%1", " *".join(_OPENED))
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder), kind)
        if path:
            self._use_folder(str(Path(path).parent))
            self.open(Path(path))

    def ask_for_new(self, *, then: Sequence[Path] = ()) -> None:
        """Let the user describe a new project; `then` are reports to bring into it."""
        dialog = NewProjectDialog(
            folder=self.folder, coder=self._window.preferences.coder_name, parent=self._window
        )
        dialog.accepted.connect(lambda: self._create(dialog, then))
        dialog.open()

    def open_sample(self) -> None:
        """The sample project; made where the user's documents are when it is first wanted."""
        path = self.folder / (self.tr("Zhupi sample") + SUFFIX)
        if path.exists():
            self.open(path)
        else:
            self._shown(lambda: create_sample(path), doing="make the sample project")

    def take(self, paths: Sequence[Path]) -> None:
        """What was dropped: a project is opened, reports are brought in."""
        projects = [path for path in paths if path.suffix.lower() in _OPENED]
        reports = [path for path in paths if path not in projects]
        if projects:
            self.open(projects[0])
        elif reports and self._window.project is None:
            self.ask_for_new(then=reports)
        elif reports:
            self.ask_for_reports(reports)

    def ask_for_reports(self, paths: Sequence[Path] = ()) -> None:
        """The import dialog; with `paths` it begins at once."""
        bench = self._window.bench
        if bench is None:
            return
        folder = self._window.preferences.last_folder
        dialog = ImportDialog(bench.session, folder=folder, parent=self._window)
        dialog.folder_used.connect(self._use_folder)
        dialog.facts_wanted.connect(self._ask_for_facts)
        dialog.finished.connect(bench.reader.setFocus)
        dialog.open()
        if paths:
            dialog.start(paths)

    def clean_again(self, report_id: str) -> None:
        """The report's text from its original once more, and what that does to its codings."""
        bench = self._window.bench
        if bench is None:
            return
        session = bench.session
        dialog = session.attempt(
            "clean a report again",
            lambda: RecleaningDialog(session, report_id, parent=self._window),
        )
        if dialog is not None:
            dialog.finished.connect(bench.reader.setFocus)
            dialog.open()

    def ask_for_export(self) -> None:
        """The export dialog."""
        bench = self._window.bench
        if bench is not None:
            dialog = ExportDialog(bench.session, folder=self.folder, parent=self._window)
            dialog.folder_used.connect(self._use_folder)
            dialog.open()

    def ask_for_codebook(self) -> None:
        """Let the user choose a codebook file whose themes are taken in."""
        title, kind = self.tr("Load themes"), self.tr("Codebooks (*.json)")
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder), kind)
        bench = self._window.bench
        if path and bench is not None:
            session = bench.session
            number = session.attempt(
                "load a codebook", lambda: codebook.import_codebook(session.project, Path(path))
            )
            if number is not None:
                session.noticed.emit(self.tr("%n theme(s) loaded.", "", number))

    def save_codebook(self) -> None:
        """Let the user choose where the codebook is written to."""
        bench = self._window.bench
        if bench is None:
            return
        title, kind = self.tr("Save the codebook"), self.tr("Codebooks (*.json)")
        name = str(self.folder / f"{as_file_name(bench.session.project.name)}.json")
        out = chosen_file(self._window, title, name=name, kind=kind, ending=".json")
        if out is None:
            return
        session = bench.session

        def write(overwrite: bool) -> None:
            codebook.export_codebook(session.project, out, overwrite=overwrite)

        session.attempt("save the codebook", lambda: replacing(self._window, write))

    def ask_for_merge(self) -> None:
        """Let the user choose a project file that is merged into the open one."""
        title, kind = self.tr("Merge another project"), self.tr("Zhupi projects (*.zhupi)")
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder), kind)
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

    @property
    def folder(self) -> Path:
        """Where the user was last, or else the documents."""
        last = Path(self._window.preferences.last_folder)
        if self._window.preferences.last_folder and last.is_dir():
            return last
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def _create(self, dialog: NewProjectDialog, then: Sequence[Path]) -> None:
        wanted = dialog.wanted()
        made = self._shown(
            lambda: create_project(wanted.path, coder=wanted.coder, codebook=wanted.codebook),
            doing="make a project",
        )
        if made:
            preferences = replace(self._window.preferences, coder_name=wanted.coder)
            self._window.keep(preferences)
            self._use_folder(str(wanted.path.parent))
            if then:
                self.ask_for_reports(then)

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

    def _ask_for_facts(self, report_ids: list[str]) -> None:
        """One report after the other, for as long as the user goes on."""
        bench = self._window.bench
        if bench is None or not report_ids:
            return
        first, *others = report_ids
        dialog = bench.reports.edit_facts(first)
        dialog.accepted.connect(lambda: self._ask_for_facts(others))

    def _use_folder(self, folder: str) -> None:
        self._window.keep(replace(self._window.preferences, last_folder=folder))
