"""Choosing what the reader shows, by real keys; what is hidden is said, and never changed."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders
from desktop.services.rounds import rounds
from desktop.ui.reader.hidden_codings import HiddenCodings
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.shown_choice import ShownChoice
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child

UNTICKED = Qt.CheckState.Unchecked


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    """One report, with two codings of the present coder on its first two sentences."""
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    project = bench.session.project
    coding.remove_codings(project, [one.id for one in everything(bench) if own(bench, one)])
    for number in ("1", "2"):
        bench.coding.apply_key(number)
        bench.reader.next_sentence()
    bench.reader.previous_sentence()
    bench.reader.previous_sentence()
    bench.session.bus.flush()
    bench.reader.view.setFocus()
    return bench


def everything(bench: Workbench) -> list[Coding]:
    return coding.codings_in(bench.session.project, bench.reading.report_id)


def own(bench: Workbench, one: Coding) -> bool:
    return one.coder_id == bench.session.project.coder.id


def drawn(bench: Workbench) -> list[Coding]:
    return [band.coding for band in bench.reader.view.overlay.lanes.placed]


def apply_theme(bench: Workbench, key: str, *, starts: Iterable[int]) -> None:
    project, report_id = bench.session.project, bench.reading.report_id
    for start in starts:
        coding.apply_theme(
            project, report_id, theme_id=theme_of(bench, key), span=Span(start, start + 1)
        )


def theme_of(bench: Workbench, key: str) -> str:
    found = bench.session.project.codebook.by_key(key)
    assert found is not None
    return found.id


def choice(bench: Workbench) -> QTreeWidget:
    """The choice, opened by its key."""
    QTest.keyClick(bench.reader.view, Qt.Key.Key_V)
    (dialog,) = (one for one in bench.findChildren(ShownChoice) if one.isVisible())
    return child(dialog, QTreeWidget, "shownTicks")


def said(bench: Workbench) -> str:
    line = child(bench, QLabel, "hiddenSaid")
    return line.text() if line.isVisible() else ""


def numbers(bench: Workbench) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", said(bench))]


def group(ticks: QTreeWidget, number: int) -> list[QTreeWidgetItem]:
    top = ticks.topLevelItem(number)
    assert top is not None
    return [found for n in range(top.childCount()) if (found := top.child(n)) is not None]


def test_a_theme_that_is_unticked_is_not_drawn_with_all_under_it_and_that_is_said(
    bench: Workbench,
) -> None:
    assert said(bench) == ""
    below = bench.session.project.codebook.below(theme_of(bench, "1"))
    ticks = choice(bench)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    left = [one for one in everything(bench) if one.theme_id not in below]
    assert sorted(one.id for one in drawn(bench)) == sorted(one.id for one in left)
    hidden = len(everything(bench)) - len(left)
    assert hidden > 0
    assert numbers(bench) == [hidden, len(below)]
    assert said(bench).endswith("Hidden is not the same as not coded.")
    QTest.keyClick(ticks, Qt.Key.Key_Return)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert len(drawn(bench)) == len(everything(bench))
    assert said(bench) == ""


def test_o_leaves_only_one_and_a_shows_all(bench: Workbench) -> None:
    ticks = choice(bench)
    second = next(one for one in group(ticks, 0) if one.text(0).strip() == "大综合一体化")
    ticks.setCurrentItem(second)
    QTest.keyClick(ticks, Qt.Key.Key_O)
    below = bench.session.project.codebook.below(theme_of(bench, "2"))
    assert {one.theme_id for one in drawn(bench)} <= below
    assert theme_of(bench, "2") in {one.theme_id for one in drawn(bench)}
    assert len(drawn(bench)) < len(everything(bench))
    QTest.keyClick(ticks, Qt.Key.Key_A)
    assert len(drawn(bench)) == len(everything(bench))
    ticks.setCurrentItem(ticks.topLevelItem(0))
    QTest.keyClick(ticks, Qt.Key.Key_O)
    assert len(drawn(bench)) == len(everything(bench))
    QTest.keyClick(ticks, Qt.Key.Key_Escape)
    assert not ticks.isVisible()


def test_coders_are_offered_whose_codings_are_seen(bench: Workbench) -> None:
    project, me = bench.session.project, bench.session.project.coder
    silent = coders.add_coder(project, "没有编码的人")
    bench.session.bus.flush()
    ticks = choice(bench)
    names = {one.text(0) for one in group(ticks, 1)}
    assert me.name in names
    assert silent.name not in names
    assert ticks.topLevelItem(2).isHidden()  # type: ignore[union-attr]
    mine = next(one for one in group(ticks, 1) if one.text(0) == me.name)
    mine.setCheckState(0, UNTICKED)
    assert not any(own(bench, one) for one in drawn(bench))
    assert numbers(bench)[1:] == [1]
    assert "coder" in said(bench)


def test_rounds_are_offered_where_codings_of_one_are_seen(bench: Workbench) -> None:
    project = bench.session.project
    other = coders.add_coder(project, "乙二")
    made = rounds.create(
        project,
        "第一轮",
        coder_ids=[project.coder.id, other.id],
        report_ids=[bench.reading.report_id],
        blind=False,
    )
    rounds.begin(project, made.id)
    rounds.enter(project, made.id)
    bench.session.bus.flush()
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    ticks = choice(bench)
    names = [one.text(0) for one in group(ticks, 2)]
    assert "第一轮" in names
    for one in group(ticks, 2):
        one.setCheckState(0, UNTICKED)
    assert drawn(bench) == []
    bench.coding.apply_key("1")
    assert [one.round_id for one in drawn(bench)] == [made.id]


def test_what_is_hidden_is_shown_before_a_key_changes_it(
    window: MainWindow, bench: Workbench
) -> None:
    before = everything(bench)
    bench.reading.hide(HiddenCodings(themes=frozenset((theme_of(bench, "1"), "other"))))
    assert len(drawn(bench)) < len(before)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_1)
    assert everything(bench) == before
    assert window.notice.text == "Codings of that theme were hidden here. Look, then once more."
    assert len(drawn(bench)) == len(before)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_1)
    assert len(everything(bench)) == len(before) - 1


def test_what_comes_later_follows_the_choice(bench: Workbench) -> None:
    project = bench.session.project
    bench.reading.hide(HiddenCodings(themes=frozenset((theme_of(bench, "3"),))))
    coding.remove_codings(project, [one.id for one in everything(bench) if own(bench, one)])
    bench.session.bus.flush()
    for key in ("3", "4"):
        apply_theme(bench, key, starts=range(20))
    bench.session.bus.flush()
    seen = {one.theme_id for one in drawn(bench)}
    assert theme_of(bench, "4") in seen
    assert theme_of(bench, "3") not in seen
    for one in everything(bench):
        if own(bench, one):
            coding.remove_coding(project, one.id)
    apply_theme(bench, "3", starts=range(60))
    bench.session.bus.flush()
    assert theme_of(bench, "3") not in {one.theme_id for one in drawn(bench)}
    assert numbers(bench) == [60, 1]


def test_the_button_above_the_text_opens_the_choice_and_the_line_ends_it(
    bench: Workbench,
) -> None:
    child(bench, QToolButton, "chooseShown").click()
    (dialog,) = bench.findChildren(ShownChoice)
    assert dialog.isVisible()
    bench.reading.hide(HiddenCodings(rounds=frozenset({""})))
    assert drawn(bench) == []
    assert numbers(bench) == [len(everything(bench)), 1]
    assert "round" in said(bench)
    child(bench, QToolButton, "showAllCodings").click()
    assert len(drawn(bench)) == len(everything(bench))


def test_without_a_report_a_choice_is_kept(bench: Workbench) -> None:
    bench.reader.clear()
    bench.reading.hide(HiddenCodings(themes=frozenset(("x",))))
    assert bench.reading.hidden.themes == {"x"}
