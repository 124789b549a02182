"""Another project is merged: shown first, chosen theme by theme, one step of undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook, undo
from desktop.services.project.backups import backups_of
from desktop.services.project.project import Project, open_project
from desktop.ui.dialogs.merge_dialog import MergeDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import Opened

Change = Callable[[Project], None]


def copied(sample: Path, change: Change) -> Path:
    """A copy of the project, with something changed in it."""
    copy = sample.with_name("copy.zhupi")
    shutil.copy(sample, copy)
    with open_project(copy) as project:
        change(project)
    return copy


def code_one(project: Project) -> None:
    report = corpus.reports(project)[0]
    theme = project.codebook.active()[0]
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 3))


def rename(name: str) -> Change:
    def change(project: Project) -> None:
        codebook.edit_theme(project, project.codebook.active()[0].id, name=name)

    return change


def dialog_of(window: MainWindow) -> MergeDialog:
    return next(d for d in window.findChildren(MergeDialog) if d.isVisible())


def number(dialog: MergeDialog, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    def choose(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    return choose


def test_codings_of_another_project_come_in_as_one_step(
    opened: Opened, sample: Path, chosen: Callable[[Path], None], qtbot: QtBot
) -> None:
    chosen(copied(sample, code_one))
    window = opened()
    window.open(sample)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window.project is not None
    rename("改名")(window.project)
    before = len(window.project.store.codings.chosen())
    window.actions_["merge_project"].trigger()
    dialog = dialog_of(window)
    assert number(dialog, "merge_codings_new") == "1"
    dialog.findChild(QPushButton, "mergeTake").click()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert "merge" in [one.reason for one in backups_of(sample)]
    assert len(window.project.store.codings.chosen()) == before + 1
    undo.undo(window.project)
    assert len(window.project.store.codings.chosen()) == before


def test_a_theme_that_both_changed_is_chosen(opened: Opened, sample: Path, qtbot: QtBot) -> None:
    copy = copied(sample, rename("甲名"))
    window = opened()
    window.open(sample)
    assert window.project is not None
    theme = window.project.codebook.active()[0].id
    rename("乙名")(window.project)
    window.project_files.show_merge(copy)
    dialog = dialog_of(window)
    box = dialog.findChild(QComboBox, "mergeTheme")
    box.setCurrentIndex(box.findData("theirs"))
    dialog.findChild(QPushButton, "mergeTake").click()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window.project.codebook.theme(theme).name == "甲名"


def test_what_is_here_already_changes_nothing(opened: Opened, sample: Path) -> None:
    copy = copied(sample, lambda _project: None)
    window = opened()
    window.open(sample)
    assert window.project is not None
    last = undo.history(window.project, limit=1)
    window.project_files.show_merge(copy)
    dialog = dialog_of(window)
    assert "nothing would change" in number(dialog, "mergeSaid")
    dialog.accept()
    assert undo.history(window.project, limit=1) == last


def test_without_a_project_nothing_is_asked(
    opened: Opened, sample: Path, chosen: Callable[[Path], None]
) -> None:
    window = opened()
    window.project_files.show_merge(sample)
    assert not any(d.isVisible() for d in window.findChildren(MergeDialog))
