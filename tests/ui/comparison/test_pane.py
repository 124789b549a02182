"""The pages of the Compare workspace follow the round that is stood on, and each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.project import undo
from desktop.services.rounds import adjudication, rounds
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.rounds.round_banner import RoundBanner
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child, until_idle


@pytest.fixture
def panel(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> ComparisonPane:
    panel = ComparisonPane(session, lambda command: command, holder)
    shown(holder)
    panel.resize(1200, 700)
    panel.show()
    return panel


def empty(panel: ComparisonPane, name: str) -> str:
    return child(panel, QLabel, name).text()


def test_without_a_round_only_the_rounds_can_be_opened(
    panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    assert panel.shown == "rounds"
    for page in ("reliability", "disagreements", "summary"):
        assert not child(panel, QToolButton, f"compare_{page}").isEnabled()
    panel.turn_to("reliability")
    assert "no round yet" in empty(panel, "reliabilityEmpty")


def test_a_blind_round_shows_nothing_of_others_and_says_how_to_go_on(
    work: RoundWork, panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    for page, label in (
        ("reliability", "reliabilityEmpty"),
        ("disagreements", "adjudicationEmpty"),
        ("summary", "summaryEmpty"),
    ):
        QTest.mouseClick(child(panel, QToolButton, f"compare_{page}"), Qt.MouseButton.LeftButton)
        until_idle(session, qtbot)
        assert panel.shown == page
        assert "This round is blind" in empty(panel, label)


def test_revealed_all_pages_are_filled(
    disputed: RoundWork, panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    panel.turn_to("reliability")
    qtbot.waitUntil(lambda: panel.reliability.figures is not None, timeout=20_000)
    panel.turn_to("disagreements")
    qtbot.waitUntil(lambda: len(panel.adjudication.listed.listed) == 6)
    tab = child(panel, QToolButton, "compare_disagreements")
    assert tab.text() == "Disagreements  0 / 6"
    panel.adjudication.decide("union")
    assert tab.text() == "Disagreements  1 / 6"
    until_idle(session, qtbot)
    assert tab.text() == "Disagreements  1 / 6"
    panel.turn_to("summary")
    qtbot.waitUntil(lambda: "1 of 6" in empty(panel, "summaryHead"), timeout=20_000)


def test_from_a_theme_to_its_disagreements(
    disputed: RoundWork, panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    theme = disputed.project.codebook.active()[2].id
    panel.reliability.disagreements_wanted.emit(theme)
    assert panel.shown == "disagreements"
    qtbot.waitUntil(
        lambda: (
            panel.adjudication.present is not None
            and panel.adjudication.present.disagreement.theme_id == theme
        )
    )
    panel.reliability.disagreements_wanted.emit(disputed.project.codebook.active()[1].id)
    assert panel.adjudication.present == panel.adjudication.listed.listed[0]
    key = panel.adjudication.listed.listed[3].disagreement.key
    panel.summary.disagreement_wanted.emit(key)
    assert panel.adjudication.present is not None
    assert panel.adjudication.present.disagreement.key == key


def test_what_is_undone_is_open_again(
    disputed: RoundWork, panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    panel.turn_to("disagreements")
    qtbot.waitUntil(lambda: len(panel.adjudication.listed.listed) == 6)
    panel.adjudication.decide("none")
    until_idle(session, qtbot)
    undo.undo(disputed.project)
    qtbot.waitUntil(
        lambda: (
            panel.adjudication.present is not None
            and panel.adjudication.present.adjudication is None
        )
    )


def test_finishing_leads_to_the_summary(
    disputed: RoundWork, panel: ComparisonPane, qtbot: QtBot
) -> None:
    for item in adjudication.disagreements(disputed.project, disputed.round.id):
        adjudication.decide(disputed.project, disputed.round.id, item.disagreement, kind="union")
    qtbot.waitUntil(lambda: panel.present is not None)
    panel.turn_to("disagreements")
    qtbot.waitUntil(lambda: len(panel.adjudication.listed.listed) == 6)
    panel.adjudication.finish()
    assert panel.shown == "summary"
    qtbot.waitUntil(lambda: "Adjudicated" in empty(panel, "comparisonState"))
    assert "resolution stands" in panel.rounds.next_step


def test_a_new_look_repaints_what_is_shown(
    disputed: RoundWork, panel: ComparisonPane, qtbot: QtBot, qapp: object
) -> None:
    from desktop.ui.kit import theme  # noqa: PLC0415

    qtbot.waitUntil(lambda: panel.present is not None)
    panel.turn_to("disagreements")
    qtbot.waitUntil(lambda: panel.adjudication.present is not None)
    light = panel.grab().toImage().pixelColor(600, 200)
    theme.apply(qapp, "dark")  # type: ignore[arg-type]
    qtbot.waitUntil(
        lambda: panel.grab().toImage().pixelColor(600, 200).lightness() < light.lightness()
    )


def test_the_banner_says_whose_codings_are_seen(
    work: RoundWork, session: ProjectSession, holder: QWidget, qtbot: QtBot
) -> None:
    banner = RoundBanner(session, holder)
    holder.show()
    assert banner.words == ""
    rounds.enter(work.project, work.round.id)
    qtbot.waitUntil(lambda: banner.words != "")
    assert banner.words == "Round: 第1轮 Blind: you see your own codings alone. 0 of 3 reports done"
    rounds.mark_done(work.project, work.round.id, work.reports[0].id, done=True)
    qtbot.waitUntil(lambda: "1 of 3 reports done" in banner.words)
    rounds.lock(work.project, work.round.id)
    rounds.reveal(work.project, work.round.id)
    qtbot.waitUntil(lambda: "every coder's codings" in banner.words)
    rounds.enter(work.project, None)
    qtbot.waitUntil(lambda: banner.words == "")


def test_a_decision_is_not_overtaken_by_what_was_read_before_it(
    disputed: RoundWork, panel: ComparisonPane, session: ProjectSession, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: panel.present is not None)
    panel.turn_to("disagreements")
    qtbot.waitUntil(lambda: len(panel.adjudication.listed.listed) == 6)
    page = panel.adjudication
    for _ in range(3):
        with qtbot.waitSignal(session.jobs.busy_changed, check_params_cb=bool):
            page.decide("union")  # and what came of it begins to be read
        page.decide("none")
        page.reason(1)
        page.flag()
        page.step(1)
    until_idle(session, qtbot)
    found = [i.adjudication for i in page.listed.listed if i.adjudication]
    assert [(one.kind, one.reason) for one in found] == [("none", "gap")] * 3
    assert all(one.codebook_must_change for one in found)
