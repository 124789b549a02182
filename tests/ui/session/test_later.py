"""What is put off is done in its time, and not at all once the project is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.project import coders
from desktop.ui.session.later import Later
from desktop.ui.session.project_session import ProjectSession


@pytest.fixture
def later(qapp: QApplication) -> Later:
    return Later(qapp)


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject(qapp)


def test_it_is_done_in_the_next_turn_and_once(later: Later, owner: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    later.next_turn(owner, lambda: done.append(1))
    assert later.waits
    assert done == []
    qtbot.waitUntil(lambda: done == [1])
    assert not later.waits


def test_a_pause_that_begins_anew_ends_once(later: Later, owner: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    pause = later.pause(owner, lambda: done.append(1), milliseconds=5)
    pause.start()
    pause.start()
    qtbot.waitUntil(lambda: not later.waits)
    assert done == [1]


def test_a_pause_may_be_broken_off(later: Later, owner: QObject) -> None:
    pause = later.pause(owner, lambda: None, milliseconds=5)
    pause.start()
    pause.stop()
    assert not later.waits


def test_leaving_drops_what_waits_and_lets_nothing_begin(
    later: Later, owner: QObject, qtbot: QtBot
) -> None:
    done: list[str] = []
    later.next_turn(owner, lambda: done.append("before"))
    later.leave()
    later.next_turn(owner, lambda: done.append("after"))
    assert later.is_over
    assert not later.waits
    others = Later(owner)
    others.pause(owner, lambda: done.append("other"), milliseconds=5).start()
    qtbot.waitUntil(lambda: done == ["other"])


def test_what_waits_goes_with_its_owner(later: Later) -> None:
    owner = QObject()
    later.next_turn(owner, lambda: None)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    assert not later.waits
    later.leave()


def test_one_that_leaves_in_the_same_turn_stops_the_others(
    later: Later, owner: QObject, qtbot: QtBot
) -> None:
    done: list[str] = []
    later.next_turn(owner, later.leave)
    later.next_turn(owner, lambda: done.append("too late"))
    qtbot.waitUntil(lambda: later.is_over)
    others = Later(owner)
    others.next_turn(owner, lambda: done.append("other"))
    qtbot.waitUntil(lambda: done == ["other"])


def test_a_desk_that_was_left_does_nothing_more(
    session: ProjectSession, holder: QWidget, qtbot: QtBot
) -> None:
    del holder
    session = ProjectSession(
        session.project, bus=session.bus, jobs=session.jobs, parent=session, later=session.later
    )
    answers: list[object] = []
    session.jobs.submit("slow", lambda _: 1, done=answers.append)
    coders.add_coder(session.project, "乙")
    heard: list[object] = []
    session.bus.changed.connect(heard.append)
    session.leave()
    assert not session.jobs.busy
    assert session.attempt("read", lambda: coders.coders(session.project)) is None
    others = Later(session)
    others.next_turn(session, lambda: answers.append("other"))
    qtbot.waitUntil(lambda: answers == ["other"])
    assert heard == []


def test_jobs_of_a_project_that_was_left_do_not_begin(session: ProjectSession) -> None:
    session.jobs.leave()
    session.later.leave()
    done: list[object] = []
    ticket = session.jobs.submit("late", lambda _: done.append(1), done=done.append)
    assert ticket.cancelled
    assert not session.jobs.busy
    assert done == []
