"""The import dialog: its pages in turn, and every way out of them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.errors import EnvironmentProblem
from desktop.services.corpus import corpus
from desktop.services.intake.file_notes import FileNote
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.importing import ImportOutcome, Intake
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.ui.importing import reading_job, storing_job
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.session.project_session import ProjectSession
from tests.importing import BAD_FILES, report


def said(widget: QWidget, name: str) -> str:
    return widget.findChild(QLabel, name).text()


def click(widget: QWidget, name: str) -> None:
    widget.findChild(QPushButton, name).click()


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def entering(data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    return event


def test_enter_on_the_review_brings_all_in(
    reviewing: ImportDialog, project: Project, qtbot: QtBot
) -> None:
    assert said(reviewing, "reviewHead") == "14 files read · 8 failed"
    assert reviewing.findChild(QPushButton, "reviewImport").text() == "Import 6 reports"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(reviewing.summary.isVisible)
    assert said(reviewing, "importResult") == "6 reports imported · 8 files failed"
    assert len(corpus.reports(project)) == 6
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not reviewing.isVisible()


def test_files_and_folders_are_chosen(
    dialog: ImportDialog, files: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[str] = []
    dialog.folder_used.connect(used.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    click(dialog, "importFiles")
    assert dialog.choosing.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(files))
    click(dialog, "importFolder")
    assert used == [str(files.parent)]
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)


def test_what_is_dropped_on_it_is_read(dialog: ImportDialog, files: Path, qtbot: QtBot) -> None:
    data = dragged(files)
    nothing = QMimeData()
    wanted, empty = entering(data), entering(nothing)
    dialog.dragEnterEvent(wanted)
    dialog.dragEnterEvent(empty)
    assert (wanted.isAccepted(), empty.isAccepted()) == (True, False)
    dialog.dropEvent(
        QDropEvent(
            QPoint(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    late = entering(data)
    dialog.dragEnterEvent(late)
    assert not late.isAccepted()


def test_escape_stops_the_reading_and_shows_what_was_read(
    dialog: ImportDialog, files: Path, project: Project, session: ProjectSession, qtbot: QtBot
) -> None:
    dialog.start([files])
    assert dialog.under_way.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.review.isVisible()
    assert not dialog.findChild(QPushButton, "reviewImport").isEnabled()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    assert corpus.reports(project) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_stop_in_the_middle_says_of_how_many(
    dialog: ImportDialog, files: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_job, "_PAUSE", -1.0)
    dialog._reading.progressed.connect(lambda done, _: done == 3 and dialog._reading.stop())
    dialog.start([files])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    assert said(dialog, "reviewHead").startswith("3 files read of 14")


def test_leaving_with_corrections_asks_for_a_second_escape(reviewing: ImportDialog) -> None:
    table = reviewing.review.table
    table.setCurrentIndex(table.model().index(10, 2))
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert reviewing.isVisible()
    assert said(reviewing, "reviewSaid").startswith("Your corrections will be lost.")
    click(reviewing, "reviewCancel")
    assert not reviewing.isVisible()


def test_a_stop_while_storing_leaves_what_is_in(
    reviewing: ImportDialog, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = TwoReports(monkeypatch)
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(two.are_in.is_set)
    reviewing.reject()
    two.may_go_on.set()
    qtbot.waitUntil(reviewing.summary.isVisible)
    assert len(corpus.reports(project)) == 2
    assert said(reviewing, "importResult") == "2 reports imported · 8 files failed · 4 left out"
    assert [entry.verb for entry in undo.history(project, limit=1)] == ["import_reports"]


def test_closed_while_storing_it_stops(
    reviewing: ImportDialog, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = TwoReports(monkeypatch)
    reviewing.review.import_wanted.emit()
    job = reviewing._storing
    assert job is not None
    qtbot.waitUntil(two.are_in.is_set)
    with qtbot.waitSignal(job.finished):
        job._stopped.set()
        two.may_go_on.set()
        reviewing.done(0)
    assert len(corpus.reports(project)) == 2
    assert not reviewing.isVisible()


def test_the_panels_hear_of_an_import_once(
    reviewing: ImportDialog, session: ProjectSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing_job, "_MOST", 1)
    heard: list[object] = []
    session.bus.changed.connect(heard.append)
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(reviewing.summary.isVisible)
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1


def test_a_disk_that_is_full_is_told_and_what_is_in_stays(
    reviewing: ImportDialog,
    project: Project,
    session: ProjectSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failures: list[object] = []
    session.failed.connect(lambda error, _: failures.append(error))

    def refuse(*_: object, **__: object) -> None:
        raise EnvironmentProblem("The disk is full.", "Make room.")

    monkeypatch.setattr(project.store.reports, "add", refuse)
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(reviewing.summary.isVisible)
    assert len(failures) == 1
    assert corpus.reports(project) == []
    assert said(reviewing, "importResult").endswith("6 left out")


def test_a_bug_while_storing_leaves_no_window_deaf(
    reviewing: ImportDialog, session: ProjectSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    session.bus.changed.connect(heard.append)
    two = TwoReports(monkeypatch)
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(two.are_in.is_set)

    def break_(*_: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(Intake, "store", break_)
    with qtbot.captureExceptions() as raised:
        two.may_go_on.set()
        qtbot.waitUntil(reviewing.summary.isVisible)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [KeyError]
    qtbot.waitUntil(lambda: bool(heard))


def test_storing_is_no_work_of_the_windows_thread(
    reviewing: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored_by: set[threading.Thread] = set()
    store = Intake.store

    def watched(intake: Intake, readings: Sequence[FileReading]) -> list[ImportOutcome]:
        stored_by.add(threading.current_thread())
        return store(intake, readings)

    monkeypatch.setattr(Intake, "store", watched)
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(reviewing.summary.isVisible)
    assert stored_by
    assert threading.main_thread() not in stored_by


def test_the_window_is_told_now_and_then_and_not_of_each_file(
    reviewing: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing_job, "_MOST", 1)
    monkeypatch.setattr(storing_job, "_PAUSE", 3600.0)
    told: list[tuple[int, int]] = []
    reviewing.review.import_wanted.emit()
    job = reviewing._storing
    assert job is not None
    job.progressed.connect(lambda done, total: told.append((done, total)))
    qtbot.waitUntil(reviewing.summary.isVisible)
    assert told == [(6, 6)]


class TwoReports:
    """Storing pauses when two reports are in, until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.are_in, self.may_go_on = threading.Event(), threading.Event()
        self._number = 0
        self._store = Intake.store
        paused = self

        def store(intake: Intake, readings: Sequence[FileReading]) -> list[ImportOutcome]:
            return paused.store(intake, readings)

        monkeypatch.setattr(storing_job, "_MOST", 1)
        monkeypatch.setattr(Intake, "store", store)

    def store(self, intake: Intake, readings: Sequence[FileReading]) -> list[ImportOutcome]:
        stored = self._store(intake, readings)
        self._number += 1
        if self._number == 2:
            self.are_in.set()
            self.may_go_on.wait()
        return stored


