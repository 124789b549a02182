"""Exporting through the window."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders
from desktop.services.results.export_formats import FORMATS
from desktop.ui.dialogs import export_dialog
from desktop.ui.dialogs.export_dialog import ExportDialog
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def dialog(
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    report: Report,
    tmp_path: Path,
) -> ExportDialog:
    project = session.project
    theme = project.codebook.active()[0]
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 4))
    other = coders.add_coder(project, "乙")
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 6), coder=other.id)
    shown(holder)
    dialog = ExportDialog(session, folder=tmp_path, parent=holder)
    dialog.open()
    return dialog


def choose(dialog: ExportDialog, name: str, text: str) -> None:
    combo = child(dialog, QComboBox, name)
    combo.setCurrentIndex(combo.findText(text))


def codings(folder: Path) -> list[dict[str, str]]:
    with (folder / "codings.csv").open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def export(dialog: ExportDialog, qtbot: QtBot) -> str:
    start = child(dialog, QPushButton, "exportStart")
    start.click()
    assert not start.isEnabled()
    qtbot.waitUntil(start.isEnabled)
    return child(dialog, QLabel, "exportState").text()


def test_everything_is_written_into_the_folder(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.folder_used) as used:
        said = export(dialog, qtbot)
    assert used.args == [str(tmp_path)]
    folder = tmp_path / "p-data"
    assert said.startswith("Written: ")
    assert "codings.csv" in said
    assert [row["coder"] for row in codings(folder)] == ["乙", "甲"]


def test_one_coders_codings_alone(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    choose(dialog, "exportCoder", "乙")
    export(dialog, qtbot)
    assert [row["coder"] for row in codings(tmp_path / "p-data")] == ["乙"]


def test_a_workbook_is_one_file(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    choose(dialog, "exportFormat", "XLSX: for Excel, one workbook")
    assert child(dialog, QLineEdit, "exportFolder").text().endswith("p-data.xlsx")
    export(dialog, qtbot)
    assert (tmp_path / "p-data.xlsx").is_file()
    choose(dialog, "exportFormat", "CSV: for R, Stata, SPSS, Python")
    assert child(dialog, QLineEdit, "exportFolder").text().endswith("p-data")


def test_every_format_can_be_chosen_and_tells_what_it_makes_and_alters(
    dialog: ExportDialog,
) -> None:
    combo, told = (
        child(dialog, QComboBox, "exportFormat"),
        child(dialog, QLabel, "exportFormatTold"),
    )
    assert [combo.itemData(n) for n in range(combo.count())] == list(FORMATS)
    for number, row in enumerate(FORMATS):
        combo.setCurrentIndex(number)
        assert row.holds in told.text()
        assert ("Altered: " in told.text(), row.loses in told.text()) == (bool(row.loses), True)


def test_a_folder_that_cannot_be_made_is_told(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    child(dialog, QLineEdit, "exportFolder").setText(str(tmp_path / "file" / "out"))
    assert "Written" not in export(dialog, qtbot)


def test_a_bug_is_raised_and_the_dialog_stays_usable(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_dialog, "export_dataset", lambda *_, **__: 1 // 0)
    with qtbot.captureExceptions() as raised:
        export(dialog, qtbot)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_the_folder_is_chosen_and_opened(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["", str(tmp_path / "there")])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose_button = child(dialog, QPushButton, "exportChoose")
    choose_button.click()
    choose_button.click()
    line = child(dialog, QLineEdit, "exportFolder")
    assert line.text() == str(tmp_path / "there" / "p-data")
    line.setText(str(tmp_path / "p-data"))
    export(dialog, qtbot)
    child(dialog, QPushButton, "exportShow").click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "p-data")]


def answers(monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> list[str]:
    """What the user is asked from now on, and always answers so."""
    asked: list[str] = []

    def ask(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return answer

    monkeypatch.setattr(QMessageBox, "exec", ask)
    return asked


def test_an_edited_table_is_kept_unless_the_user_says_so(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(dialog, qtbot)
    table = tmp_path / "p-data" / "codings.csv"
    table.write_text("edited", encoding="utf-8")
    asked = answers(monkeypatch, QMessageBox.StandardButton.No)
    assert export(dialog, qtbot) == "Nothing was written."
    assert table.read_text("utf-8") == "edited"
    assert len(asked) == 1
    assert "codings.csv" in asked[0]
    answers(monkeypatch, QMessageBox.StandardButton.Yes)
    assert export(dialog, qtbot).startswith("Written: ")
    assert [row["coder"] for row in codings(table.parent)] == ["乙", "甲"]


def test_a_project_for_other_tools_says_what_it_cannot_hold(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(dialog, "exportFormat", "REFI-QDA with Windows line ends: for MAXQDA")
    out = Path(child(dialog, QLineEdit, "exportFolder").text())
    assert out.name.endswith(".crlf.qdpx")
    choose(dialog, "exportFormat", "REFI-QDA: for NVivo, ATLAS.ti, QualCoder")
    out = Path(child(dialog, QLineEdit, "exportFolder").text())
    assert out.name.removesuffix(".qdpx").count(".") == 0
    said = export(dialog, qtbot).split("\n")
    assert said[0] == f"Written: {out.name}, {out.stem}.losses.csv"
    assert said[1] == "What the form cannot hold:"
    assert "journal: who changed what and when is left out; the project keeps it" in said
    assert out.is_file()
