"""Over time, and one coder on two occasions: in the window, with what is hidden left hidden."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.errors import RuleError
from desktop.domain.round import Round
from desktop.services.coding import coding
from desktop.services.project import codebook
from desktop.services.reliability.retest import possible_retests
from desktop.services.rounds import rounds
from desktop.ui.comparison.coefficients.coefficients import (
    Figures,
    ShownCoefficient,
    ThemeFigures,
    sentence,
)
from desktop.ui.comparison.over_time import over_time_page
from desktop.ui.comparison.over_time.over_time_page import OverTimePage
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.reliability.reliability_page import ReliabilityPage
from desktop.ui.comparison.reliability.who_is_compared import WhoIsCompared
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def later(disputed: RoundWork) -> Round:
    """A second round over the same reports, after the second theme was defined anew: 甲 codes as
    in the first, 乙 nothing. It is revealed; a third is blind."""
    project, people = disputed.project, [disputed.first.id, disputed.second.id]
    whole = [report.id for report in disputed.reports]
    theme = project.codebook.active()[1].id
    codebook.edit_theme(project, theme, definition="另一个定义")
    made = rounds.create(project, "第2轮", coder_ids=people, report_ids=whole)
    for one in project.store.codings.in_round(disputed.round.id):
        if one.coder_id == disputed.first.id:
            coding.apply_theme(
                project, one.report_id, theme_id=one.theme_id, span=one.span,
                coder=one.coder_id, round_id=made.id,
            )  # fmt: skip
    for coder in people:
        rounds.mark_all_done(project, made.id, whole, done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    rounds.create(project, "第3轮", coder_ids=people, report_ids=whole)
    return made


@pytest.fixture
def page(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> OverTimePage:
    page = OverTimePage(session, holder)
    page.hide()
    shown(holder)
    page.resize(1200, 700)
    return page


def read(page: OverTimePage, qtbot: QtBot) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.shown is not None, timeout=20_000)


def spoken(page: OverTimePage, row: int, column: int, role: Qt.ItemDataRole) -> str:
    return str(page.table.model().index(row, column).data(role))


def test_a_row_a_theme_and_a_column_a_round(later: Round, page: OverTimePage, qtbot: QtBot) -> None:
    read(page, qtbot)
    assert page.table.titles == ["第1轮", "第2轮", "第3轮"]
    assert [page.table.text(0, column) for column in range(4)] == ["营商环境", "1.00", "−0.04", "—"]
    assert (page.table.text(1, 1), page.table.text(2, 1)) == ("1.00", "−0.04")
    assert page.table.text(1, 2).endswith(" *")
    tip = spoken(page, 1, 2, Qt.ItemDataRole.ToolTipRole)
    assert "Changed since the round before: definition" in tip
    assert "甲 3, 乙 0" in tip
    assert "too few reports for an interval" in tip
    assert spoken(page, 0, 3, Qt.ItemDataRole.AccessibleTextRole) == (
        "第3轮, the round is blind and not revealed"
    )
    notes = child(page, QLabel, "overTimeNotes").text()
    assert "without figures: 第3轮." in notes
    assert "themes changed" in notes


def test_what_stands_over_a_column(later: Round, page: OverTimePage, qtbot: QtBot) -> None:
    read(page, qtbot)
    model, across = page.table.model(), Qt.Orientation.Horizontal
    tip = Qt.ItemDataRole.ToolTipRole
    assert model.headerData(0, across, Qt.ItemDataRole.DisplayRole) == "Theme"
    assert model.headerData(0, across, tip) is None
    assert model.headerData(0, Qt.Orientation.Vertical, tip) is None
    assert model.headerData(1, across, Qt.ItemDataRole.DecorationRole) is None
    told = str(model.headerData(1, across, tip)).splitlines()
    assert (told[0], told[3:]) == (
        "第1轮",
        ["Sentence", "甲, 乙", "3 reports coded by two or more"],
    )
    hidden = str(model.headerData(3, across, tip)).splitlines()
    assert hidden[-1] == "the round is blind and not revealed"
    assert model.index(0, 0).data(tip) == "营商环境"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(99, 99)) is None


def test_one_unit_for_all_rounds_and_top_themes(
    later: Round, page: OverTimePage, qtbot: QtBot
) -> None:
    read(page, qtbot)
    themes = page.table.model().rowCount()
    for name, value in (("overTimeUnit", "report"), ("overTimeThemes", "top")):
        combo = child(page, QComboBox, name)
        combo.setCurrentIndex(combo.findData(value))
    qtbot.waitUntil(lambda: page.table.model().rowCount() < themes, timeout=20_000)
    assert page.shown is not None
    assert {known.unit for known in page.shown.rounds[:2]} == {"report"}


def test_it_is_read_again_when_it_is_next_looked_at(
    later: Round, work: RoundWork, page: OverTimePage, session: ProjectSession, qtbot: QtBot
) -> None:
    read(page, qtbot)
    page.hide()
    page.mark_stale()
    assert not session.jobs.busy
    third = rounds.find_round(work.project, "第3轮")
    rounds.lock(work.project, third.id)
    rounds.reveal(work.project, third.id)
    page.show()
    qtbot.waitUntil(
        lambda: page.shown is not None and page.shown.rounds[2].reports == 0, timeout=20_000
    )
    assert "第3轮: The coders share no report" in child(page, QLabel, "overTimeNotes").text()


def test_it_can_be_given_up(
    later: Round, page: OverTimePage, session: ProjectSession, qtbot: QtBot
) -> None:
    page.show()
    cancel = child(page, QPushButton, "overTimeCancel")
    assert cancel.isVisible()
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert page.shown is None
    assert not cancel.isVisible()
    page.hide()
    read(page, qtbot)


def test_the_table_is_saved(
    later: Round,
    page: OverTimePage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page.save_table(tmp_path / "nothing.csv")
    assert not (tmp_path / "nothing.csv").exists()
    read(page, qtbot)
    save = child(page, QPushButton, "overTimeSave")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    save.click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "t"), ""))
    with qtbot.waitSignal(page.noticed) as said:
        save.click()
    assert said.args == ["Written: t.csv"]
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3 * page.table.model().rowCount()
    assert (rows[2]["round"], rows[2]["alpha"], rows[2]["alpha_reason"]) == ("第3轮", "", "hidden")


def test_what_goes_wrong_is_told(
    later: Round,
    page: OverTimePage,
    session: ProjectSession,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuleError("No.", "Do otherwise.")

    monkeypatch.setattr(over_time_page, "over_rounds", fail)
    with qtbot.waitSignal(session.jobs.failed, timeout=20_000):
        page.show()
    assert page.shown is None


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> ComparisonPane:
    panel = ComparisonPane(session, lambda command: command, holder)
    shown(holder)
    panel.resize(1200, 700)
    panel.show()
    return panel


def test_from_a_column_to_its_round_with_keys(
    later: Round, panel: ComparisonPane, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    QTest.mouseClick(child(panel, QToolButton, "compare_over_time"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.over_time.shown is not None, timeout=20_000)
    table = child(panel, QTableView, "overTimeTable")
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.shown == "reliability"
    assert panel.present is not None
    assert panel.present.name == "第2轮"
    panel.turn_to("over_time")
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.shown == "over_time"


@pytest.fixture
def table_page(
    later: Round,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> ReliabilityPage:
    """The first round's reliability."""
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.resize(1200, 700)
    page.show()
    first = rounds.find_round(session.project, "第1轮")
    page.show_round(first.id, unit="sentence")
    qtbot.waitUntil(lambda: page.figures is not None, timeout=20_000)
    return page


