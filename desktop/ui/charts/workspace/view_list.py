"""The views to choose from, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desktop.ui.kit.plain_text import on_button, tip
from desktop.ui.kit.widgets import button, column


class ViewList(QWidget):
    """Exactly one holds; `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, views: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("viewList")
        self._ids = [view for view, _ in views]
        self._group = QButtonGroup(self)
        laid_out = column(self, spacing=0)
        for number, (view, text) in enumerate(views):
            made = button(on_button(text), name=f"view_{view}", role="view")
            made.setCheckable(True)
            made.setToolTip(tip(text))
            # A long name must not make the column wider than its place.
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._group.addButton(made, number)
            laid_out.addWidget(made)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._ids[number]))

    def mark(self, view: str) -> None:
        """Let that one hold; `chosen` is not sent."""
        if view in self._ids:
            self.button(view).setChecked(True)

    def button(self, view: str) -> QPushButton:
        """What stands for that view."""
        found = self._group.button(self._ids.index(view))
        assert isinstance(found, QPushButton)
        return found