def test_without_room_for_the_spool_nothing_is_read(
    dialog: ImportDialog, files: Path, session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[object] = []
    session.failed.connect(lambda error, _: failures.append(error))

    def refuse(*_: object) -> None:
        raise EnvironmentProblem("No room.", "Make room.")

    monkeypatch.setattr(reading_job, "Spool", refuse)
    dialog.start([files])
    assert dialog.choosing.isVisible()
    assert len(failures) == 1


def test_a_worker_that_fails_is_told(
    dialog: ImportDialog,
    files: Path,
    session: ProjectSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failures: list[object] = []
    session.jobs.failed.connect(failures.append)

    def refuse(*_: object) -> FileNote:
        raise EnvironmentProblem("The disk is full.", "Make room.")

    monkeypatch.setattr("desktop.services.intake.file_notes.NoteTaker.note", refuse)
    dialog.start([files])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    assert len(failures) == 1


def test_missing_facts_can_be_filled_in_afterwards(
    dialog: ImportDialog, tmp_path: Path, project: Project, qtbot: QtBot
) -> None:
    nowhere = tmp_path / "nowhere.txt"
    nowhere.write_text("关于法治建设情况的报告\n" + "坚持依法行政，取得新的成效。" * 20, "utf-8")
    wanted: list[list[str]] = []
    dialog.facts_wanted.connect(wanted.append)
    dialog.start([nowhere])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    assert "1 lacks facts" in said(dialog, "reviewHead")
    dialog.review.import_wanted.emit()
    qtbot.waitUntil(dialog.summary.isVisible)
    click(dialog, "importFacts")
    assert wanted == [[corpus.reports(project)[0].id]]
    assert not dialog.isVisible()


def test_a_list_that_cannot_be_written_is_told(
    reviewing: ImportDialog,
    session: ProjectSession,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reviewing.review.import_wanted.emit()
    qtbot.waitUntil(reviewing.summary.isVisible)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    reviewing.summary.ask_for_list()
    failures: list[object] = []
    session.failed.connect(lambda error, _: failures.append(error))
    reviewing.summary.export_list(tmp_path / "nowhere" / "list.csv")
    assert len(failures) == 1
    assert said(reviewing, "importSaid") == ""
    reviewing.summary.export_list(tmp_path / "list.csv")
    assert said(reviewing, "importSaid").startswith("Written:")


def test_the_summary_names_every_kind_of_outcome(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, text in {"a": report(1), "b": report(1), "c": report(2), "d": ""}.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    dialog.start([tmp_path / f"{name}.txt" for name in "abcd"])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    table = dialog.review.table
    names = [table.model().index(at, 1).data() for at in range(4)]
    table.setCurrentIndex(table.model().index(names.index("c.txt"), 2))
    QTest.keyClick(table, Qt.Key.Key_Space)
    dialog.review.import_wanted.emit()
    qtbot.waitUntil(dialog.summary.isVisible)
    model = dialog.summary.findChild(QTableView, "importTable").model()
    shown = [model.index(at, 0).data() for at in range(4)]
    assert shown == ["✗ failed", "= already there", "– left out", "✓ imported"]
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == str(tmp_path / "d.txt")
    assert "no text" in model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_only_what_needs_a_look(reviewing: ImportDialog) -> None:
    table = reviewing.review.table
    assert table.model().rowCount() == 14
    only = reviewing.review.findChild(QCheckBox, "reviewOnly")
    only.click()
    assert {table.model().index(at, 1).data() for at in range(8)} == set(BAD_FILES)
    assert table.model().rowCount() == 8
    only.click()
    assert table.model().rowCount() == 14
