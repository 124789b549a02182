"""The one table of commands: menus, tooltips, the help page and key bindings are made from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.commands.adjudication_commands import ADJUDICATION, TAKEN
from desktop.ui.commands.analyse_commands import ANALYSE
from desktop.ui.commands.command import Command
from desktop.ui.commands.key_sequences import is_plain
from desktop.ui.commands.passage_commands import PASSAGES
from desktop.ui.commands.reading_commands import CODING, FLOW, LEAVE, READING, REPORTS
from desktop.ui.commands.window_commands import EDIT, HELP, PROJECT, VIEW
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Commands"

GROUPS = (
    ("project", QT_TRANSLATE_NOOP("Commands", "Project")),
    ("edit", QT_TRANSLATE_NOOP("Commands", "Edit")),
    ("reading", QT_TRANSLATE_NOOP("Commands", "Reading")),
    ("coding", QT_TRANSLATE_NOOP("Commands", "Coding")),
    ("reports", QT_TRANSLATE_NOOP("Commands", "Reports")),
    ("adjudication", QT_TRANSLATE_NOOP("Commands", "Adjudication")),
    ("analyse", QT_TRANSLATE_NOOP("Commands", "Analyse")),
    ("passages", QT_TRANSLATE_NOOP("Commands", "Passages")),
    ("view", QT_TRANSLATE_NOOP("Commands", "View")),
    ("help", QT_TRANSLATE_NOOP("Commands", "Help")),
)

OWN_KEYS = ("adjudication", "analyse", "passages")
"""Groups whose plain keys count where something of their own has the focus."""
COMMANDS: tuple[Command, ...] = (
    *PROJECT,
    *EDIT,
    *READING,
    LEAVE,
    *FLOW,
    *CODING,
    *REPORTS,
    *ADJUDICATION,
    *ANALYSE,
    *PASSAGES,
    *VIEW,
    *HELP,
)


def command_text(command: Command) -> str:
    """The command's name in the user's language."""
    text = QCoreApplication.translate(_CONTEXT, command.text)
    number = command.id.rpartition("_")[2]
    is_taken = command.id.startswith("take_")
    return text.replace("%1", TAKEN[int(number) - 1] if is_taken else number)


def command_description(command: Command) -> str:
    """One sentence more about it in the user's language, or nothing."""
    return QCoreApplication.translate(_CONTEXT, command.description) if command.description else ""


def group_text(group: str) -> str:
    """The group's name in the user's language."""
    return QCoreApplication.translate(_CONTEXT, dict(GROUPS)[group])


def place(command: Command, sequence: QKeySequence) -> str:
    """Where that key gives the command: "window" for anywhere, "text", or a group of its own."""
    if not is_plain(sequence):
        return "window"
    return command.group if command.group in OWN_KEYS else "text"
