"""A button that shows its key before what it does, as the adjudicator's hand learns it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.kit.plain_text import speak, tip
from desktop.ui.kit.widgets import label, named, row


class KeyButton(QPushButton):
    """Never takes the keyboard: the keys are where the disagreement is."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = label(role="brand")
        self._text = label()
        self._laid_out = laid_out = row(self, spacing=6)
        laid_out.setContentsMargins(10, 3, 10, 3)
        for part in (self._key, self._text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            laid_out.addWidget(part)

    def say(self, key: str, text: str) -> None:
        """Show this key and this text."""
        self._key.setText(key)
        self._text.setText(text)
        speak(self, f"{text} ({key})" if key else text)
        self.setToolTip(tip(self.accessibleName()))
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What it says it does."""
        return self._text.text()

    def sizeHint(self) -> QSize:
        return self._laid_out.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._laid_out.minimumSize()
