"""The codebook in the real window: a change of meaning, its recheck by keys, versions, coders."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QPlainTextEdit, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.services.project.codebook import find_theme
from desktop.services.themes.rechecking import number_to_recheck
from desktop.ui.codebook.recheck_list import RecheckList
from desktop.ui.codebook.theme_dialog import ThemeDialog
from desktop.ui.codebook.versions_dialog import VersionsDialog
from desktop.ui.dialogs.coders_dialog import CodersDialog
from desktop.ui.window.key_hints import hints_for
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, child, until_idle

Key = Qt.Key


def meaning_changed(window: MainWindow, qtbot: QtBot) -> Workbench:
    """In the dialog of a theme, as a user does it."""
    bench = window.bench
    assert bench is not None
    theme = find_theme(bench.session.project, "政务服务便利化")
    bench.codebook._changes.edit(theme.id)
    dialog = child(bench.codebook, ThemeDialog, "themeDialog")
    child(dialog, QPlainTextEdit, "theme_definition").setPlainText("窄得多的定义")
    child(dialog, QRadioButton, "meaningChanged").click()
    dialog.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return bench


def test_a_change_of_meaning_is_worked_through_by_keys(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    bench = meaning_changed(window, qtbot)
    project, coder = bench.session.project, bench.session.project.coder.id
    window.actions_["recheck"].trigger()
    until_idle(bench.session, qtbot)
    listed = child(bench, RecheckList, "recheckList")
    qtbot.waitUntil(listed.hasFocus)
    assert bench.drawer.shown == "recheck"
    every = len(listed.rows)
    assert every == number_to_recheck(project, coder_id=coder) > 3
    QTest.keyClick(listed, Key.Key_J)
    second = listed.current
    assert second is not None
    assert bench.reading.report_id == second.excerpt.report.id
    assert second.excerpt.coding.id in {one.id for one in bench.reader.codings_at_cursor()}
    assert listed.hasFocus()
    for key in (Key.Key_Return, Key.Key_2, Key.Key_Delete):
        QTest.keyClick(listed, key)
        bench.session.bus.flush()
        until_idle(bench.session, qtbot)
    assert len(listed.rows) == number_to_recheck(project, coder_id=coder) == every - 3
    for _ in range(3):
        window.actions_["undo"].trigger()
        bench.session.bus.flush()
    until_idle(bench.session, qtbot)
    assert len(listed.rows) == every
    assert [hint.text for hint in hints_for(bench, listed)][:2] == ["coding", "keep"]
    QTest.keyClick(listed, Key.Key_Escape)
    qtbot.waitUntil(bench.reader.view.hasFocus)
    window.hide()


def test_the_version_above_the_tree_opens_the_versions(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    bench = meaning_changed(window, qtbot)
    bench.session.bus.flush()
    shown = child(bench.codebook, QToolButton, "codebookVersion")
    assert shown.text() == "Codebook, version 2"
    shown.click()
    child(window, VersionsDialog, "versionsDialog").reject()
    until_idle(bench.session, qtbot)
    window.hide()


def test_the_menu_of_coders_leads_to_all_of_them(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    bench = window.bench
    assert bench is not None
    menu = child(window.header, QToolButton, "coderButton").menu()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    child(window, CodersDialog, "codersDialog").reject()
    until_idle(bench.session, qtbot)
    window.hide()


@pytest.mark.parametrize("name", ["book.html", "book.docx"])
def test_the_codebook_is_saved_to_be_printed(
    opened: Opened,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    window = opened(sample)
    out = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    window.actions_["export_codebook"].trigger()
    assert out.is_file()
    if out.suffix == ".html":
        assert "Codebook: sample" in out.read_text(encoding="utf-8")
    window.hide()
