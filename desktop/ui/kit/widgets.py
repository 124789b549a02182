"""The small pieces that panes and dialogs are built of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.plain_text import PlainLabel, tip

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, *, spoken: str = "", role: str = "") -> W:
    """Give a widget its object name, what a screen reader says, and its role in the look."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    if role:
        widget.setProperty("role", role)
    return widget


def label(text: str = "", *, name: str = "", role: str = "", wraps: bool = False) -> PlainLabel:
    """Plain text; text from a report or a file is never read as HTML."""
    made = named(PlainLabel(text), name, role=role)
    made.setWordWrap(wraps)
    return made


class EnterButton(QPushButton):
    """A button that Enter presses where it has the focus, in a window as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, *, name: str, role: str = "") -> QPushButton:
    """A button that Enter presses only where it has the focus."""
    made = named(EnterButton(text), name, role=role)
    made.setAutoDefault(False)
    return made


def flat_button(text: str, *, name: str, spoken: str = "") -> QToolButton:
    """A button without a frame, for rows and headings."""
    made = named(QToolButton(), name, spoken=spoken or text, role="flat")
    made.setText(text)
    made.setToolTip(tip(spoken))
    return made


def line() -> QFrame:
    """A thin line between two parts."""
    made = named(QFrame(), "", role="line")
    made.setFixedHeight(1)
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """A column with even margins; lays out `parent` where that is given."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QHBoxLayout:
    """A row with even margins; lays out `parent` where that is given."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def choices(
    dialog: QDialog,
    *standard: QDialogButtonBox.StandardButton,
    main: QPushButton | None = None,
    others: Iterable[QPushButton] = (),
) -> QDialogButtonBox:
    """The buttons at a dialog's foot, the affirmative ones accept, the others reject.

    Enter presses `main`, or else the first affirmative one, and never Cancel.
    """
    box = QDialogButtonBox(dialog)
    for button_ in standard:
        box.addButton(button_)
    for other in others:
        box.addButton(other, QDialogButtonBox.ButtonRole.ActionRole)
    if main is not None:
        box.addButton(main, QDialogButtonBox.ButtonRole.AcceptRole)
    for each in box.buttons():
        if isinstance(each, QPushButton):
            affirms = box.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole
            each.setAutoDefault(affirms)
            each.setDefault(affirms)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
