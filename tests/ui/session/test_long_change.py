"""Long changes are a worker's; they are seen to go on, and stopped without a trace."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.code_matches import code_matches
from desktop.services.project import undo
from desktop.ui.session import long_work, undoing
from desktop.ui.session.long_change import LongChange
from desktop.ui.session.long_work import Progress
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


@pytest.fixture
def change(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> LongChange:
    shown(holder)
    return LongChange(session, "change something", parent=holder)


def test_the_work_is_not_the_windows_threads_and_its_result_comes(
    change: LongChange, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(change.done_well) as done:
        change.start("Changing…", lambda _: threading.current_thread())
        assert change.isModal()
        assert change.isVisible()
    assert done.args[0] is not threading.main_thread()
    assert not change.isVisible()


def test_how_far_it_is_is_told_in_portions(
    change: LongChange, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    on_progressed = change._on_progressed
    monkeypatch.setattr(change, "_on_progressed", lambda *now: told.append(now))

    def work(progress: Progress) -> None:
        for n in range(1_000):
            progress(n, 1_000)
        monkeypatch.setattr(long_work, "_PAUSE", -1.0)
        progress(999, 1_000)

    with qtbot.waitSignal(change.done_well):
        change.start("Changing…", work)
    assert told[-1] == (999, 1_000)
    assert len(told) < 100
    on_progressed(*told[-1])
    assert child(change, QProgressBar, "longChangeBar").value() == 999


def test_a_stop_leaves_all_as_it_was(
    change: LongChange, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    theme = session.project.codebook.active()[0]
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> object:
        def step(done: int, total: int) -> None:
            if done == 1:
                begun.set()
                go_on.wait()
            progress(done, total)

        return code_matches(session.project, theme.id, "。", unit="match", progress=step)

    change.start("Coding…", work)
    qtbot.waitUntil(begun.is_set)
    child(change, QPushButton, "longChangeStop").click()
    assert change.isVisible()
    with qtbot.waitSignal(change.finished):
        go_on.set()
    assert coding.codings_in(session.project, report.id) == []
    code_matches(session.project, theme.id, "。", unit="match")
    assert coding.codings_in(session.project, report.id)


def test_what_the_user_can_mend_is_told(
    change: LongChange, session: ProjectSession, qtbot: QtBot
) -> None:
    def refuse(_: Progress) -> None:
        raise RuleError("Not so.", "Otherwise.")

    with qtbot.waitSignal(session.failed) as failed:
        change.start("Changing…", refuse)
    assert failed.args[1] == "change something"
    assert change.result() == QDialog.DialogCode.Rejected


def test_a_bug_is_raised(change: LongChange, qtbot: QtBot) -> None:
    def break_(_: Progress) -> None:
        raise KeyError("a bug")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(change.finished):
        change.start("Changing…", break_)
    qtbot.waitUntil(lambda: [kind for kind, *_ in raised] == [KeyError])


def coded(session: ProjectSession, report: Report, number: int) -> None:
    theme = session.project.codebook.active()[0]
    for n in range(number):
        coding.apply_theme(session.project, report.id, theme_id=theme.id, span=Span(n, n + 2))


def test_few_rows_are_put_back_at_once(
    session: ProjectSession, report: Report, holder: QWidget
) -> None:
    coded(session, report, 1)
    turned: list[object] = []
    undoing.turn(session, undo.undo, parent=holder, done=turned.append)
    assert len(turned) == 1
    undoing.turn(session, undo.redo, parent=holder, done=turned.append)
    assert len(turned) == 2
    undoing.turn(session, undo.redo, parent=holder, done=turned.append)
    assert len(turned) == 2


def test_many_rows_are_put_back_by_a_worker(
    session: ProjectSession,
    report: Report,
    holder: QWidget,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(undoing, "FEW", 2)
    theme = session.project.codebook.active()[0]
    made = code_matches(session.project, theme.id, "。", unit="match")
    assert len(made) > 2
    turned: list[object] = []
    undoing.turn(session, undo.undo, parent=holder, done=turned.append)
    assert turned == []
    qtbot.waitUntil(lambda: len(turned) == 1)
    assert coding.codings_in(session.project, report.id) == []


def test_back_to_a_point_far_away_too(
    session: ProjectSession,
    report: Report,
    holder: QWidget,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    coded(session, report, 4)
    entries = undo.history(session.project)
    undoing.turn_to(session, entries[1].id, parent=holder)
    assert len(coding.codings_in(session.project, report.id)) == 3
    monkeypatch.setattr(undoing, "FEW", 1)
    undoing.turn_to(session, entries[3].id, parent=holder)
    qtbot.waitUntil(lambda: len(coding.codings_in(session.project, report.id)) == 1)
    qtbot.waitUntil(lambda: not session.jobs.busy)
