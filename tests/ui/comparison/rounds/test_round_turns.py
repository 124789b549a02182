"""Locking and revealing in the window, with the question that comes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.beforehand import Beforehand, beforehand
from desktop.services.rounds import rounds
from desktop.ui.comparison.rounds.describe_dialog import DescribeDialog
from desktop.ui.comparison.rounds.round_turns import RoundTurns
from desktop.ui.comparison.rounds.unfinished_dialog import UnfinishedDialog
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def turns(session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]) -> RoundTurns:
    shown(holder)
    return RoundTurns(session, holder)


def asked(holder: QWidget) -> list[UnfinishedDialog]:
    return [one for one in holder.findChildren(UnfinishedDialog) if one.isVisible()]


def state(work: RoundWork) -> str:
    return rounds.find_round(work.project, work.round.id).state


def done(work: RoundWork, number: int, *, second: int) -> None:
    for coder, many in ((work.first, number), (work.second, second)):
        ids = [report.id for report in work.reports[:many]]
        rounds.mark_all_done(work.project, work.round.id, ids, done=True, coder=coder.id)


def test_who_has_not_declared_what_is_named_before_it_is_locked(
    work: RoundWork, turns: RoundTurns, holder: QWidget, qtbot: QtBot
) -> None:
    done(work, 3, second=1)
    turns.lock(work.round.id)
    (dialog,) = asked(holder)
    assert state(work) == "planned"
    said = child(dialog, QLabel, "unfinished0").text()
    names = ", ".join(report.label for report in work.reports[1:])
    assert said == f"乙 has not declared 2 of 3 reports done: {names}"
    assert child(dialog, QLabel, "unfinishedMeaning").text().startswith("1 of 3 reports are done")
    dialog.reject()
    assert state(work) == "planned"
    turns.lock(work.round.id)
    button = child(asked(holder)[0], QPushButton, "unfinishedGoOn")
    assert button.text() == "Lock it all the same"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert state(work) == "locked"
    turns.reveal(work.round.id)
    (again,) = asked(holder)
    with qtbot.waitSignal(turns.revealed):
        QTest.keyClick(again, Qt.Key.Key_Return)
    assert state(work) == "revealed"


def test_nobody_done_is_said_for_what_it_means(
    work: RoundWork, turns: RoundTurns, holder: QWidget
) -> None:
    turns.lock(work.round.id)
    (dialog,) = asked(holder)
    assert (
        child(dialog, QLabel, "unfinished1").text() == "乙 has declared none of the 3 reports done."
    )
    assert "undefined" in child(dialog, QLabel, "unfinishedMeaning").text()


def test_nothing_is_asked_where_all_is_done(
    work: RoundWork, turns: RoundTurns, holder: QWidget
) -> None:
    done(work, 3, second=3)
    turns.lock(work.round.id)
    turns.reveal(work.round.id)
    assert asked(holder) == []
    assert state(work) == "revealed"


def described(holder: QWidget) -> DescribeDialog:
    found = [one for one in holder.findChildren(DescribeDialog) if one.isVisible()]
    return found[-1]


def test_a_round_is_described_for_its_report(
    work: RoundWork, turns: RoundTurns, holder: QWidget
) -> None:
    turns.describe(work.round.id)
    dialog = described(holder)
    child(dialog, QLineEdit, "beforehandPeople").setText(" 两名研究生 ")
    child(dialog, QLineEdit, "beforehandDates").setText("三月")
    least = child(dialog, QDoubleSpinBox, "beforehandMinimum")
    assert least.text() == "not fixed"
    least.setValue(0.8)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    known = rounds.find_round(work.project, work.round.id)
    assert beforehand(known) == Beforehand("两名研究生", dates="三月", minimum=0.8)
    done(work, 3, second=3)
    turns.lock(work.round.id)
    turns.describe(work.round.id)
    later = described(holder)
    assert "before the coding begins alone" in child(later, QLabel, "describeSaid").text()
    assert not child(later, QDoubleSpinBox, "beforehandMinimum").isEnabled()
    child(later, QLineEdit, "beforehandTraining").setText("两次")
    later.accept()
    known = rounds.find_round(work.project, work.round.id)
    assert beforehand(known) == Beforehand("两名研究生", "两次", "三月", 0.8)


def test_a_round_that_is_gone_is_told(
    session: ProjectSession, turns: RoundTurns, qtbot: QtBot
) -> None:
    for turn in (turns.lock, turns.describe):
        with qtbot.waitSignal(session.failed):
            turn("gone")
