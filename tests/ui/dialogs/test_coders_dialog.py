"""The coders in the window: renamed, removed, and one's work handed to another."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.services.rounds import rounds
from desktop.ui.dialogs.coders_dialog import CodersDialog
from desktop.ui.dialogs.hand_over_dialog import HandOverDialog
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def dialog(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> CodersDialog:
    coders.add_coder(session.project, "乙")
    coders.add_coder(session.project, "丙")
    shown(holder)
    made = CodersDialog(session, holder)
    made.show()
    return made


def names(dialog: CodersDialog) -> list[str]:
    listed = child(dialog, QListWidget, "coderList")
    return [listed.item(row).text() for row in range(listed.count())]


def choose(dialog: CodersDialog, row: int, button: str) -> None:
    child(dialog, QListWidget, "coderList").setCurrentRow(row)
    child(dialog, QPushButton, button).click()


def test_a_coder_is_renamed(dialog: CodersDialog, session: ProjectSession) -> None:
    choose(dialog, 1, "renameCoder")
    asked = child(dialog, NameDialog, "nameDialog")
    child(asked, QLineEdit, "nameText").setText(" 丁\u200b ")
    asked.accept()
    session.bus.flush()
    assert names(dialog) == ["甲", "丁", "丙"]
    undo.undo(session.project)
    session.bus.flush()
    assert names(dialog) == ["甲", "乙", "丙"]


def test_only_a_coder_without_work_is_removed(
    dialog: CodersDialog, session: ProjectSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.noticed) as noticed:
        choose(dialog, 2, "removeCoder")
    assert noticed.args == ["丙 is removed."]
    session.bus.flush()
    assert names(dialog) == ["甲", "乙"]
    with qtbot.waitSignal(session.failed):
        choose(dialog, 0, "removeCoder")
    assert names(dialog) == ["甲", "乙"]


def test_work_is_handed_over_with_a_preview(
    dialog: CodersDialog, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    project = session.project
    theme = project.codebook.children(None)[0].id
    second = coders.find_coder(project, "乙").id
    made = [
        coding.apply_theme(project, report.id, theme_id=theme, span=Span(0, 4), coder=who)
        for who in (second, None)
    ]
    everyone = [project.coder.id, second]
    rounds.create(project, "盲", coder_ids=everyone, report_ids=[report.id])
    choose(dialog, 1, "handOverCoder")
    asked = child(dialog, HandOverDialog, "handOverDialog")
    said, kept = child(asked, QLabel, "handOverSaid"), child(asked, QLabel, "handOverRounds")
    to, give = child(asked, QComboBox, "handOverTo"), child(asked, QPushButton, "handOver")
    assert [to.itemText(n) for n in range(to.count())] == ["甲", "丙"]
    assert "become one" in said.text()
    assert kept.text() == "The work in the round 盲 stays: it is blind and not revealed."
    to.setCurrentIndex(1)
    assert "become one" not in said.text()
    with qtbot.waitSignal(session.noticed) as noticed:
        give.click()
    assert noticed.args == ["The work of 乙 is now 丙's."]
    third = coders.find_coder(project, "丙").id
    assert coding.known_coding(project, made[0].id).coder_id == third
    undo.undo(project)
    assert coding.known_coding(project, made[0].id).coder_id == second


def test_without_work_there_is_nothing_to_hand_over(dialog: CodersDialog) -> None:
    choose(dialog, 2, "handOverCoder")
    asked = child(dialog, HandOverDialog, "handOverDialog")
    assert child(asked, QLabel, "handOverSaid").text() == "There is no work outside rounds."
    assert not child(asked, QPushButton, "handOver").isEnabled()


def test_alone_nobody_takes_it(session: ProjectSession, holder: QWidget) -> None:
    dialog = CodersDialog(session, holder)
    assert not child(dialog, QPushButton, "handOverCoder").isEnabled()
