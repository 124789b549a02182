"""The window: a start page or an open project, under one header and above one line of state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from desktop.domain.errors import DamagedError
from desktop.services.project import undo
from desktop.services.project.checking import may_be_damage
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import MovedError, Project
from desktop.ui.commands.actions import COMMANDS
from desktop.ui.commands.key_sequences import shown_keys
from desktop.ui.commands.needs import There
from desktop.ui.dialogs.about_dialog import AboutDialog
from desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from desktop.ui.kit.dropped_files import dropped_paths
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import column, named
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs
from desktop.ui.session.later import Later
from desktop.ui.session.long_work import LongWork
from desktop.ui.session.looking_after import look_for_damage
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.resting import Resting
from desktop.ui.session.undoing import turn
from desktop.ui.window.key_hints import hint_text, hints_for
from desktop.ui.window.project_files import ProjectFiles
from desktop.ui.window.project_state import ProjectState
from desktop.ui.window.slots import connect_commands
from desktop.ui.window.window_frame import WindowFrame
from desktop.ui.window.workbench import Workbench

_SMALLEST = (960, 600)
_USUAL = (1280, 800)


class MainWindow(WindowFrame):
    """Start page and open project by turns, and what belongs to neither."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        named(self, "mainWindow")
        self.project_files = ProjectFiles(self, show=self.show_project, leave=self.show_start)
        self._pages = QStackedWidget(self)
        self._state: ProjectState | None = None
        self._lay_out()
        connect_commands(self, self.project_files, own=self._slots())
        self._restore_layout()
        self.show_start()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_moved)

    def open(self, path: Path) -> bool:
        """Open the project at `path`; whether it is open then. Errors are shown."""
        return self.project_files.open(path)

    def show_project(self, project: Project) -> None:
        """Leave what was open, and show `project`."""
        self.leave_project()
        self.start_page.backups.leave()
        session = self._session(project)
        self.status.clear()
        # In its place from the first: whoever gets another parent is dressed anew, with all in it.
        self.bench = Workbench(session, actions=self.actions_, parent=self._pages)
        self._pages.addWidget(self.bench)
        self._pages.setCurrentWidget(self.bench)
        self._connect_bench(self.bench)
        self._state = ProjectState(self, self.bench)
        self.show_key_hints()
        self._resting = Resting(session, self.bench)
        self.bench.restore(self.preferences.panes)
        self.bench.follow(self.preferences)
        self.bench.time.turn(on=self.preferences.work_time == "on")
        self.bench.drawer.turn_to(self.preferences.drawer)
        self.bench.drawer.setVisible(self.preferences.drawer_open)
        self.keep(self.preferences.with_recent(project.path))
        self.show_workspace("code")
        self.bench.begin()
        self._resting.rested.connect(self.bench.stopped.keep)
        if project.remarks:
            said = [" ".join(told(remark)) for remark in project.remarks]
            self.notice.tell("\n".join(said), stays=True)

    def show_start(self) -> None:
        """The start page, with no project open."""
        self.leave_project()
        self.actions_.allow(There())
        self.setWindowTitle(self.tr("Zhupi"))
        self.header.show_project("", coders=[], present=None)
        self.status.clear()
        self.show_recent()
        self._pages.setCurrentWidget(self.start_page)

    def leave_project(self) -> None:
        """Close the project that is open, if there is one; all of it is on disk already."""
        if self.bench is None:
            return
        bench, self.bench = self.bench, None
        for dialog in self.findChildren(QDialog):
            # What is open belongs to the project that is left: an import must not go on.
            if dialog.isVisible() or isinstance(dialog, LongWork):
                dialog.done(QDialog.DialogCode.Rejected)
        bench.focus.leave()
        bench.time.finish()
        self._remember_layout(bench)
        bench.stopped.keep()
        self.notice.hide()
        # Hidden first: a name that is being edited is still written to its project.
        bench.hide()
        self._pages.removeWidget(bench)
        bench.session.leave()
        bench.deleteLater()
        bench.session.deleteLater()

    def show_workspace(self, name: str) -> None:
        """ "code", "analyse" or "compare"."""
        for workspace in ("code", "analyse", "compare"):
            self.actions_[f"workspace_{workspace}"].setChecked(workspace == name)
        if self.bench is not None:
            if name != "code":
                self.bench.focus.leave()
            self.bench.show_workspace(name)
            self.show_key_hints()
            number = self.bench.reader.sentence_number() if name == "code" else (0, 0)
            self.status.show_sentence(*number)
            self.status.tell_corpus(told=name == "analyse")

    def notice_with_undo(self, text: str) -> None:
        """Say what was done, with a button that takes back just that."""
        self.notice.tell(text, action=self.tr("Undo"), on_action=self._undo_if_last())

    def ask_for_preferences(self) -> None:
        """The preferences dialog."""
        dialog = PreferencesDialog(self.preferences, self)
        dialog.accepted.connect(lambda: self._on_preferences(dialog.wanted()))
        dialog.open()

    def show_about(self) -> None:
        """Which program this is."""
        AboutDialog(self).open()

    def show_key_hints(self) -> None:
        """The keys that count where the keyboard is, in the line of state."""
        if self.bench is None:
            return
        shown = [
            f"{hint.between.join(map(self._first_key, hint.commands))} {hint_text(hint)}".strip()
            for hint in hints_for(self.bench, self.focusWidget())
        ]
        self.status.show_keys(shown)

    def tell(self, error: BaseException, doing: str) -> None:
        """Show what went wrong; a file that was moved away stops the coding."""
        if isinstance(error, MovedError):
            self.project_files.tell_moved(error)
        elif self.bench is None:
            super().tell(error, doing)
        elif isinstance(error, DamagedError):
            self._tell_damage(error, self.bench.session)
        elif may_be_damage(error):
            look_for_damage(
                self.bench.session,
                error,
                found=lambda damage: self.tell(damage, doing),
                sound=lambda: super(MainWindow, self).tell(error, doing),
            )
        else:
            super().tell(error, doing)

    def _tell_damage(self, error: DamagedError, session: ProjectSession) -> None:
        path = session.project.path
        if error.details.get("project") == path.name:
            # In the next turn: whoever was refused still has the project in hand.
            session.later.next_turn(self, lambda: self.project_files.on_trouble(error, path))
        else:
            super().tell(error, "look at a project")

    def _slots(self) -> dict[str, Callable[[], object]]:
        """The commands that are the window's own."""
        return {
            "close_project": self.show_start,
            "preferences": self.ask_for_preferences,
            "quit": self.close,
            "about": self.show_about,
            **{
                f"workspace_{name}": partial(self.show_workspace, name)
                for name in ("code", "analyse", "compare")
            },
        }

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.project_files.take(dropped_paths(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.keep(replace(self.preferences, geometry=geometry))
        self.leave_project()
        self.start_page.backups.jobs.leave()
        self.project_files.bringing_back.jobs.leave()
        super().closeEvent(event)

    def _session(self, project: Project) -> ProjectSession:
        """Bus and workers are the project's own: nothing of one project reaches the next."""
        later = Later(self)
        self.bus = ChangeBus(later, later=later)
        self.jobs = Jobs(later, later=later)
        self.bus.listen_to(project)
        self.jobs.failed.connect(lambda error: self.tell(error, "work in the background"))
        session = ProjectSession(project, bus=self.bus, jobs=self.jobs, later=later, parent=self)
        later.setParent(session)
        session.failed.connect(self.tell)
        session.noticed.connect(self.notice_with_undo)
        return session

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        whole = QWidget(self)
        laid_out = column(whole, spacing=0)
        laid_out.addWidget(self.header)
        laid_out.addWidget(self._pages, 1)
        laid_out.addWidget(self.status)
        self._pages.addWidget(self.start_page)
        self.setCentralWidget(whole)

    def _connect_bench(self, bench: Workbench) -> None:
        bench.import_wanted.connect(self.project_files.transfers.ask_for_reports)
        bench.reports.cleaning_wanted.connect(self.project_files.transfers.clean_again)
        bench.coding.hint.connect(self.notice.tell)
        bench.coding.changing.turned.connect(self.show_key_hints)
        bench.comparison.noticed.connect(self.notice.tell)
        bench.workspace_wanted.connect(self.show_workspace)
        bench.analyse.corpus_told.connect(self.status.show_corpus)
        bench.chords.told.connect(self._on_chord)
        bench.time.failed.connect(lambda error: self.notice.tell(" ".join(told(error))))
        bench.focus.turned.connect(self._on_focus)
        bench.likely.proposed.connect(lambda _: self.show_key_hints())
        bench.flow.turned.connect(self.show_key_hints)
        bench.sentence_changed.connect(self.status.show_sentence)
        bench.reader.reading_size_changed.connect(self._on_reading_size)

    def _on_chord(self, waits: str) -> None:
        """While a key waits for its second one, the line of state says so in place of the keys."""
        if waits:
            self.status.show_keys([waits])
        else:
            self.show_key_hints()

    def _on_focus(self, on: bool) -> None:
        self.header.setVisible(not on)
        self.show_key_hints()

    def _restore_layout(self) -> None:
        saved = QByteArray.fromBase64(self.preferences.geometry.encode())
        if saved.isEmpty() or not self.restoreGeometry(saved):
            self.resize(*_USUAL)

    def _remember_layout(self, bench: Workbench) -> None:
        self.keep(
            replace(
                self.preferences,
                panes=bench.state(),
                drawer=bench.drawer.shown,
                drawer_open=not bench.drawer.isHidden(),
            )
        )

    def _on_focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self:
            self.show_key_hints()

    def _undo_if_last(self) -> Callable[[], None]:
        bench = self.bench
        head = undo.can_undo(bench.session.project) if bench else None

        def undo_it() -> None:
            if bench and bench is self.bench and undo.can_undo(bench.session.project) == head:
                turn(bench.session, undo.undo, parent=self)

        return undo_it

    def _first_key(self, command_id: str) -> str:
        command = next((one for one in COMMANDS if one.id == command_id), None)
        default = command_id if command is None else command.keys
        keys = self.preferences.key_overrides().get(command_id, default)
        return shown_keys(keys).partition(" / ")[0]

    def _on_preferences(self, wanted: Preferences) -> None:
        self.keep(wanted)
        self.actions_.set_keys(wanted.key_overrides())
        if self.bench is not None:
            self.actions_.give_text_keys_to(self.bench.reader)
            self.bench.follow(wanted)
            self.bench.time.turn(on=wanted.work_time == "on")
            self.show_key_hints()

    def _on_reading_size(self, size: float) -> None:
        self.keep(replace(self.preferences, font_size=round(size)))
