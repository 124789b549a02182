"""The line of state tells the keys that count where the keyboard is, and none that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window import key_hints
from desktop.ui.window.key_hints import hint_text, hints_for
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.status_line import FittedHints, StatusLine
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child, until_idle

Place = Callable[[Workbench], QWidget]
PLACES: list[tuple[str, Place, tuple[key_hints.Hint, ...]]] = [
    ("code", lambda b: b.reader.view, key_hints.READING),
    ("code", lambda b: child(b.reports, QLineEdit, "reportFilter"), key_hints.FILTER),
    ("code", lambda b: b.reports.listed, key_hints.REPORTS),
    ("code", lambda b: b.codebook.tree, key_hints.CODEBOOK),
    ("code", lambda b: child(b.codebook, QLineEdit, "newTheme"), key_hints.ELSEWHERE),
    ("analyse", lambda b: b.analyse.page.faces, key_hints.PICTURE),
    ("analyse", lambda b: b.analyse.behind.list, key_hints.BEHIND),
    ("compare", lambda b: b.comparison.rounds, key_hints.ELSEWHERE),
]


@pytest.mark.parametrize(("workspace", "place", "hints"), PLACES)
def test_each_place_tells_its_own(
    window: MainWindow,
    qtbot: QtBot,
    workspace: str,
    place: Place,
    hints: tuple[key_hints.Hint, ...],
) -> None:
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    window.show_workspace(workspace)
    assert hints_for(window.bench, place(window.bench)) == hints


def test_the_line_follows_the_focus(window: MainWindow) -> None:
    assert window.bench is not None
    line = child(window.status, QLabel, "keyHints")
    window.resize(1600, 800)
    assert "1–9 theme" in line.text()
    window.bench.reports.take_keys()
    assert "1–9 theme" not in line.text()
    assert "Up/Down report · Return open" in line.text()
    window.bench.reader.setFocus()
    assert "1–9 theme" in line.text()


def test_nowhere_it_tells_where_all_keys_are(window: MainWindow) -> None:
    assert window.bench is not None
    assert list(map(hint_text, hints_for(window.bench, None))) == ["all keys"]


def test_hints_give_way_where_there_is_no_room(qtbot: QtBot, holder: QWidget) -> None:
    status = StatusLine(holder)
    holder.show()
    status.show_keys(["J/K sentence", "1–9 theme", ". repeat", "F1 all keys"])
    line = child(status, FittedHints, "keyHints")
    room = line.fontMetrics().horizontalAdvance
    line.resize(room("J/K sentence · 1–9 theme · . repeat · F1 all keys"), 28)
    assert line.text() == "J/K sentence · 1–9 theme · . repeat · F1 all keys"
    line.resize(room("J/K sentence · 1–9 theme · F1 all keys") - 1, 28)
    assert line.text() == "J/K sentence · F1 all keys"
    status.clear()
    assert line.text() == ""
