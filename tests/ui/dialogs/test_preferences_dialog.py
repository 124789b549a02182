"""Preferences and keys are made from their tables, and keep what is not shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.services.project.preferences import Preferences, shown_settings
from desktop.ui.commands.actions import COMMANDS
from desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from tests.ui.conftest import child


@pytest.fixture
def dialog(holder: QWidget, shown: Callable[[QWidget], None]) -> PreferencesDialog:
    shown(holder)
    kept = Preferences(recent=("a.zhupi",), keys=(("repeat_theme", "R"),))
    dialog = PreferencesDialog(kept, holder)
    dialog.open()
    return dialog


def test_every_shown_setting_has_an_editor_with_a_name(dialog: PreferencesDialog) -> None:
    for name, setting in shown_settings():
        assert child(dialog, QWidget, f"setting_{name}").accessibleName() == setting.label


def test_what_is_left_alone_is_wanted_as_it_was(dialog: PreferencesDialog) -> None:
    assert dialog.wanted() == Preferences(recent=("a.zhupi",), keys=(("repeat_theme", "R"),))


def test_each_kind_of_editor_gives_its_value(dialog: PreferencesDialog) -> None:
    language = child(dialog, QComboBox, "setting_language")
    language.setCurrentIndex(language.findText("中文"))
    child(dialog, QSpinBox, "setting_font_size").setValue(18)
    child(dialog, QLineEdit, "setting_coder_name").setText(" 甲 ")
    wanted = dialog.wanted()
    assert (wanted.language, wanted.font_size, wanted.coder_name) == ("zh", 18, "甲")
    assert wanted.recent == ("a.zhupi",)


def test_every_command_is_in_the_table_of_keys(dialog: PreferencesDialog) -> None:
    table = child(dialog.keys, QTreeWidget, "keyTable")
    assert table.topLevelItemCount() == len(COMMANDS)


def press(dialog: PreferencesDialog, command: str, key: str) -> None:
    dialog.keys.choose(command)
    edit = child(dialog.keys, QKeySequenceEdit, "keyEdit")
    edit.setKeySequence(QKeySequence(key))
    edit.editingFinished.emit()


def test_a_key_is_changed_by_pressing_it(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    press(dialog, "next_report", "Ctrl+Alt+N")
    assert dict(dialog.wanted().keys)["next_report"] == "Ctrl+Alt+N"
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()


def test_a_clash_is_told_and_not_allowed(dialog: PreferencesDialog) -> None:
    press(dialog, "next_report", "J")
    assert dialog.keys.clashes() == ["J"]
    assert "J" in child(dialog.keys, QLabel, "keyClash").text()
    dialog.accept()
    assert dialog.isVisible()
    press(dialog, "next_report", "N")
    assert child(dialog.keys, QLabel, "keyClash").text() == ""
    dialog.accept()
    assert not dialog.isVisible()


def test_a_key_goes_back_to_its_default_or_away(dialog: PreferencesDialog) -> None:
    dialog.keys.choose("repeat_theme")
    child(dialog.keys, QPushButton, "keyDefault").click()
    assert dialog.keys.overrides() == {}
    child(dialog.keys, QPushButton, "keyNone").click()
    assert dialog.keys.overrides() == {"repeat_theme": ""}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_nothing_is_changed_where_no_command_is_chosen(dialog: PreferencesDialog) -> None:
    child(dialog.keys, QTreeWidget, "keyTable").setCurrentItem(None)
    before = dialog.keys.overrides()
    child(dialog.keys, QPushButton, "keyNone").click()
    child(dialog.keys, QKeySequenceEdit, "keyEdit").editingFinished.emit()
    assert dialog.keys.overrides() == before