def test_one_coder_on_two_occasions(
    table_page: ReliabilityPage, later: Round, work: RoundWork, qtbot: QtBot
) -> None:
    who = child(table_page, WhoIsCompared, "reliabilityWho")
    assert who.isVisible()
    assert [who.itemText(number) for number in range(who.count())] == [
        "Coders of the round",
        "甲 alone: 第1轮 and 第2轮",
        "乙 alone: 第1轮 and 第2轮",
    ]
    who.setCurrentIndex(1)
    qtbot.waitUntil(
        lambda: table_page.figures is not None and bool(table_page.figures.one_coder),
        timeout=20_000,
    )
    assert table_page.figures is not None
    assert table_page.figures.coders == ("第1轮", "第2轮")
    assert {t.alpha.value for t in table_page.table.themes if sum(t.uses.values())} == {1}
    notes = child(table_page, QLabel, "reliabilityNotes").text()
    assert notes.startswith("Intra-coder test: what 甲 coded then (第1轮) and now (第2轮)")
    table_page.table.setCurrentIndex(table_page.table.model().index(0, 0))
    said = child(table_page, QLabel, "reliabilitySentence").text()
    assert said.endswith("甲 coded 3 reports twice).")
    assert who.currentIndex() == 1
    menu = child(table_page, QToolButton, "reliabilitySave").menu()
    assert [entry.isEnabled() for entry in menu.actions()] == [False, False, False, True]
    with qtbot.assertNotEmitted(table_page.disagreements_wanted):
        QTest.keyClick(table_page.table, Qt.Key.Key_Return)
    table_page.show_round(later.id, unit="sentence")
    qtbot.waitUntil(
        lambda: table_page.figures is not None and not table_page.figures.one_coder,
        timeout=20_000,
    )
    assert [entry.isEnabled() for entry in menu.actions()] == [True, True, True, True]


