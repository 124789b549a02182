"""A new project as it is described."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget

from desktop.services.project.project import default_codebook
from desktop.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog
from tests.ui.conftest import child

Make = Callable[[str], NewProjectDialog]


@pytest.fixture
def make(holder: QWidget, tmp_path: Path) -> Make:
    holder.show()

    def make(coder: str) -> NewProjectDialog:
        dialog = NewProjectDialog(folder=tmp_path, coder=coder, parent=holder)
        dialog.open()
        return dialog

    return make


def create(dialog: NewProjectDialog) -> QPushButton:
    return child(dialog, QPushButton, "createProject")


def test_a_name_is_asked_for_first(make: Make) -> None:
    dialog = make("")
    assert not create(dialog).isEnabled()
    assert dialog.focusWidget() is child(dialog, QLineEdit, "projectCoder")
    child(dialog, QLineEdit, "projectCoder").setText(" 甲 ")
    assert create(dialog).isEnabled()
    assert create(dialog).isDefault()
    assert dialog.wanted().coder == "甲"


def test_the_file_gets_its_ending(make: Make, tmp_path: Path) -> None:
    dialog = make("甲")
    assert dialog.wanted() == NewProject(
        tmp_path / "County reports.zhupi", "甲", default_codebook("en")
    )
    path = child(dialog, QLineEdit, "projectPath")
    path.setText(str(tmp_path / "2022.reports"))
    assert dialog.wanted().path == tmp_path / "2022.reports.zhupi"
    path.clear()
    assert not create(dialog).isEnabled()


def test_a_project_may_begin_without_themes(make: Make) -> None:
    dialog = make("甲")
    child(dialog, QRadioButton, "codebook_1").click()
    assert dialog.wanted().codebook is None


def test_a_codebook_of_ones_own_needs_its_file(make: Make, tmp_path: Path) -> None:
    dialog = make("甲")
    child(dialog, QRadioButton, "codebook_2").click()
    assert not create(dialog).isEnabled()
    child(dialog, QLineEdit, "codebookPath").setText(str(tmp_path / "book.json"))
    assert create(dialog).isEnabled()
    assert dialog.wanted().codebook == tmp_path / "book.json"


def test_files_are_chosen_in_the_systems_dialog(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make("甲")
    answers = iter(["", str(tmp_path / "chosen.zhupi"), "", str(tmp_path / "book.csv")])
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: (next(answers), ""))
    for _ in range(2):
        child(dialog, QPushButton, "projectPathChoose").click()
    for _ in range(2):
        child(dialog, QPushButton, "codebookPathChoose").click()
    wanted = dialog.wanted()
    assert wanted.path == tmp_path / "chosen.zhupi"
    assert wanted.codebook == tmp_path / "book.csv"
    assert child(dialog, QRadioButton, "codebook_2").isChecked()
