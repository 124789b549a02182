"""The journal in sentences, and back to any point of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.journal import Entry
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.ui.history.pane import HistoryPane
from desktop.ui.history.sentences import moment, sentence
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> HistoryPane:
    panel = HistoryPane(session, holder)
    column = QVBoxLayout(holder)
    for part in (*panel.tools, panel):
        column.addWidget(part)
    shown(holder)
    return panel


@pytest.fixture
def three(session: ProjectSession, report: Report) -> list[str]:
    """Three codings, one entry each."""
    themes = session.project.codebook.active()[:3]
    return [
        coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(0, 4)).id
        for theme in themes
    ]


def said(panel: HistoryPane) -> list[str]:
    return [line.text for line in panel.entries.lines]


def mark(panel: HistoryPane, row: int) -> None:
    panel.entries.setCurrentIndex(panel.entries.model().index(row, 0))


def back(panel: HistoryPane) -> QPushButton:
    return child(panel.parentWidget(), QPushButton, "undoToHere")


def test_entries_are_sentences_newest_first(
    panel: HistoryPane, session: ProjectSession, three: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(said(panel)) >= 5)
    theme = session.project.codebook.active()[2]
    path = session.project.codebook.path(theme.id)
    assert said(panel)[0] == f"青溪县 2023: “青溪县2” coded as {path}"
    assert said(panel)[-1] == "Project created"
    assert panel.entries.lines[0].coder == "甲"


def test_undo_to_a_point_keeps_that_point(
    panel: HistoryPane, session: ProjectSession, three: list[str], report: Report, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(said(panel)) >= 5)
    assert not back(panel).isEnabled()
    mark(panel, 2)
    assert back(panel).isEnabled()
    back(panel).click()
    assert [one.id for one in coding.codings_in(session.project, report.id)] == three[:1]
    qtbot.waitUntil(lambda: said(panel)[0].startswith("Undone: 青溪县 2023: “青溪县2”"))
    assert [line.entry.undone for line in panel.entries.lines[2:4]] == [True, True]
    assert not panel.entries.grab().isNull()


def test_the_last_entry_has_nothing_after_it(
    panel: HistoryPane, three: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(said(panel)) >= 5)
    mark(panel, 0)
    assert not back(panel).isEnabled()


def test_anothers_entry_is_no_point_to_go_back_to(
    panel: HistoryPane, session: ProjectSession, three: list[str], qtbot: QtBot
) -> None:
    coders.use_coder(session.project, coders.add_coder(session.project, "乙").id)
    qtbot.waitUntil(lambda: len(said(panel)) >= 6)
    mark(panel, 3)
    assert not back(panel).isEnabled()
    panel._refresh.mark_stale()


def test_the_menu_does_the_same(
    panel: HistoryPane, session: ProjectSession, three: list[str], report: Report, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(said(panel)) >= 5)
    mark(panel, 1)
    panel.entries.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert len(coding.codings_in(session.project, report.id)) == 2


def test_without_a_mark_nothing_is_undone(
    panel: HistoryPane, session: ProjectSession, three: list[str]
) -> None:
    before = undo.can_undo(session.project)
    panel._on_back()
    assert undo.can_undo(session.project) == before


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("do", "Theme 甲 added"),
        ("undo", "Undone: Theme 甲 added"),
        ("redo", "Redone: Theme 甲 added"),
    ],
)
def test_kinds_are_told_apart(kind: str, expected: str) -> None:
    entry = Entry(1, "2026-01-01T00:00:00+00:00", "c", "add_theme", {"theme": "甲"}, kind=kind)
    assert sentence(entry) == expected


def test_what_an_older_version_wrote_is_still_a_line() -> None:
    entry = Entry(1, "2026-01-01T00:00:00+00:00", "c", "forgotten_verb")
    assert sentence(entry) == "forgotten_verb"
    assert sentence(Entry(1, "", "c", "add_theme")) == "Theme … added"
    assert len(moment(entry)) == len("2026-01-01 00:00")
