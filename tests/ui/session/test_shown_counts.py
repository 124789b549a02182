"""Whoever shows counts is answered together, by one worker, after the change is painted."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InputError
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.counting.kept_counts import CountsAtOnce, read_ahead
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.shown_counts import ShownCount
from tests.conftest import AddReport
from tests.ui.conftest import until_idle

Make = Callable[..., ShownCount]


@pytest.fixture
def make(session: ProjectSession) -> Make:
    """One who shows a count, whose answers come into the list given."""

    def made(
        got: list[object],
        count: Callable[[CountsAtOnce], object] = CountsAtOnce.totals,
        **how: object,
    ) -> ShownCount:
        owner = how.pop("owner", session)
        assert isinstance(owner, QObject)
        show = got.append
        return ShownCount(session.counts, owner, work=lambda: count, show=show, **how)  # type: ignore[arg-type]

    return made


def test_one_reader_and_one_worker_answer_all(
    session: ProjectSession, make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, workers = [], []
    reader = Project.reader
    monkeypatch.setattr(Project, "reader", lambda self: opened.append(1) or reader(self))
    session.jobs.busy_changed.connect(workers.append)
    got: list[object] = []

    def slow(now: CountsAtOnce) -> object:
        return now.counts().seen

    for count in (slow, CountsAtOnce.by_theme, CountsAtOnce.totals):
        make(got, count, is_slow=count is slow).mark_stale()
    until_idle(session, qtbot)
    assert (len(opened), workers) == (1, [True, False])
    # What is slow at first is answered last.
    assert got[2] == session.project.store.journal.last_change()


@pytest.mark.parametrize("ahead", [False, True])
def test_answers_are_of_the_same_moment_whoever_counts(
    session: ProjectSession, make: Make, qtbot: QtBot, add_report: AddReport, ahead: bool
) -> None:
    report = add_report("一、总体情况\n县政府深化复议改革。", county="嘉善县", year=2022)
    theme = find_theme(session.project, "复议体制改革")
    if ahead:
        read_ahead(session.project)
    coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(7, 12))
    by_theme: list[object] = []
    totals: list[object] = []
    make(by_theme, CountsAtOnce.by_theme).mark_stale()
    make(totals, lambda now: now.totals().codings).mark_stale()
    until_idle(session, qtbot)
    assert (by_theme, totals) == ([{theme.id: 1}], [1])


def test_hidden_it_is_asked_for_nothing_until_it_is_shown(
    session: ProjectSession, make: Make, qtbot: QtBot
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    got: list[object] = []
    one = make(got, pane=pane, owner=pane)
    one.mark_stale()
    until_idle(session, qtbot)
    assert (got, one.is_stale) == ([], True)
    pane.show()
    until_idle(session, qtbot)
    assert (len(got), one.is_stale) == (1, False)


def test_who_fails_is_told_of_and_keeps_no_other_from_an_answer(
    session: ProjectSession, make: Make, qtbot: QtBot
) -> None:
    def fails(_now: CountsAtOnce) -> object:
        raise InputError("There is none.", "Take another.")

    first: list[object] = []
    failed: list[object] = []
    last: list[object] = []
    errors: list[object] = []
    session.jobs.failed.connect(errors.append)
    for got, count in ((first, CountsAtOnce.totals), (failed, fails), (last, CountsAtOnce.totals)):
        make(got, count).mark_stale()
    until_idle(session, qtbot)
    assert (len(first), failed, len(last)) == (1, [], 1)
    assert [type(error) for error in errors] == [InputError]


def test_an_answer_that_is_out_of_date_is_dropped_and_asked_for_again(
    session: ProjectSession, make: Make, qtbot: QtBot
) -> None:
    begun, go_on, asked = threading.Event(), threading.Event(), []

    def count(_now: CountsAtOnce) -> object:
        begun.set()
        go_on.wait(10)
        asked.append(1)
        return len(asked)

    got: list[object] = []
    one = make(got, count)
    one.mark_stale()
    qtbot.waitUntil(begun.is_set)
    one.mark_stale()
    go_on.set()
    until_idle(session, qtbot)
    assert got == [2]


def test_one_that_is_gone_meanwhile_is_passed_over(
    session: ProjectSession, make: Make, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def count(_now: CountsAtOnce) -> object:
        begun.set()
        return go_on.wait(10)

    gone: list[object] = []
    stays: list[object] = []
    owner = QObject()
    make(gone, count, owner=owner).mark_stale()
    make(stays).mark_stale()
    qtbot.waitUntil(begun.is_set)
    owner.deleteLater()
    del owner
    go_on.set()
    until_idle(session, qtbot)
    assert (gone, len(stays)) == ([], 1)
    make(stays).mark_stale()
    until_idle(session, qtbot)
    assert len(stays) == 2


class _Painted(QWidget):
    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._seen.append("painted")


def test_counting_begins_when_a_change_that_waits_is_told_and_painted(
    session: ProjectSession, make: Make, qtbot: QtBot, add_report: AddReport
) -> None:
    seen: list[str] = []
    pane = _Painted(seen)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    one = make([], lambda _now: seen.append("counted"))
    session.bus.changed.connect(lambda _: (seen.append("told"), pane.update(), one.mark_stale()))
    one.mark_stale()
    # The pause of the first has passed before the event loop turns again: a change waits by then.
    session.counts._painted.stop()
    add_report("一、总体情况\n甲。", county="嘉善县", year=2022)
    assert session.bus.waits
    seen.clear()
    session.counts._ask()
    until_idle(session, qtbot)
    assert seen == ["told", "painted", "counted"]
