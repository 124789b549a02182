"""The saved views: a click asks again what was asked; the right button removes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.services.results import saved_views as service
from desktop.services.results.saved_views import SavedView
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.kept_inquiry import kept, taken_up
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.kit.plain_text import on_button, tip
from desktop.ui.kit.widgets import button, column
from desktop.ui.session.project_session import ProjectSession


class SavedViewsBox(QWidget):
    """`chosen` carries an inquiry, `naming_wanted` that the present one is to be kept."""

    chosen = Signal(object)
    naming_wanted = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("savedViews")
        self._session = session
        self.views: dict[str, QPushButton] = {}
        self._keep = button(self.tr("＋ Save this view…"), name="saveView", role="view")
        self._keep.clicked.connect(self.naming_wanted)
        self._laid_out = column(self, spacing=0)
        self._laid_out.addWidget(self._keep)
        self.refresh()

    def refresh(self) -> None:
        """List what the project has now."""
        for old in self.views.values():
            self._laid_out.removeWidget(old)
            old.hide()
            old.deleteLater()
        listed = service.saved_views(self._session.project)
        self.views = {view.name: self._button(view) for view in listed}
        for place, made in enumerate(self.views.values()):
            self._laid_out.insertWidget(place, made)

    def ask_for_name(self, inquiry: Inquiry) -> None:
        """Keep the inquiry under a name that the user gives."""
        said = self.tr("The question and its view are kept with the project under this name.")
        dialog = NameDialog(self.tr("Save this view"), said, parent=self)
        dialog.accepted.connect(lambda: self.keep(dialog.name(), inquiry))
        dialog.open()

    def keep(self, name: str, inquiry: Inquiry) -> None:
        """Keep it, in the place of one of the same name."""
        project = self._session.project
        self._session.attempt(
            "save a view", lambda: service.save_view(project, kept(name, inquiry))
        )
        self.refresh()

    def remove(self, name: str) -> None:
        """Keep it no longer."""
        project = self._session.project
        self._session.attempt("remove a view", lambda: service.remove_view(project, name))
        self.refresh()

    def ask_for_another(self, name: str) -> None:
        """Keep it under another name that the user gives."""
        said = self.tr("The saved view keeps its place and its question.")
        dialog = NameDialog(self.tr("Rename the saved view"), said, parent=self, name=name)
        dialog.accepted.connect(lambda: self.rename(name, dialog.name()))
        dialog.open()

    def rename(self, name: str, new: str) -> None:
        """Keep it under that name."""
        project = self._session.project
        self._session.attempt("rename a view", lambda: service.rename_view(project, name, new))
        self.refresh()

    def menu(self, name: str) -> QMenu:
        """What else can be done with one."""
        menu = QMenu(self)
        menu.addAction(self.tr("Rename the saved view…"), partial(self.ask_for_another, name))
        menu.addAction(self.tr("Remove the saved view"), partial(self.remove, name))
        return menu

    def _button(self, view: SavedView) -> QPushButton:
        made = button(on_button(view.name), name="savedView", role="view")
        made.setToolTip(tip(view.name))
        made.clicked.connect(lambda: self.chosen.emit(taken_up(view)))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(partial(self._on_menu, view.name, made))
        return made

    def _on_menu(self, name: str, at: QPushButton, place: QPoint) -> None:
        self.menu(name).popup(at.mapToGlobal(place))
