"""The calendar of one's own work: codings and minutes by day, time by report; deletable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)
from shiboken6 import isValid

from desktop.services.corpus import report_list
from desktop.services.corpus.report_list import NO_WORK, Listing
from desktop.services.project import work_done
from desktop.services.project.project import Project
from desktop.services.project.work_done import ReportWork, WorkDay
from desktop.services.project.work_time import Stretch, time_of
from desktop.text.visible import visible
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.calendar_grid import CalendarGrid

_NONE = "–"
_MARKS = {"none": "○", "begun": "◐", "done": "●"}


@dataclass(frozen=True, slots=True)
class WorkSeen:
    """What the calendar shows: of the present coder, on this machine."""

    days: Sequence[WorkDay]
    listing: Listing
    times: Mapping[str, ReportWork]
    all: ReportWork


def seen(project: Project, reader: Project) -> WorkSeen:
    """Read it, where nobody waits; `reader` is a connection of the worker's own."""
    stretches: list[Stretch] = time_of(project).of(reader.coder.id)
    return WorkSeen(
        days=work_done.days(reader, stretches),
        listing=report_list.listing(reader),
        times=work_done.by_report(stretches),
        all=work_done.in_all(stretches),
    )


def open_calendar(session: ProjectSession, *, today: date, parent: QWidget) -> None:
    """Show the calendar at once, and fill it as soon as it is read."""
    project = session.project
    calendar = WorkCalendar(project, today=today, parent=parent)
    calendar.finished.connect(calendar.deleteLater)
    calendar.open()

    def read(_ticket: object) -> WorkSeen:
        with project.reader() as reader:
            return seen(project, reader)

    def show(work: object) -> None:
        if isValid(calendar) and isinstance(work, WorkSeen):
            calendar.show_work(work)

    session.jobs.submit("calendar", read, done=show)


class WorkCalendar(QDialog):
    """`show_work` fills it; what is deleted is the time alone, and only of the present coder."""

    def __init__(self, project: Project, *, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "workCalendar")
        self.setWindowTitle(self.tr("Calendar of work"))
        self.resize(600, 620)
        self._project = project
        self._today = today
        self._said = label(name="workSaid", wraps=True)
        self._grid = CalendarGrid(self)
        self._days = self._table("workDays", self.tr("Days"))
        self._reports = self._table("workReports", self.tr("Reports"))
        self._delete = button(self.tr("Delete these times"), name="deleteTimes")
        self._delete.clicked.connect(self._on_delete)
        self._asked = False
        self._seen: WorkSeen | None = None
        self._lay_out()

    def show_work(self, work: WorkSeen) -> None:
        """Show that."""
        self._seen = work
        self._grid.show_days(work.days, today=self._today)
        today = next((day for day in work.days if day.day == self._today), None)
        self._said.setText(self._words(today or WorkDay(self._today, 0, 0.0), work.all))
        self._fill_days(work.days)
        self._fill_reports(work)
        self._delete.setEnabled(bool(work.times))

    def _words(self, today: WorkDay, in_all: ReportWork) -> str:
        codings = self.tr("%n coding(s) today", "", today.codings)
        minutes = self.tr("%n minute(s) of work", "", round(today.seconds / 60))
        whole = self.tr("in all %1 h").replace("%1", f"{in_all.seconds / 3600:.1f}")
        parts = [codings, minutes, whole]
        if in_all.per_coding is not None:
            parts.append(self.tr("%n second(s) for a coding", "", round(in_all.per_coding)))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        tabs = named(QTabWidget(self), "workTabs")
        tabs.addTab(self._days, self.tr("Days"))
        tabs.addTab(self._reports, self.tr("Reports"))
        close = button(self.tr("Close"), name="workClose", role="primary")
        close.clicked.connect(self.accept)
        where = self.tr(
            "Kept on this machine for you alone, never in the project. Pauses of two minutes and"
            " more are not counted; the preferences turn it off."
        )
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addWidget(self._said)
        laid_out.addWidget(self._grid)
        laid_out.addWidget(tabs, 1)
        laid_out.addWidget(label(where, role="dim", wraps=True))
        foot = row()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(close)
        laid_out.addLayout(foot)

    def _table(self, name: str, spoken: str) -> QTableWidget:
        table = named(QTableWidget(self), name, spoken=spoken)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        return table

    def _fill_days(self, days: Sequence[WorkDay]) -> None:
        heads = [self.tr("Day"), self.tr("Codings"), self.tr("Minutes")]
        rows = [
            [day.day.isoformat(), str(day.codings), _minutes(day.seconds)] for day in reversed(days)
        ]
        _fill(self._days, heads, rows)

    def _fill_reports(self, work: WorkSeen) -> None:
        states = {
            "none": self.tr("not begun"),
            "begun": self.tr("begun"),
            "done": self.tr("done"),
        }
        heads = [
            self.tr("Report"),
            self.tr("State"),
            self.tr("Minutes"),
            self.tr("Seconds for a coding"),
        ]
        rows = []
        for report in work.listing.reports:
            state = work.listing.work.get(report.id, NO_WORK).state
            time = work.times.get(report.id, ReportWork())
            each = _NONE if time.per_coding is None else str(round(time.per_coding))
            told = f"{_MARKS[state]} {states[state]}"
            rows.append([visible(report.label), told, _minutes(time.seconds), each])
        _fill(self._reports, heads, rows)

    def _on_delete(self) -> None:
        """The first press says what the second one does: it cannot be taken back."""
        if not self._asked:
            self._asked = True
            self._delete.setText(self.tr("Press again: the times are gone for good"))
            return
        time_of(self._project).forget(self._project.coder.id)
        assert self._seen is not None
        days = [WorkDay(day.day, day.codings, 0.0) for day in self._seen.days if day.codings]
        self.show_work(WorkSeen(days, self._seen.listing, {}, ReportWork()))
        self._delete.setText(self.tr("Delete these times"))
        self._asked = False


def _minutes(seconds: float) -> str:
    return str(round(seconds / 60)) if seconds else _NONE


def _fill(table: QTableWidget, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setRowCount(len(rows))
    for number, cells in enumerate(rows):
        for column_, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if column_ and (text == _NONE or text[:1].isdigit()):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(number, column_, item)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
