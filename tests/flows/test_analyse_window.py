"""From a question to a figure for a paper, through the real window, and the same by its command."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import create_project, default_codebook
from desktop.ui.charts.workspace.pane import AnalysePane
from desktop.ui.charts.workspace.views import offered
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.conftest import ROOT, add_text
from tests.ui.conftest import until_idle

TEXT = "一、主要做法和成效\n优化营商环境，推进改革。\n二、存在的问题\n改革还不够深入。"
COUNTIES = (("青县", "浙江省"), ("溪县", "浙江省"), ("澜县", "浙江省"), ("云县", "江西省"))
YEARS = (2020, 2021, 2024)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Four counties in three years, each report coded and declared done."""
    path = tmp_path / "study.zhupi"
    project = create_project(path, coder="甲", codebook=default_codebook("en"))
    themes = [one.id for one in project.codebook.children(None)]
    for number, (county, province) in enumerate(COUNTIES):
        for year in YEARS:
            text = f"{TEXT}{county}{year}"
            made = add_text(project, text, county=county, province=province, year=year)
            for order, theme_id in enumerate(themes[: 1 + number % 3]):
                span = Span(10 + order, 14 + order + year % 4)
                coding.apply_theme(project, made.id, theme_id=theme_id, span=span)
    reports = [report.id for report in corpus.reports(project)]
    corpus.mark_all_done(project, reports, done=True)
    project.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, study: Path) -> Iterator[MainWindow]:
    """The study in a window, in Analyse."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "en")
    theme.apply(app, "light")
    made = MainWindow(replace(Preferences(), coder_name="甲"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    assert made.open(study)
    QTest.keyClick(made, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    yield made
    made.leave_project()


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    """Presses a key where the focus is, and waits until work is done."""

    def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.keyClick(focus, key, modifier)
        settle(window, qtbot)

    return pressed


def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


def settle(window: MainWindow, bot: QtBot) -> None:
    bench(window).session.bus.flush()
    until_idle(bench(window).session, bot)


def rows(pane: AnalysePane) -> list[str]:
    assert pane.page.shown is not None
    return [group.label for group in pane.page.shown.groups]


def ask(window: MainWindow, bot: QtBot) -> AnalysePane:
    """浙江, the share of text, 2021 to 2024, as the menus and buttons ask for it."""
    pane = bench(window).analyse
    settle(window, bot)
    assert len(rows(pane)) == 4
    offered = pane.question.range.provinces.menu().actions()
    next(one for one in offered if one.text() == "浙江省").trigger()
    pane.question.range.first.choose(2021)
    pane.question.range.last.choose(2024)
    pane.page.heading.measure.choose("share")
    settle(window, bot)
    return pane


def choose_two(
    pane: AnalysePane, window: MainWindow, bot: QtBot, press: Callable[..., None]
) -> None:
    for key in (Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_Space):
        press(key)
    assert len(pane.linked.keys) == 2
    pane.question.range.chosen.click()
    settle(window, bot)
    assert sorted(rows(pane)) == sorted(pane.linked.keys)


def open_and_come_back(pane: AnalysePane, window: MainWindow, press: Callable[..., None]) -> None:
    pane.take_keys()
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Return)
    assert pane.among_passages
    passage = pane.behind.list.present
    assert passage is not None
    for back in ((Qt.Key.Key_Escape,), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)):
        press(Qt.Key.Key_Return)
        reader = bench(window).reader
        assert reader.isVisible()
        assert reader.report_id == passage.report_id
        assert reader.selection() == Span(passage.start, passage.end)
        press(*back)
        if not pane.isVisible():
            # The first Esc leaves the selection, as it does everywhere in a text.
            press(*back)
        assert pane.isVisible()
        assert pane.among_passages
        assert pane.behind.list.present == passage


def by_command(study: Path, pane: AnalysePane, out: Path) -> None:
    """What the window asks, asked of the command line in another process."""
    counties = [part for key in pane.linked.keys for part in ("--county", key)]
    command = [
        sys.executable, "main.py", "frequency", str(study), "--measure", "share",
        "--province", "浙江省", "--year", "2021-2024", *counties, "--intervals",
        "--kind", "dots", "--chart-language", "en", "--chart", str(out),
    ]  # fmt: skip
    made = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "ZHUPI_CONFIG_DIR": str(study.parent / "config")},
    )
    assert made.returncode == 0, made.stderr.decode()


@pytest.fixture
def asked(qtbot: QtBot, window: MainWindow, press: Callable[..., None]) -> AnalysePane:
    """The question of two counties in 浙江, after a passage was opened and left again."""
    pane = ask(window, qtbot)
    assert len(rows(pane)) == 3
    choose_two(pane, window, qtbot, press)
    open_and_come_back(pane, window, press)
    return pane


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_a_question_becomes_a_figure_that_its_command_makes_again(
    asked: AnalysePane, study: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    saved, again = study.parent / f"figure.{form}", study.parent / f"again.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(saved), ""))
    asked.page.heading.saved.emit(form)
    by_command(study, asked, again)
    assert saved.stat().st_size > 1000
    assert again.read_bytes() == saved.read_bytes()


def drawn(pane: AnalysePane, window: MainWindow, bot: QtBot, view: str) -> None:
    """One view of the study, with two groups where it compares some."""
    pane.question.views.button(view).click()
    if view == "differences":
        sides = zip(pane.question.groups.sides, ("浙江省", "江西省"), strict=True)
        for button, wanted in sides:
            next(one for one in button.menu().actions() if one.text() == wanted).trigger()
    settle(window, bot)


def noted(picture: Path) -> list[str]:
    """The command in the note beside the picture."""
    note = picture.with_name(f"{picture.name}.txt").read_text(encoding="utf-8")
    return shlex.split(note.splitlines()[1])


def test_every_view_is_saved_and_remade_to_the_same_bytes_by_the_command_beside_it(
    qtbot: QtBot, window: MainWindow, study: Path
) -> None:
    pane = bench(window).analyse
    settle(window, qtbot)
    asked = [(view, "count") for view, _ in offered()]
    asked += [("cooccurrence", "jaccard"), ("cooccurrence", "lift")]
    commands = []
    for number, (view, statistic) in enumerate(asked):
        drawn(pane, window, qtbot, view)
        if statistic != "count":
            pane.page.heading.statistic.choose(statistic)
            pane.page.heading.unit.choose("report")
            settle(window, qtbot)
        picture = study.parent / f"{number:02}.svg"
        pane.save(picture)
        words = noted(picture)
        assert words[:2] == ["python", "main.py"]
        again = f"--chart={picture.with_suffix('.again.svg')}"
        commands.append([again if one.startswith("--chart=") else one for one in words[2:]])
    # One process for all of them: what is remade is told by the words alone.
    code = (
        "import json, sys, runpy\n"
        "for words in json.loads(sys.stdin.read()):\n"
        "    sys.argv = ['main.py', *words]\n"
        "    try:\n"
        "        runpy.run_path('main.py', run_name='__main__')\n"
        "    except SystemExit as ended:\n"
        "        assert not ended.code, words\n"
    )
    made = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(commands).encode(),
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "ZHUPI_CONFIG_DIR": str(study.parent / "config")},
    )
    assert made.returncode == 0, made.stderr.decode()
    for number, one in enumerate(asked):
        picture = study.parent / f"{number:02}.svg"
        assert picture.stat().st_size > 1000, one
        assert picture.with_suffix(".again.svg").read_bytes() == picture.read_bytes(), one
