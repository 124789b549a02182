"""What is decided next and what a decision does, without a window."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from desktop.domain.adjudication import Adjudication
from desktop.domain.errors import RuleError
from desktop.domain.span import Span
from desktop.services.project import undo
from desktop.services.rounds import adjudication, rounds
from desktop.ui.comparison.adjudication.deciding import Deciding, Why
from desktop.ui.comparison.adjudication.disagreement_rows import GroupHeading
from desktop.ui.comparison.adjudication.round_data import RoundData, round_data
from tests.ui.comparison.conftest import RoundWork


def data(work: RoundWork) -> RoundData:
    found = round_data(work.project, work.round.id)
    assert found is not None
    return found


@pytest.fixture
def deciding(disputed: RoundWork) -> Deciding:
    made = Deciding(disputed.project)
    made.take_round(data(disputed))
    return made


def decision(deciding: Deciding) -> Adjudication:
    assert deciding.present is not None
    assert deciding.present.adjudication is not None
    return deciding.present.adjudication


def stored(work: RoundWork) -> list[Adjudication]:
    items = adjudication.disagreements(work.project, work.round.id)
    return [item.adjudication for item in items if item.adjudication]


def counts(deciding: Deciding) -> tuple[int, int]:
    return deciding.decided, deciding.total


def test_it_knows_no_widget() -> None:
    script = (
        "import sys, desktop.ui.comparison.adjudication.deciding\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_before_a_round_is_read_there_is_nothing_to_do(disputed: RoundWork) -> None:
    empty = Deciding(disputed.project)
    assert (empty.present, empty.state, empty.may_finish, empty.coders) == (None, "", False, ())
    assert empty.decide("union") is None
    assert empty.finish() is None
    for do in (empty.flag, empty.withdraw):
        do()
    empty.step(1)
    assert (empty.at, empty.why, empty.decisions_made) == (-1, Why(), 0)
    assert stored(disputed) == []


def test_the_first_disagreement_is_stood_on(deciding: Deciding) -> None:
    assert isinstance(deciding.rows[0], GroupHeading)
    assert deciding.at == 1
    assert counts(deciding) == (0, 6)
    assert len(deciding.rows) == 9


def test_a_decision_is_stored_and_stands_in_its_place(
    disputed: RoundWork, deciding: Deciding
) -> None:
    made = deciding.decide("take", coder_id=disputed.second.id)
    assert stored(disputed) == [made]
    assert decision(deciding) == made
    assert (deciding.at, counts(deciding), deciding.decisions_made) == (1, (1, 6), 1)
    assert deciding.present is not None
    there = deciding.present.disagreement.spans[disputed.second.id]
    assert list(deciding.result(deciding.present) or ()) == list(there)


def test_what_was_chosen_before_goes_with_the_decision_and_with_no_other(
    disputed: RoundWork, deciding: Deciding
) -> None:
    deciding.give_reason("gap")
    deciding.flag()
    deciding.note("看附件")
    assert stored(disputed) == []
    deciding.decide("union")
    assert deciding.why == Why("gap", flagged=True, note="看附件")
    deciding.step(1)
    assert deciding.why == Why()
    deciding.give_reason("edge")
    deciding.step(1)
    assert deciding.why == Why()


def test_a_reason_given_afterwards_decides_again_and_twice_is_none(
    disputed: RoundWork, deciding: Deciding
) -> None:
    span = Span(deciding.rows[1].disagreement.start, deciding.rows[1].disagreement.start + 3)  # type: ignore[union-attr]
    deciding.decide("edit", spans=[span])
    deciding.give_reason("edge")
    assert (decision(deciding).kind, decision(deciding).reason) == ("edit", "edge")
    assert deciding.present is not None
    assert deciding.result(deciding.present) == [span]
    deciding.give_reason("edge")
    assert decision(deciding).reason == ""
    made = deciding.decisions_made
    deciding.note("")
    assert deciding.decisions_made == made


def test_the_next_undecided_one_is_found_and_the_ends_are_kept(deciding: Deciding) -> None:
    deciding.step(-1)
    assert deciding.at == 1
    deciding.step(1)
    deciding.decide("none")
    deciding.step(-1)
    deciding.step(1, undecided=True)
    assert deciding.at == 4
    for _ in range(9):
        deciding.step(1)
    assert deciding.at == 8


def test_what_is_decided_leaves_a_list_of_the_undecided_and_work_goes_on_in_its_place(
    deciding: Deciding,
) -> None:
    deciding.arrange(order="report", shown="undecided")
    deciding.step(1)
    deciding.decide("none")
    assert decision(deciding).kind == "none"
    deciding.arrange(order="report", shown="undecided")
    assert deciding.present is not None
    assert deciding.present.adjudication is None
    assert (deciding.at, len(deciding.rows), counts(deciding)) == (3, 8, (1, 6))
    deciding.arrange(order="report", shown="changed")
    assert (deciding.present, deciding.at) == (None, -1)


def test_undo_opens_it_again_when_the_round_is_read_anew(
    disputed: RoundWork, deciding: Deciding
) -> None:
    deciding.decide("union")
    undo.undo(disputed.project)
    deciding.take_round(data(disputed))
    assert (deciding.at, counts(deciding)) == (1, (0, 6))
    undo.redo(disputed.project)
    deciding.take_round(data(disputed))
    assert decision(deciding).kind == "union"
    deciding.withdraw()
    assert stored(disputed) == []
    assert (counts(deciding), deciding.decisions_made) == ((0, 6), 2)


def test_what_is_awaited_is_gone_to_once(disputed: RoundWork) -> None:
    deciding, found = Deciding(disputed.project), data(disputed)
    key = found.items[3].disagreement.key
    deciding.go_to(key=key)
    deciding.take_round(found)
    assert deciding.present == found.items[3]
    deciding.go_to(theme_id=found.items[1].disagreement.theme_id)
    assert deciding.present == found.items[1]
    deciding.take_round(data(disputed))
    assert deciding.present == found.items[1]
    deciding.go_to(key="nowhere")
    assert deciding.present == found.items[1]


def test_another_round_begins_with_nothing_kept(disputed: RoundWork, deciding: Deciding) -> None:
    deciding.flag()
    deciding.take_round(data(disputed))
    assert deciding.why.flagged
    deciding.take_round(None)
    assert (deciding.rows, deciding.present, deciding.total) == ([], None, 0)
    deciding.take_round(data(disputed))
    assert deciding.why == Why()


def test_it_is_finished_when_all_is_decided(disputed: RoundWork, deciding: Deciding) -> None:
    with pytest.raises(RuleError):
        deciding.finish()
    for _ in range(6):
        assert not deciding.may_finish
        deciding.decide("union")
        deciding.step(1, undecided=True)
    assert deciding.may_finish
    done = deciding.finish()
    assert done is not None
    assert rounds.find_round(disputed.project, disputed.round.id).state == "adjudicated"
    deciding.take_round(data(disputed))
    assert not deciding.may_finish
    with pytest.raises(RuleError):
        deciding.decide("none")
    assert deciding.decisions_made == 6


def test_a_case_is_laid_out_once_and_again_when_its_codings_changed(deciding: Deciding) -> None:
    item = deciding.present
    assert item is not None
    case = deciding.case(item)
    assert deciding.case(item) is case
    other = replace(item, disagreement=replace(item.disagreement, kind="missing"))
    assert deciding.case(other).disagreement == other.disagreement


def test_a_theme_that_is_gone_is_grey(deciding: Deciding) -> None:
    item = deciding.present
    assert item is not None
    assert deciding.colour(item).startswith("#")
    gone = replace(item, disagreement=replace(item.disagreement, theme_id="gone"))
    assert deciding.colour(gone) == "#808080"
    assert list(deciding.numbers().values()) == [0, 1]
