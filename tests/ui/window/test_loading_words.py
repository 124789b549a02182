"""Keys that are pressed while the words are loaded wait for them, in their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import RuleError
from desktop.services.coding import coding
from desktop.ui.window import loading_words
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import until_idle

CTRL = Qt.KeyboardModifier.ControlModifier


def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


def test_keys_after_one_that_waits_for_words_wait_too(window: MainWindow, qtbot: QtBot) -> None:
    desk = bench(window)
    until_idle(desk.session, qtbot)
    view, project = desk.reader.view, desk.session.project
    report_id = desk.reading.report_id
    QTest.keyClick(view, Qt.Key.Key_J)
    sentence = desk.reader.selection()
    before = coding.codings_in(project, report_id)
    assert sentence is not None
    for key in (Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_9, Qt.Key.Key_J, Qt.Key.Key_9):
        QTest.keyClick(view, key)
    # A click would be another place; until the words are there it is not heard.
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert coding.codings_in(project, report_id) == before
    assert desk.reader.selection() == sentence
    qtbot.waitUntil(lambda: not desk.held.holds, timeout=60_000)
    made = [one for one in coding.codings_in(project, report_id) if one not in before]
    first, second = sorted(made, key=lambda one: one.start)
    assert first.start == sentence.start
    assert first.end < sentence.end
    assert second.start >= sentence.end
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert second not in coding.codings_in(project, report_id)


def test_words_that_cannot_be_loaded_do_not_hold_the_keys_for_good(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing() -> None:
        raise RuleError("No dictionary.", "Install it.")

    desk = bench(window)
    until_idle(desk.session, qtbot)
    monkeypatch.setattr(loading_words, "segmenter", nothing)
    QTest.keyClick(desk.reader.view, Qt.Key.Key_H)
    assert desk.held.holds
    qtbot.waitUntil(lambda: not desk.held.holds)
    assert "No dictionary." in window.notice.text
