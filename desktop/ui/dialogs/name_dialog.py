"""Asks for one name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from desktop.ui.kit.widgets import choices, column, label, named


class NameDialog(QDialog):
    """`name()` is what was written."""

    def __init__(self, title: str, said: str, *, parent: QWidget, name: str = "") -> None:
        super().__init__(parent)
        named(self, "nameDialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self._name = named(QLineEdit(name, self), "nameText", spoken=title)
        self._name.selectAll()
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(label(said, role="dim", wraps=True))
        laid_out.addWidget(self._name)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Ok, standard.Cancel))

    def name(self) -> str:
        """The name without space around it."""
        return self._name.text().strip()
