"""Every screen with a project whose names are HTML and act unseen: nothing believes them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from desktop.ui.codebook.theme_dialog import ThemeDialog
from desktop.ui.comparison.heading import PAGES
from desktop.ui.comparison.rounds.unpack_dialog import UnpackDialog
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.recleaning_dialog import RecleaningDialog
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.hostile import ESCAPES, hostile, hostile_project
from tests.opened_files import opened_in
from tests.ui.conftest import Opened
from tests.ui.looks import HTML, Looks


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    assert save_picture(folder / "picture.png")
    return folder


def save_picture(path: Path) -> bool:
    return QtGui.QImage(4, 4, QtGui.QImage.Format.Format_RGB32).save(str(path))


@pytest.fixture
def picture(pictures: Path) -> Path:
    return pictures / "picture.png"


@pytest.fixture
def path(tmp_path: Path, picture: Path) -> Path:
    # What no file system forbids: Windows has no < in names.
    return hostile_project(tmp_path / "a&b\u202e\u200b.zhupi", picture=picture)


@pytest.fixture
def window(opened: Opened, path: Path) -> MainWindow:
    return opened(path, replace(Preferences(), recent=(str(path),), drawer_open=True))


@pytest.fixture
def looks(window: MainWindow, qtbot: QtBot) -> Looks:
    return Looks(window, qtbot)


@pytest.fixture
def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


@pytest.fixture
def project(bench: Workbench) -> Project:
    return bench.session.project


@pytest.fixture(autouse=True)
def nothing_is_opened(picture: Path) -> Iterator[None]:
    """No test here has Qt open the picture; elsewhere than on Linux the walk alone tells."""
    if not sys.platform.startswith("linux"):
        yield
        return
    with opened_in(picture.parent) as watched:
        yield
        assert watched.names == []


def test_coding(looks: Looks, bench: Workbench, project: Project) -> None:
    one = coding.codings_in(project, bench.reading.report_id)[0]
    bench.reader.go_to(Span(one.start, one.end))
    tree = bench.codebook.tree
    tree.setCurrentIndex(tree.themes.index(0, 0))
    bench.codebook._ask_for(project.codebook.active()[0].id)
    looks.look()
    header = looks.window.header
    assert header._coder.menu().actions()
    bench.reader.show_find("青溪")
    outline = bench.reader._header.outline.menu()
    outline.aboutToShow.emit()
    assert len(outline.actions()) == 2
    menu = bench.coding.menu(Span(one.start, one.end))
    row = bench.reports.listed.model().index(1, 0)
    assert HTML.search(str(row.data()))
    told = bench.reader._described(coding.codings_in(project, bench.reading.report_id))
    assert "<b>" in told
    assert "<img" not in told
    QToolTip.showText(QPoint(9, 9), told, looks.window)
    looks.look()
    QToolTip.hideText()
    menu.close()
    looks.window.notice.tell(hostile("说", Path("/none.png")))
    looks.look()
    assert looks.met > 100


@pytest.mark.parametrize("name", ["passages", "memos", "history", "frequency"])
def test_the_drawer(looks: Looks, bench: Workbench, project: Project, name: str) -> None:
    bench.drawer.show()
    bench.drawer.turn_to(name)
    looks.look()
    if name == "passages":
        for theme in project.codebook.active()[:3]:
            bench.passages.show_chosen(PassageFilter(theme_id=theme.id), place_name=theme.name)
            looks.look()
        bench.search("<img")
    if name == "frequency":
        looks.bot.waitUntil(lambda: bench.frequency.plot is not None, timeout=30_000)
        table = bench.frequency.table
        assert table is not None
    looks.look()


def test_comparing(looks: Looks, bench: Workbench, project: Project) -> None:
    one = rounds.rounds(project)[0]
    looks.window.show_workspace("compare")
    for page in PAGES:
        bench.comparison.turn_to(page)
        looks.look()
    bench.comparison.enter(one.id)
    looks.look()
    looks.window.show_workspace("code")
    looks.look()
    looks.window.show_workspace("compare")
    bench.comparison.ask_for_round()
    looks.close_dialogs()


def test_packing_and_unpacking(
    looks: Looks, bench: Workbench, project: Project, picture: Path, tmp_path: Path
) -> None:
    coder = coders.add_coder(project, hostile("丙", picture))
    reports = [one.id for one in corpus.reports(project)]
    made = rounds.create(
        project,
        hostile("又一轮", picture),
        coder_ids=[project.coder.id, coder.id],
        report_ids=reports,
    )
    package = packages.pack(
        project, made.id, coder_id=coder.id, out=tmp_path / "a&b\u202e.zhupipack"
    )
    looks.window.show_workspace("compare")
    looks.look()
    UnpackDialog(packages.preview(project, package), hides=False, parent=bench).open()
    looks.close_dialogs()


def test_dialogs(looks: Looks, bench: Workbench, project: Project, picture: Path) -> None:
    window, theme = looks.window, project.codebook.active()[0]
    said = hostile("错", picture)
    for ask in (
        window.project_files.transfers.ask_for_export,
        window.project_files.ask_for_new,
        window.ask_for_preferences,
        window.show_about,
        bench.coding.pick,
        lambda: bench.memos.write(theme_id=theme.id),
        lambda: bench.coding.write_memo(coding.codings_in(project, bench.reading.report_id)[0].id),
        lambda: bench.reports.edit_facts(bench.reading.report_id),
        lambda: ThemeDialog(theme, window).open(),
        lambda: window.tell(EnvironmentProblem(said, said), "try it"),
        window.actions_["help"].trigger,
    ):
        ask()
        looks.close_dialogs()
    window.tell(InputError("{name} is wrong.", "Mend it.", name=said), "try it")
    looks.close_dialogs()
    bench.code_matches()
    looks.look()


def test_merging(looks: Looks, project: Project, tmp_path: Path, picture: Path) -> None:
    other = hostile_project(tmp_path / "other&\u202e.zhupi", picture=picture)
    looks.window.project_files.show_merge(other)
    looks.close_dialogs()


def test_importing_and_cleaning_again(
    looks: Looks, bench: Workbench, project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    said = f"&lt;img src=x&gt;<b>青溪县{ESCAPES}"
    for number in range(2):
        file = folder / f"a&b\u202e{number}.txt"
        file.write_text(
            f"<b>{said}2023年法治政府建设报告{number}\n一、<img src=x>做法\n已办结{number}件。",
            encoding="utf-8",
        )
    (folder / "bad\u202e&.docx").write_bytes(b"no zip")
    looks.window.project_files.transfers.ask_for_reports([folder])
    dialog = looks.window.findChild(ImportDialog, "importDialog")
    looks.bot.waitUntil(dialog.review.isVisible, timeout=20_000)
    looks.look()
    dialog.review.import_wanted.emit()
    looks.bot.waitUntil(dialog.summary.isVisible, timeout=20_000)
    looks.look()
    dialog.done(QDialog.DialogCode.Rejected)
    looks.look()
    stored = [one for one in corpus.reports(project) if one.source_name.startswith("a&b")]
    assert stored != []
    RecleaningDialog(bench.session, stored[0].id, parent=looks.window).open()
    looks.close_dialogs()


def test_the_start_page(looks: Looks) -> None:
    looks.window.show_start()
    page = looks.window.start_page
    page.show_recent((str(next(iter(looks.window.preferences.recent))),))
    assert page._recent.count() == 1
    looks.look()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel tells it on Linux")
def test_a_picture_that_qt_opens_is_noticed(tmp_path: Path, qtbot: QtBot, picture: Path) -> None:
    other = tmp_path / "others"
    other.mkdir()
    assert save_picture(other / "picture.png")
    with opened_in(other) as watched:
        label = QLabel(hostile("题", other / "picture.png"))
        qtbot.addWidget(label)
        label.show()
        label.grab()
        assert watched.names == ["picture.png"]