def test_against_the_work_outside_rounds(
    disputed: RoundWork,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    project, report = disputed.project, disputed.reports[0]
    theme = project.codebook.active()[0].id
    coding.apply_theme(
        project, report.id, theme_id=theme, span=disputed.sentences(report)[0],
        coder=disputed.first.id,
    )  # fmt: skip
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.show()
    page.show_round(disputed.round.id, unit="sentence")
    who = child(page, WhoIsCompared, "reliabilityWho")
    qtbot.waitUntil(lambda: who.count() == 2, timeout=20_000)
    assert who.itemText(1) == "甲 alone: 第1轮 and outside rounds"
    who.setCurrentIndex(1)
    qtbot.waitUntil(
        lambda: page.figures is not None and bool(page.figures.one_coder), timeout=20_000
    )
    assert page.figures is not None
    assert page.figures.coders == ("第1轮", "outside rounds")


def test_a_round_that_is_not_revealed_offers_no_retest(later: Round, work: RoundWork) -> None:
    third = rounds.find_round(work.project, "第3轮")
    assert possible_retests(work.project, third.id) == []


def test_the_sentence_on_one_coder_with_an_interval() -> None:
    known = ThemeFigures(
        theme_id="t",
        theme="营商环境",
        uses={},
        both=0,
        only={},
        numbers={"alpha": ShownCoefficient(0.714)},
        low=ShownCoefficient(0.62),
        high=ShownCoefficient(0.78),
        verdict="",
    )
    figures = Figures("sentence", ("一", "二"), 12, 9, [known], [], {}, one_coder="甲")
    assert sentence(figures, known) == (
        "营商环境: alpha 0.71 (95 % CI 0.62–0.78; 甲 coded 12 reports twice)."
    )


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_intervals_over_time_can_be_painted(
    later: Round, page: OverTimePage, appearance: str, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # The rounds have three reports; ten are needed.
    monkeypatch.setattr("desktop.analysis.reliability.jackknife.FEWEST_REPORTS", 3)
    read(page, qtbot)
    assert page.shown is not None
    assert page.shown.cells[0][1].low.value is not None
    picture = page.table.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(0, 300, 2)}
    assert len(colours) > 20
