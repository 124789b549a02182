"""A comparison as its leader does it: through the real window, with key events alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project, open_project
from desktop.services.results.sample_project import create_sample
from desktop.services.rounds import adjudication, rounds
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.rounds.unpack_dialog import UnpackDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import until_idle
from tests.ui.widgets_there import every_widget

_Kind = TypeVar("_Kind", bound=QWidget)
Opened = Callable[[Path], MainWindow]
K = Qt.Key


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.zhupi"
    create_sample(path).close()
    return path


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    theme.apply(app, "light")
    windows: list[MainWindow] = []

    def make(path: Path) -> MainWindow:
        window = MainWindow(replace(Preferences(), coder_name="甲"))
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)
        assert window.open(path)
        return window

    yield make
    for window in windows:
        window.leave_project()


class Hands:
    """Presses keys where the focus is, and waits until work is done."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot

    @property
    def project(self) -> Project:
        assert self.window.project is not None
        return self.window.project

    @property
    def compare(self) -> ComparisonPane:
        assert self.window.bench is not None
        return self.window.bench.comparison

    def press(self, *keys: Qt.Key, shift: bool = False, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.NoModifier
        held |= Qt.KeyboardModifier.ShiftModifier if shift else held
        held |= Qt.KeyboardModifier.ControlModifier if ctrl else held
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
            QApplication.processEvents()

    def find(self, kind: type[_Kind], name: str) -> _Kind:
        matching = [w for w in every_widget() if w.objectName() == name]
        found = next(w for w in matching if isinstance(w, kind) and w.isVisible())
        assert isinstance(found, kind)
        return found

    def tab_to(self, name: str) -> None:
        """Press Tab until the widget of that name has the keyboard."""
        for _ in range(60):
            there = QApplication.focusWidget()
            if there is not None and there.objectName() == name:
                return
            self.press(K.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def give(self, name: str) -> None:
        """Press the button of that name with Space."""
        self.tab_to(name)
        self.press(K.Key_Space)

    def back_in_the_window(self) -> None:
        """A window manager does this when a dialog closes; offscreen there is none."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    def until_idle(self) -> None:
        assert self.window.bench is not None
        until_idle(self.window.bench.session, self.bot)
        QApplication.processEvents()


def test_a_round_from_plan_to_resolution_by_keys(
    opened: Opened, qtbot: QtBot, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = Hands(opened(sample), qtbot)
    make_a_round(hands)
    package = pack_for_the_second(hands, tmp_path, monkeypatch)
    code_in_the_package(opened, package, qtbot)
    code_in_the_round(hands)
    take_the_package_in(hands, package, monkeypatch)
    lock_and_reveal(hands)
    read_the_reliability(hands)
    decide_everything(hands)


def make_a_round(hands: Hands) -> None:
    hands.press(K.Key_3, ctrl=True)
    hands.give("roundCreate")
    name = hands.find(QLineEdit, "roundNameEdit")
    qtbot_wait_focus(hands, name)
    hands.press(K.Key_Return)
    hands.back_in_the_window()
    made = rounds.find_round(hands.project, "Round 1")
    assert made.blind
    assert len(rounds.round_coders(hands.project, made.id)) == 2


def qtbot_wait_focus(hands: Hands, widget: QWidget) -> None:
    hands.bot.waitUntil(lambda: widget.window().isActiveWindow())
    widget.setFocus()


def pack_for_the_second(hands: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    out = folder / "second.zhupipack"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    hands.give("packCoder2")
    assert out.is_file()
    assert hands.window.notice.text.startswith("Packed: second.zhupipack")
    return out


def code_in_the_package(opened: Opened, package: Path, bot: QtBot) -> None:
    """The other coder, in a window of its own: J and digits, Ctrl+D, N."""
    hands = Hands(opened(package), bot)
    assert hands.project.package is not None
    assert hands.window.bench is not None
    assert "Blind" in hands.window.bench.banner.words
    hands.until_idle()
    for number in range(len(corpus.reports(hands.project))):
        hands.press(K.Key_J, K.Key_1, K.Key_J, K.Key_2, K.Key_J)
        if number % 2:
            hands.press(K.Key_3)
        hands.press(K.Key_D, ctrl=True)
        hands.press(K.Key_N)
    hands.window.leave_project()
    hands.window.hide()


def code_in_the_round(hands: Hands) -> None:
    hands.back_in_the_window()
    hands.press(K.Key_3, ctrl=True)
    hands.until_idle()
    hands.give("roundEnter")
    bench = hands.window.bench
    assert bench is not None
    assert hands.project.round is not None
    hands.until_idle()
    qtbot_wait_focus(hands, bench.reader.view)
    for _ in rounds.round_reports(hands.project, hands.project.round.id):
        hands.press(K.Key_J, K.Key_1, K.Key_J)
        hands.press(K.Key_J, shift=True)
        hands.press(K.Key_2)
        hands.press(K.Key_D, ctrl=True)
        hands.press(K.Key_N)
    seen = {c.coder_id for r in corpus.reports(hands.project) for c in codings(hands, r.id)}
    assert seen == {hands.project.coder.id}
    hands.press(K.Key_3, ctrl=True)
    hands.until_idle()
    hands.give("roundEnter")
    assert hands.project.round is None


def codings(hands: Hands, report_id: str) -> list[coding.Coding]:
    return coding.codings_in(hands.project, report_id)


def take_the_package_in(hands: Hands, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(package), ""))
    hands.give("roundUnpack")
    dialog = hands.find(UnpackDialog, "unpackDialog")
    assert (dialog.numbers()["new"], dialog.numbers()["done"]) == (None, 8)
    qtbot_wait_focus(hands, hands.find(QPushButton, "unpackTake"))
    hands.press(K.Key_Return)
    hands.back_in_the_window()
    hands.until_idle()
    assert "lock the round" in hands.compare.rounds.next_step


def lock_and_reveal(hands: Hands) -> None:
    hands.give("roundLock")
    hands.until_idle()
    hands.give("roundReveal")
    hands.until_idle()
    assert hands.compare.present is not None
    assert hands.compare.present.state == "revealed"


def read_the_reliability(hands: Hands) -> None:
    hands.give("compare_reliability")
    hands.bot.waitUntil(lambda: hands.compare.reliability.figures is not None, timeout=20_000)
    table = hands.compare.reliability.table
    by_theme = {theme.theme: theme for theme in table.themes}
    first = next(t for t in hands.project.codebook.themes if t.key == "1")
    assert by_theme[first.name].alpha.value == 1.0
    assert table.themes[-1].alpha.value is None


def decide_everything(hands: Hands) -> None:
    hands.give("compare_disagreements")
    page = hands.compare.adjudication
    hands.bot.waitUntil(lambda: page.present is not None, timeout=20_000)
    page.take_keys()
    total = len(page.listed.listed)
    assert total >= 8
    hands.press(K.Key_A, K.Key_2, K.Key_C, K.Key_J)
    hands.press(K.Key_0, K.Key_3, K.Key_J)
    hands.press(K.Key_U)
    hands.press(K.Key_Z, ctrl=True)
    hands.until_idle()
    assert page.present is not None
    assert page.present.adjudication is None
    hands.press(K.Key_Return, K.Key_Left, K.Key_Return)
    for _ in range(total):
        hands.press(K.Key_J, shift=True)
        if page.present.adjudication is None:
            hands.press(K.Key_U, K.Key_1)
    made = [item.adjudication for item in page.listed.listed]
    assert [one.kind for one in made if one][:3] == ["take", "none", "edit"]
    assert [one.reason for one in made if one][:2] == ["gap", "error"]
    assert made[0] is not None
    assert made[0].codebook_must_change
    hands.give("finishAdjudication")
    hands.until_idle()
    assert hands.compare.shown == "summary"
    assert hands.compare.present is not None
    resolution = adjudication.resolution(hands.project, hands.compare.present.id)
    assert any(one.adjudication_id is None for one in resolution)


def test_the_place_of_a_disagreement_is_shown_in_its_report(
    opened: Opened, qtbot: QtBot, sample: Path
) -> None:
    with open_project(sample) as project:
        second = coders.find_coder(project, "乙")
        report = corpus.reports(project)[0]
        people = [project.coder.id, second.id]
        made = rounds.create(project, "r", coder_ids=people, report_ids=[report.id])
        rounds.enter(project, made.id)
        theme = project.codebook.active()[0].id
        coding.apply_theme(project, report.id, theme_id=theme, span=Span(50, 60))
        rounds.enter(project, None)
        for coder in people:
            rounds.mark_done(project, made.id, report.id, done=True, coder=coder)
        rounds.lock(project, made.id)
        rounds.reveal(project, made.id)
    hands = Hands(opened(sample), qtbot)
    hands.press(K.Key_3, ctrl=True)
    hands.give("compare_disagreements")
    hands.bot.waitUntil(lambda: hands.compare.adjudication.present is not None, timeout=20_000)
    hands.compare.adjudication.take_keys()
    hands.press(K.Key_H, K.Key_G)
    bench = hands.window.bench
    assert bench is not None
    assert bench.reader.isVisible()
    assert bench.reading.report_id == report.id
    chosen = bench.reader.view.overlay.chosen
    assert chosen == Span(50, 60)
    assert hands.window.actions_["workspace_code"].isChecked()
