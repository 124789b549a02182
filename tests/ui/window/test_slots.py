"""Each command is joined to what it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.services.coding import coding
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.commands.actions import COMMANDS
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import Opened, until_idle


def test_every_command_of_the_table_does_something(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined: list[str] = []
    join = ActionSet.on

    def on(self: ActionSet, command_id: str, slot: Callable[[], object]) -> None:
        joined.append(command_id)
        join(self, command_id, slot)

    monkeypatch.setattr(ActionSet, "on", on)
    opened()
    assert sorted(joined) == sorted(command.id for command in COMMANDS)


def test_the_keys_in_the_text_do_what_the_table_says(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    bench.reader.view.setFocus()
    QTest.keyClick(bench.reader.view, Qt.Key.Key_J)
    before = coding.codings_in(bench.session.project, bench.reading.report_id)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_9)
    coded = coding.codings_in(bench.session.project, bench.reading.report_id)
    assert len(coded) == len(before) + 1
    qtbot.waitUntil(window.actions_["remove_coding"].isEnabled)
    until_idle(bench.session, qtbot)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Delete)
    assert len(coding.codings_in(bench.session.project, bench.reading.report_id)) < len(coded)
