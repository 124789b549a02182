"""Disagreements are decided with one key each, and every decision is on disk at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.adjudication import Adjudication
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.services.rounds import adjudication, rounds
from desktop.services.rounds.for_adjudicator import MarkedNote
from desktop.ui.comparison.adjudication.adjudication_page import AdjudicationPage
from desktop.ui.comparison.adjudication.case_view import CaseView
from desktop.ui.comparison.adjudication.key_button import KeyButton
from desktop.ui.comparison.adjudication.passage_row import PassageRow
from desktop.ui.comparison.adjudication.round_data import RoundData, round_data
from desktop.ui.comparison.adjudication.span_row import SpanRow
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def page(
    disputed: RoundWork, session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> AdjudicationPage:
    page = AdjudicationPage(session, lambda command: f"<{command}>", holder)
    shown(holder)
    page.resize(1000, 700)
    page.show()
    page.show_round(data(disputed))
    page.take_keys()
    return page


def data(work: RoundWork) -> RoundData:
    found = round_data(work.project, work.round.id)
    assert found is not None
    return found


def decisions(work: RoundWork) -> list[Adjudication]:
    items = adjudication.disagreements(work.project, work.round.id)
    return [item.adjudication for item in items if item.adjudication]


def last(work: RoundWork) -> Adjudication:
    return max(decisions(work), key=lambda one: (one.decided_at, one.id))


def rows(page: AdjudicationPage) -> list[PassageRow]:
    found = page.view.findChildren(PassageRow)
    return [row for row in found if row.objectName().startswith("caseRow") and row.isVisible()]


def result(page: AdjudicationPage) -> SpanRow:
    return child(page, SpanRow, "caseResult")


def press(widget: QWidget, key: Qt.Key, *, shift: bool = False, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.NoModifier
    held |= Qt.KeyboardModifier.ShiftModifier if shift else held
    held |= Qt.KeyboardModifier.ControlModifier if ctrl else held
    QTest.keyClick(widget, key, held)


def test_what_the_coders_agree_on_is_not_asked(page: AdjudicationPage) -> None:
    assert len(page.listed.listed) == 6
    kinds = [item.disagreement.kind for item in page.listed.listed]
    assert kinds == ["boundary", "missing"] * 3
    assert page.present == page.listed.listed[0]
    assert child(page, QLabel, "adjudicationProgress").text() == "0 / 6"


def test_each_coders_words_are_under_each_other_and_said_aloud(page: AdjudicationPage) -> None:
    first, second = rows(page)
    assert first.spans[0][1] == second.spans[0][1]
    assert first.spans[0][0] + 2 == second.spans[0][0]
    assert first.accessibleName().startswith("Coder A: ")
    page.step(1)
    none, coded = rows(page)
    assert none.spans == []
    assert "coded nothing here" in none.accessibleName()
    assert coded.accessibleName().startswith("Coder B: ")


def test_what_coders_marked_stands_beside_the_disagreement(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    notes = child(page, QLabel, "caseNotes")
    assert notes.isHidden()
    found = data(disputed)
    where = found.items[0].disagreement
    span, coder = Span(where.start, where.end), found.coders[1].id
    marked = [
        MarkedNote(coder, "两可", where.report_id, where.theme_id, span),
        MarkedNote(coder, "", where.report_id),
        MarkedNote(coder, "别处", "other"),
    ]
    page.show_round(replace(found, marked=marked))
    assert notes.text() == "⚑ Coder B: 两可\n⚑ Coder B: marked, without a memo"


def test_coders_who_agree_with_each_other_share_a_row(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    found = data(disputed)
    item = found.items[0]
    spans = dict(item.disagreement.spans)
    third = coders.add_coder(disputed.project, "丙")
    spans[third.id] = spans[disputed.first.id]
    dispute = replace(item.disagreement, spans=spans)
    everyone = (*found.coders, third)
    page.show_round(replace(found, coders=everyone, items=(replace(item, disagreement=dispute),)))
    assert [row.accessibleName().partition(":")[0] for row in rows(page)] == [
        "Coder A · Coder C",
        "Coder B",
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("union", "union"), ("intersection", "intersection"), ("none", "none")],
)
def test_a_decision_is_stored_and_shown(
    disputed: RoundWork, page: AdjudicationPage, kind: str, expected: str
) -> None:
    page.decide(kind)
    assert [one.kind for one in decisions(disputed)] == [expected]
    assert result(page).isVisible()
    assert child(page, KeyButton, f"decide_{kind}").isChecked()
    assert child(page, QLabel, "adjudicationProgress").text() == "1 / 6"
    assert bool(result(page).spans) == (kind != "none")


def test_taking_a_coders_coding_marks_the_row(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.take(1)
    assert last(disputed).taken_from == disputed.second.id
    assert result(page).spans == rows(page)[1].spans
    assert child(page, KeyButton, "decideTake2").isChecked()
    assert not child(page, KeyButton, "decideTake1").isChecked()


def test_letters_without_a_coder_flag_and_edit(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.take(0)
    page.take(2)
    assert last(disputed).codebook_must_change
    page.take(4)
    assert page.view.editing
    page.take(3)
    assert len(decisions(disputed)) == 1


def test_a_reason_may_be_given_before_or_after(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.reason(1)
    assert decisions(disputed) == []
    assert child(page, KeyButton, "reason_gap").isChecked()
    page.decide("union")
    assert last(disputed).reason == "gap"
    page.reason(0)
    assert (last(disputed).kind, last(disputed).reason) == ("union", "ambiguous")
    page.reason(0)
    assert last(disputed).reason == ""
    page.flag()
    assert last(disputed).codebook_must_change
    page.decide("none")
    assert last(disputed).codebook_must_change
    page.step(1)
    assert not child(page, KeyButton, "decideFlag").isChecked()


def test_a_reason_given_for_one_does_not_go_over_to_the_next(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.reason(3)
    page.step(1)
    page.decide("union")
    assert last(disputed).reason == ""


def test_a_note_is_written_with_enter_and_left_with_escape(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.take(0)
    note = child(page, QLineEdit, "decisionNote")
    page.bar.write_note()
    assert note.hasFocus()
    QTest.keyClicks(note, "see p. 3")
    press(note, Qt.Key.Key_Return)
    assert last(disputed).note == "see p. 3"
    assert not note.hasFocus()
    page.bar.write_note()
    QTest.keyClicks(note, "rubbish")
    press(note, Qt.Key.Key_Escape)
    assert last(disputed).note == "see p. 3"
    page.step(1)
    assert note.text() == ""


def test_a_span_is_edited_with_arrows(disputed: RoundWork, page: AdjudicationPage) -> None:
    item = page.present
    assert item is not None
    page.edit()
    row = result(page)
    start, end = row.spans[0]
    press(row, Qt.Key.Key_Left)
    press(row, Qt.Key.Key_Right, shift=True)
    assert row.spans == [(start + 1, end - 1)]
    press(row, Qt.Key.Key_Return)
    made = last(disputed)
    assert made.kind == "edit"
    left = [
        one
        for one in adjudication.resolution(disputed.project, disputed.round.id)
        if one.adjudication_id == made.id
    ]
    where = item.disagreement
    assert [(one.start, one.end) for one in left] == [(where.start + 1, where.end - 1)]
    page.reason(2)
    again = last(disputed)
    assert (again.kind, again.reason) == ("edit", "error")
    assert result(page).spans == [(start + 1, end - 1)]


def test_ctrl_moves_to_the_next_pause_and_escape_gives_up(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.edit()
    row = result(page)
    end = row.spans[0][1]
    press(row, Qt.Key.Key_Left, ctrl=True)
    assert row.spans[0][1] < end - 1
    for _ in range(200):
        press(row, Qt.Key.Key_Left)
    assert row.spans[0][1] - row.spans[0][0] == 1
    press(row, Qt.Key.Key_Escape)
    assert not page.view.editing
    assert decisions(disputed) == []
    assert not result(page).isVisible()


def place_of(row: SpanRow, position: int) -> QPoint:
    """A point of the row that stands for that position of its text."""
    points = (QPoint(x, y) for y in range(24, row.height(), 12) for x in range(0, row.width(), 2))
    return next(p for p in points if row.position_at(p.x(), p.y()) == position)


def test_a_span_is_edited_with_the_mouse(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.edit()
    row = result(page)
    first, last = row.spans[0]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=place_of(row, first + 1))
    QTest.mouseMove(row, place_of(row, last - 1))
    assert row.spans == [(first + 1, last - 1)]
    assert row.position_at(14, 24) == 0


def test_no_edit_leaves_the_passage(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.edit()
    row = result(page)
    passage = row.spans[0]
    press(row, Qt.Key.Key_Right)
    press(row, Qt.Key.Key_Right, ctrl=True)
    press(row, Qt.Key.Key_Left, shift=True)
    press(row, Qt.Key.Key_Plus)
    assert row.spans == [passage]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=place_of(row, 0))
    QTest.mouseMove(row, place_of(row, passage[1] + 2))
    assert row.spans == [passage]
    QTest.mouseMove(row, place_of(row, 1))
    assert row.spans == [(passage[0], passage[0] + 1)]


def left_by(work: RoundWork, decision_id: str) -> list[tuple[int, int]]:
    found = adjudication.resolution(work.project, work.round.id)
    return [(one.start, one.end) for one in found if one.adjudication_id == decision_id]


def test_an_edit_can_leave_several_passages(disputed: RoundWork, page: AdjudicationPage) -> None:
    item = page.present
    assert item is not None
    page.edit()
    row = result(page)
    ((start, end),) = row.spans
    for _ in range(end - start - 3):
        press(row, Qt.Key.Key_Left)
    press(row, Qt.Key.Key_Plus, shift=True)
    assert row.spans == [(start, start + 3), (start + 4, start + 5)]
    press(row, Qt.Key.Key_Right)
    press(row, Qt.Key.Key_Equal)
    assert len(row.spans) == 3
    press(row, Qt.Key.Key_Minus)
    press(row, Qt.Key.Key_Minus)
    press(row, Qt.Key.Key_Minus)
    assert row.spans == [(start, start + 3)]
    press(row, Qt.Key.Key_Plus)
    press(row, Qt.Key.Key_Right)
    press(row, Qt.Key.Key_Return)
    at = item.disagreement.start - start
    expected = [(at + start, at + start + 3), (at + start + 4, at + start + 6)]
    assert left_by(disputed, last(disputed).id) == expected
    assert result(page).spans == [(start, start + 3), (start + 4, start + 6)]
    page.edit()
    assert result(page).spans == [(start, start + 3), (start + 4, start + 6)]
    press(result(page), Qt.Key.Key_Right, ctrl=True)
    press(result(page), Qt.Key.Key_Return)
    assert left_by(disputed, last(disputed).id)[0] == expected[0]


def test_passages_that_touch_become_one(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.edit()
    row = result(page)
    ((start, end),) = row.spans
    press(row, Qt.Key.Key_Left)
    press(row, Qt.Key.Key_Left)
    press(row, Qt.Key.Key_Plus)
    press(row, Qt.Key.Key_Left, shift=True)
    assert len(row.spans) == 2
    press(row, Qt.Key.Key_Return)
    assert len(left_by(disputed, last(disputed).id)) == 1
    assert result(page).spans == [(start, end)]


def test_no_passage_is_added_after_the_last_character(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.edit()
    row = result(page)
    for _ in range(300):
        press(row, Qt.Key.Key_Right)
    press(row, Qt.Key.Key_Plus)
    assert len(row.spans) == 1


def test_a_passage_is_added_with_the_mouse(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.edit()
    row = result(page)
    before = row.spans[0]
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(row, Qt.MouseButton.LeftButton, held, place_of(row, before[0]))
    QTest.mouseMove(row, place_of(row, before[0] + 3))
    assert len(row.spans) == 2
    assert row.spans[0] == before
    assert row.spans[1][0] == before[0]


def test_withdrawing_opens_it_again_and_undo_brings_it_back(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.withdraw()
    page.decide("union")
    page.withdraw()
    assert decisions(disputed) == []
    assert not result(page).isVisible()
    undo.undo(disputed.project)
    page.show_round(data(disputed))
    assert [one.kind for one in decisions(disputed)] == ["union"]
    assert result(page).isVisible()


def test_steps_go_on_to_the_undecided_and_stop_at_the_ends(page: AdjudicationPage) -> None:
    first = page.present
    page.step(-1)
    assert page.present == first
    page.step(1)
    page.decide("none")
    page.step(-1)
    page.step(1, undecided=True)
    assert page.present == page.listed.listed[2]


def test_orders_and_choices(page: AdjudicationPage) -> None:
    page.decide("union")
    page.flag()
    order = child(page, QComboBox, "disagreementOrder")
    chosen = child(page, QComboBox, "disagreementShown")
    order.setCurrentIndex(order.findData("kind"))
    kinds = [item.disagreement.kind for item in page.listed.listed]
    assert kinds == ["boundary"] * 3 + ["missing"] * 3
    order.setCurrentIndex(order.findData("theme"))
    assert len({item.theme_path for item in page.listed.listed[:3]}) == 1
    order.setCurrentIndex(order.findData("worst"))
    assert len(page.listed.listed) == 6
    for value, number in (("undecided", 5), ("flagged", 1), ("changed", 0), ("all", 6)):
        chosen.setCurrentIndex(chosen.findData(value))
        assert len(page.listed.listed) == number, value
    page.choices.choose(order="report", shown="undecided")
    page.decide("none")
    page.choices.choose(shown="all")
    page.choices.choose(shown="undecided")
    assert page.present is not None
    assert page.present.adjudication is None


def test_names_are_hidden_until_they_are_wanted(page: AdjudicationPage) -> None:
    button = child(page, KeyButton, "decideTake2")
    assert button.words == "Take Coder B"
    assert button.accessibleName() == "Take Coder B (<take_2>)"
    page.toggle_names()
    assert button.words == "Take 乙"
    assert rows(page)[1].accessibleName().startswith("B  乙: ")
    assert "Hide" in child(page, QPushButton, "namesToggle").text()


def test_the_keys_of_a_small_round_are_said(page: AdjudicationPage) -> None:
    assert child(page, KeyButton, "decideFlag").accessibleName() == "Codebook must change (C)"
    assert child(page, KeyButton, "decide_edit").accessibleName() == "Edit (E)"


def test_the_place_can_be_gone_to(page: AdjudicationPage, qtbot: QtBot) -> None:
    assert page.present is not None
    where = page.present.disagreement
    with qtbot.waitSignal(page.place_wanted) as wanted:
        page.open_place()
    assert wanted.args == [where.report_id, where.start, where.end]


def test_when_all_is_decided_it_can_be_finished(
    disputed: RoundWork, page: AdjudicationPage, qtbot: QtBot
) -> None:
    finish = child(page, QPushButton, "finishAdjudication")
    assert not finish.isEnabled()
    for item in page.listed.listed:
        page.listed.go_to(item.disagreement.key)
        page.decide("union")
    assert finish.isEnabled()
    with qtbot.waitSignal(page.finished):
        finish.click()
    assert rounds.find_round(disputed.project, disputed.round.id).state == "adjudicated"
    page.show_round(data(disputed))
    assert not finish.isVisible()


def test_deciding_what_is_finished_is_refused_and_said(
    disputed: RoundWork, session: ProjectSession, page: AdjudicationPage, qtbot: QtBot
) -> None:
    for item in page.listed.listed:
        page.listed.go_to(item.disagreement.key)
        page.decide("union")
    adjudication.finish(disputed.project, disputed.round.id)
    with qtbot.waitSignal(session.failed):
        page.decide("none")


def test_buttons_do_the_same_as_keys(disputed: RoundWork, page: AdjudicationPage) -> None:
    child(page, KeyButton, "decideTake1").click()
    child(page, KeyButton, "reason_edge").click()
    child(page, KeyButton, "decideFlag").click()
    made = last(disputed)
    assert (made.kind, made.taken_from, made.reason) == ("take", disputed.first.id, "edge")
    assert made.codebook_must_change
    child(page, KeyButton, "decide_edit").click()
    assert page.view.editing


def test_with_nothing_to_decide_it_says_so(disputed: RoundWork, page: AdjudicationPage) -> None:
    page.show_round(replace(data(disputed), items=()))
    assert "agree everywhere" in child(page, QLabel, "adjudicationEmpty").text()
    assert page.present is None
    page.show_reason_why_empty("Reveal it.")
    assert child(page, QLabel, "adjudicationEmpty").text() == "Reveal it."
    for do in (page.edit, page.open_place, page.withdraw, page.flag):
        do()
    page.decide("union")
    assert decisions(disputed) == []


def test_a_decision_whose_codings_changed_is_marked_and_what_was_decided_shown(
    disputed: RoundWork, page: AdjudicationPage
) -> None:
    page.decide("intersection")
    found = data(disputed)
    changed = replace(found.items[0], changed=True)
    page.show_round(replace(found, items=(changed, *found.items[1:])))
    assert result(page).isVisible()
    assert result(page).spans == rows(page)[1].spans
    page.choices.choose(shown="changed")
    assert page.listed.listed == [changed]


def test_a_case_view_without_a_case_edits_nothing(holder: QWidget) -> None:
    view = CaseView(holder)
    view.clear()
    view.edit()
    assert not view.editing


def test_the_original_codings_never_change(disputed: RoundWork, page: AdjudicationPage) -> None:
    rounds.enter(disputed.project, disputed.round.id)
    before = coding.codings_in(disputed.project, disputed.reports[0].id)
    assert len(before) == 5
    page.decide("none")
    page.step(1)
    page.decide("union")
    assert coding.codings_in(disputed.project, disputed.reports[0].id) == before
