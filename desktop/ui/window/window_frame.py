"""What any part of the window may ask of it: its bars, its preferences, how things are told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from desktop.domain.errors import ConflictError, NotFoundError, RuleError
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.commands.menus import menu_bar
from desktop.ui.dialogs.error_dialog import dialog_for
from desktop.ui.kit.translation import told
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs
from desktop.ui.window.header import WindowHeader
from desktop.ui.window.notice import Notice
from desktop.ui.window.start_page import StartPage
from desktop.ui.window.status_line import StatusLine
from desktop.ui.window.workbench import Workbench


class WindowFrame(QMainWindow):
    """`preferences_changed` carries the preferences that are to be kept."""

    preferences_changed = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.bench: Workbench | None = None
        self.bus = ChangeBus(self)
        self.jobs = Jobs(self)
        self.actions_ = ActionSet(self, preferences.key_overrides())
        self.header = WindowHeader(
            self.actions_, menu_bar=menu_bar(self.actions_, self), parent=self
        )
        self.start_page = StartPage(self)
        self.status = StatusLine(self)
        self.notice = Notice(self)

    @property
    def project(self) -> Project | None:
        """The project that is open."""
        return self.bench.session.project if self.bench else None

    def tell(self, error: BaseException, doing: str) -> None:
        """Show what went wrong: a rule of coding quietly, everything else in a dialog."""
        if isinstance(error, RuleError | ConflictError | NotFoundError):
            self.notice.tell(" ".join(told(error)))
        else:
            dialog_for(error, doing=doing, parent=self).open()

    def show_recent(self) -> None:
        """The recent projects on the start page."""
        recent = self.preferences.recent
        self.start_page.show_recent(recent)
        self.start_page.backups.show_of([Path(path) for path in recent], self.preferences)

    def keep(self, preferences: Preferences) -> None:
        """Have these preferences from now on."""
        self.preferences = preferences
        self.preferences_changed.emit(preferences)
