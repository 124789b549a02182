"""Buttons that choose."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.charts.menus import Chooser


@pytest.fixture
def chooser(parent: QWidget) -> Chooser:
    made = Chooser("measure", spoken="Measure", parent=parent)
    made.set_options([("codings", "Codings"), ("share", "Share")])
    return made


def test_the_first_holds_at_first_and_is_told(chooser: Chooser) -> None:
    assert chooser.value == "codings"
    assert chooser.text() == "Codings ▾"
    assert chooser.accessibleName() == "Measure: Codings"


def test_a_click_on_an_entry_chooses_it(qtbot: QtBot, chooser: Chooser) -> None:
    with qtbot.waitSignal(chooser.chosen) as heard:
        chooser.choices.actions()[1].trigger()
    assert heard.args == ["share"]
    assert (chooser.value, chooser.text()) == ("share", "Share ▾")
    assert [action.isChecked() for action in chooser.choices.actions()] == [False, True]


def test_what_was_chosen_stays_while_it_is_offered(chooser: Chooser) -> None:
    chooser.choose("share")
    chooser.set_options([("codings", "编码数"), ("share", "占比")])
    assert chooser.text() == "占比 ▾"
    chooser.set_options([("codings", "编码数")])
    assert chooser.value == "codings"


def test_what_is_not_offered_cannot_be_chosen(chooser: Chooser) -> None:
    chooser.choose("gone")
    assert chooser.value == "codings"


def test_an_entry_can_be_closed(chooser: Chooser) -> None:
    chooser.choices.allow("share", allowed=False)
    assert [action.isEnabled() for action in chooser.choices.actions()] == [True, False]
