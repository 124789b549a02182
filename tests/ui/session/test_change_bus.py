"""Panels hear of changes once a turn, from whichever thread they come."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.changes import Changes
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.ui.session.change_bus import ChangeBus


@pytest.fixture
def heard(bus: ChangeBus) -> list[Changes]:
    changes: list[Changes] = []
    bus.changed.connect(changes.append)
    return changes


@pytest.fixture
def bus(qtbot: QtBot, project: Project) -> Iterator[ChangeBus]:
    del qtbot
    bus = ChangeBus()
    bus.listen_to(project)
    yield bus
    bus.leave()


def test_the_changes_of_one_turn_come_as_one(
    bus: ChangeBus, heard: list[Changes], project: Project, qtbot: QtBot
) -> None:
    first = coders.add_coder(project, "乙")
    second = coders.add_coder(project, "丙")
    assert heard == []
    with qtbot.waitSignal(bus.changed):
        pass
    assert [changes.coders for changes in heard] == [{first.id, second.id}]


def test_flush_does_not_wait_for_the_turn(
    bus: ChangeBus, heard: list[Changes], project: Project
) -> None:
    coders.add_coder(project, "乙")
    bus.flush()
    assert len(heard) == 1
    bus.flush()
    assert len(heard) == 1


def test_after_leaving_nothing_is_heard(
    bus: ChangeBus, heard: list[Changes], project: Project
) -> None:
    coders.add_coder(project, "乙")
    bus.leave()
    coders.add_coder(project, "丙")
    bus.flush()
    assert heard == []


def test_changes_of_another_thread_come_to_this_one(
    bus: ChangeBus, project: Project, qtbot: QtBot
) -> None:
    threads: list[threading.Thread] = []
    bus.changed.connect(lambda _: threads.append(threading.current_thread()))
    worker = threading.Thread(target=lambda: bus._heard.emit(Changes(coders=frozenset("c"))))
    with qtbot.waitSignal(bus.changed):
        worker.start()
    worker.join()
    assert threads == [threading.main_thread()]
