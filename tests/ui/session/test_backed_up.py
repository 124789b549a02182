"""A backup before something large: made by a worker, stopped, or gone without when one says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DamagedError
from desktop.services.project import backups
from desktop.services.project.backups import backups_of
from desktop.services.project.preferences import Preferences, save
from desktop.ui.session import backed_up as module
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.long_work import LongWork
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child


def test_it_is_made_by_a_worker_before_the_thing_is_done(
    session: ProjectSession, holder: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    before = backups.before

    def watched(*arguments: object, **named: object) -> object:
        threads.append(threading.current_thread())
        return before(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(backups, "before", watched)
    there: list[list[backups.Backup]] = []
    then = lambda: there.append(backups_of(session.project.path))  # noqa: E731
    backed_up(session, "merge", parent=holder, then=then)
    # While that goes on, another wish is not heard.
    backed_up(session, "merge", parent=holder, then=then)
    assert there == []
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert [one.reason for one in there[0]] == ["merge"]
    assert len(there) == 1
    assert threads != [threading.main_thread()]
    assert not any(work.isVisible() for work in holder.findChildren(LongWork))


def test_one_that_takes_long_is_seen_and_stopped(
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown(holder)
    go_on = threading.Event()
    monkeypatch.setattr(module, "QUIET", 1)

    def waiting(*_: object, progress: Callable[[int, int], None]) -> None:
        go_on.wait()
        progress(1, 2)

    monkeypatch.setattr(backups, "before", waiting)
    done: list[bool] = []
    backed_up(session, "merge", parent=holder, then=lambda: done.append(True))
    qtbot.waitUntil(lambda: child(holder, LongWork, "longChange").isVisible())
    work = child(holder, LongWork, "longChange")
    child(work, QPushButton, "longChangeStop").click()
    with qtbot.waitSignal(work.finished):
        go_on.set()
    assert done == []


@pytest.mark.parametrize("without", [True, False])
def test_where_none_can_be_made_the_user_says_whether_to_go_on(
    session: ProjectSession,
    holder: QWidget,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    without: bool,
) -> None:
    # A file stands where the folder should be.
    save(replace(Preferences(), backup_folder=str(session.project.path)))
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    def clicked(box: QMessageBox) -> QAbstractButton | None:
        named = {button.text(): button for button in box.buttons()}
        return named["Go on without a backup"] if without else None

    monkeypatch.setattr(QMessageBox, "clickedButton", clicked)
    done: list[bool] = []
    backed_up(session, "merge", parent=holder, then=lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(said))
    assert "No backup can be made in" in said[0]
    assert done == ([True] if without else [])


def test_damage_is_told_and_nothing_done(
    session: ProjectSession, holder: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise DamagedError("It is damaged.", "Rescue it.")

    monkeypatch.setattr(backups, "before", damaged)
    done: list[bool] = []
    with qtbot.waitSignal(session.failed) as failed:
        backed_up(session, "merge", parent=holder, then=lambda: done.append(True))
    assert isinstance(failed.args[0], DamagedError)
    assert done == []
