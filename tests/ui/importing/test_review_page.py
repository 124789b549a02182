"""The review's table and its preview: what they show, what can be changed, by which keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
)
from pytestqt.qtbot import QtBot

from desktop.resources import resource
from desktop.services.intake.cleaned_lines import CleanedLine
from desktop.services.intake.matters import MATTERS, Concern, ReviewRow
from desktop.ui.importing import words
from desktop.ui.importing.cleaned_view import MOST, CleanedView
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.review_model import COLUMNS, ReviewModel
from desktop.ui.importing.words import matter, why_cut
from desktop.ui.kit import theme
from desktop.ui.session.project_session import ProjectSession

GOOD = 8
_Role = Qt.ItemDataRole


def column(name: str) -> int:
    return COLUMNS.index(name)


def model_of(dialog: ImportDialog) -> ReviewModel:
    model = dialog.review.table.model()
    assert isinstance(model, ReviewModel)
    return model


def cell(dialog: ImportDialog, at: int, name: str, role: int = _Role.DisplayRole) -> object:
    return model_of(dialog).index(at, column(name)).data(role)


def write(dialog: ImportDialog, at: int, name: str, text: str) -> bool:
    return model_of(dialog).setData(model_of(dialog).index(at, column(name)), text)


def row(dialog: ImportDialog, at: int) -> ReviewRow:
    return model_of(dialog).row(model_of(dialog).index(at, 0))


def stand_on(dialog: ImportDialog, at: int, qtbot: QtBot) -> CleanedView:
    """Its text is in the preview."""
    table, view = dialog.review.table, dialog.review.preview.view
    table.setCurrentIndex(table.model().index(at, column("county")))
    qtbot.waitUntil(lambda: bool(view.parts))
    return view


def test_a_county_brings_along_what_follows(reviewing: ImportDialog) -> None:
    assert write(reviewing, GOOD, "county", "嘉善县")
    assert cell(reviewing, GOOD, "prefecture") == "嘉兴市"
    assert cell(reviewing, GOOD, "province") == "浙江省"
    assert row(reviewing, GOOD).facts.county_code == "330421"


def test_what_cannot_be_is_refused_and_said(reviewing: ImportDialog) -> None:
    before = row(reviewing, GOOD).facts
    assert not write(reviewing, GOOD, "issued_on", "2023-02-30")
    assert "2023-02-30 is no date" in reviewing.findChild(QLabel, "reviewSaid").text()
    assert row(reviewing, GOOD).facts == before


def test_guesses_are_marked_and_confirmed_by_editing(reviewing: ImportDialog) -> None:
    shown = row(reviewing, GOOD)
    shown.guessed = frozenset({"year", "county"})
    year = str(shown.facts.year)
    assert cell(reviewing, GOOD, "year") == f"{year} ?"
    assert cell(reviewing, GOOD, "year", _Role.EditRole) == year
    assert cell(reviewing, GOOD, "year", _Role.FontRole).italic()  # type: ignore[attr-defined]
    assert "guessed" in str(cell(reviewing, GOOD, "year", _Role.AccessibleTextRole))
    assert str(cell(reviewing, GOOD, "matter")) == "? guessed: County, Year"
    write(reviewing, GOOD, "year", year)
    assert cell(reviewing, GOOD, "year") == year
    assert shown.guessed == {"county"}


def test_what_is_missing_is_marked(reviewing: ImportDialog) -> None:
    write(reviewing, GOOD, "county", "")
    assert cell(reviewing, GOOD, "county") == "missing"
    assert cell(reviewing, GOOD, "document_number") == ""
    assert cell(reviewing, GOOD, "county", _Role.ForegroundRole) == QColor(theme.palette().accent)
    assert cell(reviewing, GOOD, "county", _Role.ToolTipRole) == "County: not known"
    assert "1 lacks facts" in reviewing.findChild(QLabel, "reviewHead").text()


def test_a_failed_file_can_be_neither_edited_nor_taken_in(reviewing: ImportDialog) -> None:
    model = model_of(reviewing)
    index = model.index(0, column("county"))
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert cell(reviewing, 0, "matter", _Role.CheckStateRole) is None
    assert str(cell(reviewing, 0, "matter")).startswith("✗ ")
    model.toggle(index)
    assert not row(reviewing, 0).left_out
    assert cell(reviewing, 0, "county") == ""
    assert cell(reviewing, 0, "file", _Role.ForegroundRole) == QColor(theme.palette().dim)


def test_space_leaves_a_file_out(reviewing: ImportDialog) -> None:
    table = reviewing.review.table
    table.setCurrentIndex(table.model().index(GOOD, 2))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert row(reviewing, GOOD).left_out
    assert cell(reviewing, GOOD, "matter") == "left out"
    assert reviewing.findChild(QPushButton, "reviewImport").text() == "Import 5 reports"
    first = model_of(reviewing).index(GOOD, 0)
    assert first.data(_Role.CheckStateRole) == Qt.CheckState.Unchecked
    model_of(reviewing).setData(first, Qt.CheckState.Checked, _Role.CheckStateRole)
    assert cell(reviewing, GOOD, "matter") == "✓ ready"
    assert not model_of(reviewing).setData(first, "?", _Role.DisplayRole)


def test_the_heads_name_the_facts(reviewing: ImportDialog) -> None:
    model, across = model_of(reviewing), Qt.Orientation.Horizontal
    titles = [model.headerData(at, across) for at in range(len(COLUMNS))]
    assert titles[:3] == ["What to look at", "File", "County"]
    assert model.headerData(0, Qt.Orientation.Vertical) == 1
    assert model.headerData(0, across, _Role.ToolTipRole) is None
    assert str(cell(reviewing, GOOD, "file", _Role.ToolTipRole)).endswith(".txt")
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)


def test_typing_edits_and_escape_leaves_it(reviewing: ImportDialog, qtbot: QtBot) -> None:
    table = reviewing.review.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(GOOD, column("document_number")))
    before = row(reviewing, GOOD).facts
    QTest.keyClick(table, Qt.Key.Key_F2)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    assert edit.accessibleName() == "Document number"
    QTest.keyClicks(edit, "No. 5")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert row(reviewing, GOOD).facts == before
    QTest.keyClick(table, Qt.Key.Key_F2)
    edit = QApplication.focusWidget()
    QTest.keyClicks(edit, "No. 6")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row(reviewing, GOOD).facts.document_number == "No. 6")
    assert reviewing.isVisible()


def test_cut_parts_are_shown_struck_with_the_reason(reviewing: ImportDialog, qtbot: QtBot) -> None:
    view = stand_on(reviewing, GOOD, qtbot)
    lines = view.toPlainText().split("\n")
    assert lines[0] == "cut: where on the site the page is"
    block = view.document().findBlockByNumber(1)
    assert block.begin().fragment().charFormat().fontStrikeOut()
    assert "character" in reviewing.findChild(QLabel, "previewHead").text()


def test_a_part_is_put_back_and_cut_again_by_keys(reviewing: ImportDialog, qtbot: QtBot) -> None:
    view = stand_on(reviewing, GOOD, qtbot)
    put = reviewing.findChild(QPushButton, "previewPut")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.present is not None
    part = view.present.part
    assert part == view.parts[1]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert row(reviewing, GOOD).back == {part}
    assert put.text() == "Cut again"
    assert "1 part put back" in str(cell(reviewing, GOOD, "matter"))
    put.click()
    assert row(reviewing, GOOD).back == frozenset()
    assert put.text() == "Put back"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.present.part == view.parts[0]
    reviewing.findChild(QPushButton, "previewNext").click()
    reviewing.findChild(QPushButton, "previewNext").click()
    reviewing.findChild(QPushButton, "previewPrevious").click()
    assert view.present.part == view.parts[1]
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.present.part == view.parts[1]


def test_a_click_on_a_part_chooses_it(reviewing: ImportDialog, qtbot: QtBot) -> None:
    view = stand_on(reviewing, GOOD, qtbot)
    third = view.document().findBlockByNumber(5)
    place = view.document().documentLayout().blockBoundingRect(third).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, place.y()))
    assert view.present is not None
    assert view.present.part == view.parts[2]
    view.show_lines([CleanedLine("只有正文。")])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert view.present is None
    view.step(1)
    view.toggle()
    assert view.present is None


def test_a_failed_file_has_no_text_to_show(reviewing: ImportDialog, qtbot: QtBot) -> None:
    view = stand_on(reviewing, GOOD, qtbot)
    reviewing.review.table.setCurrentIndex(model_of(reviewing).index(0, 2))
    qtbot.waitUntil(lambda: view.toPlainText() == "")
    assert not reviewing.findChild(QPushButton, "previewPut").isEnabled()


def test_a_very_long_text_is_shown_in_part(reviewing: ImportDialog, qtbot: QtBot) -> None:
    view = stand_on(reviewing, GOOD, qtbot)
    view.show_lines([CleanedLine("甲" * (MOST - 5)), CleanedLine("乙" * 50), CleanedLine("丙")])
    assert view.toPlainText().rstrip("\n").endswith("乙" * 5 + "……")


def test_nearly_the_same_text_in_the_corpus_is_found_later(
    dialog: ImportDialog, files: Path, session: ProjectSession, qtbot: QtBot
) -> None:
    dialog.start([files])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    dialog.review.import_wanted.emit()
    qtbot.waitUntil(dialog.summary.isVisible)
    near = files / "near.txt"
    text = (files / "report_01.txt").read_text("utf-8")
    near.write_text(text.replace("第1号", "第一号", 1), "utf-8")
    again = ImportDialog(session, folder="", parent=dialog.parentWidget())
    again.open()
    again.start([near])
    qtbot.waitUntil(again.review.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    assert "nearly the same text as 进贤县 2021" in str(cell(again, 0, "matter"))
    assert "same county and year as 进贤县 2021" in str(cell(again, 0, "matter"))
    again.accept()


def test_every_matter_and_every_reason_has_words(reviewing: ImportDialog) -> None:
    shown = row(reviewing, GOOD)
    for kind in MATTERS[1:]:
        concern = Concern(kind, facts=("year",), other="cut_off")
        assert matter(shown, concern)
        assert words.SIGNS[kind]
    assert why_cut("chrome", "an_unknown_reason") == "the site's, not the report's"
    assert why_cut("signature", "signature") == "signature"
    assert set(words.SIGNS) == set(MATTERS)


@pytest.mark.parametrize("place", ["anywhere", "edge", "tail"])
def test_every_rule_of_the_site_s_lines_has_words(place: str) -> None:
    table = resource("importing", "chrome.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in table if not line.startswith("#"))
    reasons = {reason for where, reason, *_ in cells if where == place}
    assert reasons
    assert reasons <= words.REASONS.keys()


def test_a_remark_is_told(reviewing: ImportDialog) -> None:
    shown = row(reviewing, GOOD)
    shown.note = replace(shown.note, warnings=("cut_off",))
    assert cell(reviewing, GOOD, "matter") == "· ends in the middle of a sentence"


def test_what_is_no_report_is_filtered_and_its_kind_corrected(reviewing: ImportDialog) -> None:
    model = model_of(reviewing)
    shown = row(reviewing, GOOD)
    shown.facts = replace(shown.facts, kind="news")
    shown.guessed |= {"kind"}
    shown.note = replace(shown.note, warnings=("news",))
    assert cell(reviewing, GOOD, "kind") == "News ?"
    assert "reads like news" in str(model.said(model.index(GOOD, 0)))
    others = reviewing.review.findChild(QCheckBox, "reviewOthers")
    others.click()
    assert model.rowCount() == 1
    model.refresh({model.number(model.index(0, 0))})
    assert reviewing.review.findChild(QLabel, "reviewHead").text().endswith("1 no report")
    table = reviewing.review.table
    table.setCurrentIndex(model.index(0, column("kind")))
    table.edit(table.currentIndex())
    choice = table.findChild(QComboBox, "review_kind")
    assert choice.currentData() == "news"
    choice.setCurrentIndex(choice.findData("law_report"))
    table.commitData(choice)
    table.closeEditor(choice, QStyledItemDelegate.EndEditHint.NoHint)
    assert (shown.facts.kind, "kind" in shown.guessed) == ("law_report", False)
    assert "reads like news" not in str(model.said(model.index(0, 0)))
    others.click()
    assert model.rowCount() == 14


def test_a_kind_that_is_confirmed_counts_as_it_stands(reviewing: ImportDialog) -> None:
    shown = row(reviewing, GOOD)
    shown.facts = replace(shown.facts, kind="menu")
    shown.guessed |= {"kind"}
    shown.note = replace(shown.note, warnings=("menu_only",))
    said = model_of(reviewing).said
    assert "only a menu" in said(model_of(reviewing).index(GOOD, 0))
    assert write(reviewing, GOOD, "kind", "menu")
    assert "only a menu" not in said(model_of(reviewing).index(GOOD, 0))
