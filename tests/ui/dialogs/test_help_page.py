"""Every key is on the one page, the user's own where they differ."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.ui.commands.actions import COMMANDS
from desktop.ui.commands.key_sequences import shown_keys
from desktop.ui.dialogs.help_page import HelpPage
from tests.ui.conftest import child


def texts(holder: QWidget, overrides: dict[str, str]) -> list[str]:
    page = HelpPage(overrides, holder)
    found = [label.text() for label in page.findChildren(QLabel)]
    child(page, QPushButton, "helpClose").click()
    return found


def test_every_command_with_a_key_is_there(holder: QWidget) -> None:
    found = texts(holder, {})
    for command in COMMANDS:
        if command.keys and not command.id.startswith(("theme_", "take_")):
            assert shown_keys(command.keys) in found, command.id


def test_the_nine_themes_are_one_line(holder: QWidget) -> None:
    found = texts(holder, {})
    assert "1 … 9" in found
    assert "5" not in found


def test_the_users_keys_stand_in_place_of_the_default_ones(holder: QWidget) -> None:
    own = {"repeat_theme": "R", "apply_to_passages": "Y", "theme_1": "Q", "help": ""}
    found = texts(holder, own)
    assert "R" in found
    assert "." not in found
    assert "Q" in found
    assert "F1" not in found
