"""A memo on one page: on a coding, a report, a theme or the project."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from desktop.ui.kit.widgets import choices, column, label, named


class MemoEditor(QDialog):
    """Ctrl+Enter saves, Escape leaves; `text()` is what was written."""

    def __init__(self, subject: str, text: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "memoEditor")
        self.setWindowTitle(self.tr("Memo"))
        self.resize(480, 260)
        self._text = named(QPlainTextEdit(text), "memoText", spoken=self.tr("Memo"))
        self._text.setTabChangesFocus(True)
        laid_out = column(self, margin=16)
        laid_out.addWidget(label(subject, name="memoSubject", role="dim", wraps=True))
        laid_out.addWidget(self._text, 1)
        laid_out.addWidget(label(self.tr("Ctrl+Enter saves"), role="dim"))
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Save, standard.Cancel))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            save = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            save.activated.connect(self.accept)
        self._text.setFocus()

    def text(self) -> str:
        """What was written, without space around it."""
        return self._text.toPlainText().strip()
