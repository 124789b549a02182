"""Choices become queries."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.charts.controls import Controls
from tests.ui.charts.conftest import THEMES


@pytest.fixture
def controls(parent: QWidget) -> Controls:
    return Controls(parent)


def test_a_measure_and_a_grouping_ask_for_another_table(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.waitSignals([controls.asked, controls.asked]):
        controls.measure.choose("share")
        controls.by.choose("province")
    assert (controls.query.measure, controls.query.by) == ("share", "province")


def test_lines_are_by_year_in_order_of_time(controls: Controls) -> None:
    controls.by.choose("province")
    controls.kind.choose("line")
    assert controls.query.by == "year"
    assert not controls.by.isEnabled()
    assert not controls.order.isEnabled()
    controls.kind.choose("heat")
    assert controls.query.by == "province"
    assert controls.order.isEnabled()


def test_shares_of_reports_are_not_stacked(controls: Controls) -> None:
    controls.kind.choose("stacked")
    assert controls.drawn_as == "stacked"
    controls.measure.choose("presence")
    assert controls.drawn_as == "grouped"


def test_another_order_only_draws_again(qtbot: QtBot, controls: Controls) -> None:
    controls.set_themes(THEMES)
    with qtbot.assertNotEmitted(controls.asked), qtbot.waitSignal(controls.redrawn):
        controls.order.choose("b")
    assert controls.order.text() == "Most 大综合一体化 ▾"


def test_a_chosen_order_outlives_new_themes(controls: Controls) -> None:
    controls.set_themes(THEMES)
    controls.order.choose("b")
    controls.set_themes(THEMES[1:])
    assert controls.order.value == "b"
    controls.set_themes(THEMES[:1])
    assert controls.order.value == "given"


@pytest.mark.parametrize(("entry", "form"), [(0, "png"), (1, "svg"), (2, "csv")])
def test_saving_names_its_form(qtbot: QtBot, controls: Controls, entry: int, form: str) -> None:
    with qtbot.waitSignal(controls.saved) as heard:
        controls.save.menu().actions()[entry].trigger()
    assert heard.args == [form]


def test_every_control_has_a_name_to_be_spoken(controls: Controls) -> None:
    assert all(
        child.accessibleName()
        for child in controls.children()
        if isinstance(child, QWidget) and not child.isWindow()
    )
