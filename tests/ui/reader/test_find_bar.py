"""The find bar by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.ui.reader.find_bar import FindBar

TEXT = "执法一。执法二。执法三。"


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.set_text(TEXT)
    return made


def count(bar: FindBar) -> str:
    return bar.findChildren(QLabel)[0].text()


def test_each_letter_typed_finds_at_once(bar: FindBar) -> None:
    gone_to: list[Span] = []
    bar.place_wanted.connect(gone_to.append)
    bar.open(start=2)
    bar.query.setText("执")
    bar.query.setText("执法")
    assert gone_to == [Span(4, 5), Span(4, 6)]
    assert count(bar) == "2/3"


def test_enter_goes_round_forwards_and_back(bar: FindBar) -> None:
    bar.open(start=0, query="执法")
    seen = []
    for modifier in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ):
        QTest.keyClick(bar.query, Qt.Key.Key_Return, modifier)
        seen.append(count(bar))
    assert seen == ["2/3", "3/3", "1/3", "3/3"]


def test_the_buttons_do_the_same(bar: FindBar) -> None:
    bar.open(start=0, query="执法")
    back, on, close = (one for one in bar.findChildren(QToolButton) if one.text())
    back.click()
    assert count(bar) == "3/3"
    on.click()
    assert count(bar) == "1/3"
    close.click()
    assert bar.isHidden()


def test_nothing_found_is_said(bar: FindBar) -> None:
    bar.open(start=0, query="无")
    assert count(bar) == "Nothing found"
    bar.next()
    bar.query.clear()
    assert count(bar) == ""


def test_after_the_last_place_the_first_is_meant(bar: FindBar) -> None:
    bar.open(start=11, query="执法")
    assert count(bar) == "1/3"


def test_letters_belong_to_the_query(bar: FindBar) -> None:
    bar.open(start=0)
    QTest.keyClicks(bar.query, "j1.")
    assert bar.query.text() == "j1."


def test_a_closed_bar_does_not_look(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.assertNotEmitted(bar.found_changed):
        bar.set_text("另一篇")
