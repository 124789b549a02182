"""A folder of a scraper's is imported through the window: looked through, corrected, stored."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.services.corpus import corpus
from desktop.services.project import undo
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project, create_project
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from tests.importing import BAD_FILES, KEPT_BY_HAND, write_folder

COUNTY = 2


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with an empty project."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    theme.apply(app, "light")
    made = MainWindow(replace(Preferences(), coder_name="甲"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_project(create_project(tmp_path / "corpus.zhupi", coder="甲"))
    yield made
    made.leave_project()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """40 good files and 8 bad ones."""
    return write_folder(tmp_path / "scraped", good=40)


def dropped(window: MainWindow, folder: Path) -> ImportDialog:
    """The dialog that comes up when the folder is dropped on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    window.dropEvent(
        QDropEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    return window.findChild(ImportDialog, "importDialog")


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()


def cells(model: QAbstractItemModel, column: int) -> list[str]:
    return [str(model.index(at, column).data()) for at in range(model.rowCount())]


def go_to_file(dialog: ImportDialog, name: str) -> None:
    """With the arrow keys, to the county of that file."""
    table = dialog.review.table
    target = cells(table.model(), 1).index(name)
    press(Qt.Key.Key_Home)
    while table.currentIndex().row() != target:
        press(Qt.Key.Key_Down if table.currentIndex().row() < target else Qt.Key.Key_Up)
    while table.currentIndex().column() != COUNTY:
        press(Qt.Key.Key_Right if table.currentIndex().column() < COUNTY else Qt.Key.Key_Left)


def write_county(dialog: ImportDialog, name: str, county: str) -> None:
    go_to_file(dialog, name)
    press(Qt.Key.Key_F2)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    commit = QInputMethodEvent()
    commit.setCommitString(county)
    QApplication.sendEvent(edit, commit)
    popup = edit.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    # A window manager does this when the list closes; offscreen there is none.
    dialog.activateWindow()
    QApplication.processEvents()


def of_file(project: Project, name: str) -> Report:
    return next(r for r in corpus.reports(project) if r.source_name == name)


def test_a_folder_is_looked_through_corrected_and_stored(
    window: MainWindow,
    folder: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project = window.project
    assert project is not None
    dialog = dropped(window, folder)
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    model = dialog.review.table.model()
    assert model.rowCount() == 48
    assert set(cells(model, 1)[:8]) == set(BAD_FILES)
    assert corpus.reports(project) == []

    write_county(dialog, "report_03.txt", "嘉善县")
    write_county(dialog, "report_04.txt", "鼓楼区 江苏省 南京市")
    go_to_file(dialog, "report_05.txt")
    view = dialog.review.preview.view
    qtbot.waitUntil(lambda: KEPT_BY_HAND in view.toPlainText(), timeout=5_000)
    press(Qt.Key.Key_Tab)
    assert view.hasFocus()
    while view.present is None or view.present.text != KEPT_BY_HAND:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert not view.present.cut
    press(Qt.Key.Key_Return)

    qtbot.waitUntil(dialog.summary.isVisible, timeout=20_000)
    assert len(corpus.reports(project)) == 40
    first, second = of_file(project, "report_03.txt"), of_file(project, "report_04.txt")
    assert (first.facts.county_code, first.facts.prefecture) == ("330421", "嘉兴市")
    assert (second.facts.county, second.facts.province) == ("鼓楼区", "江苏省")
    kept = of_file(project, "report_05.txt")
    assert KEPT_BY_HAND in corpus.text(project, kept.id).split("\n")
    parts = [part["text"] for part in corpus.removed_parts(project, kept.id)]
    assert parts
    assert KEPT_BY_HAND not in parts

    shown = dialog.summary.findChild(QTableView, "importTable").model()
    assert set(cells(shown, 1)[:8]) == set(BAD_FILES)
    assert all(cells(shown, 4)[:8])
    out = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.summary.findChild(QPushButton, "importExport").click()
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert len(rows) == 48
    failed = {name: row["what"] for name, row in rows.items() if row["outcome"] == "failed"}
    assert set(failed) == set(BAD_FILES)
    assert all(failed.values())
    assert rows["report_03.txt"]["county"] == "嘉善县"

    press(Qt.Key.Key_Escape)
    assert undo.undo(project) is not None
    assert corpus.reports(project) == []
    assert undo.redo(project) is not None
    assert of_file(project, "report_03.txt") == first
    assert undo.history(project, limit=3)[-1].detail["files"] == 40
