"""Merging, splitting, moving and a change of meaning through the window, each told first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, coders, undo
from desktop.services.rounds import rounds
from desktop.services.themes.rechecking import to_recheck
from desktop.services.themes.versions import versions
from desktop.ui.codebook.merge_preview_dialog import MergePreviewDialog
from desktop.ui.codebook.pane import CodebookPane
from desktop.ui.codebook.split_dialog import SplitDialog
from desktop.ui.codebook.theme_dialog import ThemeDialog
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child

Apply = Callable[[int, int, Theme], Coding]


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> CodebookPane:
    panel = CodebookPane(session, holder)
    panel.resize(300, 600)
    shown(holder)
    return panel


@pytest.fixture
def apply(session: ProjectSession, report: Report) -> Apply:
    def apply(start: int, end: int, theme: Theme) -> Coding:
        span = Span(start, end)
        return coding.apply_theme(session.project, report.id, theme_id=theme.id, span=span)

    return apply


def tops(session: ProjectSession) -> list[Theme]:
    return session.project.codebook.children(None)


def trigger(panel: CodebookPane, theme: Theme, text: str) -> None:
    menu = panel._menu.menu(theme, panel)
    next(action for action in menu.actions() if action.text() == text).trigger()


def offered(panel: CodebookPane) -> list[str]:
    picker = panel.findChild(ThemePicker)
    assert isinstance(picker, ThemePicker)
    listed = child(picker, QListWidget, "themePickerList")
    paths = [listed.item(row).text() for row in range(listed.count())]
    picker.close()
    return paths


def test_the_picker_offers_neither_the_theme_nor_what_is_under_it(
    panel: CodebookPane, session: ProjectSession
) -> None:
    theme = tops(session)[0]
    trigger(panel, theme, "Merge into…")
    paths = offered(panel)
    assert paths
    assert not any(path.split("/")[0] == theme.name for path in paths)


@pytest.mark.parametrize("unites", [True, False])
def test_the_merge_shows_its_codings_and_asks_about_overlaps(
    panel: CodebookPane, session: ProjectSession, report: Report, apply: Apply, unites: bool
) -> None:
    one, other = tops(session)[:2]
    apply(0, 5, one)
    apply(3, 8, other)
    panel._changes.ask_to_merge(one.id, other.id)
    dialog = child(panel, MergePreviewDialog, "mergePreviewDialog")
    listed = child(dialog, QListWidget, "mergeCodings")
    assert listed.count() == 1
    assert "overlaps afterwards" in listed.item(0).text()
    assert child(dialog, QLabel, "mergeOverlaps").isEnabled()
    assert child(dialog, QRadioButton, "mergeUnite").isChecked()
    child(dialog, QRadioButton, "mergeUnite" if unites else "mergeKeep").click()
    child(dialog, QPushButton, "mergeThemes").click()
    found = coding.codings_in(session.project, report.id)
    spans = [(0, 8)] if unites else [(0, 5), (3, 8)]
    assert [(c.start, c.end, c.theme_id) for c in found] == [(*span, other.id) for span in spans]
    assert not dialog.isVisible()


def test_without_overlaps_nothing_is_asked_and_cancel_merges_nothing(
    panel: CodebookPane, session: ProjectSession, apply: Apply
) -> None:
    one, other = tops(session)[:2]
    apply(0, 5, one)
    apply(0, 5, other)
    panel._changes.ask_to_merge(one.id, other.id)
    dialog = child(panel, MergePreviewDialog, "mergePreviewDialog")
    assert not child(dialog, QLabel, "mergeOverlaps").isEnabled()
    assert "there already" in child(dialog, QLabel, "mergePreviewSaid").text()
    dialog.reject()
    assert codebook.theme_counts(session.project) == {one.id: 1, other.id: 1}


def test_ticked_codings_are_split_off(
    panel: CodebookPane, session: ProjectSession, apply: Apply, qtbot: QtBot
) -> None:
    theme = tops(session)[0]
    first, second = apply(0, 5, theme), apply(6, 9, theme)
    trigger(panel, theme, "Split…")
    dialog = child(panel, SplitDialog, "splitDialog")
    listed, split = (
        child(dialog, QListWidget, "splitCodings"),
        child(dialog, QPushButton, "splitTheme"),
    )
    child(dialog, QLineEdit, "splitName").setText(" 新的 ")
    assert not split.isEnabled()
    QTest.keyClick(listed, Qt.Key.Key_A)
    assert dialog.ticked() == [first.id, second.id]
    QTest.keyClick(listed, Qt.Key.Key_A)
    assert dialog.ticked() == []
    QTest.keyClick(listed, Qt.Key.Key_J)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.ticked() == [second.id]
    assert child(dialog, QLabel, "splitNumber").text() == "1 go to the new theme, 1 stay."
    child(dialog, QLineEdit, "splitReason").setText("两回事")
    with qtbot.waitSignal(session.noticed) as noticed:
        split.click()
    assert "新的" in noticed.args[0]
    made = tops(session)[1]
    assert (made.name, codebook.theme_counts(session.project)) == (
        "新的",
        {theme.id: 1, made.id: 1},
    )
    assert versions(session.project)[0].reason == "两回事"
    QTest.keyClick(listed, Qt.Key.Key_K)
    assert listed.currentRow() == 0


def test_what_a_blind_round_hides_is_not_previewed(
    panel: CodebookPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    project = session.project
    second = coders.add_coder(project, "乙")
    everyone = [project.coder.id, second.id]
    project.enter(rounds.create(project, "一轮", coder_ids=everyone, report_ids=[report.id]))
    one, other = tops(session)[:2]
    for ask in (
        lambda: panel._changes.ask_to_merge(one.id, other.id),
        lambda: panel._changes.ask_to_split(one.id),
    ):
        with qtbot.waitSignal(session.failed):
            ask()
    assert panel.findChild(MergePreviewDialog) is None
    assert panel.findChild(SplitDialog) is None


def test_a_moved_theme_has_its_notice(
    panel: CodebookPane, session: ProjectSession, qtbot: QtBot
) -> None:
    one, other = tops(session)[:2]
    with qtbot.waitSignal(session.noticed) as noticed:
        panel.tree.themes.dropped.emit(one.id, other.id, 0)
    assert noticed.args[0] == f"{one.name} is moved, under {other.name}."
    with qtbot.waitSignal(session.noticed) as noticed:
        panel.tree.themes.dropped.emit(one.id, None, 0)
    assert noticed.args[0] == f"{one.name} is moved, at the top level."
    with qtbot.assertNotEmitted(session.noticed):
        panel.tree.themes.dropped.emit(one.id, None, 0)
    undo.undo(session.project)
    assert session.project.codebook.theme(one.id).parent_id == other.id


def edited(panel: CodebookPane, theme: Theme) -> ThemeDialog:
    trigger(panel, theme, "Edit all fields…")
    return child(panel, ThemeDialog, "themeDialog")


def test_a_used_theme_is_asked_whether_its_meaning_changes(
    panel: CodebookPane, session: ProjectSession, apply: Apply
) -> None:
    theme = tops(session)[0]
    made = apply(0, 5, theme)
    dialog = edited(panel, theme)
    meaning = child(dialog, QRadioButton, "meaningChanged")
    text = child(dialog, QPlainTextEdit, "theme_exclude")
    assert meaning.isVisible()
    assert not meaning.isEnabled()
    before = text.toPlainText()
    text.setPlainText(f"{before}新")
    assert meaning.isEnabled()
    meaning.click()
    text.setPlainText(before)
    assert not meaning.isChecked()
    text.setPlainText(f"{before}新")
    meaning.click()
    child(dialog, QLineEdit, "meaningReason").setText("收窄")
    dialog.accept()
    (one,) = to_recheck(session.project)
    assert (one.excerpt.coding.id, one.notes[0].reason) == (made.id, "收窄")


def test_other_fields_and_unused_themes_are_not_asked_about(
    panel: CodebookPane, session: ProjectSession, apply: Apply
) -> None:
    used, unused = tops(session)[:2]
    apply(0, 5, used)
    dialog = edited(panel, used)
    child(dialog, QLineEdit, "themeName").setText("别名")
    child(dialog, QPlainTextEdit, "theme_example").setPlainText("例")
    assert not child(dialog, QRadioButton, "meaningChanged").isEnabled()
    dialog.accept()
    dialog.deleteLater()
    other = ThemeDialog(unused, panel)
    assert child(other, QRadioButton, "meaningChanged").isHidden()
    child(other, QLineEdit, "meaningReason").setText("因为")
    assert other.reason().text == "因为"
    assert not other.reason().meaning_changed
    assert to_recheck(session.project) == []
