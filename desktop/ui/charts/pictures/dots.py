"""Dots with their intervals: a row a group, a shape a theme, values from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import BEING_CODED
from desktop.ui.charts.marks import ChartMark, Frame, largest
from desktop.ui.charts.number_texts import axis_top
from desktop.ui.charts.pictures.across_axis import AcrossAxis
from desktop.ui.charts.pictures.intervals import interval_pen, paint_interval, widest
from desktop.ui.charts.pictures.picture import PictureKey
from desktop.ui.charts.pictures.rows import GroupRows
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import HOLLOW, INTERVALS_NOTE

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

    @property
    def note(self) -> str:
        """Also what the lines are."""
        said = super().note
        return f"{said} · {self.look.say(INTERVALS_NOTE)}" if self.table.intervals else said

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
        self._axis.paint_lines(painter, frame)
        self.paint_states(painter, frame)
        found = self.marks(frame)
        if frame.row / max(1, len(self.table.themes)) >= _LEAST_LANE:
            for mark in found:
                self._paint_interval(painter, mark, frame)
        for mark in found:
            self._paint_dot(painter, mark)

    def _mark(self, slot: int, theme: int, value: float, *, frame: Frame, size: float) -> ChartMark:
        lanes = len(self.table.themes)
        air = frame.row * 0.1
        y = frame.row_top(slot) + air + (frame.row - 2 * air) * (theme + 0.5) / lanes
        x = self._axis.x(value, frame)
        return ChartMark(slot, theme, x - size / 2, y - size / 2, size, size, value)

    def _size(self, frame: Frame) -> float:
        lane = frame.row * 0.8 / max(1, len(self.table.themes))
        return min(self.look.letters * 0.72, max(3.0, lane * 1.15))

    @cached_property
    def _axis(self) -> AcrossAxis:
        most = max(largest(self.table, "grouped"), widest(self.table, self.groups))
        return AcrossAxis(axis_top(most, self.table.measure), self.table.measure, self.look)

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        super()._paint_top(painter, frame)
        self._axis.paint_figures(painter, frame)

    def _paint_interval(self, painter: QPainter, mark: ChartMark, frame: Frame) -> None:
        theme = self.table.themes[mark.theme]
        found = self.table.interval(self.groups[mark.slot], theme.id)
        if found is None:
            return
        paint_interval(
            painter,
            self._axis.x(found.low, frame),
            self._axis.x(found.high, frame),
            y=mark.middle[1],
            end=frame.right,
            pen=interval_pen(self.look.colour(theme), of_one=found.over == "sentences"),
        )

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
