"""The table of commands: complete, without clashes, and what the design says it is."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from desktop.ui.commands.actions import (
    COMMANDS,
    GROUPS,
    command_description,
    command_text,
    group_text,
    place,
)
from desktop.ui.commands.key_sequences import is_plain, sequences, shown_keys

BY_ID = {command.id: command for command in COMMANDS}


def test_every_id_is_there_once() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_no_key_belongs_to_two_commands_in_one_place() -> None:
    keys = [(key.toString(), place(c, key)) for c in COMMANDS for key in sequences(c.keys)]
    assert [key for key, number in Counter(keys).items() if number > 1] == []


def test_a_letter_means_one_thing_in_the_text_and_another_among_disagreements() -> None:
    assert place(BY_ID["take_3"], QKeySequence("C")) == "adjudication"
    assert place(BY_ID["choose_present"], QKeySequence("Space")) == "analyse"
    assert place(BY_ID["back_to_picture"], QKeySequence("Alt+Left")) == "window"
    assert place(BY_ID["next_sentence"], QKeySequence("J")) == "text"
    assert place(BY_ID["undo"], QKeySequence("Ctrl+Z")) == "window"


def test_the_letters_of_coders_are_named() -> None:
    assert command_text(BY_ID["take_3"]) == "Take the coding of coder C"


def test_every_key_is_one_that_qt_knows() -> None:
    for command in COMMANDS:
        for sequence in sequences(command.keys):
            assert sequence.toString(), command.id


def test_every_command_is_in_a_known_group_and_every_group_is_used() -> None:
    assert {command.group for command in COMMANDS} == {group for group, _ in GROUPS}


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("next_sentence", "J, Down"),
        ("previous_sentence", "K, Up"),
        ("shrink_end", "H, Left"),
        ("grow_end", "L, Right"),
        ("theme_1", "1"),
        ("theme_9", "9"),
        ("pick_theme", "/, Ctrl+K"),
        ("repeat_theme", "."),
        ("remove_coding", "Del"),
        ("write_memo", "M"),
        ("next_report", "N"),
        ("previous_report", "P"),
        ("next_uncoded", "Shift+N"),
        ("undo", "Ctrl+Z"),
        ("find", "Ctrl+F"),
        ("find_in_corpus", "Ctrl+Shift+F"),
        ("help", "F1"),
        ("workspace_code", "Ctrl+1"),
        ("workspace_analyse", "Ctrl+2"),
        ("workspace_compare", "Ctrl+3"),
        ("next_disagreement", "J, Down"),
        ("next_row", "J, Down"),
        ("back_to_picture", "Alt+Left"),
        ("decide_none", "0, X"),
    ],
)
def test_the_keys_are_those_of_the_design(command: str, keys: str) -> None:
    assert BY_ID[command].keys == keys


def test_a_comma_that_is_a_key_is_no_separator() -> None:
    assert [one.toString() for one in sequences("Ctrl+,")] == ["Ctrl+,"]
    assert sequences("") == []


def test_keys_are_shown_with_a_slash_between() -> None:
    assert shown_keys("J, Down") == "J / Down"


@pytest.mark.parametrize("key", ["J", "1", "/", ".", "Del", "Shift+N", "Down", "Esc"])
def test_plain_keys(key: str) -> None:
    assert is_plain(QKeySequence(key))


@pytest.mark.parametrize("key", ["Ctrl+K", "F1", "F11", "Ctrl+Shift+Z", "Alt+1"])
def test_keys_that_work_anywhere(key: str) -> None:
    assert not is_plain(QKeySequence(key))


def test_texts_say_which_theme_they_mean() -> None:
    assert command_text(BY_ID["theme_4"]).endswith("4")
    assert command_description(BY_ID["theme_4"])
    assert command_description(BY_ID["quit"]) == ""
    assert group_text("coding") == "Coding"
