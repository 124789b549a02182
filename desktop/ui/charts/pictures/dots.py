"""Dots with their intervals: a row a group, a shape a theme, values from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.analysis.frequency import BEING_CODED
from desktop.ui.charts.marks import ChartMark, Frame, largest
from desktop.ui.charts.number_texts import axis_top, ticks
from desktop.ui.charts.pictures.intervals import interval_of, widest
from desktop.ui.charts.pictures.picture import PictureKey
from desktop.ui.charts.pictures.rows import CENTRED, GroupRows
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import HOLLOW
from desktop.ui.kit.plain_text import write

_PER_TICK = 5.0
_END = 0.02
_LEAST_LANE = 4.0


@dataclass(frozen=True)
class Dots(GroupRows):
    """A point a figure, on the line of its interval; hollow where it may still grow."""

    @property
    def keys(self) -> Sequence[PictureKey]:
        """A shape a theme, and the hollow one."""
        themes = [
            PictureKey(theme.name, partial(self._paint_key, order))
            for order, theme in enumerate(self.table.themes)
        ]
        growing = any(g.state == BEING_CODED and g.counted for g in self.groups)
        hollow = [PictureKey(self.look.say(HOLLOW), self._paint_hollow)] if growing else []
        return [*themes, *hollow]

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The points in sight, each in its own lane of its row."""
        size = self._size(frame)
        return [
            self._mark(slot, theme, value, frame=frame, size=size)
            for slot in frame.visible_rows(len(self.groups))
            for theme, value in enumerate(self.shown.row(self.groups[slot]))
            if value is not None
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Grid, rows without a value, then lines, then points over them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        self._paint_grid(painter, frame)
        self.paint_states(painter, frame)
        found = self.marks(frame)
        if frame.row / max(1, len(self.table.themes)) >= _LEAST_LANE:
            for mark in found:
                self._paint_interval(painter, mark, frame)
        for mark in found:
            self._paint_dot(painter, mark)

    def x(self, value: float, frame: Frame) -> float:
        """Where a value lies, in pixels from the left."""
        inside = frame.width * (1 - 2 * _END)
        return frame.left + frame.width * _END + inside * value / self._top

    def _mark(self, slot: int, theme: int, value: float, *, frame: Frame, size: float) -> ChartMark:
        lanes = len(self.table.themes)
        air = frame.row * 0.1
        y = frame.row_top(slot) + air + (frame.row - 2 * air) * (theme + 0.5) / lanes
        x = self.x(value, frame)
        return ChartMark(slot, theme, x - size / 2, y - size / 2, size, size, value)

    def _size(self, frame: Frame) -> float:
        lane = frame.row * 0.8 / max(1, len(self.table.themes))
        return min(self.look.letters * 0.72, max(3.0, lane * 1.15))

    @cached_property
    def _top(self) -> float:
        most = max(largest(self.table, "grouped"), widest(self.table, self.groups))
        return axis_top(most, self.table.measure)

    def _ticks(self, frame: Frame) -> list[tuple[float, str]]:
        intervals = max(1, min(5, int(frame.width / (_PER_TICK * self.look.letters))))
        return ticks(self._top, self.table.measure, intervals=intervals)

    def _paint_grid(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(QPen(self.look.line, 1))
        for value, _ in self._ticks(frame):
            x = self.x(value, frame)
            painter.drawLine(QLineF(x, frame.top, x, frame.bottom))

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        super()._paint_top(painter, frame)
        high = self.look.metrics.height()
        for value, text in self._ticks(frame):
            rect = QRectF(self.x(value, frame) - 40, frame.top - high - 6, 80, high)
            write(painter, rect, CENTRED, text)

    def _paint_interval(self, painter: QPainter, mark: ChartMark, frame: Frame) -> None:
        theme = self.table.themes[mark.theme]
        found = interval_of(self.table, self.groups[mark.slot], theme)
        if found is None:
            return
        style = Qt.PenStyle.DotLine if found.of_one else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self.look.colour(theme), 1.3, style))
        y, end = mark.middle[1], min(self.x(found.high, frame), frame.right)
        painter.drawLine(QLineF(self.x(found.low, frame), y, end, y))
        if end == frame.right:
            painter.drawLine(QLineF(end - 4, y - 3, end, y))
            painter.drawLine(QLineF(end - 4, y + 3, end, y))

    def _paint_dot(self, painter: QPainter, mark: ChartMark) -> None:
        growing = self.groups[mark.slot].state == BEING_CODED
        paint_shape(
            painter,
            mark.theme,
            middle=QPointF(*mark.middle),
            colour=self.look.colour(self.table.themes[mark.theme]),
            size=mark.width,
            hollow=self.look.paper if growing else None,
        )

    def _paint_key(self, order: int, painter: QPainter, rect: QRectF) -> None:
        colour = self.look.colour(self.table.themes[order])
        paint_shape(painter, order, middle=rect.center(), colour=colour, size=9.0)

    def _paint_hollow(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        paint_shape(painter, 0, middle=rect.center(), colour=look.dim, size=9.0, hollow=look.paper)
