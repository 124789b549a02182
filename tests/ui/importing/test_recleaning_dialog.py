"""Clean again through the window: seen before it is done, done in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.intake.importing import import_reports
from desktop.services.project import undo
from desktop.services.project.backups import backups_of
from desktop.services.project.project import Project
from desktop.ui.importing.recleaning_dialog import RecleaningDialog
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.main_window import MainWindow
from tests.importing import KEPT_BY_HAND, report


@pytest.fixture
def imported(project: Project, tmp_path: Path) -> Report:
    """An invented report with a coding on its first paragraph."""
    file = tmp_path / "report.txt"
    file.write_text(report(3), encoding="utf-8")
    (outcome,) = import_reports(project, [file])
    assert outcome.report
    theme = project.codebook.active()[0]
    coding.apply_theme(project, outcome.report.id, theme_id=theme.id, span=Span(5, 20))
    return outcome.report


def said(dialog: RecleaningDialog) -> str:
    return dialog.findChild(QLabel, "recleaningHead").text()


def test_a_part_is_put_back_and_the_codings_are_accounted_for(
    project: Project, imported: Report, session: ProjectSession, holder: QWidget, qtbot: QtBot
) -> None:
    dialog = RecleaningDialog(session, imported.id, parent=holder)
    dialog.open()
    apply = dialog.findChild(QPushButton, "recleaningApply")
    assert said(dialog) == "This is the text that the report has."
    assert not apply.isEnabled()
    view = dialog.preview.view
    while view.present is None or view.present.text != KEPT_BY_HAND:
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert said(dialog) == "A new text. 1 coding keeps its words"
    line = dialog.codings.topLevelItem(0)
    assert line.text(0) == "✓ the same words"
    assert line.text(2) == corpus.text(project, imported.id)[5:20]
    with qtbot.waitSignal(dialog.accepted):
        apply.click()
        # A second click while the backup is made asks for nothing more.
        apply.click()
    (made,) = backups_of(project.path)
    assert made.reason == "clean_again"
    assert not dialog.isVisible()
    assert KEPT_BY_HAND in corpus.text(project, imported.id)
    assert undo.history(project, limit=1)[0].verb == "clean_again"


def test_a_coding_that_is_lost_or_changed_is_named(
    project: Project,
    imported: Report,
    session: ProjectSession,
    holder: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = corpus.text(project, imported.id)
    first = text.split("\n")[0]
    theme = project.codebook.active()[0]
    coding.apply_theme(
        project, imported.id, theme_id=theme.id, span=Span(len(first) - 9, len(first) + 4)
    )
    part = project.store.texts
    shorter = report(3).replace(first[:-9] + first[-9:], first[-9:])
    monkeypatch.setattr(part, "original", lambda _: shorter.encode())
    dialog = RecleaningDialog(session, imported.id, parent=holder)
    assert "cannot be placed" in said(dialog) or "will cover" in said(dialog)
    fates = {dialog.codings.topLevelItem(at).text(0) for at in range(2)}
    assert fates - {"✓ the same words"}


def test_what_changed_meanwhile_keeps_the_dialog_open(
    project: Project, imported: Report, session: ProjectSession, holder: QWidget, qtbot: QtBot
) -> None:
    failures: list[object] = []
    session.failed.connect(lambda error, _: failures.append(error))
    dialog = RecleaningDialog(session, imported.id, parent=holder)
    dialog.open()
    dialog.preview.view.toggle()
    theme = project.codebook.active()[1]
    coding.apply_theme(project, imported.id, theme_id=theme.id, span=Span(1, 3))
    with qtbot.waitSignal(session.failed):
        dialog.accept()
    assert dialog.isVisible()
    assert isinstance(failures[0], RuleError)
    dialog.reject()


def test_the_window_offers_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.bench is not None
    first = window.bench.reading.report_id
    window.actions_["clean_again"].trigger()
    dialog = window.findChild(RecleaningDialog, "recleaningDialog")
    assert dialog.isVisible()
    dialog.reject()
    monkeypatch.setattr(window.bench.session.project.store.reports, "original_of", lambda _: None)
    window.bench.reports.cleaning_wanted.emit(first)
    assert "Nothing is stored" in window.notice.findChild(QLabel).text()
