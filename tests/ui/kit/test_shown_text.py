"""What is only shown is never written, whatever an input method commits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from desktop.ui.importing.cleaned_view import CleanedView
from desktop.ui.kit.shown_text import only_shown

Shown = QTextEdit | QPlainTextEdit


def plain(holder: QWidget) -> Shown:
    made = QPlainTextEdit(holder)
    only_shown(made)
    return made


def rich(holder: QWidget) -> Shown:
    made = QTextEdit(holder)
    only_shown(made)
    return made


@pytest.mark.parametrize("make", [plain, rich, CleanedView])
def test_nothing_is_written(holder: QWidget, make: Callable[[QWidget], Shown]) -> None:
    text = make(holder)
    text.setPlainText("青岚县")
    committed = QInputMethodEvent()
    committed.setCommitString("改")
    QApplication.sendEvent(text, committed)
    assert text.toPlainText() == "青岚县"
    assert not text.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_without_it_qt_writes_into_a_read_only_text(holder: QWidget) -> None:
    text = QTextEdit(holder, readOnly=True)
    committed = QInputMethodEvent()
    committed.setCommitString("改")
    QApplication.sendEvent(text, committed)
    assert text.toPlainText() == "改"
