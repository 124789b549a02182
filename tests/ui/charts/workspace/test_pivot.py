"""The table beside the picture says the same, also of what has no value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.pivot import copied, listed, pivot
from desktop.ui.charts.workspace.pivot_table import PivotTable
from tests.ui.charts.conftest import MakeTable


@pytest.fixture
def shown(parent: QWidget, make_table: MakeTable) -> PivotTable:
    made = PivotTable(parent)
    made.show_pivot(pivot(make_table(3, measure="share", gaps=[1])))
    return made


def test_a_row_has_its_figures_and_how_many_of_how_many_are_coded(make_table: MakeTable) -> None:
    found = pivot(make_table(2, measure="share", gaps=[1]))
    assert found.columns == ("营商环境", "大综合一体化", "复议体制改革", "Coded / reports")
    assert found.cells[0] == ("0%", "1%", "2%", "1/1")
    assert found.cells[1] == ("no report", "no report", "no report", "0/0")
    assert found.place(Spot("g1", "c")) == (1, 2)
    assert found.place(Spot("g1", "gone")) is None


def test_other_tables_have_words_for_what_programs_read() -> None:
    found = listed(
        [
            {"section": "plan", "theme": "plan", "share": 0.25, "within": "sentence"},
            {"section": None, "theme": "b", "share": None, "within": "?", "own": 3},
        ],
        [Spot(theme="plan"), Spot(theme="b")],
    )
    assert found.columns == ("section", "theme", "share", "within one")
    assert found.cells[0] == ("Plans", "plan", "0.25", "sentence")
    assert found.cells[1] == ("", "b", "", "?")
    plain = listed([{"own_column": 3, "state": "not_coded"}], [Spot()])
    assert plain.columns == ("own_column", "state")
    assert plain.cells == (("3", "not coded"),)


def test_rows_are_copied_with_their_head_and_nothing_breaks_a_cell(make_table: MakeTable) -> None:
    lines = copied(pivot(make_table(2)), [1]).split("\n")
    assert lines[0].split("\t") == ["", *pivot(make_table(2)).columns]
    assert lines[1].split("\t") == ["松渚区 2022", "1", "2", "3", "1/1"]


def test_a_cell_that_is_stood_on_is_told_and_alone_copies_all(
    qtbot: QtBot, shown: PivotTable
) -> None:
    with qtbot.waitSignal(shown.stood_on) as heard:
        shown.setCurrentIndex(shown.model().index(2, 1))
    assert heard.args == [Spot("g2", "b")]
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().split("\n")) == 4
    shown.selectRow(0)
    shown.copy()
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("青澜县 2021\t0%")


def test_the_column_of_reports_has_no_theme(qtbot: QtBot, shown: PivotTable) -> None:
    with qtbot.waitSignal(shown.wanted) as heard:
        shown.doubleClicked.emit(shown.model().index(0, 3))
    assert heard.args == [Spot("g0", "")]


def test_being_told_where_to_stand_is_not_told_on(qtbot: QtBot, shown: PivotTable) -> None:
    with qtbot.assertNotEmitted(shown.stood_on):
        shown.stand_on(Spot("g2", "c"))
        shown.stand_on(Spot("gone", "c"))
    assert (shown.currentIndex().row(), shown.currentIndex().column()) == (2, 2)


def test_chosen_counties_are_set_apart_and_gaps_are_dim(shown: PivotTable) -> None:
    def colours(row: int) -> list[object]:
        index = shown.model().index(row, 0)
        roles = (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole)
        return [index.data(role) for role in roles]

    shown.choose(frozenset({"g2"}))
    assert colours(0) == [None, None]
    assert colours(1)[1] is not None
    assert colours(2)[0] is not None
