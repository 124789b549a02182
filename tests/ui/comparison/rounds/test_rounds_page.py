"""Rounds as they are seen: state, design, progress, what comes next, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.project import undo
from desktop.services.rounds import rounds
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.rounds.coder_table import Share
from desktop.ui.comparison.rounds.step_line import StepLine
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> ComparisonPane:
    panel = ComparisonPane(session, lambda command: command[:1].upper(), holder)
    shown(holder)
    panel.resize(1000, 700)
    panel.show()
    panel.refresh()
    return panel


def text(panel: ComparisonPane, name: str) -> str:
    return child(panel, QLabel, name).text()


def press(panel: ComparisonPane, name: str) -> None:
    button = child(panel, QPushButton, name)
    assert button.isVisibleTo(panel), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_round_it_says_what_a_round_is(panel: ComparisonPane) -> None:
    assert panel.present is None
    assert "Make one" in text(panel, "roundsEmpty")
    assert not panel.rounds.listed.isVisibleTo(panel)


def test_a_round_says_its_design_and_what_comes_next(
    work: RoundWork, panel: ComparisonPane
) -> None:
    assert panel.present == work.round
    design = text(panel, "roundDesign")
    for said in ("Reports: 3 (chosen)", "Codebook version 1", "Unit: Sentence", "Blind"):
        assert said in design
    assert "pack a file" in panel.rounds.next_step
    assert child(panel, StepLine, "stepLine").accessibleName() == "State: Planned, step 1 of 5"


def test_progress_of_each_coder_is_told_and_what_is_blind_is_hidden(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    first = work.reports[0]
    rounds.mark_done(work.project, work.round.id, first.id, done=True, coder=work.second.id)
    qtbot.waitUntil(lambda: text(panel, "coder2_2") == "1 / 3")
    assert text(panel, "coder1_2") == "0 / 3"
    assert text(panel, "coder2_4") == "hidden"
    assert text(panel, "coder1_4") == "0"
    bars = [bar.accessibleName() for bar in panel.findChildren(Share) if bar.isVisible()]
    assert bars == ["甲: 0 / 3", "乙: 1 / 3"]
    assert "0 of 3 reports" in text(panel, "roundDone")


def test_from_coding_to_revealed_each_state_says_the_next_step(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    rounds.begin(work.project, work.round.id)
    qtbot.waitUntil(lambda: "not finished by all" in panel.rounds.next_step)
    for coder in (work.first, work.second):
        ids = [report.id for report in work.reports]
        rounds.mark_all_done(work.project, work.round.id, ids, done=True, coder=coder.id)
    qtbot.waitUntil(lambda: "lock the round" in panel.rounds.next_step)
    press(panel, "roundLock")
    qtbot.waitUntil(lambda: "reveal" in panel.rounds.next_step)
    assert not child(panel, QPushButton, "packCoder1").isEnabled()
    press(panel, "roundReveal")
    qtbot.waitUntil(lambda: "reliability" in panel.rounds.next_step)
    assert rounds.find_round(work.project, work.round.id).state == "revealed"
    assert "was revealed" in text(panel, "roundDesign")
    undo.undo(work.project)
    qtbot.waitUntil(lambda: "reveal the round" in panel.rounds.next_step)


def test_what_was_fixed_beforehand_stands_in_the_design(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    press(panel, "roundDescribe")
    dialog = panel.findChild(QWidget, "describeDialog")
    assert dialog is not None
    child(dialog, QDoubleSpinBox, "beforehandMinimum").setValue(0.667)
    QTest.mouseClick(child(dialog, QPushButton, "describeKeep"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Least α: 0.667" in text(panel, "roundDesign"))


def test_entering_says_so_and_leaving_too(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.entered):
        press(panel, "roundEnter")
    assert work.project.round == rounds.find_round(work.project, work.round.id)
    qtbot.waitUntil(lambda: child(panel, QPushButton, "roundEnter").text() == "Leave the round")
    press(panel, "roundEnter")
    assert work.project.round is None


def test_the_round_stood_on_stays_when_another_is_made(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    ids = [work.first.id, work.second.id]
    made = rounds.create(work.project, "第2轮", coder_ids=ids, sample=2, stratify=["year"])
    qtbot.waitUntil(lambda: len(panel.rounds.listed.rounds) == 2)
    assert panel.present == work.round
    panel.rounds.listed.choose(made.id)
    assert panel.present == made
    assert "stratified by Year, seed 1" in text(panel, "roundDesign")
    assert text(panel, "comparisonRound") == "第2轮"


def test_a_random_sample_without_strata_names_its_seed(
    work: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    ids = [work.first.id, work.second.id]
    made = rounds.create(work.project, "open", coder_ids=ids, sample=2, seed=7, blind=False)
    qtbot.waitUntil(lambda: len(panel.rounds.listed.rounds) == 2)
    panel.rounds.listed.choose(made.id)
    design = text(panel, "roundDesign")
    assert "drawn at random, seed 7" in design
    assert "Open" in design
