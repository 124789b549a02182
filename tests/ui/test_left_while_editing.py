"""A name that is being typed when its project is closed is still written to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.services.project.project import open_project
from desktop.ui.window.main_window import MainWindow


def test_a_theme_that_is_being_renamed_when_its_project_is_closed(
    window: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    bench = window.bench
    assert bench is not None
    tree = bench.codebook.tree
    tree.setFocus()
    tree.edit(tree.themes.index(0, 0))
    edit = tree.findChild(QLineEdit)
    qtbot.waitUntil(edit.hasFocus)
    edit.selectAll()
    QTest.keyClicks(edit, "New name")
    with qtbot.captureExceptions() as failures:
        window.show_start()
    assert failures == []
    with open_project(sample, read_only=True) as project:
        assert "New name" in [theme.name for theme in project.codebook.children(None)]
