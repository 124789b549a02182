"""The window's QActions, made from the table of commands, and which of them can be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.commands.actions import COMMANDS, command_description, command_text, place
from desktop.ui.commands.command import Command
from desktop.ui.commands.key_sequences import is_plain, sequences, shown_keys
from desktop.ui.commands.needs import There
from desktop.ui.kit.plain_text import tip


class ActionSet(QObject):
    """One QAction for each command, with the user's keys; `triggered` names the command."""

    triggered = Signal(str)

    def __init__(self, window: QWidget, overrides: Mapping[str, str]) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._everywhere: dict[str, QAction] = {}
        self._there = There()
        for command in COMMANDS:
            self._actions[command.id] = self._made(command)
            self._everywhere[command.id] = self._shadow(command)
            self._enable(command)
        self.set_keys(overrides)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def on(self, command_id: str, slot: Callable[[], object]) -> None:
        """Call `slot` when the command is given."""
        self._actions[command_id].triggered.connect(lambda _checked=False: slot())

    def set_keys(self, overrides: Mapping[str, str]) -> None:
        """Give every command its default keys, or those that `overrides` has for it."""
        for command in COMMANDS:
            keys = overrides.get(command.id, command.keys)
            plain = [key for key in sequences(keys) if is_plain(key)]
            self._set(command, plain, [key for key in sequences(keys) if key not in plain])
            self._actions[command.id].setToolTip(tip(tooltip(command, keys)))

    def give_text_keys_to(self, widget: QWidget) -> None:
        """Let the plain keys work while `widget`, or something in it, has the focus."""
        self._give("text", widget)

    def give_adjudication_keys_to(self, widget: QWidget) -> None:
        """The same for the keys by which disagreements are decided."""
        self._give("adjudication", widget)

    def give_analyse_keys_to(self, widget: QWidget) -> None:
        """The same for the keys by which a picture and its passages are walked."""
        self._give("analyse", widget)

    def give_passage_keys_to(self, widget: QWidget) -> None:
        """The same for the keys by which the table of passages is walked and acted upon."""
        self._give("passages", widget)

    def shown_key(self, command_id: str) -> str:
        """The command's first key as this machine writes it; empty where it has none."""
        keys = self._actions[command_id].shortcuts()
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def allow(self, there: There) -> None:
        """Let those commands be given that need no more than there is."""
        differing = set(there.differing(self._there))
        self._there = there
        for command in COMMANDS:
            if command.needs in differing:
                self._enable(command)

    def _enable(self, command: Command) -> None:
        for actions in (self._actions, self._everywhere):
            actions[command.id].setEnabled(self._there.has(command.needs))

    def _give(self, where: str, widget: QWidget) -> None:
        for command in COMMANDS:
            action = self._actions[command.id]
            if any(place(command, key) == where for key in action.shortcuts()):
                widget.addAction(action)

    def _made(self, command: Command) -> QAction:
        action = QAction(command_text(command), self)
        action.setObjectName(command.id)
        action.setMenuRole(_MENU_ROLES.get(command.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _checked=False: self.triggered.emit(command.id))
        return action

    def _shadow(self, command: Command) -> QAction:
        """Carries the keys that work anywhere, when the plain ones keep to the text."""
        action = QAction(self)
        action.triggered.connect(self._actions[command.id].trigger)
        self._window.addAction(action)
        return action

    def _set(
        self, command: Command, plain: list[QKeySequence], everywhere: list[QKeySequence]
    ) -> None:
        action = self._actions[command.id]
        action.setShortcuts(plain or everywhere)
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WidgetWithChildrenShortcut if plain else context.WindowShortcut
        )
        self._everywhere[command.id].setShortcuts(everywhere if plain else [])
        if not plain:
            self._window.addAction(action)


_MENU_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


def tooltip(command: Command, keys: str) -> str:
    """Name, what it does, and its keys."""
    text = command_text(command).removesuffix("…")
    named = f"{text} ({shown_keys(keys)})" if keys else text
    description = command_description(command)
    return f"{named}\n{description}" if description else named
