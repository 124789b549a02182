"""What is dropped on the window, or opened in it, comes in by the right door."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DamagedError
from desktop.services.project import backups, coders
from desktop.services.project.backups import backups_of
from desktop.services.project.preferences import Preferences, data_folder
from desktop.services.project.project import open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.session import long_work
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.long_work import LongWork
from tests.faults.damage import root_of
from tests.ui.conftest import Opened, child


@pytest.fixture
def package(sample: Path, tmp_path: Path) -> Path:
    """A coding package of the sample's first coder."""
    with open_project(sample) as project:
        ids = [coder.id for coder in coders.coders(project)]
        made = rounds.create(project, "pilot", coder_ids=ids, sample=2)
        return packages.pack(project, made.id, coder_id=ids[0], out=tmp_path / "a.zhupipack")


def test_a_dropped_package_is_opened(opened: Opened, package: Path) -> None:
    window = opened()
    window.project_files.take([package])
    assert window.project is not None
    assert window.project.path == package


def test_a_package_can_be_chosen_as_a_project(
    opened: Opened, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(*arguments: object) -> tuple[str, str]:
        offered.append(str(arguments[-1]))
        return str(package), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window = opened()
    window.project_files.ask_for_project()
    assert "*.zhupi *.zhupipack" in offered[0]
    assert window.project is not None
    assert window.project.path == package


def with_hole(path: Path) -> None:
    """The project without a page that codings are on."""
    data = bytearray(path.read_bytes())
    page = root_of(path, "codings")
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)


def test_opening_makes_the_backup_of_the_day(opened: Opened, sample: Path, qtbot: QtBot) -> None:
    window = opened()
    assert window.open(sample)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    (made,) = backups_of(sample)
    assert made.reason == "daily"
    window.show_start()
    assert window.open(sample)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert [one.path for one in backups_of(sample)] == [made.path]


def test_leaving_at_once_leaves_no_half_backup(opened: Opened, sample: Path) -> None:
    window = opened()
    assert window.open(sample)
    window.show_start()
    assert not [file for folder in data_folder().glob("backups/*") for file in folder.iterdir()]


def test_how_far_the_backup_is_stands_at_the_foot(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    go_on = threading.Event()

    def halfway(*_: object, progress: Callable[[int, int], None], **__: object) -> None:
        progress(1, 2)
        go_on.wait()

    monkeypatch.setattr(long_work, "_PAUSE", -1.0)
    monkeypatch.setattr(backups, "back_up", halfway)
    assert window.open(sample)
    told = child(window, QLabel, "backgroundWork")
    qtbot.waitUntil(lambda: told.text() == "Backup: 50 %")
    assert told.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not told.isVisible())


def test_that_the_disk_has_no_room_for_it_is_said_once(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    window = opened()
    assert window.open(sample)
    qtbot.waitUntil(lambda: "The disk has no room for a backup" in window.notice.text)
    assert window.project is not None
    window.show_start()
    assert window.open(sample)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window.notice.text == ""
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))


def test_a_backup_that_is_begun_for_a_project_ends_with_it(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def endless(*_: object, progress: Callable[[int, int], None]) -> None:
        begun.set()
        while True:
            progress(1, 2)

    window = opened(sample)
    assert window.bench is not None
    qtbot.waitUntil(lambda: not window.jobs.busy)
    monkeypatch.setattr(backups, "before", endless)
    done: list[bool] = []
    backed_up(window.bench.session, "merge", parent=window, then=lambda: done.append(True))
    qtbot.waitUntil(begun.is_set)
    work = child(window, LongWork, "longChange")
    window.show_start()
    assert not work.goes_on
    assert done == []


def answered(monkeypatch: pytest.MonkeyPatch, *, rescued: bool) -> list[str]:
    """What the boxes say from now on; they are answered at once."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    def clicked(box: QMessageBox) -> QAbstractButton | None:
        wanted = [b for b in box.buttons() if b.text() == "Rescue into a new file…"]
        return wanted[0] if wanted and rescued else None

    monkeypatch.setattr(QMessageBox, "clickedButton", clicked)
    return said


@pytest.mark.parametrize("rescued", [True, False])
def test_a_damaged_project_is_rescued_and_not_coded_in(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, rescued: bool
) -> None:
    with_hole(sample)
    before = sample.read_bytes()
    said = answered(monkeypatch, rescued=rescued)
    window = opened()
    assert not window.open(sample)
    assert "is damaged" in said[0]
    if rescued:
        # A worker does it: the window has gone on meanwhile.
        assert len(said) == 1
        qtbot.waitUntil(lambda: window.project is not None)
        assert "is in sample.rescued.zhupi" in said[1]
        assert window.project is not None
        assert window.project.path.name == "sample.rescued.zhupi"
        assert not window.project.read_only
    else:
        assert window.project is None
        assert not window.project_files.bringing_back.jobs.busy
    assert sample.read_bytes() == before


def test_damage_that_is_found_behind_the_window_ends_the_coding(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute("INSERT INTO settings VALUES ('x', 'y')")
        connection.commit()
    said = answered(monkeypatch, rescued=False)
    window = opened()
    assert window.open(sample)
    qtbot.waitUntil(lambda: window.project is None)
    assert "setting x was not put there by this program" in said[0]
    assert backups_of(sample) == []


@pytest.fixture
def strange(sample: Path) -> Path:
    """A project with a setting that this program has not written."""
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute("INSERT INTO settings VALUES ('x', 'y')")
        connection.commit()
    return sample


def test_what_looks_like_a_fault_of_ours_is_damage_where_the_file_is_damaged(
    opened: Opened, strange: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answered(monkeypatch, rescued=False)
    window = opened(strange, replace(Preferences(), backups="off"))
    qtbot.waitUntil(lambda: not window.jobs.busy)
    window.tell(KeyError("a row"), "use the window")
    qtbot.waitUntil(lambda: window.project is None)
    assert "setting x was not put there by this program" in said[0]
    assert not any(dialog.isVisible() for dialog in window.findChildren(ErrorDialog))


def test_in_a_sound_file_it_is_a_fault_of_ours(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answered(monkeypatch, rescued=False)
    window = opened(sample)
    window.tell(KeyError("a row"), "use the window")
    qtbot.waitUntil(lambda: window.findChild(ErrorDialog) is not None)
    assert window.project is not None
    assert said == []


def test_damage_of_another_file_leaves_the_open_one_alone(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    window.tell(DamagedError("{project} is damaged.", "Take another.", project="b.zhupi"), "merge")
    assert child(window, ErrorDialog, "errorDialog").isVisible()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert window.project is not None
