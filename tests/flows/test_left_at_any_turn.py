"""A project is closed, or another one opened, at every turn of the event loop after something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.conftest import add_text

COUNTIES = ("青溪县", "白沙县", "云岭县")
Doing = Callable[[MainWindow], object]
Leaving = Callable[[MainWindow, Path], object]


def made(path: Path) -> Path:
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        for county in COUNTIES:
            text = f"{county}法治政府建设报告\n{county}推进依法行政。还有不足。"
            add_text(project, text, title=f"{county}报告", county=county, year=2023)
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return made(tmp_path / "here.zhupi")


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return made(tmp_path / "there.zhupi")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    translation.install(qapp, "en")
    theme.apply(qapp, "light")
    window = MainWindow(replace(Preferences(), coder_name="甲"))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.leave_project()


def opened(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


def turn() -> None:
    """One turn, as soon as there is anything to do."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def is_pending(window: MainWindow) -> bool:
    session = opened(window).session
    return session.later.waits or session.jobs.busy


def rest(window: MainWindow) -> None:
    """Until nothing is put off and nobody works."""
    while is_pending(window):
        turn()


def nothing(window: MainWindow) -> None:
    del window


def import_reports(window: MainWindow) -> None:
    project = opened(window).session.project
    files = [project.path.with_name(f"{name}.txt") for name in ("甲", "乙")]
    for file in files:
        file.write_text(f"{file.stem}县报告\n工作已完成。", encoding="utf-8")
    window.project_files.transfers.ask_for_reports(files)
    dialog = window.findChild(ImportDialog, "importDialog")
    # As soon as all is read the user presses Import.
    dialog._reading.finished.connect(dialog.review.import_wanted)


def code(window: MainWindow) -> None:
    bench = opened(window)
    before = written(bench.session.project)
    bench.coding.apply_key("1")
    bench.reader.next_sentence()
    assert written(bench.session.project) != before  # the key gives the theme, or takes it off


def code_and_undo(window: MainWindow) -> None:
    code(window)
    window.actions_["undo"].trigger()


def leave_the_round(window: MainWindow) -> None:
    """The list is another now, and the report that is read is not in it: the first is opened."""
    bench = opened(window)
    bench.reports.knows = lambda _report_id: False  # type: ignore[method-assign]
    bench.reports.followed.emit()


def written(project: Project) -> int:
    report = corpus.reports(project)[0]
    return len(coding.codings_in(project, report.id))


def close(window: MainWindow, there: Path) -> None:
    del there
    window.show_start()


def switch(window: MainWindow, there: Path) -> None:
    assert window.open(there)


def quit_it(window: MainWindow, there: Path) -> None:
    del there
    window.close()
    window.show()


@pytest.mark.parametrize("leave", [close, switch, quit_it])
@pytest.mark.parametrize("do", [nothing, import_reports, code, code_and_undo, leave_the_round])
def test_nothing_that_was_put_off_meets_a_project_that_was_left(
    *, window: MainWindow, here: Path, there: Path, qtbot: QtBot, do: Doing, leave: Leaving
) -> None:
    turns = 0
    with qtbot.captureExceptions() as failures:
        while left_after(turns, window, here, do=do, leave=leave, there=there):
            turns += 1
        assert window.open(there)
        settle(window)
    assert failures == []
    assert turns > 0


def left_after(
    turns: int, window: MainWindow, here: Path, *, do: Doing, leave: Leaving, there: Path
) -> bool:
    """Whether anything was pending still when `here` was left after so many turns.

    What is opened next, here or there, meets what was put off before.
    """
    assert window.open(here)
    bench = opened(window)
    if do is not nothing:
        settle(window)
    do(window)
    for _ in range(turns):
        if is_pending(window):
            turn()
    was_pending = is_pending(window)
    leave(window, there)
    assert running(bench) == []
    if do is nothing:
        assert window.open(there)
        settle(window)
    return was_pending


def settle(window: MainWindow) -> None:
    """At rest, with what was left still there: so it is under a dialog with a loop of its own."""
    rest(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def running(bench: Workbench) -> list[QTimer]:
    """Timers that would call something of a project that was left."""
    timers = [*bench.findChildren(QTimer), *bench.session.findChildren(QTimer)]
    return [timer for timer in timers if timer.isActive() and timer.isSingleShot()]
