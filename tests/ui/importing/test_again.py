"""A folder that was imported before: what the corpus has is shown as the corpus has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.services.intake.importing import import_reports
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.session.project_session import ProjectSession
from tests.importing import report


@pytest.fixture
def again(
    project: Project, dialog: ImportDialog, files: Path, session: ProjectSession, qtbot: QtBot
) -> ImportDialog:
    """The dialog on a folder with six files that are in, one that is new, and eight bad ones."""
    list(import_reports(project, [files], recursive=True))
    (files / "report_06.txt").write_text(report(6), encoding="utf-8")
    dialog.start([files])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    return dialog


def test_what_is_in_is_marked_and_can_be_looked_at(again: ImportDialog, qtbot: QtBot) -> None:
    model = again.review.table.model()
    names = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    row = names.index("report_02.txt")
    matter = next(
        str(model.index(row, column).data())
        for column in range(model.columnCount())
        if str(model.index(row, column).data()).startswith("= ")
    )
    assert "闽侯县 2021" in matter
    again.review.table.setCurrentIndex(model.index(row, 2))
    qtbot.waitUntil(lambda: "闽侯县坚持" in again.review.preview.view.toPlainText())


def test_only_what_is_new_goes_in(again: ImportDialog, project: Project, qtbot: QtBot) -> None:
    before = len(undo.history(project))
    again.review.import_wanted.emit()
    qtbot.waitUntil(again.summary.isVisible)
    said = again.findChild(QLabel, "importResult").text()
    assert said == "1 report imported · 8 files failed · 6 already there"
    assert len(undo.history(project)) == before + 1
