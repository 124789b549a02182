"""The window begins where the coder stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.left_off import left_off
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, child, until_idle


def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


def stop_in_the_third(window: MainWindow, bot: QtBot) -> tuple[str, Span | None]:
    """Filtered by the county of the third report, four sentences on; then the window is closed."""
    desk = bench(window)
    until_idle(desk.session, bot)
    report = corpus.reports(desk.session.project)[2]
    child(desk.reports, QLineEdit, "reportFilter").setText(str(report.facts.county))
    desk.reports.report_chosen.emit(report.id)
    for _ in range(4):
        QTest.keyClick(desk.reader.view, Qt.Key.Key_J)
    where = report.id, desk.reader.selection()
    window.close()
    return where


def test_report_sentence_and_filter_are_there_again(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    report_id, span = stop_in_the_third(opened(sample), qtbot)
    again = bench(opened(sample))
    assert (again.reading.report_id, again.reader.selection()) == (report_id, span)
    until_idle(again.session, qtbot)
    assert (again.reading.report_id, again.reader.selection()) == (report_id, span)
    assert again.reports.present == report_id
    assert 0 < len(again.reports.listed.ids()) < len(corpus.reports(again.session.project))
    assert again.reader.view.hasFocus()


def test_another_coder_begins_at_the_first_report(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    first = bench(window).reading.report_id
    project = bench(window).session.project
    other = next(one for one in coders.coders(project) if one.id != project.coder.id)
    stop_in_the_third(window, qtbot)
    window = opened(sample)
    coders.use_coder(bench(window).session.project, other.id)
    window.show_start()
    window.preferences_changed.disconnect()
    assert window.open(sample)
    there = left_off(bench(window).session.project)
    assert there is not None
    assert bench(window).reading.report_id == there.report_id
    assert first


def test_a_report_that_is_gone_gives_way_to_the_first(
    opened: Opened, sample: Path, qtbot: QtBot
) -> None:
    window = opened(sample)
    first = bench(window).reading.report_id
    report_id, _ = stop_in_the_third(window, qtbot)
    window = opened(sample)
    project = bench(window).session.project
    made = project.store.codings.in_report(report_id)
    coding.remove_codings(project, [one.id for one in made])
    corpus.remove_report(project, report_id)
    bench(window).reader.clear()
    window.show_start()
    assert window.open(sample)
    assert bench(window).reading.report_id == first


def test_it_is_kept_when_the_hand_rests(window: MainWindow, qtbot: QtBot) -> None:
    desk = bench(window)
    QTest.keyClick(desk.reader.view, Qt.Key.Key_J)
    QTest.keyClick(desk.reader.view, Qt.Key.Key_1)
    until_idle(desk.session, qtbot)
    kept, here = left_off(desk.session.project), desk.reader.selection()
    assert kept is not None
    assert here is not None
    assert kept.position == here.start
