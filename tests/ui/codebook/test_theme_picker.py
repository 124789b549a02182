"""A theme by a part of its name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Codebook, Theme
from desktop.ui.codebook.theme_picker import ThemePicker, matching
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import child

CODEBOOK = Codebook(
    (
        Theme("env", "营商环境", position=0),
        Theme("gov", "政务服务", parent_id="env", position=0, keywords=("一网通办",)),
        Theme("law", "大综合一体化 Law", position=1),
        Theme("old", "旧主题", position=2, retired=True),
    )
)


def found(typed: str) -> list[str]:
    return [theme.id for theme in matching(CODEBOOK, typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["env", "gov", "law"]),
        ("政务", ["gov"]),
        ("营商", ["env", "gov"]),
        ("环境 服务", ["gov"]),
        ("LAW", ["law"]),
        ("一网", ["gov"]),
        ("旧", []),
        ("yshj", ["env", "gov"]),
        ("yingshanghuanjing", ["env", "gov"]),
        ("zhengwu", ["gov"]),
        ("ywtb", ["gov"]),
        ("hj fuwu", ["gov"]),
        ("l", ["law"]),
        ("zhyth", ["law"]),
        ("jzt", []),
    ],
)
def test_all_typed_parts_count_and_names_come_first(typed: str, expected: list[str]) -> None:
    assert found(typed) == expected


@pytest.fixture
def picker(holder: QWidget) -> ThemePicker:
    holder.show()
    picker = ThemePicker(CODEBOOK, heading="Apply", parent=holder)
    picker.open_at(QPoint(10, 10))
    return picker


def test_typing_and_enter_choose(picker: ThemePicker, qtbot: QtBot) -> None:
    edit = child(picker, QLineEdit, "themePickerName")
    QTest.keyClicks(edit, "law")
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert chosen.args == ["law"]
    assert not picker.isVisible()


def test_arrows_move_round_while_typing(picker: ThemePicker, qtbot: QtBot) -> None:
    edit = child(picker, QLineEdit, "themePickerName")
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert child(picker, QListWidget, "themePickerList").currentRow() == 2
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert chosen.args == ["gov"]


def test_a_click_chooses(picker: ThemePicker, qtbot: QtBot) -> None:
    names = child(picker, QListWidget, "themePickerList")
    with qtbot.waitSignal(picker.chosen) as chosen:
        place = names.visualItemRect(names.item(0)).center()
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["env"]


def test_nothing_found_is_said_and_enter_chooses_nothing(picker: ThemePicker) -> None:
    told: list[str] = []
    picker.chosen.connect(told.append)
    edit = child(picker, QLineEdit, "themePickerName")
    QTest.keyClicks(edit, "zzz")
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told == []
    assert picker.isVisible()
    assert not child(picker, QListWidget, "themePickerList").isVisible()
    picker.close()


def test_a_click_elsewhere_leaves_it(picker: ThemePicker) -> None:
    picker.event(QEvent(QEvent.Type.WindowDeactivate))
    assert not picker.isVisible()
    picker.event(QEvent(QEvent.Type.WindowDeactivate))


def test_over_the_window_its_keys_are_its_own(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    bench.coding.pick()
    (picker,) = window.findChildren(ThemePicker)
    edit, names = (
        child(picker, QLineEdit, "themePickerName"),
        child(picker, QListWidget, "themePickerList"),
    )
    here = bench.reader.selection()
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert (names.currentRow(), bench.reader.selection()) == (1, here)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_a_theme_with_a_key_has_it_at_the_end_of_its_row(holder: QWidget, qtbot: QtBot) -> None:
    holder.show()
    keyed = Codebook((Theme("a", "甲", position=0, key=";a"), Theme("b", "很长" * 60, position=1)))
    longest = replace(keyed.theme("b"), key=";b")
    for book, ends in ((keyed, (True, False)), (Codebook((longest,)), (True,))):
        picker = ThemePicker(book, heading="Apply", parent=holder)
        picker.open_at(QPoint(10, 10))
        names = child(picker, QListWidget, "themePickerList")
        names.setCurrentRow(-1)
        picture = names.viewport().grab().toImage()
        for row, has_key in enumerate(ends):
            place = names.visualItemRect(names.item(row))
            edge = range(place.right() - 22, place.right() - 8)
            down = range(place.top() + 2, place.bottom() - 2)
            inked = {picture.pixelColor(x, y).name() for x in edge for y in down}
            if has_key or row == 0:
                assert (len(inked) > 3) is has_key
        picker.close()
