"""Diverging bars: how far each group lies above or below the mean of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import BEING_CODED
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import axis_top, figure_text
from desktop.ui.charts.painting import paint_swatch
from desktop.ui.charts.pictures.across_axis import AcrossAxis
from desktop.ui.charts.pictures.growing import paint_open_end
from desktop.ui.charts.pictures.picture import PictureKey
from desktop.ui.charts.pictures.rows import GroupRows
from desktop.ui.charts.words import AGAINST_MEAN, MEAN_IS

_STUB = 1.5
_FILL = 0.74
_HIGHEST = 16.0


@dataclass(frozen=True)
class DivergingBars(GroupRows):
    """A bar a theme from the line of its mean over the groups that have a value."""

    @property
    def title(self) -> str:
        """Also that it is a difference."""
        return f"{super().title} · {self.look.say(AGAINST_MEAN)}"

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Each theme with its mean."""
        say = self.look.say(MEAN_IS)
        themes = [
            PictureKey(
                say.format(
                    theme=theme.name, mean=figure_text(self.means[order], self.table.measure)
                ),
                partial(self._paint_theme, order),
            )
            for order, theme in enumerate(self.table.themes)
        ]
        return [*themes, *self._state_keys]

    @cached_property
    def means(self) -> list[float]:
        """Of each theme the mean over the groups that have a value, each counting alike."""
        rows = [self.shown.row(group) for group in self.groups if group.counted]
        if not rows:
            return [0.0] * len(self.table.themes)
        columns = zip(*rows, strict=True)
        return [sum(value or 0.0 for value in column) / len(rows) for column in columns]

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The bars in sight, each in its own lane."""
        return [
            self._mark(slot, theme, value, frame=frame)
            for slot in frame.visible_rows(len(self.groups))
            for theme, value in enumerate(self.shown.row(self.groups[slot]))
            if value is not None
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The lines of the axis, rows without a value, the bars."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        self._axis.paint_lines(painter, frame)
        self.paint_states(painter, frame)
        for mark in self.marks(frame):
            self._paint_bar(painter, mark)

    def _mark(self, slot: int, theme: int, value: float, *, frame: Frame) -> ChartMark:
        lanes = max(1, len(self.table.themes))
        lane = frame.row * _FILL / lanes
        high = min(_HIGHEST, lane * 0.92)
        top = frame.row_top(slot + 0.5) - lane * lanes / 2 + theme * lane + (lane - high) / 2
        zero = self._axis.x(0.0, frame)
        end = self._axis.x(value - self.means[theme], frame)
        wide = max(_STUB, abs(end - zero))
        return ChartMark(slot, theme, min(zero, end), top, wide, high, value)

    @cached_property
    def _axis(self) -> AcrossAxis:
        apart = (
            abs(value - self.means[theme])
            for group in self.groups
            if group.counted
            for theme, value in enumerate(self.shown.row(group))
            if value is not None
        )
        top = axis_top(max(apart, default=0.0), self.table.measure)
        return AcrossAxis(top, self.table.measure, self.look, low=-top)

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        super()._paint_top(painter, frame)
        self._axis.paint_figures(painter, frame)

    def _paint_bar(self, painter: QPainter, mark: ChartMark) -> None:
        rect = QRectF(mark.left, mark.top, mark.width, mark.height)
        colour = self.look.colour(self.table.themes[mark.theme])
        if self.groups[mark.slot].state != BEING_CODED:
            paint_swatch(painter, mark.theme, rect, colour, self.look)
            return
        below = (mark.value or 0.0) < self.means[mark.theme]
        paint_open_end(painter, rect, colour, leftward=below)
