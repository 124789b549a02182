"""Buttons that open a list to choose from, and say what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.kit.plain_text import on_button, speak, tip
from desktop.ui.kit.widgets import named

Options = Sequence[tuple[object, str]]
_NAME = "nameOfChoice"


class Choices(QMenu):
    """A menu of which exactly one entry holds."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)

    def set_options(self, options: Options) -> None:
        """Offer these values under these names; what was chosen stays, if it is among them."""
        before = self.value
        self.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for value, text in options:
            self._add(value, text)
        values = [value for value, _ in options]
        self.choose(before if before in values else values[0])

    @property
    def value(self) -> object:
        """What is chosen; None before there is anything to choose from."""
        checked = self._group.checkedAction()
        return checked.data() if checked else None

    @property
    def label(self) -> str:
        """The name of what is chosen."""
        checked = self._group.checkedAction()
        return str(checked.property(_NAME)) if checked else ""

    def choose(self, value: object) -> None:
        """Let `value` hold; `chosen` is not sent. What is not offered changes nothing."""
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)

    def allow(self, value: object, *, allowed: bool) -> None:
        """Whether that entry can be chosen."""
        for action in self._group.actions():
            if action.data() == value:
                action.setEnabled(allowed)

    def _add(self, value: object, text: str) -> None:
        action = QAction(on_button(text), self, checkable=True)
        action.setData(value)
        action.setProperty(_NAME, text)
        self._group.addAction(action)
        self.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class Chooser(QToolButton):
    """A button that shows the chosen entry of its menu."""

    chosen = Signal(object)

    def __init__(self, name: str, *, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name, spoken=spoken)
        self._spoken = spoken
        self.choices = Choices(spoken, self)
        self.choices.chosen.connect(self._on_chosen)
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tip(spoken))

    @property
    def value(self) -> object:
        """What is chosen."""
        return self.choices.value

    def set_options(self, options: Options) -> None:
        """Offer these values under these names."""
        self.choices.set_options(options)
        self._tell()

    def choose(self, value: object) -> None:
        """Let `value` hold, as if the reader had chosen it."""
        self.choices.choose(value)
        self._on_chosen(self.choices.value)

    def show_value(self, value: object) -> None:
        """Let `value` hold; `chosen` is not sent."""
        self.choices.choose(value)
        self._tell()

    def _on_chosen(self, value: object) -> None:
        self._tell()
        self.chosen.emit(value)

    def _tell(self) -> None:
        self.setText(on_button(f"{self.choices.label} ▾"))
        speak(self, f"{self._spoken}: {self.choices.label}")
