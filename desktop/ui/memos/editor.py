"""A memo on one page: on a coding, a report, a theme or the project."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from desktop.ui.kit.widgets import choices, column, label, named

_QUOTED = 120
"""Characters of the quote that are shown."""


class MemoEditor(QDialog):
    """Ctrl+Enter saves, Escape leaves; `text()` is what was written, `flagged()` whether it is
    marked for the adjudicator. `quote` is what the memo is on, word for word."""

    def __init__(
        self,
        subject: str,
        text: str,
        *,
        parent: QWidget,
        quote: str = "",
        flagged: bool | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "memoEditor")
        self.setWindowTitle(self.tr("Memo"))
        self.resize(480, 260)
        self._text = named(QPlainTextEdit(text), "memoText", spoken=self.tr("Memo"))
        self._text.setTabChangesFocus(True)
        laid_out = column(self, margin=16)
        laid_out.addWidget(label(subject, name="memoSubject", role="dim", wraps=True))
        if quote:
            shown = " ".join(quote.split())
            cut = shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"
            laid_out.addWidget(label(f"“{cut}”", name="memoQuote", wraps=True))
        laid_out.addWidget(self._text, 1)
        self._flag = named(QCheckBox(self.tr("For the adjudicator")), "memoFlag")
        self._flag.setChecked(bool(flagged))
        self._flag.setVisible(flagged is not None)
        laid_out.addWidget(self._flag)
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

    def flagged(self) -> bool:
        """Whether the memo is marked for the adjudicator."""
        return self._flag.isChecked()
