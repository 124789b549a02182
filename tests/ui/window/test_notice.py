"""Notices come, offer one thing to do, and go by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.notice import Notice
from tests.ui.conftest import child


@pytest.fixture
def notice(holder: QWidget) -> Notice:
    holder.show()
    return Notice(holder)


def test_it_is_not_there_before_it_says_something(notice: Notice) -> None:
    assert not notice.isVisible()
    assert notice.text == ""


def test_it_says_what_was_done_to_screen_readers_too(notice: Notice) -> None:
    notice.tell("3 codings removed.")
    assert notice.text == notice.accessibleName() == "3 codings removed."
    assert not child(notice, QToolButton, "noticeAction").isVisible()


def test_the_button_does_it_once_and_the_notice_goes(notice: Notice) -> None:
    done: list[int] = []
    notice.tell("Removed.", action="Undo", on_action=lambda: done.append(1))
    child(notice, QToolButton, "noticeAction").click()
    assert done == [1]
    assert not notice.isVisible()


def test_it_goes_by_itself_but_not_from_under_the_mouse(notice: Notice, qtbot: QtBot) -> None:
    notice._clock.setInterval(1)
    notice.tell("Gone soon.")
    qtbot.waitUntil(lambda: not notice.isVisible())
    notice.tell("Stays under the mouse.")
    notice.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not notice._clock.isActive()
    notice.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_what_stays_is_closed_by_hand(notice: Notice) -> None:
    notice.tell("Stays.", stays=True)
    assert not notice._clock.isActive()
    child(notice, QToolButton, "noticeClose").click()
    assert not notice.isVisible()


def test_it_keeps_to_the_middle_of_its_window(notice: Notice, holder: QWidget) -> None:
    notice.tell("Here.")
    holder.resize(1200, 700)
    assert abs(notice.geometry().center().x() - 600) <= 1
    assert notice.geometry().bottom() < 700


def test_a_long_text_is_folded_and_fits(notice: Notice, holder: QWidget) -> None:
    notice.tell("很长的一句话。" * 60, action="Undo")
    assert notice.width() <= holder.width()
    assert child(notice, QLabel, "noticeText").wordWrap()
