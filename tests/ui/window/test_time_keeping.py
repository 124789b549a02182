"""The time of one's own work at the window, by a clock that the test turns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget, QToolTip
from pytestqt.qtbot import QtBot

from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.services.project.preferences import Preferences
from desktop.services.project.work_time import Stretch, time_of
from desktop.ui.window.calendar_grid import WEEKS, CalendarGrid
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.time_keeping import TimeKeeping
from desktop.ui.window.work_calendar import WorkCalendar
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import Opened, child, until_idle

TODAY = date(2026, 5, 6)


class Clock:
    """Goes when it is told to."""

    now = 100.0


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(TimeKeeping, "clock", staticmethod(lambda: clock.now))
    monkeypatch.setattr(TimeKeeping, "today", staticmethod(lambda: TODAY))
    return clock


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    return ready(window, qtbot)


def ready(window: MainWindow, qtbot: QtBot) -> Workbench:
    bench = window.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.reading.report_id != "")
    until_idle(bench.session, qtbot)
    return bench


def kept(bench: Workbench) -> list[Stretch]:
    return time_of(bench.session.project).of(bench.session.project.coder.id)


def step(bench: Workbench, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    bench.reader.next_sentence()


def test_a_coding_ends_a_stretch_and_has_its_time(bench: Workbench, clock: Clock) -> None:
    step(bench, clock, 10)
    step(bench, clock, 5)
    clock.now += 3
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    (made,) = kept(bench)
    assert (made.day, made.report_id, made.seconds) == ("2026-05-06", bench.reading.report_id, 18)
    assert made.coding in {one.id for one in bench.reading.codings}
    undo.undo(bench.session.project)
    undo.redo(bench.session.project)
    bench.session.bus.flush()
    assert kept(bench) == [made]


def test_a_pause_does_not_count_and_leaving_keeps_the_rest(
    window: MainWindow, bench: Workbench, clock: Clock
) -> None:
    report_id, project = bench.reading.report_id, bench.session.project
    step(bench, clock, 10)
    step(bench, clock, 3600)
    step(bench, clock, 4)
    times, coder_id = time_of(project), project.coder.id
    window.show_start()
    assert [(one.report_id, one.seconds, one.coding) for one in times.of(coder_id)] == [
        (report_id, 14, "")
    ]


def test_each_report_and_each_coder_has_the_time_of_their_own(
    bench: Workbench, clock: Clock
) -> None:
    first, me = bench.reading.report_id, bench.session.project.coder
    step(bench, clock, 10)
    bench.reports.step(1)
    assert bench.reading.report_id != first
    step(bench, clock, 7)
    other = coders.add_coder(bench.session.project, "另一人")
    coders.use_coder(bench.session.project, other.id)
    bench.session.bus.flush()
    step(bench, clock, 2)
    bench.time.finish()
    times = time_of(bench.session.project)
    assert [(one.report_id, one.seconds) for one in times.of(me.id)] == [
        (first, 10),
        (bench.reading.report_id, 7),
    ]
    assert [one.seconds for one in times.of(other.id)] == [2]


def test_codings_made_many_at_once_are_nobodys_time(bench: Workbench, clock: Clock) -> None:
    project, theme = bench.session.project, bench.session.project.codebook.by_key("1")
    assert theme is not None
    with project.change("load_codings", detail={}):
        for start in range(30):
            one = replace(bench.reading.codings[0], id=f"many-{start}", start=start, end=start + 1)
            project.store.codings.add(replace(one, coder_id=project.coder.id))
    bench.session.bus.flush()
    assert kept(bench) == []


def test_turned_off_nothing_is_kept(
    opened: Opened, sample: Path, clock: Clock, qtbot: QtBot
) -> None:
    off = replace(Preferences(), coder_name="甲", work_time="off")
    window = opened(sample, off)
    bench = ready(window, qtbot)
    step(bench, clock, 10)
    bench.coding.apply_key("1")
    bench.session.bus.flush()
    bench.time.finish()
    assert not time_of(bench.session.project).path.exists()
    window._on_preferences(replace(off, work_time="on"))
    step(bench, clock, 6)
    step(bench, clock, 6)
    window._on_preferences(off)
    assert [one.seconds for one in kept(bench)] == [6]
    step(bench, clock, 6)
    bench.time.finish()
    assert len(kept(bench)) == 1


def test_where_nothing_can_be_kept_it_is_said_once_and_coding_goes_on(
    window: MainWindow, bench: Workbench, clock: Clock
) -> None:
    folder = time_of(bench.session.project).path.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    number = len(coding.codings_in(bench.session.project, bench.reading.report_id))
    for key in ("8", "9"):
        step(bench, clock, 4)
        bench.coding.apply_key(key)
        bench.session.bus.flush()
        assert window.notice.text.startswith("The time of your work could not be kept") is (
            key == "8"
        )
        window.notice.tell("")
    assert len(bench.reading.codings) == number + 2


@pytest.fixture
def calendar(bench: Workbench, qtbot: QtBot) -> Callable[[], WorkCalendar]:
    def opened() -> WorkCalendar:
        bench.show_calendar()
        until_idle(bench.session, qtbot)
        (shown,) = (one for one in bench.findChildren(WorkCalendar) if one.isVisible())
        return shown

    return opened


def cells(calendar: WorkCalendar, name: str) -> list[list[str]]:
    table = child(calendar, QTableWidget, name)
    columns = range(table.columnCount())
    rows = range(table.rowCount())
    return [[str(table.model().index(r, c).data()) for c in columns] for r in rows]


def test_the_calendar_shows_days_and_reports_and_deletes_the_times(
    bench: Workbench, clock: Clock, calendar: Callable[[], WorkCalendar]
) -> None:
    times, me = time_of(bench.session.project), bench.session.project.coder.id
    report_id = bench.reading.report_id
    times.add(Stretch("2026-05-05", me, report_id, 600, "c1"))
    times.add(Stretch("2026-05-06", me, report_id, 60, "c2"))
    times.add(Stretch("2026-05-06", me, "gone", 1200))
    shown = calendar()
    words = child(shown, QLabel, "workSaid").text()
    assert re.findall(r"[\d.]+", words) == ["0", "21", "0.5", "330"]
    days = cells(shown, "workDays")
    assert [row for row in days if row[0].startswith("2026-05")] == [
        ["2026-05-06", "0", "21"],
        ["2026-05-05", "0", "10"],
    ]
    reports = cells(shown, "workReports")
    assert ["11", "330"] in [row[2:] for row in reports]
    assert {row[1] for row in reports} <= {"○ not begun", "◐ begun", "● done"}
    assert len({row[1] for row in reports}) == 3
    delete = child(shown, QPushButton, "deleteTimes")
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert len(times.of(me)) == 3
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert times.of(me) == []
    assert not any(row[0].startswith("2026-05") for row in cells(shown, "workDays"))
    assert all(row[2:] == ["–", "–"] for row in cells(shown, "workReports"))
    assert not delete.isEnabled()
    QTest.mouseClick(child(shown, QPushButton, "workClose"), Qt.MouseButton.LeftButton)
    assert not shown.isVisible()


def test_a_calendar_that_is_closed_before_it_is_read_is_no_fault(
    bench: Workbench, qtbot: QtBot
) -> None:
    bench.show_calendar()
    (shown,) = bench.findChildren(WorkCalendar)
    shown.reject()
    QApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)
    until_idle(bench.session, qtbot)
    assert bench.findChildren(WorkCalendar) == []


def test_the_grid_tells_each_day_and_none_to_come(
    bench: Workbench, calendar: Callable[[], WorkCalendar]
) -> None:
    me, report_id = bench.session.project.coder.id, bench.reading.report_id
    time_of(bench.session.project).add(Stretch("2026-05-05", me, report_id, 600))
    grid = child(calendar(), CalendarGrid, "calendarGrid")
    last = grid.width() - 10
    wednesday, thursday = QPoint(last, 20 + 2 * 18 + 5), QPoint(last, 20 + 3 * 18 + 5)
    assert grid.day_at(wednesday) == TODAY
    assert grid.day_at(thursday) is None
    assert grid.day_at(QPoint(2, 2)) is None
    assert re.findall(r"\d+", grid.words(date(2026, 5, 5))) == ["2026", "05", "05", "0", "10"]
    tuesday = QPoint(last, 20 + 18 + 5)
    for place, text in ((tuesday, grid.words(date(2026, 5, 5))), (QPoint(2, 2), "")):
        event = QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place))
        QApplication.sendEvent(grid, event)
        if text:
            assert QToolTip.text() == text
    picture = grid.grab().toImage()
    assert picture.pixelColor(tuesday) != picture.pixelColor(wednesday)
    assert grid.sizeHint().width() > WEEKS * 15
    bench.show_calendar()


def test_without_times_the_grid_is_of_codings(
    bench: Workbench, calendar: Callable[[], WorkCalendar], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bench.reading.codings[0]
    made = datetime.fromisoformat(first.created_at).astimezone().date()
    monkeypatch.setattr(TimeKeeping, "today", staticmethod(lambda: made))
    bench.coding.apply_key("9")
    bench.session.bus.flush()
    time_of(bench.session.project).path.unlink(missing_ok=True)
    grid = child(calendar(), CalendarGrid, "calendarGrid")
    assert re.findall(r"\d+", grid.words(made))[-1] == "0"
    most = grid._amount(made)
    assert most > 0
    assert grid._shade(most, most=most) != grid._shade(0.0, most=most)
