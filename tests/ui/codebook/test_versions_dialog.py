"""The versions of the codebook in the window: listed, compared, explained."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton, QTextEdit, QWidget

from desktop.domain.codebook_difference import WHAT_DIFFERS, FieldDifference
from desktop.domain.codebook_note import ChangeReason
from desktop.services.project import codebook
from desktop.services.themes.versions import versions
from desktop.ui.codebook.difference_view import DifferenceView
from desktop.ui.codebook.difference_words import WHAT
from desktop.ui.codebook.versions_dialog import VersionsDialog
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


def change(session: ProjectSession, definition: str, **why: object) -> None:
    theme = session.project.codebook.children(None)[0]
    reason = ChangeReason(**why)  # type: ignore[arg-type]
    codebook.edit_theme(session.project, theme.id, definition=definition, reason=reason)


def lines(dialog: VersionsDialog) -> list[str]:
    listed = child(dialog, QListWidget, "versionList")
    return [listed.item(row).text() for row in range(listed.count())]


def shown(dialog: VersionsDialog) -> str:
    return child(dialog, QTextEdit, "codebookDifference").toPlainText()


def test_the_newest_is_beside_the_one_before_it(session: ProjectSession, holder: QWidget) -> None:
    change(session, "审批服务、监管方式。")
    change(session, "审批服务和监管方式。", text="文字", meaning_changed=True)
    dialog = VersionsDialog(session, holder)
    newest, middle, first = lines(dialog)
    assert newest.startswith("3 · ")
    assert newest.endswith(" · 甲 · meaning changed · 文字")
    assert (middle[:4], first[:4]) == ("2 · ", "1 · ")
    assert child(dialog, QComboBox, "versionBeside").currentText() == "version 2"
    assert shown(dialog) == "营商环境 · definition\n审批服务、和监管方式。\n\n"
    assert child(dialog, QLineEdit, "versionReason").text() == "文字"


def test_what_went_is_struck_out_and_what_came_underlined(
    session: ProjectSession, holder: QWidget
) -> None:
    view = DifferenceView(holder)
    view.show_differences([FieldDifference("1", "甲", "definition", "旧的话", "新的话")])
    text = view.toPlainText()
    for word, struck, underlined in (
        ("旧", True, False),
        ("新", False, True),
        ("话", False, False),
    ):
        cursor = QTextCursor(view.document())
        cursor.setPosition(text.index(word) + 1)
        font = cursor.charFormat().font()
        assert (font.strikeOut(), font.underline()) == (struck, underlined), word
    assert session.project.codebook.version == 1


def test_html_in_a_definition_is_shown_as_it_is_written(
    session: ProjectSession, holder: QWidget
) -> None:
    change(session, "<b>甲</b>\u202e")
    assert "<b>甲</b>\\u202e" in shown(VersionsDialog(session, holder))


def test_any_two_are_compared(session: ProjectSession, holder: QWidget) -> None:
    change(session, "一一一")
    change(session, "二二二")
    dialog = VersionsDialog(session, holder)
    beside = child(dialog, QComboBox, "versionBeside")
    beside.setCurrentIndex(beside.findData(1))
    assert "二二二" in shown(dialog)
    assert "一一一" not in shown(dialog)
    child(dialog, QListWidget, "versionList").setCurrentRow(2)
    assert beside.currentText() == "version 3"
    beside.setCurrentIndex(beside.findData(2))
    assert "一一一" in shown(dialog)


def test_the_first_alone_has_nothing_beside_it(session: ProjectSession, holder: QWidget) -> None:
    dialog = VersionsDialog(session, holder)
    assert not child(dialog, QComboBox, "versionBeside").isEnabled()
    assert shown(dialog) == "Nothing differs."


def test_a_reason_is_written_afterwards(session: ProjectSession, holder: QWidget) -> None:
    change(session, "一")
    dialog = VersionsDialog(session, holder)
    keep, reason = (
        child(dialog, QPushButton, "versionKeep"),
        child(dialog, QLineEdit, "versionReason"),
    )
    child(dialog, QListWidget, "versionList").setCurrentRow(1)
    assert not keep.isEnabled()
    reason.setText("初稿")
    reason.textEdited.emit("初稿")
    keep.click()
    assert versions(session.project)[1].reason == "初稿"
    assert lines(dialog)[1].endswith(" · 初稿")
    assert child(dialog, QListWidget, "versionList").currentRow() == 1


def test_every_kind_of_difference_has_its_word(session: ProjectSession, holder: QWidget) -> None:
    assert set(WHAT) == set(WHAT_DIFFERS)
    theme = session.project.codebook.children(None)[0]
    codebook.retire_theme(session.project, theme.id)
    told = shown(VersionsDialog(session, holder))
    assert "营商环境 · retired\nnoyes" in told
    view = DifferenceView(holder)
    view.show_differences([FieldDifference("", "", "order")])
    assert view.toPlainText() == "The themes are in another order.\n\n"
