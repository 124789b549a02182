"""The definition that is in sight while coding, and an example of it from the text by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Theme
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook, coders
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    """Stands on a sentence that nobody has coded."""
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    bench.reader.view.setFocus()
    while bench.reader.codings_at_cursor():
        bench.reader.next_sentence()
    return bench


def theme(bench: Workbench, key: str) -> Theme:
    found = bench.session.project.codebook.by_key(key)
    assert found is not None
    return found


def in_sight(bench: Workbench) -> str:
    name = child(bench, QLabel, "cardName")
    return name.text() if name.isVisible() else ""


def words(bench: Workbench, span: Span | None) -> str:
    assert span is not None
    return span.excerpt(corpus.text(bench.session.project, bench.reading.report_id))


def test_the_theme_of_the_place_is_in_sight_or_the_one_used_last(bench: Workbench) -> None:
    assert in_sight(bench) == ""
    bench.coding.apply_key("2")
    bench.session.bus.flush()
    assert in_sight(bench) == theme(bench, "2").name
    bench.reader.go_to(Span(0, 2))
    bench.coding.apply_key("3")
    bench.session.bus.flush()
    assert in_sight(bench) == theme(bench, "3").name
    bench.codebook.sight.propose(theme(bench, "1").id)
    assert in_sight(bench) == theme(bench, "1").name
    bench.codebook.sight.propose("")
    while bench.reader.codings_at_cursor():
        bench.reader.next_sentence()
    assert in_sight(bench) == theme(bench, "3").name


def test_ones_own_coding_counts_before_anothers(bench: Workbench) -> None:
    project, me = bench.session.project, bench.session.project.coder
    span = bench.reader.selection()
    assert span is not None
    other = coders.add_coder(project, "另一人")
    coders.use_coder(project, other.id)
    short = Span(span.start, span.start + 1)
    report_id, third = bench.reading.report_id, theme(bench, "3")
    coding.apply_theme(project, report_id, theme_id=third.id, span=short)
    coders.use_coder(project, me.id)
    bench.session.bus.flush()
    assert in_sight(bench) == third.name
    coding.apply_theme(project, report_id, theme_id=theme(bench, "2").id, span=span)
    bench.session.bus.flush()
    assert in_sight(bench) == theme(bench, "2").name


def test_what_is_pointed_at_is_in_sight_until_the_cursor_moves(bench: Workbench) -> None:
    bench.coding.apply_key("2")
    bench.session.bus.flush()
    bench.codebook.tree.entered.emit(bench.codebook.tree.themes.index_of(theme(bench, "1").id))
    assert in_sight(bench) == theme(bench, "1").name
    bench.codebook.sight.look_at(None)
    assert in_sight(bench) == theme(bench, "2").name


def test_the_definition_is_on_the_screen_at_1280_by_800(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    bench.drawer.show()
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    card = child(bench, QWidget, "themeCard")

    def is_seen() -> bool:
        for name in ("definition", "include", "exclude"):
            line = child(card, QLabel, f"card_{name}")
            if line.visibleRegion().boundingRect() != line.rect():
                return False
        return True

    qtbot.waitUntil(is_seen)


def test_e_takes_the_sentence_the_coding_or_the_selection_as_an_example(
    window: MainWindow, bench: Workbench
) -> None:
    first = bench.reader.selection()
    assert first is not None
    bench.coding.apply_key("9")
    bench.session.bus.flush()
    before = theme(bench, "9").example
    QTest.keyClick(bench.reader.view, Qt.Key.Key_E)
    assert theme(bench, "9").example.removeprefix(before).strip() == words(bench, first)
    assert window.notice.text == f"An example was added to {theme(bench, '9').name}."
    child(window.notice, QToolButton, "noticeAction").click()
    assert theme(bench, "9").example == before
    short = Span(first.start, first.end - 1)
    bench.reader.go_to(short)
    QTest.keyClick(bench.reader.view, Qt.Key.Key_E)
    assert theme(bench, "9").example.splitlines()[-1] == words(bench, short)


def test_away_from_its_coding_the_sentence_is_an_example_of_the_theme_used_last(
    bench: Workbench,
) -> None:
    bench.coding.apply_key("9")
    bench.reader.next_sentence()
    while bench.reader.codings_at_cursor():
        bench.reader.next_sentence()
    QTest.keyClick(bench.reader.view, Qt.Key.Key_E)
    here = words(bench, bench.reader.selection())
    assert theme(bench, "9").example.splitlines()[-1] == " ".join(here.split())


def test_without_a_theme_in_sight_it_is_said(window: MainWindow, bench: Workbench) -> None:
    version = bench.session.project.codebook.version
    QTest.keyClick(bench.reader.view, Qt.Key.Key_E)
    assert window.notice.text == "No theme is shown below the tree: apply one, or point at one."
    assert bench.session.project.codebook.version == version


def test_a_theme_that_is_gone_is_no_longer_in_sight(bench: Workbench) -> None:
    project = bench.session.project
    new = codebook.add_theme(project, "新主题")
    bench.codebook.sight.use(new.id)
    codebook.edit_theme(project, new.id, definition="说明")
    bench.session.bus.flush()
    assert child(bench, QLabel, "card_definition").text() == "说明"
    bench.coding.apply(new.id)
    assert bench.codebook.sight.theme_id == new.id
    bench.codebook.sight.use("gone")
    bench.codebook.sight.follow([])
    assert bench.codebook.sight.theme_id == ""
