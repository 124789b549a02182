"""A line that says how many there are, and unfolds into their names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QWidget

from desktop.text.visible import visible
from desktop.ui.kit.shown_text import only_shown
from desktop.ui.kit.widgets import column, named

_HIGHEST = 96


class FoldLine(QWidget):
    """Hidden where there is nothing to name."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._said = ""
        self._head = named(QToolButton(self), f"{name}Head", role="fold")
        self._head.setCheckable(True)
        self._names = named(QPlainTextEdit(self), f"{name}Names", role="fold")
        only_shown(self._names)
        self._names.setMaximumHeight(_HIGHEST)
        self._names.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)
        laid_out.addWidget(self._names)
        self._head.toggled.connect(self._on_toggled)
        self.show_names("", ())

    @property
    def said(self) -> str:
        """The line, without the sign that it unfolds."""
        return self._said

    def show_names(self, said: str, names: Iterable[str]) -> None:
        """Say that line over these names."""
        listed = [visible(name) for name in names]
        self._said = said
        self._names.setPlainText(self.tr(", ").join(listed))
        self._names.setAccessibleName(said)
        self.setVisible(bool(listed))
        self._on_toggled(self._head.isChecked())

    def _on_toggled(self, unfolded: bool) -> None:
        self._names.setVisible(unfolded)
        self._head.setText(f"{self._said} {'▾' if unfolded else '▸'}")
