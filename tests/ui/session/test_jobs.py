"""Workers: one of a kind, the newest order wins, and nobody hears of an old answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.session.jobs import Jobs, Ticket


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs()
    yield jobs
    jobs.stop()


class Gate:
    """Work that begins, tells so, and ends when it is let."""

    def __init__(self) -> None:
        self.begun, self.let = threading.Event(), threading.Event()

    def work(self, ticket: Ticket) -> str:
        self.begun.set()
        self.let.wait()
        return "cancelled" if ticket.cancelled else "done"


def test_the_answer_comes_in_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[object, threading.Thread]] = []
    jobs.submit(
        "a",
        lambda _: threading.current_thread(),
        done=lambda answer: seen.append((answer, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert here is threading.main_thread()
    assert worker is not here


def test_a_newer_order_overtakes_and_only_the_last_waits(jobs: Jobs, qtbot: QtBot) -> None:
    gate, answers = Gate(), list[object]()
    jobs.submit("a", gate.work, done=answers.append)
    qtbot.waitUntil(gate.begun.is_set)
    jobs.submit("a", lambda _: "second", done=answers.append)
    jobs.submit("a", lambda _: "third", done=answers.append)
    gate.let.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == ["third"]


def test_kinds_do_not_wait_for_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    gate, answers = Gate(), list[object]()
    jobs.submit("a", gate.work, done=answers.append)
    qtbot.waitUntil(gate.begun.is_set)
    jobs.submit("b", lambda _: "b", done=answers.append)
    qtbot.waitUntil(lambda: answers == ["b"])
    gate.let.set()
    qtbot.waitUntil(lambda: answers == ["b", "done"])


def test_a_cancelled_order_is_never_answered(jobs: Jobs, qtbot: QtBot) -> None:
    gate, answers = Gate(), list[object]()
    jobs.submit("a", gate.work, done=answers.append)
    qtbot.waitUntil(gate.begun.is_set)
    jobs.submit("a", lambda _: "waiting", done=answers.append)
    jobs.cancel("a")
    gate.let.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == []


def test_cancelling_what_does_not_run_is_no_harm(jobs: Jobs) -> None:
    jobs.cancel("nothing")
    assert not jobs.busy


def test_progress_and_parts_come_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[object] = []

    def work(ticket: Ticket) -> str:
        ticket.progress(1, 2)
        ticket.hand_over("part")
        return "whole"

    jobs.submit(
        "a",
        work,
        done=told.append,
        progressed=lambda done, total: told.append((done, total)),
        received=told.append,
    )
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == [(1, 2), "part", "whole"]


def test_progress_of_a_cancelled_order_is_not_told(jobs: Jobs, qtbot: QtBot) -> None:
    gate, told = Gate(), list[object]()

    def work(ticket: Ticket) -> None:
        gate.work(ticket)
        ticket.progress(1, 1)
        ticket.hand_over("part")

    jobs.submit("a", work, done=told.append, progressed=lambda *_: told.append(1))
    qtbot.waitUntil(gate.begun.is_set)
    jobs.cancel("a")
    gate.let.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == []


def test_without_anybody_listening_progress_and_parts_are_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    def work(ticket: Ticket) -> int:
        ticket.progress(1, 1)
        ticket.hand_over("part")
        return 7

    answers: list[object] = []
    jobs.submit("a", work, done=answers.append)
    qtbot.waitUntil(lambda: answers == [7])


def test_an_error_goes_to_who_asked_or_else_to_the_signal(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_ticket: Ticket) -> None:
        raise ValueError("broken")

    own: list[BaseException] = []
    jobs.submit("a", work, done=lambda _: None, failed=own.append)
    qtbot.waitUntil(lambda: bool(own))
    with qtbot.waitSignal(jobs.failed) as signal:
        jobs.submit("a", work, done=lambda _: None)
    assert isinstance(own[0], ValueError)
    assert isinstance(signal.args[0], ValueError)


def test_stop_waits_for_every_thread(jobs: Jobs, qtbot: QtBot) -> None:
    ended: list[int] = []
    gate = Gate()

    def work(ticket: Ticket) -> None:
        gate.begun.set()
        while not ticket.cancelled:
            pass
        ended.append(1)

    jobs.submit("a", work, done=lambda _: None)
    qtbot.waitUntil(gate.begun.is_set)
    jobs.stop()
    assert ended == [1]


def test_busy_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busy_changed.connect(told.append)
    jobs.submit("a", lambda _: 1, done=lambda _: None)
    qtbot.waitUntil(lambda: told == [True, False])


def test_what_was_cancelled_before_it_began_never_begins(jobs: Jobs, qtbot: QtBot) -> None:
    begun: list[int] = []
    jobs.submit("a", lambda _: begun.append(1), done=begun.append)
    jobs.stop()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert begun == []
