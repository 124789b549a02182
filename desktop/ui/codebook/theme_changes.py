"""The changes that the codebook pane asks the service for, each with its notice."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop.domain.codebook import Codebook
from desktop.domain.codebook_note import ChangeReason
from desktop.services.project import codebook as service
from desktop.services.project.theme_codings import KEEP
from desktop.services.themes.previews import preview_theme_merge, theme_excerpts
from desktop.ui.codebook.merge_preview_dialog import MergePreviewDialog
from desktop.ui.codebook.split_dialog import SplitDialog
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
        menu.split_wanted.connect(self.ask_to_split)
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
        """All fields in a dialog, which asks whether the meaning of a used theme changes."""
        project = self._session.project
        codings = service.number_of_codings(project, theme_id)
        dialog = ThemeDialog(self._codebook.theme(theme_id), self._pane, codings=codings)
        dialog.accepted.connect(
            lambda: self._edit("edit a theme", theme_id, reason=dialog.reason(), **dialog.fields())
        )
        dialog.open()

    def move(self, theme_id: str, parent_id: str | None, position: int) -> None:
        """To another place in the tree."""
        project, before = self._session.project, self._codebook.version
        self._session.attempt(
            "move a theme",
            lambda: service.move_theme(project, theme_id, parent_id=parent_id, position=position),
        )
        if self._codebook.version != before:
            self._session.noticed.emit(self._told_move(theme_id))

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

    def ask_to_merge(self, source_id: str, target_id: str) -> None:
        """Show what the merge touches, then do it as the user says."""
        project = self._session.project
        preview = self._session.attempt(
            "merge themes", lambda: preview_theme_merge(project, source_id, target_id)
        )
        if preview is None:
            return
        dialog = MergePreviewDialog(
            preview,
            source=self._codebook.path(source_id),
            target=self._codebook.path(target_id),
            parent=self._pane,
        )
        dialog.accepted.connect(
            lambda: self.merge(
                source_id, target_id, overlaps=dialog.overlaps(), reason=dialog.reason()
            )
        )
        dialog.open()

    def ask_to_split(self, theme_id: str) -> None:
        """Let the user tick which codings go to a new theme."""
        project = self._session.project
        excerpts = self._session.attempt("split a theme", lambda: theme_excerpts(project, theme_id))
        if excerpts is None:
            return
        dialog = SplitDialog(excerpts, theme=self._codebook.path(theme_id), parent=self._pane)
        dialog.accepted.connect(lambda: self._split(theme_id, dialog))
        dialog.open()

    def merge(
        self,
        source_id: str,
        target_id: str,
        *,
        overlaps: str = KEEP,
        reason: ChangeReason | None = None,
    ) -> None:
        """Give the codings of one theme to another."""
        notice = self.tr("%1 is merged into %2.").replace("%1", self._name(source_id))
        self._session.attempt(
            "merge themes",
            lambda: service.merge_themes(
                self._session.project, source_id, target_id, overlaps=overlaps, reason=reason
            ),
            notice=notice.replace("%2", self._name(target_id)),
        )

    @property
    def _codebook(self) -> Codebook:
        return self._session.project.codebook

    def _name(self, theme_id: str) -> str:
        return self._codebook.theme(theme_id).name

    def _edit(
        self,
        doing: str,
        theme_id: str,
        *,
        reason: ChangeReason | None = None,
        **fields: object,
    ) -> None:
        project = self._session.project
        self._session.attempt(
            doing, lambda: service.edit_theme(project, theme_id, reason=reason, **fields)
        )

    def _split(self, theme_id: str, dialog: SplitDialog) -> None:
        notice = self.tr("%1 is split; %2 has the ticked codings.")
        notice = notice.replace("%1", self._name(theme_id)).replace("%2", dialog.name().strip())
        self._session.attempt(
            "split a theme",
            lambda: service.split_theme(
                self._session.project,
                theme_id,
                name=dialog.name(),
                coding_ids=dialog.ticked(),
                reason=dialog.reason(),
            ),
            notice=notice,
        )

    def _told_move(self, theme_id: str) -> str:
        theme = self._codebook.theme(theme_id)
        if theme.parent_id is None:
            return self.tr("%1 is moved, at the top level.").replace("%1", theme.name)
        told = self.tr("%1 is moved, under %2.").replace("%1", theme.name)
        return told.replace("%2", self._name(theme.parent_id))

    def _on_other_colour(self, theme_id: str) -> None:
        chosen = colour_from_user(self._codebook.theme(theme_id).colour, self._pane)
        if chosen:
            self.recolour(theme_id, chosen)

    def _on_merge(self, theme_id: str) -> None:
        heading = self.tr("Merge %1 into…").replace("%1", self._name(theme_id))
        picker = ThemePicker(self._others(theme_id), heading=heading, parent=self._pane)
        picker.chosen.connect(lambda target_id: self.ask_to_merge(theme_id, target_id))
        corner = self._pane.mapToGlobal(self._pane.rect().topLeft())
        picker.open_at(QPoint(corner.x() - picker.width() - 8, corner.y() + 48))

    def _others(self, theme_id: str) -> Codebook:
        """The codebook without the theme and those under it: nothing is merged into itself."""
        below = self._codebook.below(theme_id)
        return Codebook(tuple(one for one in self._codebook.themes if one.id not in below))
