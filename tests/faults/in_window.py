"""The window's import dialog at work: files dropped, looked through, stored, by keys."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.services.project.preferences import Preferences
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.application import application
from desktop.ui.window.main_window import MainWindow


def import_in_window(project: Path, folder: Path) -> int:
    """0 when the dialog has shown what became of every file, 2 where an error was shown."""
    app = application()
    translation.install(app, "en")
    theme.apply(app, "light")
    window = MainWindow(replace(Preferences(), coder_name="甲"))
    window.show()
    if not window.open(project):
        return _said(window)
    dialog = _dropped(window, folder.resolve())
    _until(lambda: dialog.review.isVisible() and not window.jobs.busy)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    _until(dialog.summary.isVisible)
    if window.findChild(ErrorDialog):
        return _said(window)
    print("imported", flush=True)
    window.leave_project()
    return 0


def _dropped(window: MainWindow, folder: Path) -> ImportDialog:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    copied, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_key = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(9, 9), copied, data, left, no_key))
    return window.findChild(ImportDialog, "importDialog")


def _until(reached: Callable[[], bool]) -> None:
    while not reached():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _said(window: MainWindow) -> int:
    shown = window.findChild(ErrorDialog)
    what = shown.findChild(QLabel, "errorWhat") if shown else None
    os.write(2, (what.text() if what else "").encode())
    window.leave_project()
    return 2
