"""What a pair of hands can do to whatever is in front: keys, clicks, drags, the wheel."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from desktop.ui.commands.actions import COMMANDS

LEFT_ALONE = frozenset({"quit", "close_project", "new_project", "open_project", "open_sample"})
"""They leave the project that is judged afterwards."""

EDITING = ("Esc", "Esc", "Return", "Tab", "Shift+Tab", "Space", "Up", "Down", "Left", "Right")
EDITING += ("Backspace", "Del", "Home", "End", "PgUp", "PgDown", "Shift+F10", "Ctrl+A", "Alt+Up")
LETTERS = "yshj;/甲乙改革２２"

_NO_KEY = Qt.KeyboardModifier.NoModifier
_BUTTONS = (Qt.MouseButton.LeftButton,) * 5 + (Qt.MouseButton.RightButton,)


def keys_of_commands() -> list[QKeySequence]:
    """Every key of the table of commands, those apart that leave the project."""
    listed = [one.keys for one in COMMANDS if one.id not in LEFT_ALONE and one.keys]
    return [
        keys for text in listed for keys in QKeySequence.listFromString(text.replace(", ", "; "))
    ]


class Hands:
    """Does one thing at a time, drawn by `random`, to what has the screen at that moment."""

    def __init__(self, window: QWidget, random: Random) -> None:
        self.window, self._random = window, random
        self._keys = keys_of_commands()
        self._deeds = (
            *(self.command,) * 50,
            *(self.edit,) * 14,
            *(self.type,) * 4,
            *(self.click,) * 16,
            *(self.double_click,) * 4,
            *(self.drag,) * 8,
            *(self.wheel,) * 4,
        )

    def act(self) -> str:
        """Do something; what it was."""
        if self._goes_back():
            return self._press(QKeySequence("Esc"))
        try:
            return self._random.choice(self._deeds)()
        except RuntimeError as error:
            # PySide hands out what it remembers of a widget that is gone; nobody can touch that.
            if "already deleted" not in str(error):
                raise
            return "nothing"

    def _goes_back(self) -> bool:
        """Most of the work is in the window; files of the machine are no game."""
        front = self.front
        away = front is not self.window and self._random.random() < 0.25
        return away or isinstance(front, QFileDialog)

    @property
    def front(self) -> QWidget:
        """What a person could reach now."""
        reached = (
            QApplication.activePopupWidget(),
            QApplication.activeModalWidget(),
            QApplication.activeWindow(),
        )
        return next((one for one in reached if one is not None and one.isVisible()), self.window)

    def command(self) -> str:
        """A key of the table."""
        return self._press(self._random.choice(self._keys))

    def edit(self) -> str:
        """A key that every program has."""
        return self._press(QKeySequence(self._random.choice(EDITING)))

    def type(self) -> str:
        """A letter, as an input method sends it."""
        letter = self._random.choice(LETTERS)
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(self._focus(), event)
        return f"type {letter}"

    def click(self) -> str:
        """A button of the mouse on anything."""
        there, place = self._anywhere()
        button = self._random.choice(_BUTTONS)
        name = _name(there)
        QTest.mouseClick(there, button, _NO_KEY, place)
        return f"{button.name} on {name}"

    def double_click(self) -> str:
        """Twice, at once."""
        there, place = self._anywhere()
        name = _name(there)
        QTest.mouseDClick(there, Qt.MouseButton.LeftButton, _NO_KEY, place)
        return f"double click on {name}"

    def drag(self) -> str:
        """From one place to another, perhaps of another widget."""
        there, place = self._anywhere()
        other, end = self._anywhere()
        name = f"{_name(there)} to {_name(other)}"
        on_screen = other.mapToGlobal(end)
        QTest.mousePress(there, Qt.MouseButton.LeftButton, _NO_KEY, place)
        for part in (0.1, 0.5, 1.0):
            if _is_there(there):
                way = (
                    QPointF(place)
                    + (QPointF(there.mapFromGlobal(on_screen)) - QPointF(place)) * part
                )
                QTest.mouseMove(there, way.toPoint())
                QApplication.sendPostedEvents()
        if _is_there(there):
            QTest.mouseRelease(
                there, Qt.MouseButton.LeftButton, _NO_KEY, there.mapFromGlobal(on_screen)
            )
        return f"drag {name}"

    def wheel(self) -> str:
        """A notch up or down, sometimes with Ctrl."""
        there, place = self._anywhere()
        turn = self._random.choice((-120, 120, -1200))
        held = self._random.choice((_NO_KEY, _NO_KEY, Qt.KeyboardModifier.ControlModifier))
        event = QWheelEvent(
            QPointF(place),
            QPointF(there.mapToGlobal(place)),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        name = _name(there)
        QApplication.sendEvent(there, event)
        return f"wheel {turn} on {name}"

    def _press(self, keys: QKeySequence) -> str:
        for number in range(keys.count()):
            combination = keys[number]
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
        return f"press {keys.toString()}"

    def _focus(self) -> QWidget:
        front, focused = self.front, QApplication.focusWidget()
        return focused if focused is not None and focused.window() is front.window() else front

    def _anywhere(self) -> tuple[QWidget, QPoint]:
        """Half of the time what lies at a random place, else a random widget, however small."""
        front = self.front
        if self._random.random() < 0.5:
            there = self._in(front)
            child = front.childAt(there)
            return (front, there) if child is None else (child, child.mapFrom(front, there))
        seen = [one for one in front.findChildren(QWidget) if _is_there(one) and not one.isWindow()]
        child = self._random.choice(seen) if seen else front
        return child, self._in(child)

    def _in(self, widget: QWidget) -> QPoint:
        size = widget.size()
        return QPoint(
            self._random.randrange(max(1, size.width())),
            self._random.randrange(max(1, size.height())),
        )


def _is_there(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()
