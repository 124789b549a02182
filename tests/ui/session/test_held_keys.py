"""What waits for an answer is done in its order, and the mouse is not heard meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.session.held_keys import HeldKeys


def test_without_waiting_everything_is_done_at_once(holder: QWidget) -> None:
    held, done = HeldKeys(holder, surface=holder), []
    held.do(lambda: done.append(1))
    assert done == [1]


def test_what_waits_is_done_in_its_order(holder: QWidget) -> None:
    held, done = HeldKeys(holder, surface=holder), []
    held.hold()
    held.hold()
    for number in range(3):
        held.do(lambda number=number: done.append(number))
    assert (held.holds, done) == (True, [])
    held.release()
    assert (held.holds, done) == (False, [0, 1, 2])


def test_a_command_that_waits_itself_holds_those_after_it(holder: QWidget) -> None:
    held, done = HeldKeys(holder, surface=holder), []
    held.hold()
    held.do(held.hold)
    held.do(lambda: done.append("after"))
    held.release()
    assert (held.holds, done) == (True, [])
    held.release()
    assert done == ["after"]


def test_what_is_abandoned_is_never_done(holder: QWidget) -> None:
    held, done = HeldKeys(holder, surface=holder), []
    held.hold()
    held.do(lambda: done.append("never"))
    held.abandon()
    held.do(lambda: done.append("now"))
    assert done == ["now"]


def test_the_mouse_is_not_heard_while_something_waits(holder: QWidget) -> None:
    surface, clicks = QPushButton("there", holder), []
    surface.clicked.connect(lambda: clicks.append("click"))
    held = HeldKeys(holder, surface=surface)
    held.hold()
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton)
    assert clicks == []
    held.release()
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton)
    assert clicks == ["click"]
