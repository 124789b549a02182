"""The menu bar, made from the table of commands."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QMenuBar, QWidget

from desktop.ui.commands.action_set import ActionSet
from desktop.ui.commands.actions import COMMANDS, GROUPS, group_text
from desktop.ui.kit.widgets import named

_BREAKS = {
    ("close_project", "import_reports"),
    ("export", "import_codebook"),
    ("codebook_versions", "coders"),
    ("merge_project", "preferences"),
    ("preferences", "quit"),
    ("redo", "find"),
    ("previous_sentence", "theme_1"),
    ("next_uncoded", "mark_done"),
    ("workspace_compare", "toggle_drawer"),
    ("toggle_drawer", "larger"),
}
"""Between these neighbours a line is drawn."""
_TOGETHER = {"reading": "coding"}
"""Groups that share the menu of another one."""


def menu_bar(actions: ActionSet, parent: QWidget) -> QMenuBar:
    """A menu for each group that has something in a menu."""
    bar = named(QMenuBar(parent), "menuBar")
    in_menus = {command.group for command in COMMANDS if command.menu}
    for group, _ in GROUPS:
        if group in in_menus and group not in _TOGETHER:
            _add_menu(bar, group, actions)
    return bar


def _add_menu(bar: QMenuBar, group: str, actions: ActionSet) -> None:
    menu = bar.addMenu(group_text(group))
    menu.setObjectName(f"menu_{group}")
    menu.setToolTipsVisible(True)
    groups = {group, *(one for one, other in _TOGETHER.items() if other == group)}
    shown = [command.id for command in COMMANDS if command.group in groups and command.menu]
    for before, command_id in pairwise([None, *shown]):
        if (before, command_id) in _BREAKS:
            menu.addSeparator()
        menu.addAction(actions[str(command_id)])
