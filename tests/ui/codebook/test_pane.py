"""The codebook's panel on a real project: what it shows, and what it asks the service for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Theme
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.domain.theme_colours import COLOURS
from desktop.services.coding import coding
from desktop.services.project import codebook, coders, undo
from desktop.ui.codebook.merge_preview_dialog import MergePreviewDialog
from desktop.ui.codebook.pane import CodebookPane
from desktop.ui.codebook.theme_dialog import ThemeDialog
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.codebook.tree_model import HERE, IN_ALL
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> CodebookPane:
    panel = CodebookPane(session, holder)
    panel.resize(300, 600)
    shown(holder)
    return panel


@pytest.fixture
def theme(session: ProjectSession) -> Theme:
    return session.project.codebook.children(None)[0]


def now(session: ProjectSession, theme: Theme) -> Theme:
    return session.project.codebook.theme(theme.id)


def chosen(panel: CodebookPane, theme: Theme, text: str) -> QAction:
    menu = panel._menu.menu(theme, panel)
    return next(action for action in menu.actions() if action.text() == text)


def test_counts_here_and_in_all_follow_the_codings(
    panel: CodebookPane, session: ProjectSession, theme: Theme, report: Report, qtbot: QtBot
) -> None:
    panel.show_report(report.id)
    coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(0, 5))
    session.bus.flush()
    row = panel.tree.themes.index_of(theme.id)
    assert row.data(HERE) == 1
    qtbot.waitUntil(lambda: row.data(IN_ALL) == 1)
    panel.show_report(None)
    assert (row.data(HERE), row.data(IN_ALL)) == (0, 1)


def test_a_theme_is_added_by_writing_its_name(panel: CodebookPane, session: ProjectSession) -> None:
    line = child(panel, QLineEdit, "newTheme")
    line.setText("新主题")
    QTest.keyClick(line, Qt.Key.Key_Return)
    session.bus.flush()
    assert [theme.name for theme in session.project.codebook.children(None)][-1] == "新主题"
    assert line.text() == ""


def test_a_name_that_is_taken_stays_written_and_is_told(
    panel: CodebookPane, session: ProjectSession, theme: Theme, qtbot: QtBot
) -> None:
    line = child(panel, QLineEdit, "newTheme")
    line.setText(theme.name)
    with qtbot.waitSignal(session.failed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == theme.name


def test_a_theme_is_added_under_another(
    panel: CodebookPane, session: ProjectSession, theme: Theme
) -> None:
    chosen(panel, theme, "Add a theme under it…").trigger()
    line = child(panel, QLineEdit, "newTheme")
    assert theme.name in line.placeholderText()
    line.setText("下级")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.project.codebook.children(theme.id)[-1].name == "下级"
    assert theme.name not in line.placeholderText()


def test_a_theme_is_renamed_in_its_row(
    panel: CodebookPane, session: ProjectSession, theme: Theme, qtbot: QtBot
) -> None:
    chosen(panel, theme, "Rename (F2)").trigger()
    editor = child(panel.tree, QLineEdit, "")
    editor.setText("改名")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.tree.themes.index_of(theme.id).data() == "改名")
    assert now(session, theme).name == "改名"


def test_colour_and_key_are_chosen_in_the_menu(
    panel: CodebookPane, session: ProjectSession, theme: Theme
) -> None:
    sub_menus = {
        action.text(): action.menu() for action in panel._menu.menu(theme, panel).actions()
    }
    colours, keys = sub_menus["Colour"], sub_menus["Key"]
    assert isinstance(colours, QMenu)
    assert isinstance(keys, QMenu)
    colours.actions()[4].trigger()
    keys.actions()[9].trigger()
    assert now(session, theme).colour == COLOURS[4]
    assert now(session, theme).key == "9"
    keys.actions()[0].trigger()
    assert now(session, theme).key is None


@pytest.mark.parametrize("accepted", [True, False])
def test_any_other_colour_is_chosen_in_qts_dialog(
    panel: CodebookPane,
    session: ProjectSession,
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
    accepted: bool,
) -> None:
    monkeypatch.setattr(QColorDialog, "exec", lambda _self: accepted)
    monkeypatch.setattr(QColorDialog, "currentColor", lambda _self: _Green())
    panel._menu.other_colour_wanted.emit(theme.id)
    assert now(session, theme).colour == ("#008000" if accepted else theme.colour)


class _Green:
    def name(self) -> str:
        return "#008000"


def test_retiring_tells_and_can_be_undone(
    panel: CodebookPane, session: ProjectSession, theme: Theme, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.noticed) as noticed:
        chosen(panel, theme, "Retire").trigger()
    assert theme.name in noticed.args[0]
    session.bus.flush()
    assert not panel.tree.themes.index_of(theme.id).isValid()
    child(panel, QToolButton, "showRetired").click()
    assert panel.tree.themes.index_of(theme.id).isValid()
    chosen(panel, now(session, theme), "Restore").trigger()
    assert not now(session, theme).retired


def test_merging_asks_for_the_other_theme(
    panel: CodebookPane, session: ProjectSession, theme: Theme, report: Report
) -> None:
    coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(0, 5))
    target = session.project.codebook.children(None)[1]
    chosen(panel, theme, "Merge into…").trigger()
    picker = panel.findChild(ThemePicker)
    assert isinstance(picker, ThemePicker)
    picker.chosen.emit(target.id)
    picker.close()
    asked = child(panel, MergePreviewDialog, "mergePreviewDialog")
    child(asked, QLineEdit, "mergeReason").setText("一回事")
    asked.accept()
    assert now(session, theme).merged_into == target.id
    assert codebook.theme_counts(session.project)[target.id] == 1


def test_a_dropped_theme_is_moved(
    panel: CodebookPane, session: ProjectSession, theme: Theme
) -> None:
    panel.tree.themes.dropped.emit(theme.id, None, 2)
    assert [t.id for t in session.project.codebook.children(None)][2] == theme.id


def test_all_fields_are_edited_on_one_page(
    panel: CodebookPane, session: ProjectSession, theme: Theme
) -> None:
    chosen(panel, theme, "Edit all fields…").trigger()
    dialog = panel.findChild(ThemeDialog)
    assert isinstance(dialog, ThemeDialog)
    child(dialog, QLineEdit, "themeName").setText(" 另一个名称 ")
    child(dialog, QPlainTextEdit, "theme_include").setPlainText("包括的内容")
    child(dialog, QLineEdit, "themeKeywords").setText("放管服、一网通办, 放管服")
    child(dialog, QComboBox, "themeKey").setCurrentIndex(8)
    dialog.accept()
    after = now(session, theme)
    assert after.name == "另一个名称"
    assert after.include == "包括的内容"
    assert after.keywords == ("放管服", "一网通办")
    assert after.key == "8"
    assert after.definition == theme.definition


def test_the_colour_of_the_dialog_is_kept(
    panel: CodebookPane, session: ProjectSession, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["", "#123456"])
    path = "desktop.ui.codebook.theme_dialog.colour_from_user"
    monkeypatch.setattr(path, lambda *_: next(answers))
    dialog = ThemeDialog(theme, panel)
    dialog._on_colour()
    assert dialog.fields()["colour"] == theme.colour
    dialog._on_colour()
    assert dialog.fields()["colour"] == "#123456"


def test_the_card_says_what_the_theme_means(panel: CodebookPane, theme: Theme) -> None:
    panel.tree.setCurrentIndex(panel.tree.themes.index_of(theme.id))
    assert child(panel, QLabel, "cardName").text() == theme.name
    assert child(panel, QLabel, "card_include").text() == f"Include: {theme.include}"
    child(panel, QToolButton, "cardEdit").click()
    dialog = panel.findChild(ThemeDialog)
    assert isinstance(dialog, ThemeDialog)
    dialog.reject()
    panel._card.show_theme(None)
    panel._card._on_edit()
    assert not panel._card.isVisible()


def test_a_long_definition_is_cut_and_whole_in_the_tooltip(panel: CodebookPane) -> None:
    panel._card.show_theme(Theme("x", "x", definition="长" * 500))
    shown = child(panel, QLabel, "card_definition")
    assert len(shown.text()) == 160
    assert shown.toolTip() == "长" * 500
    panel._card.show_theme(Theme("x", "x"))
    assert shown.text() == "No definition yet."


def test_codings_here_are_listed_with_whose_they_are(
    panel: CodebookPane, session: ProjectSession, theme: Theme, report: Report
) -> None:
    project = session.project
    mine = coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 5))
    other = coders.add_coder(project, "乙")
    theirs = coding.apply_theme(
        project, report.id, theme_id=theme.id, span=Span(0, 7), coder=other.id, memo="不同意"
    )
    panel.show_here([mine, theirs])
    assert [(one.coder, one.characters, one.own) for one in panel.here.shown] == [
        ("甲", 5, True),
        ("乙", 7, False),
    ]
    assert panel.here.shown[1].memo == "不同意"
    assert not panel.grab().isNull()
    panel.show_here([])
    assert child(panel, QLabel, "hereEmpty").isVisible()


def test_a_card_here_asks_for_memo_and_removal_of_ones_own_only(
    panel: CodebookPane, session: ProjectSession, theme: Theme, report: Report
) -> None:
    project = session.project
    mine = coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(0, 5))
    other = coders.add_coder(project, "乙")
    theirs = coding.apply_theme(
        project, report.id, theme_id=theme.id, span=Span(0, 7), coder=other.id
    )
    panel.show_here([mine, theirs])
    cards = child(panel, QListView, "hereCards")
    asked: list[tuple[str, str]] = []
    panel.memo_wanted.connect(lambda one: asked.append(("memo", one)))
    panel.removal_wanted.connect(lambda one: asked.append(("remove", one)))
    for row in (0, 1):
        cards.setCurrentIndex(cards.model().index(row, 0))
        for key in (Qt.Key.Key_M, Qt.Key.Key_Delete, Qt.Key.Key_Home):
            QTest.keyClick(cards, key)
            cards.setCurrentIndex(cards.model().index(row, 0))
    assert asked == [("memo", mine.id), ("remove", mine.id)]
    menus = [cards.menu(cards.model().index(row, 0)) for row in (0, 1)]  # type: ignore[attr-defined]
    assert [[a.isEnabled() for a in menu.actions()] for menu in menus] == [
        [True, True],
        [False, False],
    ]
    menus[0].actions()[0].trigger()
    menus[0].actions()[1].trigger()
    assert asked[2:] == [("memo", mine.id), ("remove", mine.id)]


def test_the_context_menus_open_where_there_is_something(
    panel: CodebookPane, session: ProjectSession, theme: Theme, report: Report, qtbot: QtBot
) -> None:
    panel.tree.customContextMenuRequested.emit(
        panel.tree.visualRect(panel.tree.themes.index_of(theme.id)).center()
    )
    menu = child(panel, QMenu, "themeMenu")
    assert menu.isVisible()
    menu.close()
    panel.tree.customContextMenuRequested.emit(QPoint(5, 2000))
    panel.show_here(
        [coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(0, 5))]
    )
    cards = child(panel, QListView, "hereCards")
    cards.customContextMenuRequested.emit(QPoint(20, 10))
    here = child(cards, QMenu, "hereMenu")
    assert here.isVisible()
    here.close()
    cards.customContextMenuRequested.emit(QPoint(20, 3000))


def test_an_empty_codebook_says_the_next_step(panel: CodebookPane, session: ProjectSession) -> None:
    while undo.can_undo(session.project):
        undo.undo(session.project)
    for theme in list(session.project.codebook.themes):
        codebook.retire_theme(session.project, theme.id)
    session.bus.flush()
    assert child(panel, QLabel, "codebookEmpty").isVisible()


def test_wishes_are_passed_on(panel: CodebookPane, theme: Theme, qtbot: QtBot) -> None:
    for signal, text in (
        (panel.passages_wanted, "Show its passages"),
        (panel.theme_memo_wanted, "Write a memo…"),
    ):
        with qtbot.waitSignal(signal) as wanted:
            chosen(panel, theme, text).trigger()
        assert wanted.args == [theme.id]
