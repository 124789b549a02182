"""Likely sentences are walked, answered by keys, and never coded by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.suggestion import ACCEPTED, CORRECTED, REJECTED
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook, coders
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.rounds import rounds
from desktop.services.suggesting import outcomes
from desktop.ui.window import likely_sentences
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.conftest import add_text
from tests.ui.conftest import Opened, until_idle

FIRST = """一、主要做法
青溪县全面推进依法行政。推行告知承诺和跨省通办。组织干部学习。
深化综合行政执法改革，推行综合查一次。召开会议。
二、行政复议
审结复议案件若干件。"""
SECOND = """一、情况
大家努力工作。落实包容审慎监管。"""
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(opened: Opened, tmp_path: Path, qtbot: QtBot) -> Workbench:
    """Two reports in which keywords occur, nothing coded, the first one open."""
    path = tmp_path / "p.zhupi"
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        add_text(project, FIRST, title="丙报告", county="丙县", year=2021)
        add_text(project, "今年没有什么可说。", title="乙报告", county="乙县", year=2022)
        add_text(project, SECOND, title="甲报告", county="甲县", year=2023)
    window = opened(path)
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    return window.bench


def press(bench: Workbench, key: str, bot: QtBot) -> None:
    """The key, and the answer to it."""
    QTest.keyClick(bench.reader.view, key)
    bot.waitUntil(lambda: not bench.held.holds)


def project(bench: Workbench) -> Project:
    return bench.session.project


def stood_on(bench: Workbench) -> str:
    here = bench.reader.selection()
    assert here is not None
    return here.excerpt(corpus.text(project(bench), bench.reading.report_id))


def mine(bench: Workbench) -> list[Coding]:
    return coding.codings_in(project(bench), bench.reading.report_id)


def heard(bench: Workbench) -> list[str]:
    said: list[str] = []
    bench.coding.hint.connect(said.append)
    return said


def test_g_goes_from_likely_sentence_to_likely_sentence(bench: Workbench, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        press(bench, "g", qtbot)
        seen.append(stood_on(bench))
        assert bench.likely.present is not None
    assert seen[0] == "推行告知承诺和跨省通办。"
    assert seen[1].startswith("深化综合行政执法")
    assert "复议" in seen[2]
    QTest.keyClick(bench.reader.view, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not bench.held.holds)
    assert stood_on(bench) == seen[2]
    assert mine(bench) == []


def test_it_stands_with_theme_score_and_keys(bench: Workbench, qtbot: QtBot) -> None:
    press(bench, "g", qtbot)
    shown, proposal = bench.reader.view.proposed, bench.likely.present
    assert shown is not None
    assert proposal is not None
    theme = project(bench).codebook.theme(proposal.theme_id)
    assert shown.theme.startswith(f"{theme.key} ")
    assert theme.name in shown.theme
    assert shown.theme.endswith(f"{proposal.score:.2f}".removeprefix("0"))
    assert shown.keys == f"{theme.key} accept  0 not it  G next"
    assert bench.codebook.sight.theme_id == theme.id


def test_its_own_key_accepts(bench: Workbench, qtbot: QtBot) -> None:
    press(bench, "g", qtbot)
    proposal = bench.likely.present
    assert proposal is not None
    press(bench, str(project(bench).codebook.theme(proposal.theme_id).key), qtbot)
    assert [(one.span, one.theme_id) for one in mine(bench)] == [(proposal.span, proposal.theme_id)]
    assert [one.outcome for one in outcomes.suggestions(project(bench))] == [ACCEPTED]
    assert bench.likely.present is None
    assert bench.reader.view.proposed is None
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Z, CTRL)
    assert mine(bench) == []


@pytest.mark.parametrize("key", [" ", "\r"])
def test_a_theme_without_a_key_is_accepted_too(bench: Workbench, qtbot: QtBot, key: str) -> None:
    for theme in project(bench).codebook.active():
        codebook.edit_theme(project(bench), theme.id, key=None)
    press(bench, "g", qtbot)
    shown = bench.reader.view.proposed
    assert shown is not None
    assert shown.keys.startswith("Space accept")
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Space if key == " " else Qt.Key.Key_Return)
    assert len(mine(bench)) == 1


def test_another_key_corrects(bench: Workbench, qtbot: QtBot) -> None:
    press(bench, "g", qtbot)
    proposal = bench.likely.present
    assert proposal is not None
    other = next(
        one for one in project(bench).codebook.active() if one.key and one.id != proposal.theme_id
    )
    press(bench, str(other.key), qtbot)
    assert [one.theme_id for one in mine(bench)] == [other.id]
    (told,) = outcomes.suggestions(project(bench))
    assert (told.outcome, told.chosen_theme_id) == (CORRECTED, other.id)


def test_0_rejects_for_good_and_undo_brings_it_back(bench: Workbench, qtbot: QtBot) -> None:
    press(bench, "g", qtbot)
    rejected = stood_on(bench)
    first = bench.likely.present
    press(bench, "0", qtbot)
    assert mine(bench) == []
    assert [one.outcome for one in outcomes.suggestions(project(bench))] == [REJECTED]
    assert bench.likely.present is None
    press(bench, "k", qtbot)
    press(bench, "g", qtbot)
    assert bench.likely.present != first
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Z, CTRL)
    until_idle(bench.session, qtbot)
    bench.reader.view.stand_at(0)
    press(bench, "g", qtbot)
    assert (stood_on(bench), bench.likely.present) == (rejected, first)


def test_0_without_a_proposal_says_so(bench: Workbench, qtbot: QtBot) -> None:
    said = heard(bench)
    press(bench, "0", qtbot)
    assert said == ["No suggestion stands here."]


def test_keys_before_the_proposal_is_there_wait_for_it(bench: Workbench, qtbot: QtBot) -> None:
    view = bench.reader.view
    QTest.keyClick(view, "g")
    QTest.keyClick(view, "1")
    assert bench.held.holds
    qtbot.waitUntil(lambda: not bench.held.holds)
    assert [one.span.excerpt(FIRST) for one in mine(bench)] == ["推行告知承诺和跨省通办。"]


def test_after_the_last_one_it_goes_on_in_the_next_report_that_has_any(
    bench: Workbench, qtbot: QtBot
) -> None:
    said, first = heard(bench), bench.reading.report_id
    bench.reader.view.stand_at(len(FIRST) - 1)
    press(bench, "g", qtbot)
    while bench.reading.report_id == first:
        press(bench, "g", qtbot)
    assert stood_on(bench) == "落实包容审慎监管。"
    assert bench.likely.present is not None
    assert said[-1] == "No likely sentence was left there: this is the next report."
    press(bench, "g", qtbot)
    assert said[-1] == "No likely sentence is left."
    assert bench.likely.present is None


def test_before_the_first_one_it_says_so(bench: Workbench, qtbot: QtBot) -> None:
    said = heard(bench)
    bench.reader.view.stand_at(0)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not bench.held.holds)
    assert said[-1] == "No likely sentence is before this one."


def test_moving_on_leaves_it_and_moving_its_ends_does_not(bench: Workbench, qtbot: QtBot) -> None:
    press(bench, "g", qtbot)
    proposal = bench.likely.present
    assert proposal is not None
    bench.reader.set_word_bounds(lambda text: range(len(text) + 1))
    press(bench, "h", qtbot)
    assert bench.likely.present == proposal
    press(bench, "1", qtbot)
    assert [one.end for one in mine(bench)] == [proposal.span.end - 1]
    press(bench, "g", qtbot)
    assert bench.likely.present is not None
    press(bench, "j", qtbot)
    assert bench.likely.present is None
    assert bench.codebook.sight.theme_id != ""


def test_esc_ends_the_looking_and_what_waits_for_it(bench: Workbench, qtbot: QtBot) -> None:
    before = stood_on(bench)
    for key in ("g", "1"):
        QTest.keyClick(bench.reader.view, key)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_Escape)
    assert not bench.held.holds
    until_idle(bench.session, qtbot)
    assert (stood_on(bench), mine(bench)) == (before, [])


def test_looking_that_breaks_holds_no_key(
    bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuleError("No suggestions.", "Wait.")

    told: list[object] = []
    bench.session.jobs.failed.connect(told.append)
    monkeypatch.setattr(likely_sentences, "proposals_in", broken)
    press(bench, "g", qtbot)
    assert [str(one) for one in told] != []
    press(bench, "1", qtbot)
    assert len(mine(bench)) == 1


def test_in_a_blind_round_nothing_is_suggested(bench: Workbench, qtbot: QtBot) -> None:
    said, open_project = heard(bench), project(bench)
    coders.add_coder(open_project, "乙")
    everyone = [one.id for one in coders.coders(open_project)]
    made = rounds.create(open_project, "pilot", coder_ids=everyone, sample=3)
    rounds.begin(open_project, made.id)
    bench.comparison.enter(made.id)
    until_idle(bench.session, qtbot)
    press(bench, "g", qtbot)
    assert bench.likely.present is None
    assert said[-1] == "Nothing is suggested in a blind round, nor on its reports."
    assert outcomes.suggestions(open_project) == []


def test_a_project_for_reading_is_walked_too(
    bench: Workbench, opened: Opened, qtbot: QtBot
) -> None:
    window: MainWindow = opened()
    assert window.project_files.open_read_only(project(bench).path)
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    press(window.bench, "g", qtbot)
    assert window.bench.likely.present is not None
    assert outcomes.suggestions(project(window.bench)) == []
