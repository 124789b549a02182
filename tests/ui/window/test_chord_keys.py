"""Themes beyond nine keys, by real keys on the window's text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Theme
from desktop.services.coding import coding
from desktop.services.project import codebook
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    bench.reader.view.setFocus()
    qtbot.waitUntil(bench.reader.view.hasFocus)
    return bench


@pytest.fixture
def theme(bench: Workbench) -> Theme:
    """A theme with a chord that is also a command of the text."""
    return codebook.add_theme(bench.session.project, "应急管理", key=";j")


def themes_here(bench: Workbench) -> list[str]:
    found = coding.codings_in(bench.session.project, bench.reading.report_id)
    return [one.theme_id for one in found if one.span == bench.reader.selection()]


def hints(window: MainWindow) -> str:
    return child(window, QLabel, "keyHints").text()


def press(bench: Workbench, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(bench.reader.view, key)


def test_the_letter_after_the_semicolon_applies_its_theme_and_moves_nothing(
    window: MainWindow, bench: Workbench, theme: Theme
) -> None:
    usual, sentence = hints(window), bench.reader.sentence_number()
    press(bench, Qt.Key.Key_Semicolon)
    assert bench.chords.waits
    assert hints(window) == "; waits for a letter: j 应急管理 · Esc leaves"
    press(bench, Qt.Key.Key_Shift, Qt.Key.Key_J)
    assert theme.id in themes_here(bench)
    assert bench.reader.sentence_number() == sentence
    assert hints(window) == usual
    press(bench, Qt.Key.Key_J)
    assert bench.reader.sentence_number() != sentence


@pytest.mark.parametrize(
    "left_by", [Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_Semicolon, Qt.Key.Key_Down]
)
def test_any_other_key_leaves_and_does_nothing_else(
    window: MainWindow, bench: Workbench, theme: Theme, left_by: Qt.Key
) -> None:
    usual, before, sentence = hints(window), themes_here(bench), bench.reader.sentence_number()
    press(bench, Qt.Key.Key_Semicolon, left_by)
    assert not bench.chords.waits
    assert hints(window) == usual
    assert (themes_here(bench), bench.reader.sentence_number()) == (before, sentence)
    assert theme.id not in before


def test_a_letter_that_no_theme_has_is_said(window: MainWindow, bench: Workbench) -> None:
    press(bench, Qt.Key.Key_Semicolon)
    assert hints(window) == "; waits, but no theme has such a key yet · Esc leaves"
    press(bench, Qt.Key.Key_X)
    assert window.notice.text == "No theme has the key ;x."


def test_with_ctrl_a_letter_is_no_second_key(bench: Workbench, theme: Theme) -> None:
    press(bench, Qt.Key.Key_Semicolon)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert theme.id not in themes_here(bench)
    assert not bench.chords.waits


def test_going_elsewhere_leaves(window: MainWindow, bench: Workbench, theme: Theme) -> None:
    press(bench, Qt.Key.Key_Semicolon)
    bench.codebook.tree.setFocus()
    assert not bench.chords.waits
    bench.reader.view.setFocus()
    bench.chords.begin(bench.session.project.codebook)
    bench.chords.begin(bench.session.project.codebook)
    bench.reader.next_sentence()
    assert not bench.chords.waits


def test_of_many_the_first_are_told(window: MainWindow, bench: Workbench) -> None:
    for letter in "abcdefghij":
        codebook.add_theme(
            bench.session.project, f"一个名称很长的主题的第{letter}个", key=f";{letter}"
        )
    press(bench, Qt.Key.Key_Semicolon)
    assert hints(window).count("一个名称很长的…") == 8
    assert "… · Esc leaves" in hints(window)
