"""Where suggestions come from, and the model's figures, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.changes import Changes
from desktop.services.project import coders
from desktop.services.rounds import rounds
from desktop.services.suggesting.kept_model import kept_model, source, use_source
from desktop.services.suggesting.proposals import proposals_in
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.suggestions_dialog import SuggestionsDialog
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child, until_idle


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    until_idle(bench.session, qtbot)
    return bench


def opened(window: MainWindow) -> SuggestionsDialog:
    window.actions_["suggestions"].trigger()
    return next(one for one in window.findChildren(SuggestionsDialog) if one.isVisible())


def choose(dialog: SuggestionsDialog, key: Qt.Key) -> None:
    """The first by Home, the last by End."""
    box = child(dialog, QComboBox, "suggestionSource")
    box.setFocus()
    QTest.keyClick(box, key)


def rows(dialog: SuggestionsDialog) -> list[list[str]]:
    table = child(dialog, QTableWidget, "suggestionFigures")
    return [
        [str(table.model().index(r, c).data()) for c in range(table.columnCount())]
        for r in range(table.rowCount())
    ]


def said(dialog: SuggestionsDialog) -> str:
    return child(dialog, QLabel, "suggestionSaid").text()


def test_choosing_the_model_learns_it_and_shows_its_figures(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    project = bench.session.project
    heard: list[Changes] = []
    bench.session.bus.changed.connect(heard.append)
    dialog = opened(window)
    assert said(dialog) == "No model was learned yet."
    assert source(project) == "keywords"
    choose(dialog, Qt.Key.Key_End)
    until_idle(bench.session, qtbot)
    assert source(project) == "model"
    assert said(dialog).startswith("Learned from 168 sentences of 6 reports")
    shown = {row[0]: row for row in rows(dialog)}
    assert shown["营商环境"][1:3] == ["23", "proposes"]
    assert shown["营商环境/公平竞争与信用监管"][2:5] == ["silent", "–", "–"]
    assert not child(dialog, QProgressBar, "suggestionBar").isVisible()
    everything = {report.id for report in project.store.reports.all()}
    assert heard[-1] == Changes(suggestions=frozenset(everything))
    with project.reader() as reader:
        found = [one for report in everything for one in proposals_in(reader, report)]
    assert {one.origin for one in found} == {"model"}


def test_learning_anew_and_closing_meanwhile_is_no_fault(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    dialog = opened(window)
    child(dialog, QPushButton, "suggestionLearn").click()
    assert child(dialog, QProgressBar, "suggestionBar").isVisible()
    assert not child(dialog, QPushButton, "suggestionLearn").isEnabled()
    dialog.close()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    until_idle(bench.session, qtbot)
    assert kept_model(bench.session.project) is not None
    again = opened(window)
    assert len(rows(again)) == 15
    choose(again, Qt.Key.Key_Home)
    assert source(bench.session.project) == "off"


def test_a_project_that_uses_the_model_learns_it_as_the_dialog_opens(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    use_source(bench.session.project, "model")
    dialog = opened(window)
    until_idle(bench.session, qtbot)
    assert rows(dialog)


def test_too_little_to_learn_from_is_told(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    project = bench.session.project
    with project.change("mark_open"):
        for report in project.store.reports.all():
            project.store.finished.clear(report.id)
    told: list[object] = []
    bench.session.jobs.failed.disconnect()
    bench.session.jobs.failed.connect(told.append)
    dialog = opened(window)
    QTest.mouseClick(child(dialog, QPushButton, "suggestionLearn"), Qt.MouseButton.LeftButton)
    until_idle(bench.session, qtbot)
    assert "there are 0" in str(told[0])
    assert said(dialog) == "No model was learned yet."
    assert child(dialog, QPushButton, "suggestionLearn").isEnabled()


def test_in_a_blind_round_there_is_nothing_to_choose(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    project = bench.session.project
    people = [coder.id for coder in coders.coders(project)]
    sample = [report.id for report in project.store.reports.all()]
    made = rounds.create(project, "盲", coder_ids=people, report_ids=sample)
    rounds.begin(project, made.id)
    rounds.enter(project, made.id)
    bench.session.bus.flush()
    until_idle(bench.session, qtbot)
    dialog = opened(window)
    assert said(dialog) == "Nothing is suggested in a blind round."
    assert not child(dialog, QComboBox, "suggestionSource").isEnabled()
    assert not child(dialog, QPushButton, "suggestionLearn").isEnabled()
