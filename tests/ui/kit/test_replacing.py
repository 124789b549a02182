"""Whoever saves a file is asked before another is replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop.exchange.bytes.writing import replaced
from desktop.ui.kit.replacing import chosen_file, replacing


def save(out: Path, overwrite: bool) -> str:
    with replaced(out, overwrite=overwrite) as unfinished:
        unfinished.write_text("new", encoding="utf-8")
    return "saved"


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_the_real_question_is_answered(
    holder: QWidget, tmp_path: Path, answer: QMessageBox.StandardButton
) -> None:
    out = tmp_path / "a.csv"
    out.write_text("edited", encoding="utf-8")
    asked: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.No)
        asked.append(box.text())
        box.button(answer).click()

    QTimer.singleShot(0, click)
    done = replacing(holder, lambda overwrite: save(out, overwrite))
    yes = answer == QMessageBox.StandardButton.Yes
    assert (done, out.read_text("utf-8")) == (("saved", "new") if yes else (None, "edited"))
    assert "a.csv" in asked[0]


def test_nobody_is_asked_where_nothing_is_there(holder: QWidget, tmp_path: Path) -> None:
    assert replacing(holder, lambda overwrite: save(tmp_path / "a.csv", overwrite)) == "saved"


@pytest.mark.parametrize(
    ("typed", "meant"), [("table", "table.csv"), ("table.txt", "table.txt"), ("", None)]
)
def test_a_name_without_an_ending_gets_one(
    holder: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, meant: str | None
) -> None:
    path = str(tmp_path / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    found = chosen_file(holder, "Save", name="a.csv", kind="*.csv", ending=".csv")
    assert found == (tmp_path / meant if meant else None)
