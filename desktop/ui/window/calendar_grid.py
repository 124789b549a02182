"""The calendar of work as a grid: a column a week, a row a weekday, darker where more was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.services.project.work_done import WorkDay
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import show_tip, speak, write
from desktop.ui.kit.widgets import named

WEEKS = 26
_CELL, _STEP = 15, 18
_LEFT, _TOP = 36, 20
_SHADES = (0.0, 0.25, 0.5, 0.75, 1.0)


class CalendarGrid(QWidget):
    """The last half year, up to `today`; what a day has is told where the mouse rests."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "calendarGrid", spoken=self.tr("Calendar of work"))
        self._days: Mapping[date, WorkDay] = {}
        self._today = date(2000, 1, 3)
        self._timed = False
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for all weeks."""
        return QSize(_LEFT + WEEKS * _STEP, _TOP + 7 * _STEP)

    def show_days(self, days: Sequence[WorkDay], *, today: date) -> None:
        """Show these, the last week being that of `today`."""
        self._days = {day.day: day for day in days}
        self._today = today
        self._timed = any(day.seconds for day in days)
        said = self.tr("%n day(s) with codings or time", "", len(days))
        title = self.tr("Calendar of work")
        speak(self, f"{title}: {said}")
        self.update()

    def day_at(self, point: QPoint) -> date | None:
        """The day at a point; None beside the days."""
        week, weekday = (point.x() - _LEFT) // _STEP, (point.y() - _TOP) // _STEP
        if not (0 <= week < WEEKS and 0 <= weekday < 7):
            return None
        day = self._first + timedelta(days=7 * week + weekday)
        return day if day <= self._today else None

    def words(self, day: date) -> str:
        """What was done on that day."""
        done = self._days.get(day, WorkDay(day, 0, 0.0))
        codings = self.tr("%n coding(s)", "", done.codings)
        minutes = self.tr("%n minute(s)", "", round(done.seconds / 60))
        return f"{day.isoformat()}: {codings}, {minutes}"

    def event(self, event: QEvent) -> bool:
        """Tells a day where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            show_tip(event.globalPos(), self.words(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names of the months and weekdays, and the days."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.hei_font(8))
        painter.setPen(QColor(look.palette().dim))
        self._write_names(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max((self._amount(day) for day in self._days), default=0.0)
        for number in range(7 * WEEKS):
            day = self._first + timedelta(days=number)
            if day <= self._today:
                painter.setBrush(self._shade(self._amount(day), most=most))
                painter.drawRoundedRect(self._place(number), 3, 3)

    @property
    def _first(self) -> date:
        monday = self._today - timedelta(days=self._today.weekday())
        return monday - timedelta(weeks=WEEKS - 1)

    def _amount(self, day: date) -> float:
        """Minutes, or codings where no time was kept at all."""
        done = self._days.get(day)
        if done is None:
            return 0.0
        return done.seconds / 60 if self._timed else float(done.codings)

    def _shade(self, amount: float, *, most: float) -> QColor:
        worn = look.palette()
        if not amount:
            return QColor(worn.line)
        step = next(shade for shade in _SHADES if shade and amount <= shade * most + 1e-9)
        return _between(QColor(worn.selected), QColor(worn.accent), step)

    def _write_names(self, painter: QPainter) -> None:
        locale = QLocale()
        for weekday in (0, 2, 4):
            name = locale.dayName(weekday + 1, QLocale.FormatType.ShortFormat)
            row = QRect(0, _TOP + weekday * _STEP, _LEFT - 4, _CELL)
            write(painter, row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        for week in range(WEEKS):
            monday = self._first + timedelta(weeks=week)
            if monday.day <= 7:
                name = locale.monthName(monday.month, QLocale.FormatType.ShortFormat)
                place = QRect(_LEFT + week * _STEP, 0, 3 * _STEP, _TOP - 2)
                write(
                    painter, place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name
                )

    def _place(self, number: int) -> QRect:
        return QRect(_LEFT + number // 7 * _STEP, _TOP + number % 7 * _STEP, _CELL, _CELL)


def _between(one: QColor, other: QColor, share: float) -> QColor:
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
