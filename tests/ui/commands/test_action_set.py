"""Keys do what the table says, where it says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.commands.action_set import ActionSet
from desktop.ui.commands.needs import There

CTRL = Qt.KeyboardModifier.ControlModifier


class Room(QWidget):
    """A place for text and a line to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel("text")
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.line)
        self.actions_ = ActionSet(self, {"repeat_theme": "R, Ctrl+R", "full_screen": ""})
        self.actions_.give_text_keys_to(self.text)
        self.given: list[str] = []
        self.actions_.triggered.connect(self.given.append)
        self.actions_.allow(There(project=True, report=True, coding=True, undo=True, redo=True))


@pytest.fixture
def room(shown: Callable[[QWidget], None]) -> Room:
    room = Room()
    shown(room)
    return room


def test_plain_keys_work_in_the_text(room: Room) -> None:
    room.text.setFocus()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_Slash):
        QTest.keyClick(room.text, key)
    assert room.given == ["next_sentence", "next_sentence", "theme_3", "pick_theme"]


def test_plain_keys_write_in_a_line(room: Room) -> None:
    room.line.setFocus()
    QTest.keyClicks(room.line, "j1.n/")
    assert room.line.text() == "j1.n/"
    assert room.given == []


def test_other_keys_work_anywhere_and_once(room: Room) -> None:
    for widget in (room.text, room.line):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_K, CTRL)
        QTest.keyClick(widget, Qt.Key.Key_F1)
    assert room.given == ["pick_theme", "help", "pick_theme", "help"]


def test_the_users_keys_replace_the_default_ones(room: Room) -> None:
    room.text.setFocus()
    QTest.keyClick(room.text, Qt.Key.Key_Period)
    QTest.keyClick(room.text, Qt.Key.Key_R)
    QTest.keyClick(room.text, Qt.Key.Key_R, CTRL)
    assert room.given == ["repeat_theme", "repeat_theme"]
    assert room.actions_["full_screen"].shortcuts() == []


def test_keys_can_be_changed_while_the_window_is_open(room: Room) -> None:
    room.actions_.set_keys({"next_sentence": "W"})
    room.actions_.give_text_keys_to(room.text)
    room.text.setFocus()
    QTest.keyClick(room.text, Qt.Key.Key_J)
    QTest.keyClick(room.text, Qt.Key.Key_W)
    assert room.given == ["next_sentence"]


def test_what_is_disabled_has_no_key(room: Room) -> None:
    room.text.setFocus()
    for there in (There(project=True), There(project=True, report=True)):
        room.actions_.allow(there)
        QTest.keyClick(room.text, Qt.Key.Key_Slash)
        QTest.keyClick(room.text, Qt.Key.Key_K, CTRL)
        QTest.keyClick(room.text, Qt.Key.Key_Delete)
    assert room.given == ["pick_theme", "pick_theme"]


def test_tooltips_name_the_keys(room: Room) -> None:
    assert room.actions_["undo"].toolTip().startswith("Undo (Ctrl+Z)\n")
    assert room.actions_["open_sample"].toolTip() == "Open the sample project"


def test_a_slot_is_called_without_arguments(room: Room) -> None:
    called: list[int] = []
    room.actions_.on("about", lambda: called.append(1))
    room.actions_["about"].trigger()
    assert called == [1]
