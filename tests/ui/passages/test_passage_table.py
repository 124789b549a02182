"""The table: walked, ticked, sorted, in groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.results.passage_rows import ListedPassage
from desktop.ui.passages.columns import COLUMNS, TICK, WORDS
from desktop.ui.passages.passage_model import PASSAGE, PassageGroup
from desktop.ui.passages.passage_table import PassageTable

NUMBER = {column.id: number for number, column in enumerate(COLUMNS)}


def row(
    key: str, *, report: str = "甲县 2020", theme: str = "营商环境", text: str = "词"
) -> ListedPassage:
    return ListedPassage(
        key, "r", report, "甲县", None, "done", 0, 1, "前", text, "后",
        origin="hand", coding_id=key, theme_id="t", theme=theme, colour="#2f6f8f",
        coder_id="c", coder="甲", memo="一\n二",
    )  # fmt: skip


ROWS = [
    row("1", report="丙县", theme="乙主题", text="二"),
    row("2", report="甲县", theme="甲主题", text="三"),
    row("3", report="乙县", theme="乙主题", text="一"),
]


@pytest.fixture
def table(holder: QWidget, shown: Callable[[QWidget], None]) -> PassageTable:
    table = PassageTable(holder)
    table.resize(900, 300)
    shown(holder)
    table.show_passages(ROWS)
    return table


def keys(table: PassageTable) -> list[str]:
    return [
        f"— {one.title} {one.number}" if isinstance(one, PassageGroup) else one.key
        for one in table.lines.lines
    ]


def head(table: PassageTable, name: str) -> None:
    table.horizontalHeader().sectionClicked.emit(NUMBER[name])


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(table: PassageTable) -> None:
    table.step(1)
    head(table, "words")
    assert keys(table) == ["3", "2", "1"]
    assert table.present == ROWS[0]
    head(table, "words")
    assert keys(table) == ["1", "2", "3"]
    head(table, "theme")
    assert keys(table) == ["1", "3", "2"]
    assert [one.key for one in table.passages] == ["1", "2", "3"]


def test_groups_are_walked_past_and_ticked_whole(table: PassageTable, qtbot: QtBot) -> None:
    table.lines.group_by(NUMBER["theme"])
    assert keys(table) == ["— 乙主题 2", "1", "3", "— 甲主题 1", "2"]
    assert table.present is None
    table.open_present()
    table.take_keys()
    for _ in range(2):
        table.step(1)
    assert table.present == ROWS[1]
    table.step(1)
    table.step(-1)
    assert table.present == ROWS[2]
    assert table.chosen() == [ROWS[2]]
    place = table.visualRect(table.lines.index(0, WORDS)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.lines.ticked == {"1", "3"}
    checks = [table.lines.index(n, TICK).data(Qt.ItemDataRole.CheckStateRole) for n in (0, 3)]
    assert checks == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    table.lines.toggle(1)
    state = table.lines.index(0, TICK).data(Qt.ItemDataRole.CheckStateRole)
    assert state == Qt.CheckState.PartiallyChecked
    assert table.chosen() == [ROWS[2]]
    table.lines.group_by(None)
    assert keys(table) == ["1", "2", "3"]


def test_all_are_ticked_or_none(table: PassageTable) -> None:
    table.toggle_present()
    assert table.lines.ticked == set()
    table.take_keys()
    table.toggle_present()
    assert (table.lines.ticked, table.present) == ({"1"}, ROWS[1])
    head(table, "tick")
    assert table.lines.ticked == {"1", "2", "3"}
    table.toggle_all()
    assert table.lines.ticked == set()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.lines.ticked == {"1", "2", "3"}
    table.show_passages([])
    table.toggle_all()
    assert table.lines.ticked == set()


def test_digits_are_keys_of_themes_and_letters_find_nothing(
    table: PassageTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.digit) as pressed:
        QTest.keyClick(table, Qt.Key.Key_3)
    assert pressed.args == ["3"]
    table.take_keys()
    QTest.keyClick(table, Qt.Key.Key_Z)
    assert table.present == ROWS[0]
    with qtbot.waitSignal(table.opened) as opened:
        table.doubleClicked.emit(table.currentIndex())
    assert opened.args == [ROWS[0]]


def test_columns_are_chosen_and_those_that_say_nothing_are_left_out(table: PassageTable) -> None:
    def hidden() -> set[str]:
        return {column.id for n, column in enumerate(COLUMNS) if table.isColumnHidden(n)}

    assert hidden() == {"county", "year", "origin"}
    menu = table.columns_menu()
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Year"].setChecked(True)
    by_text["Memo"].setChecked(False)
    assert hidden() == {"county", "memo", "origin"}
    groups = by_text["Group by"].menu()
    assert isinstance(groups, QMenu)
    groups.actions()[1].trigger()
    assert keys(table)[0] == "— 丙县 1"
    table.show_passages([])
    table.add_passages([])
    assert hidden() == {"county", "memo", "origin", "theme", "coder"}


def test_a_screen_reader_is_told_each_cell(table: PassageTable) -> None:
    def said(column: str, role: Qt.ItemDataRole, number: int = 0) -> object:
        return table.lines.index(number, NUMBER[column]).data(role)

    spoken, tips = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
    assert said("words", spoken) == "丙县: 前二后"
    assert said("section", spoken) == "Section done"
    assert said("words", tips) == "…前二后…"
    assert said("memo", tips) == "一\n二"
    assert said("theme", tips) == "乙主题"
    assert said("theme", Qt.ItemDataRole.CheckStateRole) is None
    assert said("theme", Qt.ItemDataRole.DecorationRole) is None
    assert table.lines.headerData(1, Qt.Orientation.Vertical) is None
    assert table.lines.data(table.lines.index(-1, 0)) is None
    table.lines.group_by(NUMBER["theme"])
    assert said("words", spoken) == "乙主题 2"
    assert said("words", tips) == "乙主题"
    assert said("report", Qt.ItemDataRole.DisplayRole) == "乙主题 2"
    assert said("words", Qt.ItemDataRole.DisplayRole) == ""
    assert isinstance(said("words", PASSAGE), PassageGroup)  # type: ignore[arg-type]
