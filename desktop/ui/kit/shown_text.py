"""Text that is read and never written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class _Unwritten(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt writes what an input method commits even into a text that is read-only."""
        return event.type() == QEvent.Type.InputMethod


def only_shown(text: QTextEdit | QPlainTextEdit) -> None:
    """From now on nothing is written into it, and no input method takes its keys.

    A Chinese input method would swallow the letters and digits that are commands there.
    """
    text.setReadOnly(True)
    for part in (text, text.viewport()):
        part.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
    text.installEventFilter(_Unwritten(text))
