"""Back from damage and from a backup: by a worker, into a new file, stopped without a trace."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.services.project import backups
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import open_project
from desktop.services.rescue import rescuing
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.session.long_work import LongWork
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import Opened, child


@pytest.fixture
def backup(sample: Path) -> Path:
    """A backup of the sample."""
    with open_project(sample) as project:
        return backups.back_up(project, "merge", Preferences())


def start(opened: Opened, *recent: Path) -> MainWindow:
    """A window on the start page that knows these projects."""
    return opened(preferences=Preferences(recent=tuple(map(str, recent))))


def listed(window: MainWindow, qtbot: QtBot) -> QTreeWidget:
    shown = child(window, QTreeWidget, "backupList")
    qtbot.waitUntil(lambda: not window.start_page.backups.jobs.busy)
    return shown


def lines(shown: QTreeWidget) -> list[list[str]]:
    items = [shown.topLevelItem(at) for at in range(shown.topLevelItemCount())]
    return [[item.text(at) for at in range(6)] for item in items if item]


def naming(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Whoever is asked for a file names that one; what is proposed."""
    proposed: list[str] = []

    def choose(*arguments: object) -> tuple[str, str]:
        proposed.append(str(arguments[2]))
        assert arguments[-1] == QFileDialog.Option.DontConfirmOverwrite
        return str(path or ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return proposed


def test_the_start_page_lists_backups_with_who_and_how_much(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot
) -> None:
    copy = Path(shutil.copy(sample, sample.with_name("copy.zhupi")))
    broken = backup.with_name(backup.name.replace("merge", "daily"))
    broken.write_bytes(b"no database")
    window = start(opened, sample, copy)
    found = lines(listed(window, qtbot))
    assert len(found) == 2
    by_reason = {line[2]: line for line in found}
    name, at, _, coders, codings, size = by_reason["before merging"]
    assert (name, coders, codings) == ("sample", "甲, 乙", "106")
    assert at == backups.backups_of(sample)[0].at.astimezone().strftime("%Y-%m-%d %H:%M")
    assert size.endswith("kB")
    assert by_reason["of the day"][3:5] == ["", "cannot be read"]


def test_where_there_is_none_nothing_is_shown(opened: Opened, sample: Path, qtbot: QtBot) -> None:
    window = start(opened, sample)
    assert not listed(window, qtbot).isVisible()


def test_what_cannot_be_read_is_not_restored(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot
) -> None:
    backup.write_bytes(b"no database")
    window = start(opened, sample)
    shown = listed(window, qtbot)
    wanted = child(window, QPushButton, "restoreBackup")
    assert not wanted.isEnabled()
    shown.setCurrentItem(shown.topLevelItem(0))
    assert not wanted.isEnabled()
    shown.itemActivated.emit(shown.topLevelItem(0), 0)
    assert window.findChildren(LongWork) == []


def test_backups_of_a_project_that_is_gone_are_there(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.unlink()
    proposed = naming(monkeypatch, None)
    window = start(opened, sample)
    shown = listed(window, qtbot)
    assert shown.isVisible()
    shown.itemActivated.emit(shown.topLevelItem(0), 0)
    assert proposed == []
    shown.setCurrentItem(shown.topLevelItem(0))
    child(window, QPushButton, "restoreBackup").click()
    assert proposed == [str(sample)]
    assert backup.exists()


def test_a_backup_is_restored_into_a_new_file_and_opened(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = sample.with_name("back")
    proposed = naming(monkeypatch, out)
    before = sample.read_bytes()
    window = start(opened, sample)
    shown = listed(window, qtbot)
    shown.setCurrentItem(shown.topLevelItem(0))
    child(window, QPushButton, "restoreBackup").click()
    assert window.project is None
    qtbot.waitUntil(lambda: window.project is not None)
    assert window.project is not None
    assert window.project.path == out.with_suffix(".zhupi")
    assert proposed == [str(sample.with_name("sample.restored.zhupi"))]
    assert sample.read_bytes() == before
    assert backup.exists()


def test_nothing_is_ever_written_over(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    naming(monkeypatch, sample)
    before = sample.read_bytes()
    window = start(opened, sample)
    window.project_files.bringing_back.ask_to_restore(backup, sample)
    qtbot.waitUntil(lambda: window.findChild(ErrorDialog) is not None)
    said = child(child(window, ErrorDialog, "errorDialog"), QLabel, "errorWhat").text()
    assert "is there already" in said
    assert sample.read_bytes() == before


def test_a_folder_that_is_gone_too_is_not_proposed(
    opened: Opened, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = naming(monkeypatch, None)
    window = opened()
    window.project_files.bringing_back.ask_to_restore(backup, tmp_path / "gone" / "p.zhupi")
    assert proposed == [str(Path.home() / "p.zhupi")]


def test_a_project_that_is_forgotten_takes_its_backups_off_the_page(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot
) -> None:
    window = start(opened, sample)
    assert listed(window, qtbot).isVisible()
    window.start_page.project_forgotten.emit(str(sample))
    assert not listed(window, qtbot).isVisible()
    assert backup.exists()


def test_a_rescue_is_stopped_and_leaves_nothing(
    opened: Opened, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    copied = rescuing.copied

    def waiting(source: Path, folder: Path) -> Path:
        begun.set()
        go_on.wait()
        return copied(source, folder)

    monkeypatch.setattr(rescuing, "copied", waiting)
    window = opened()
    before = sorted(sample.parent.iterdir())
    window.project_files.bringing_back.rescue(sample)
    qtbot.waitUntil(begun.is_set)
    work = child(window, LongWork, "longChange")
    assert work.isVisible()
    child(work, QPushButton, "longChangeStop").click()
    with qtbot.waitSignal(work.finished):
        go_on.set()
    assert window.project is None
    assert sorted(sample.parent.iterdir()) == before


@pytest.mark.parametrize("steps", [1, 30, 60])
def test_wherever_a_rescue_is_stopped_nothing_is_left(
    sample: Path, steps: int, stopping: Callable[[int], Callable[[int, int], None]]
) -> None:
    before = sorted(sample.parent.iterdir())
    with pytest.raises(KeyboardInterrupt):
        rescuing.rescue(sample, sample.with_name("out.zhupi"), progress=stopping(steps))
    assert sorted(sample.parent.iterdir()) == before


@pytest.fixture
def stopping() -> Callable[[int], Callable[[int, int], None]]:
    """Makes a progress that stops at the call of that number."""

    def make(number: int) -> Callable[[int, int], None]:
        calls = iter(range(number - 1))

        def progress(done: int, total: int) -> None:
            assert 0 <= done < total
            if next(calls, None) is None:
                raise KeyboardInterrupt

        return progress

    return make


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)])
def test_projects_and_backups_share_the_page(
    opened: Opened, sample: Path, backup: Path, qtbot: QtBot, size: tuple[int, int]
) -> None:
    for number in range(9):
        shutil.copy(backup, backup.with_name(backup.name.replace("merge", f"merge-{number + 2}")))
    copies = [Path(shutil.copy(sample, sample.with_name(f"{n}.zhupi"))) for n in range(5)]
    window = start(opened, *copies)
    window.resize(*size)
    shown = listed(window, qtbot)
    page = window.start_page
    places = [
        QRect(widget.mapTo(page, QPoint()), widget.size())
        for widget in (page.findChild(QListWidget, "recentProjects"), shown)
    ]
    above, below = places
    assert above.bottom() < below.top()
    assert below.bottom() < page.height() - 40
    assert shown.viewport().height() >= shown.sizeHintForRow(0)
