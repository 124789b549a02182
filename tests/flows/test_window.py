"""The main job as a researcher does it: through the real window, with key events alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.resources import resource
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import undo
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project
from desktop.services.results import analysis
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import until_idle
from tests.ui.widgets_there import every_widget

_Kind = TypeVar("_Kind", bound=QWidget)
Opened = Callable[[], MainWindow]
SENTENCES = 30


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Makes windows, and leaves none with a project open."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    theme.apply(app, "light")
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(replace(Preferences(), coder_name="甲"))
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.leave_project()


class Hands:
    """Presses keys where the focus is, as a person does, and waits until work is done."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot

    @property
    def project(self) -> Project:
        assert self.window.project is not None
        return self.window.project

    def press(self, key: Qt.Key, *, shift: bool = False, ctrl: bool = False) -> None:
        none = Qt.KeyboardModifier.NoModifier
        shifted = Qt.KeyboardModifier.ShiftModifier if shift else none
        controlled = Qt.KeyboardModifier.ControlModifier if ctrl else none
        QTest.keyClick(self.focus, key, shifted | controlled)
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        there = QApplication.focusWidget()
        return there if there is not None else self.window

    def find(self, kind: type[_Kind], name: str) -> _Kind:
        matching = [w for w in every_widget() if w.objectName() == name]
        found = next(w for w in matching if isinstance(w, kind) and w.isVisible())
        assert isinstance(found, kind)
        return found

    def back_in_the_window(self) -> None:
        """A window manager does this when a dialog closes; offscreen there is none."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    def until_idle(self) -> None:
        assert self.window.bench is not None
        until_idle(self.window.bench.session, self.bot)
        QApplication.processEvents()

    def new_project(self, path: Path) -> None:
        self.press(Qt.Key.Key_N, ctrl=True)
        edit = self.find(QLineEdit, "projectPath")
        self.bot.waitUntil(edit.hasFocus)
        self.press(Qt.Key.Key_A, ctrl=True)
        QTest.keyClicks(edit, str(path))
        self.press(Qt.Key.Key_Return)
        self.back_in_the_window()
        assert self.project.path == path

    def import_reports(self, folder: Path) -> None:
        """As when the folder is dropped on the window."""
        self.window.project_files.take([folder])
        dialog = self.find(ImportDialog, "importDialog")
        self.bot.waitUntil(dialog.review.isVisible, timeout=20_000)
        self.press(Qt.Key.Key_Return)
        self.bot.waitUntil(dialog.summary.isVisible, timeout=20_000)
        self.press(Qt.Key.Key_Escape)
        self.back_in_the_window()
        self.until_idle()

    def mine(self) -> list[Coding]:
        reports = corpus.reports(self.project)
        return [c for r in reports for c in coding.codings_in(self.project, r.id)]


def test_the_main_job_on_the_real_seeds(
    opened: Opened, qtbot: QtBot, tmp_path: Path, shared: Path
) -> None:
    main_job(opened, qtbot, tmp_path / "seeds.zhupi", shared / "reports" / "seeds", reports=5)


def test_the_main_job_on_the_sample_reports(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    folder = resource("sample", "reports")
    main_job(opened, qtbot, tmp_path / "sample.zhupi", folder, reports=8)


def main_job(opened: Opened, bot: QtBot, path: Path, folder: Path, *, reports: int) -> None:
    hands = Hands(opened(), bot)
    hands.new_project(path)
    hands.import_reports(folder)
    assert len(corpus.reports(hands.project)) == reports
    code_sentences(hands)
    undo_a_mistake(hands)
    write_a_memo(hands)
    assert_the_chart_is_what_sql_counts(hands)
    before = (hands.mine(), undo.history(hands.project))
    hands.window.close()
    again = Hands(opened(), bot)
    assert again.window.open(path)
    again.back_in_the_window()
    again.until_idle()
    assert (again.mine(), undo.history(again.project)) == before
    again.press(Qt.Key.Key_Z, ctrl=True)
    assert [c.memo for c in again.mine() if c.memo] == []


def code_sentences(hands: Hands) -> None:
    """J to the next sentence, a digit to code it, N to the next report when one ends."""
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
    coded = 0
    while coded < SENTENCES:
        here, last = hands.window.bench.reader.sentence_number()  # type: ignore[union-attr]
        if here == last:
            hands.press(Qt.Key.Key_N)
        hands.press(keys[coded % 3])
        hands.press(Qt.Key.Key_J)
        coded += 1
    tally = Counter(hands.project.codebook.theme(c.theme_id).key for c in hands.mine())
    assert tally == {"1": 10, "2": 10, "3": 10}
    for made in hands.mine():
        assert made.span.excerpt(corpus.text(hands.project, made.report_id)).strip()


def undo_a_mistake(hands: Hands) -> None:
    right = hands.mine()
    hands.press(Qt.Key.Key_J)
    hands.press(Qt.Key.Key_3)
    assert len(hands.mine()) == SENTENCES + 1
    hands.press(Qt.Key.Key_Z, ctrl=True)
    assert hands.mine() == right
    hands.press(Qt.Key.Key_K)


def write_a_memo(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2)
    hands.press(Qt.Key.Key_M)
    assert isinstance(hands.focus, QPlainTextEdit)
    QTest.keyClicks(hands.focus, "boundary?")
    hands.press(Qt.Key.Key_Return, ctrl=True)
    hands.back_in_the_window()
    assert [c.memo for c in hands.mine() if c.memo] == ["boundary?"]


def assert_the_chart_is_what_sql_counts(hands: Hands) -> None:
    panel = hands.window.bench.frequency  # type: ignore[union-attr]
    hands.bot.waitUntil(lambda: not panel.is_stale)
    hands.until_idle()
    rows = hands.project.store.db.execute(
        "WITH RECURSIVE topmost(id, top) AS ("
        " SELECT id, id FROM themes WHERE parent_id IS NULL UNION ALL"
        " SELECT themes.id, top FROM themes JOIN topmost ON themes.parent_id = topmost.id)"
        " SELECT coalesce(county_code, county, source_name), top, count(*) FROM codings"
        " JOIN reports ON reports.id = report_id JOIN topmost ON topmost.id = theme_id"
        " GROUP BY 1, 2"
    ).fetchall()
    counted = {(place, top): float(number) for place, top, number in rows}
    assert sum(counted.values()) == SENTENCES + 1
    assert panel.table is not None
    assert dict(panel.table.values) == counted
    assert dict(analysis.frequency(hands.project).values) == counted
