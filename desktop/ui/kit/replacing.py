"""Nothing is written over without a word: whoever saves a file is asked here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.domain.errors import PresentError
from desktop.ui.kit.plain_text import told_in
from desktop.ui.kit.translation import translate

Made = TypeVar("Made")


def chosen_file(
    parent: QWidget, title: str, *, name: str, kind: str, ending: str = ""
) -> Path | None:
    """Where to save to, as the user says; `ending` is added to a name without one.

    What is there is not asked about: the name may not be the whole one, nor the file the only
    one. `replacing` asks.
    """
    unasked = QFileDialog.Option.DontConfirmOverwrite
    path, _ = QFileDialog.getSaveFileName(parent, title, name, kind, "", unasked)
    if not path:
        return None
    return Path(path) if Path(path).suffix or not ending else Path(f"{path}{ending}")


def replacing(parent: QWidget, write: Callable[[bool], Made]) -> Made | None:
    """Do `write`, told not to write over anything; once more, told to, if the user agrees.

    None where the user does not.
    """
    try:
        return write(False)
    except PresentError as error:
        return write(True) if may_replace(parent, error) else None


def may_replace(parent: QWidget, error: PresentError) -> bool:
    """Ask whether the files that are there may be replaced."""
    title = translate("Replacing", "Replace?")
    said = translate("Replacing", "Already there: %1. Replace with what is written now?")
    buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    box = QMessageBox(QMessageBox.Icon.Question, title, "", buttons, parent)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    told_in(box, said.replace("%1", str(error.details["names"])), "")
    return box.exec() == QMessageBox.StandardButton.Yes
