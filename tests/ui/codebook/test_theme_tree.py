"""The tree of themes: counts, renaming in place, dragging, applying."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Codebook, Theme
from desktop.ui.codebook.theme_tree import ThemeTree
from desktop.ui.codebook.tree_model import HERE, IN_ALL, MIME
from desktop.ui.kit import theme as look

CODEBOOK = Codebook(
    (
        Theme("env", "营商环境", position=0, colour="#2f6f8f", key="1"),
        Theme("gov", "政务服务", parent_id="env", position=0, colour="#4a8aa8"),
        Theme("law", "大综合一体化", position=1, colour="#8a6d1f", key="2"),
        Theme("old", "旧主题", position=2, retired=True),
    )
)


@pytest.fixture
def tree(holder: QWidget, shown: Callable[[QWidget], None]) -> ThemeTree:
    tree = ThemeTree(holder)
    tree.resize(300, 300)
    tree.show_codebook(CODEBOOK, with_retired=True)
    shown(holder)
    return tree


def names(tree: ThemeTree, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    model = tree.themes
    return [str(model.index(n, 0, above).data()) for n in range(model.rowCount(above))]


def test_the_tree_is_the_codebooks(tree: ThemeTree) -> None:
    assert names(tree) == ["营商环境", "大综合一体化", "旧主题"]
    assert names(tree, tree.themes.index_of("env")) == ["政务服务"]


def test_retired_themes_are_shown_when_they_are_wanted(tree: ThemeTree) -> None:
    tree.show_codebook(CODEBOOK, with_retired=False)
    assert names(tree) == ["营商环境", "大综合一体化"]
    assert not tree.themes.index_of("old").isValid()


def test_counts_stand_beside_their_themes(tree: ThemeTree) -> None:
    tree.themes.show_counts({"gov": 2}, {"gov": 5, "law": 1})
    assert tree.themes.index_of("gov").data(HERE) == 2
    assert tree.themes.index_of("gov").data(IN_ALL) == 5
    assert tree.themes.index_of("law").data(HERE) == 0


def test_what_is_folded_and_marked_stays_so(tree: ThemeTree) -> None:
    tree.collapse(tree.themes.index_of("env"))
    tree.setCurrentIndex(tree.themes.index_of("law"))
    tree.show_codebook(CODEBOOK, with_retired=False)
    assert not tree.isExpanded(tree.themes.index_of("env"))
    current = tree.current_theme()
    assert current is not None
    assert current.id == "law"


def test_a_click_asks_for_the_theme_and_a_retired_one_does_not(
    tree: ThemeTree, qtbot: QtBot
) -> None:
    asked: list[str] = []
    tree.clicked_theme.connect(asked.append)
    for theme_id in ("law", "old"):
        place = tree.visualRect(tree.themes.index_of(theme_id)).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == ["law"]


def test_enter_asks_for_the_marked_theme(tree: ThemeTree, qtbot: QtBot) -> None:
    tree.setFocus()
    tree.setCurrentIndex(tree.themes.index_of("env"))
    with qtbot.waitSignal(tree.entered_theme) as asked:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == ["env"]
    QTest.keyClick(tree, Qt.Key.Key_Down)
    current = tree.current_theme()
    assert current is not None
    assert current.id == "gov"


def test_a_name_is_written_in_its_row(tree: ThemeTree, qtbot: QtBot) -> None:
    tree.rename("law")
    editor = tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("执法改革")
    with qtbot.waitSignal(tree.themes.renamed) as renamed:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert renamed.args == ["law", "执法改革"]
    assert names(tree)[1] == "大综合一体化"


@pytest.mark.parametrize("name", ["", "  ", "大综合一体化"])
def test_an_empty_name_or_the_same_changes_nothing(tree: ThemeTree, name: str) -> None:
    told: list[object] = []
    tree.themes.renamed.connect(lambda *args: told.append(args))
    assert tree.themes.setData(tree.themes.index_of("law"), name) is False
    assert told == []


def test_a_dragged_theme_carries_its_id_and_name(tree: ThemeTree) -> None:
    data = tree.themes.mimeData([tree.themes.index_of("gov")])
    assert bytes(data.data(MIME).data()) == b"gov"
    assert data.text() == "政务服务"
    assert tree.themes.mimeTypes() == [MIME]
    assert not tree.themes.mimeData([]).hasFormat(MIME)


@pytest.mark.parametrize(
    ("theme", "row", "parent", "expected"),
    [
        ("law", 0, None, ("law", None, 0)),
        ("env", 2, None, ("env", None, 1)),
        ("law", -1, "env", ("law", "env", 1)),
        ("gov", -1, "env", ("gov", "env", 0)),
        ("law", -1, None, ("law", None, 2)),
    ],
)
def test_a_drop_tells_the_new_parent_and_place(
    tree: ThemeTree, theme: str, row: int, parent: str | None, expected: tuple[object, ...]
) -> None:
    told: list[tuple[object, ...]] = []
    tree.themes.dropped.connect(lambda *args: told.append(args))
    model = tree.themes
    above = model.index_of(parent) if parent else QModelIndex()
    move = Qt.DropAction.MoveAction
    assert not model.dropMimeData(model.mimeData([model.index_of(theme)]), move, row, 0, above)
    assert told == [expected]


def test_no_drop_anywhere_takes_a_theme_out_of_the_tree(tree: ThemeTree) -> None:
    rows = tree.themes.rowCount()
    assert not tree.themes.removeRows(0, 1)
    assert not tree.themes.removeRows(0, 1, tree.themes.index_of("env"))
    assert tree.themes.rowCount() == rows
    assert tree.themes.index_of("env").isValid()


def test_other_things_are_not_dropped_here(tree: ThemeTree) -> None:
    data = tree.themes.mimeData([])
    move = Qt.DropAction.MoveAction
    assert not tree.themes.dropMimeData(data, move, 0, 0, QModelIndex())


def test_what_is_shown_follows_the_mouse_and_then_the_mark_of_a_tree_that_has_the_keys(
    tree: ThemeTree, qtbot: QtBot
) -> None:
    told: list[Theme | None] = []
    tree.setCurrentIndex(tree.themes.index_of("env"))
    tree.clearFocus()
    tree.shown_theme.connect(told.append)
    tree.entered.emit(tree.themes.index_of("law"))
    tree.leaveEvent(QEvent(QEvent.Type.Leave))
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.leaveEvent(QEvent(QEvent.Type.Leave))
    assert [theme.id if theme else None for theme in told] == ["law", None, "env"]


def test_a_row_is_painted_with_key_colour_name_and_counts(tree: ThemeTree) -> None:
    tree.themes.show_counts({"env": 1}, {"env": 2})
    tree.setCurrentIndex(tree.themes.index_of("env"))
    picture = tree.grab().toImage()
    assert colour_count(picture, look.theme_colour("#2f6f8f", look.LIGHT).name()) > 50
    assert colour_count(picture, look.LIGHT.selected) > 500


def colour_count(picture: QImage, colour: str) -> int:
    return sum(
        picture.pixelColor(x, y).name() == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )
