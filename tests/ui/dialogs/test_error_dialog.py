"""What went wrong is told by kind: the user's to mend, the computer's, ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.services.project.preferences import config_folder
from desktop.ui.dialogs.error_dialog import ErrorDialog, dialog_for
from tests.ui.conftest import child

DialogOf = Callable[[BaseException], ErrorDialog]


@pytest.fixture
def dialog_of(qtbot: QtBot) -> DialogOf:
    def make(error: BaseException) -> ErrorDialog:
        dialog = dialog_for(error, doing="open a project")
        qtbot.addWidget(dialog)
        return dialog

    return make


def text(dialog: ErrorDialog, name: str) -> str:
    return child(dialog, QLabel, name).text()


def test_an_input_error_has_a_remedy_and_no_details(dialog_of: DialogOf) -> None:
    dialog = dialog_of(
        InputError("A coder needs a name.", "Give the name of who is going to code.")
    )
    assert text(dialog, "errorWhat") == "A coder needs a name."
    assert text(dialog, "errorRemedy") == "Give the name of who is going to code."
    assert text(dialog, "errorHeading") == "That is not possible"
    assert dialog.findChild(QPlainTextEdit, "errorDetails") is None
    assert dialog.findChild(QPushButton, "copyDetails") is None


def test_a_problem_of_the_computer_is_called_so(dialog_of: DialogOf) -> None:
    dialog = dialog_of(EnvironmentProblem("The disk is full.", "Free some space."))
    assert text(dialog, "errorHeading") == "The computer stands in the way"


def test_a_bug_is_kept_and_can_be_copied(dialog_of: DialogOf) -> None:
    dialog = dialog_of(ZeroDivisionError("secret text"))
    kept = list((config_folder() / "bugs").glob("*.txt"))
    assert len(kept) == 1
    assert str(kept[0]) in text(dialog, "errorRemedy")
    child(dialog, QPushButton, "copyDetails").click()
    copied = QGuiApplication.clipboard().text()
    assert copied == kept[0].read_text(encoding="utf-8")
    assert "ZeroDivisionError" in copied
    assert "secret" not in copied


def test_a_bug_on_a_full_disk_is_still_shown(
    dialog_of: DialogOf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path / "file"))
    dialog = dialog_of(ZeroDivisionError())
    assert "They are kept" not in text(dialog, "errorRemedy")
    assert "ZeroDivisionError" in child(dialog, QPlainTextEdit, "errorDetails").toPlainText()


def test_text_of_a_file_is_never_markup(dialog_of: DialogOf) -> None:
    dialog = dialog_of(InputError("{name} is a folder.", "x", name="<b>bold</b>"))
    assert text(dialog, "errorWhat") == "<b>bold</b> is a folder."
