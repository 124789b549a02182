"""The window when the file of the open project is gone or another one, and when it rests."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import checking
from desktop.services.project.project import Project, create_project, open_project
from desktop.ui.dialogs.moved_dialog import MovedDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import Opened


def code(window: MainWindow, report: Report, start: int = 0) -> None:
    """One coding, as a key makes it."""
    assert window.bench
    session = window.bench.session
    theme = session.project.codebook.themes[0]
    span = Span(start, start + 3)
    session.attempt(
        "code",
        lambda: coding.apply_theme(session.project, report.id, theme_id=theme.id, span=span),
    )


def dialog(window: MainWindow) -> MovedDialog | None:
    return window.findChild(MovedDialog)


def press(window: MainWindow, name: str) -> None:
    shown = dialog(window)
    assert shown
    shown.findChild(QPushButton, name).click()


def codings(path: Path) -> int:
    with open_project(path) as project:
        assert checking.check(project) == []
        return int(project.store.db.table("codings").count)


@pytest.fixture
def window(opened: Opened, project: Project, report: Report) -> MainWindow:
    path = project.path
    project.close()
    return opened(path)


def test_the_file_is_gone_is_said_once_and_a_copy_is_offered(
    window: MainWindow, report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code(window, report)
    path = tmp_path / "p.zhupi"
    path.rename(tmp_path / "q.zhupi")
    code(window, report, 4)
    code(window, report, 8)
    assert len(window.findChildren(MovedDialog)) == 1
    assert window.findChild(MovedDialog).findChild(QPushButton, "movedCopy")
    out = tmp_path / "copy.zhupi"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(window, "movedCopy")
    assert codings(out) == 1
    window.leave_project()
    assert codings(tmp_path / "q.zhupi") == 1


def test_what_lies_there_now_is_opened(window: MainWindow, report: Report, tmp_path: Path) -> None:
    code(window, report)
    other = tmp_path / "other.zhupi"
    create_project(other, coder="丁").close()
    other.replace(tmp_path / "p.zhupi")
    code(window, report, 4)
    press(window, "movedAnew")
    assert window.project
    assert window.project.coder.name == "丁"
    window.leave_project()
    assert codings(tmp_path / "p.zhupi") == 0


def test_nothing_is_chosen_where_nothing_is_named(
    window: MainWindow, report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.zhupi").rename(tmp_path / "q.zhupi")
    code(window, report)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(window, "movedCopy")
    assert {file.name for file in tmp_path.glob("*.zhupi")} == {"q.zhupi"}


def test_after_a_pause_a_copy_of_the_file_alone_has_everything(
    window: MainWindow, report: Report, tmp_path: Path, qtbot: QtBot
) -> None:
    code(window, report)
    log = tmp_path / "p.zhupi-wal"
    assert log.stat().st_size
    qtbot.waitUntil(lambda: not log.stat().st_size, timeout=60_000)
    copy = Path(shutil.copyfile(tmp_path / "p.zhupi", tmp_path / "copy.zhupi"))
    assert codings(copy) == 1


def test_it_rests_as_soon_as_nobody_reads(
    window: MainWindow,
    report: Report,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert window.project
    with window.project.reader() as reader:
        reader.store.settings.get("k")
        tries: list[bool] = []
        rest = Project.rest
        monkeypatch.setattr(Project, "rest", lambda p: tries.append(rest(p)) or tries[-1])
        code(window, report)
        qtbot.waitUntil(lambda: bool(tries), timeout=60_000)
    qtbot.waitUntil(lambda: tries[-1], timeout=60_000)
    assert not tries[0]
    assert not (tmp_path / "p.zhupi-wal").stat().st_size


def test_who_comes_back_to_the_window_is_told(
    window: MainWindow, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "p.zhupi").rename(tmp_path / "q.zhupi")
    for _ in range(2):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert dialog(window)


def test_a_place_where_others_write_is_said_and_stays(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    create_project(tmp_path / "p.zhupi", coder="甲").close()
    (tmp_path / "p.zhupi").rename(folder / "p.zhupi")
    window = opened(folder / "p.zhupi")
    assert "Dropbox" in window.notice.text
