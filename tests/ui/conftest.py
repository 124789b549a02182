"""A desk with an open project on it, panes that are shown, and a whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.services.corpus import corpus
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project
from desktop.services.results.sample_project import create_sample
from desktop.ui.kit import theme, translation
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs
from desktop.ui.session.later import Later
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.main_window import MainWindow

TEXT = """青溪县2023年度法治政府建设情况报告
2023年,青溪县全面推进依法行政。现将情况报告如下。
一、主要做法和成效
以打造营商环境最优县为目标,印发行动方案。建立“容错清单”,取消证明事项208项。
二、存在的问题
执法力量不足。执法人员能力有待提升。"""

_Kind = TypeVar("_Kind", bound=QObject)
Opened = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Every widget of a test is light and speaks English."""
    translation.install(qapp, "en")
    theme.apply(qapp, "light")


@pytest.fixture
def text() -> str:
    """The text of `report`."""
    return TEXT


@pytest.fixture
def report(add_report: Callable[..., Report]) -> Report:
    """One report in the project."""
    return add_report(
        TEXT, title="青溪县报告", county="青溪县", province="浙江省", prefecture="湖城市", year=2023
    )


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window for a widget that needs a parent."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(1000, 700)
    return holder


@pytest.fixture
def session(holder: QWidget, project: Project) -> Iterator[ProjectSession]:
    """The project at the window, with a bus that hears it and workers for it."""
    later = Later(holder)
    bus, jobs = ChangeBus(holder, later=later), Jobs(holder, later=later)
    bus.listen_to(project)
    opened = ProjectSession(project, bus=bus, jobs=jobs, later=later, parent=holder)
    yield opened
    opened.leave()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a widget and waits until it has the keyboard."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(800, 600)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Makes windows, on a project if one is named, and leaves no project open."""
    windows: list[MainWindow] = []

    def make(path: Path | None = None, preferences: Preferences | None = None) -> MainWindow:
        window = MainWindow(preferences or replace(Preferences(), coder_name="甲"))
        qtbot.addWidget(window)
        window.preferences_changed.connect(lambda wanted: None)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)
        if path is not None:
            assert window.open(path)
        return window

    yield make
    for window in windows:
        window.leave_project()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample project, closed."""
    path = tmp_path / "sample.zhupi"
    create_sample(path).close()
    return path


@pytest.fixture
def window(opened: Opened, sample: Path) -> MainWindow:
    """A window on the sample."""
    return opened(sample)


def until_idle(session: ProjectSession, bot: QtBot) -> None:
    """Wait until nothing is put off and no worker runs: the window shows what is so."""
    bot.waitUntil(lambda: not (session.later.waits or session.jobs.busy), timeout=20_000)


def child(parent: QObject, kind: type[_Kind], name: str) -> _Kind:
    """The child of that object name; an AttributeError later is less clear than this."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), f"no {kind.__name__} named {name}"
    return found


def first_report(project: Project) -> Report:
    """The report that is listed first."""
    return corpus.reports(project)[0]
