"""The dialog for a new round: what is missing is said, what is asked for is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.beforehand import Beforehand, beforehand
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.rounds.plan_box import PlanBox
from desktop.ui.comparison.rounds.report_choice import ReportChoice
from desktop.ui.comparison.rounds.round_dialog import RoundDialog
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> ComparisonPane:
    panel = ComparisonPane(session, lambda _command: "", holder)
    shown(holder)
    panel.show()
    return panel


@pytest.fixture
def dialog(reports: tuple[Report, ...], panel: ComparisonPane) -> RoundDialog:
    assert len(reports) == 3
    return panel.ask_for_round()


def problem(dialog: RoundDialog) -> str:
    return child(dialog, QLabel, "roundProblem").text()


def add_coder(dialog: RoundDialog, name: str) -> None:
    child(dialog, QLineEdit, "roundNewCoder").setText(name)
    QTest.keyClick(child(dialog, QLineEdit, "roundNewCoder"), Qt.Key.Key_Return)


def test_without_reports_it_says_to_import_them(panel: ComparisonPane) -> None:
    dialog = panel.ask_for_round()
    assert "Import reports first" in problem(dialog)
    assert not child(dialog, QPushButton, "roundMake").isEnabled()
    dialog.reject()


def test_a_second_coder_is_asked_for_and_can_be_added_here(
    project: Project, dialog: RoundDialog
) -> None:
    assert "two coders" in problem(dialog)
    add_coder(dialog, "乙")
    assert problem(dialog) == ""
    assert dialog.isVisible()
    assert [coder.name for coder in coders.coders(project)] == ["甲", "乙"]
    child(dialog, QLineEdit, "roundNameEdit").clear()
    assert "name" in problem(dialog)


def test_a_taken_name_of_a_coder_is_told(
    session: ProjectSession, dialog: RoundDialog, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.failed):
        add_coder(dialog, "甲")


def test_enter_makes_a_random_stratified_sample(project: Project, dialog: RoundDialog) -> None:
    add_coder(dialog, "乙")
    child(dialog, QSpinBox, "roundSize").setValue(2)
    child(dialog, QSpinBox, "roundSeed").setValue(11)
    child(dialog, QCheckBox, "stratum_year").setChecked(True)
    unit = child(dialog, QComboBox, "roundUnit")
    unit.setCurrentIndex(unit.findData("paragraph"))
    child(dialog, QRadioButton, "roundOpen").setChecked(True)
    QTest.keyClick(child(dialog, QLineEdit, "roundNameEdit"), Qt.Key.Key_Return)
    made = rounds.find_round(project, "Round 1")
    assert (made.unit, made.blind, made.seed) == ("paragraph", False, 11)
    assert made.design["stratify"] == ["year"]
    assert len(rounds.round_reports(project, made.id)) == 2


def test_chosen_reports_are_the_round(
    project: Project,
    reports: tuple[Report, ...],
    dialog: RoundDialog,
    panel: ComparisonPane,
    qtbot: QtBot,
) -> None:
    add_coder(dialog, "乙")
    child(dialog, QRadioButton, "roundChosen").setChecked(True)
    assert "Choose the reports" in problem(dialog)
    listed = child(dialog, ReportChoice, "roundReports")
    qtbot.waitUntil(lambda: listed.model().rowCount() == len(reports))
    first = listed.model().index(0, 0)
    listed.model().setData(first, True, Qt.ItemDataRole.CheckStateRole)
    assert first.data() == corpus.reports(project)[0].label
    assert problem(dialog) == ""
    listed.setCurrentIndex(first)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert "Choose the reports" in problem(dialog)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert not listed.model().setData(first, "x")
    dialog.accept()
    assert panel.present is not None
    inside = rounds.round_reports(project, panel.present.id)
    assert len(inside) == 1
    assert inside[0] in reports


def test_the_plan_says_how_many_reports_are_needed(
    session: ProjectSession, dialog: RoundDialog, qtbot: QtBot
) -> None:
    plan = child(dialog, PlanBox, "planBox")
    qtbot.waitUntil(lambda: "reports are needed" in plan.words, timeout=20_000)
    assert "you have only 3." in plan.words
    assert "With fewer the interval would be wider." in plan.words
    why = child(dialog, QLabel, "planWhy").text()
    assert "alike by 0.05 (the default, since too little is coded here)" in why
    customs = child(dialog, QLabel, "planCustoms").text().split("  ·  ")
    assert customs[0].startswith("50 units (")
    assert customs[0].endswith("give no interval.")
    assert "give an interval about" in customs[2]
    child(dialog, QDoubleSpinBox, "planWidth").setValue(1.0)
    before = plan.words
    qtbot.waitUntil(lambda: plan.words not in (before, "Simulating rounds…"), timeout=20_000)
    dialog.reject()
    qtbot.waitUntil(lambda: not session.jobs.busy)


def test_what_is_said_for_the_report_is_kept_with_the_round(
    project: Project, dialog: RoundDialog, panel: ComparisonPane
) -> None:
    add_coder(dialog, "乙")
    child(dialog, QLineEdit, "beforehandTraining").setText("两次培训")
    child(dialog, QDoubleSpinBox, "beforehandMinimum").setValue(0.8)
    dialog.accept()
    (made,) = rounds.rounds(project)
    assert beforehand(made) == Beforehand(training="两次培训", minimum=0.8)


def test_the_plan_is_for_the_theme_that_is_meant(
    project: Project, session: ProjectSession, dialog: RoundDialog, qtbot: QtBot
) -> None:
    text = corpus.segments(project, corpus.reports(project)[0].id)
    for report in corpus.reports(project):
        for number, segment in enumerate(text[1:3]):
            coding.apply_theme(
                project,
                report.id,
                theme_id=project.codebook.active()[number].id,
                span=Span(segment.start, segment.end),
            )
    plan = child(dialog, PlanBox, "planBox")
    themes = child(dialog, QComboBox, "planTheme")
    active = project.codebook.active()
    assert themes.count() == 1 + len(active)
    with qtbot.waitSignal(plan.told, timeout=20_000):
        themes.setCurrentIndex(themes.findData(active[1].id))
    assert "reports are needed" in plan.words
    dialog.reject()
    qtbot.waitUntil(lambda: not session.jobs.busy)
