"""A button that opens a list with ticks, and says what is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.kit.plain_text import on_button, speak, tip
from desktop.ui.kit.widgets import named

_NAMED = 3
"""So many names are written out; of more their number is said."""


class TickMenu(QMenu):
    """Stays open while it is ticked with the mouse."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class TickButton(QToolButton):
    """Any number of values; none ticked means all. `changed` when the user ticks."""

    changed = Signal()

    def __init__(self, name: str, *, spoken: str, every: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name, spoken=spoken, role="asked")
        self._spoken, self._every = spoken, every
        self._options: Sequence[tuple[str, str]] = ()
        menu = TickMenu(self)
        menu.setObjectName(f"{name}Menu")
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setToolTip(tip(spoken))
        self._tell()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The values that are ticked, in their order."""
        return tuple(str(one.data()) for one in self._actions() if one.isChecked())

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer values with their names; what was ticked stays, where it is among them."""
        if list(options) == list(self._options):
            return
        kept, self._options = self.ticked, options
        self.menu().clear()
        self.menu().addAction(self._every, self._clear)
        self.menu().addSeparator()
        for value, text in options:
            self._add(value, text)
        self.tick(kept)

    def tick(self, values: Sequence[str]) -> None:
        """Let just these be ticked; `changed` is not sent."""
        for action in self._actions():
            action.setChecked(str(action.data()) in values)
        self._tell()

    def _actions(self) -> list[QAction]:
        return [one for one in self.menu().actions() if one.isCheckable()]

    def _add(self, value: str, text: str) -> None:
        action = QAction(on_button(text), self.menu(), checkable=True)
        action.setData(value)
        action.triggered.connect(self._on_ticked)
        self.menu().addAction(action)

    def _clear(self) -> None:
        self.tick(())
        self.changed.emit()

    def _on_ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        names = dict(self._options)
        ticked = [names[value] for value in self.ticked]
        told = self.tr(", ").join(ticked)
        if len(ticked) > _NAMED:
            told = self.tr("%n chosen", "", len(ticked))
        self.setText(on_button(f"{told or self._every} ▾"))
        speak(self, f"{self._spoken}: {told or self._every}")
