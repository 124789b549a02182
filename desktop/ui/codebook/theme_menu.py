"""What can be done with one theme: the context menu of its row."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.codebook import Theme
from desktop.domain.theme_colours import COLOURS
from desktop.domain.theme_keys import CHORDS, DIGITS
from desktop.ui.codebook.theme_dialog import swatch


class ThemeMenu(QObject):
    """Builds the menu and says what was chosen; every signal carries the theme's id first."""

    edit_wanted = Signal(str)
    rename_wanted = Signal(str)
    child_wanted = Signal(str)
    colour_chosen = Signal(str, str)
    other_colour_wanted = Signal(str)
    key_chosen = Signal(str, object)
    merge_wanted = Signal(str)
    split_wanted = Signal(str)
    retired = Signal(str)
    restored = Signal(str)
    memo_wanted = Signal(str)
    passages_wanted = Signal(str)

    def menu(self, theme: Theme, parent: QWidget) -> QMenu:
        """The menu for that theme."""
        menu = QMenu(parent)
        menu.setObjectName("themeMenu")
        menu.addAction(self.tr("Show its passages"), lambda: self.passages_wanted.emit(theme.id))
        menu.addSeparator()
        menu.addAction(self.tr("Edit all fields…"), lambda: self.edit_wanted.emit(theme.id))
        menu.addAction(self.tr("Rename (F2)"), lambda: self.rename_wanted.emit(theme.id))
        menu.addMenu(self._colours(theme, menu))
        menu.addMenu(self._keys(theme, menu))
        menu.addAction(self.tr("Write a memo…"), lambda: self.memo_wanted.emit(theme.id))
        menu.addSeparator()
        menu.addAction(self.tr("Add a theme under it…"), lambda: self.child_wanted.emit(theme.id))
        menu.addAction(self.tr("Merge into…"), lambda: self.merge_wanted.emit(theme.id))
        menu.addAction(self.tr("Split…"), lambda: self.split_wanted.emit(theme.id))
        if theme.retired:
            menu.addAction(self.tr("Restore"), lambda: self.restored.emit(theme.id))
        else:
            menu.addAction(self.tr("Retire"), lambda: self.retired.emit(theme.id))
        return menu

    def _colours(self, theme: Theme, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Colour"), parent)
        for colour in COLOURS:
            action = menu.addAction(swatch(colour), colour)
            action.triggered.connect(
                lambda _=False, chosen=colour: self.colour_chosen.emit(theme.id, chosen)
            )
        menu.addSeparator()
        other = self.tr("Another colour…")
        menu.addAction(other, lambda: self.other_colour_wanted.emit(theme.id))
        return menu

    def _keys(self, theme: Theme, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Key"), parent)
        self._offer_keys(theme, (None, *DIGITS), menu)
        self._offer_keys(theme, CHORDS, menu.addMenu(self.tr("Two keys")))
        return menu

    def _offer_keys(self, theme: Theme, keys: Iterable[str | None], menu: QMenu) -> None:
        for key in keys:
            action = menu.addAction(key or self.tr("None"))
            action.setCheckable(True)
            action.setChecked(theme.key == key)
            action.triggered.connect(
                lambda _=False, chosen=key: self.key_chosen.emit(theme.id, chosen)
            )
