"""The changes that the codebook pane asks the service for, each with its notice."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop.domain.codebook import Codebook
from desktop.services.project import codebook as service
from desktop.ui.codebook.theme_dialog import ThemeDialog, colour_from_user
from desktop.ui.codebook.theme_menu import ThemeMenu
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.session.project_session import ProjectSession


class ThemeChanges(QObject):
    """Each method is one use case; what cannot be done is told by the desk."""

    def __init__(self, session: ProjectSession, pane: QWidget) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane

    def connect_menu(self, menu: ThemeMenu) -> None:
        """Do what is chosen in the context menu."""
        menu.edit_wanted.connect(self.edit)
        menu.colour_chosen.connect(self.recolour)
        menu.other_colour_wanted.connect(self._on_other_colour)
        menu.key_chosen.connect(self.give_key)
        menu.merge_wanted.connect(self._on_merge)
        menu.retired.connect(self.retire)
        menu.restored.connect(self.restore)

    def add(self, name: str, *, parent_id: str | None) -> bool:
        """A new theme; whether it was taken in."""
        project = self._session.project
        added = self._session.attempt(
            "add a theme", lambda: service.add_theme(project, name, parent_id=parent_id)
        )
        return added is not None

    def rename(self, theme_id: str, name: str) -> None:
        """Another name."""
        self._edit("rename a theme", theme_id, name=name)

    def recolour(self, theme_id: str, colour: str) -> None:
        """Another colour, #rrggbb."""
        self._edit("recolour a theme", theme_id, colour=colour)

    def give_key(self, theme_id: str, key: str | None) -> None:
        """Another key; the theme that had it loses it."""
        self._edit("give a theme its key", theme_id, key=key)

    def edit(self, theme_id: str) -> None:
        """All fields in a dialog."""
        dialog = ThemeDialog(self._codebook.theme(theme_id), self._pane)
        dialog.accepted.connect(lambda: self._edit("edit a theme", theme_id, **dialog.fields()))
        dialog.open()

    def move(self, theme_id: str, parent_id: str | None, position: int) -> None:
        """To another place in the tree."""
        project = self._session.project
        self._session.attempt(
            "move a theme",
            lambda: service.move_theme(project, theme_id, parent_id=parent_id, position=position),
        )

    def retire(self, theme_id: str) -> None:
        """Keep the theme and its codings, but let nobody apply it."""
        notice = self.tr("%1 is retired; its codings stay.")
        self._session.attempt(
            "retire a theme",
            lambda: service.retire_theme(self._session.project, theme_id),
            notice=notice.replace("%1", self._name(theme_id)),
        )

    def restore(self, theme_id: str) -> None:
        """Let it be applied again."""
        self._session.attempt(
            "restore a theme", lambda: service.restore_theme(self._session.project, theme_id)
        )

    def merge(self, source_id: str, target_id: str) -> None:
        """Give the codings of one theme to another."""
        notice = self.tr("%1 is merged into %2.").replace("%1", self._name(source_id))
        self._session.attempt(
            "merge themes",
            lambda: service.merge_themes(self._session.project, source_id, target_id),
            notice=notice.replace("%2", self._name(target_id)),
        )

    @property
    def _codebook(self) -> Codebook:
        return self._session.project.codebook

    def _name(self, theme_id: str) -> str:
        return self._codebook.theme(theme_id).name

    def _edit(self, doing: str, theme_id: str, **fields: object) -> None:
        project = self._session.project
        self._session.attempt(doing, lambda: service.edit_theme(project, theme_id, **fields))

    def _on_other_colour(self, theme_id: str) -> None:
        chosen = colour_from_user(self._codebook.theme(theme_id).colour, self._pane)
        if chosen:
            self.recolour(theme_id, chosen)

    def _on_merge(self, theme_id: str) -> None:
        heading = self.tr("Merge %1 into…").replace("%1", self._name(theme_id))
        picker = ThemePicker(self._codebook, heading=heading, parent=self._pane)
        picker.chosen.connect(lambda target_id: self.merge(theme_id, target_id))
        corner = self._pane.mapToGlobal(self._pane.rect().topLeft())
        picker.open_at(QPoint(corner.x() - picker.width() - 8, corner.y() + 48))
