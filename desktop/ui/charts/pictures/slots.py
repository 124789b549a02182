"""Bars side by side or stacked, and lines: groups from left to right, values upward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.labels import (
    labels_height,
    line_count,
    lines_in,
    narrowest_slot,
    paint_labels,
)
from desktop.ui.charts.marks import ChartMark, Frame, hit, largest, marks
from desktop.ui.charts.number_texts import axis_top, ticks
from desktop.ui.charts.painting import line_pen, paint_grid, paint_marks
from desktop.ui.charts.pictures.of_frequency import OfFrequency
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey, Side
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.kit.plain_text import write

_ROOMY_HEIGHT = 230.0
_ROOMY_SLOT = 150.0
_SLOT_PER_BAR = 11.0
_POINT_ROOM = 0.04
_FINEST = 4.0
_AIR = 12.0
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class _Slots(OfFrequency):
    """One slot a group; the axis of values stands at the left, the names below."""

    kind: ClassVar[str] = "grouped"

    @cached_property
    def shown(self) -> FrequencyTable:
        """Groups with a value first; years and sections keep their places."""
        ordered = self.in_order
        if self.table.by in ("year", "section"):
            return ordered
        groups = sorted(ordered.groups, key=lambda group: not group.counted)
        return replace(ordered, groups=tuple(groups))

    @cached_property
    def across(self) -> Extent:
        """A slot a group, wide enough for its name and its bars."""
        bars = len(self.table.themes) if self.kind == "grouped" else 1
        least = max(narrowest_slot(self.shown, self.look), bars * _SLOT_PER_BAR)
        return Extent(len(self.groups), least, _ROOMY_SLOT, max(_ROOMY_SLOT * 4, least), _FINEST)

    @property
    def down(self) -> Extent:
        """One row, as high as there is room."""
        return Extent(1, 0.0, _ROOMY_HEIGHT)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Figures at the left; below, names on as many lines as their slots need."""
        left = self._figures_width
        slot = (width - left) / self.across.shown(width - left, zoom=zoom)
        lines = self._name_lines(slot)
        return Margins(left=left, bottom=labels_height(self.look, lines=lines + 1))

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The marks of the slots in sight."""
        return marks(self.shown, self.kind, self._valued(frame))

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The mark at a point; a bar answers over its whole height."""
        return hit(self.marks(frame), x, y, kind=self.kind, frame=frame)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The grid, then the marks."""
        valued = self._valued(frame)
        paint_grid(painter, valued, self.table.measure, self.look)
        found = marks(self.shown, self.kind, valued)
        paint_marks(painter, self.shown, kind=self.kind, frame=valued, found=found, look=self.look)

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Figures at the left, names below."""
        if side == "left":
            self._paint_figures(painter, self._valued(frame))
        elif side == "bottom":
            paint_labels(
                painter,
                self.shown,
                frame=frame,
                top=frame.bottom + 4.0,
                look=self.look,
                whole=self.options.whole,
            )
            self._paint_reports(painter, frame)

    def _paint_reports(self, painter: QPainter, frame: Frame) -> None:
        """Under each name how many reports are coded, of how many."""
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        top = frame.bottom + 4 + self._name_lines(frame.slot) * high
        for slot in frame.visible(len(self.groups)):
            group = self.groups[slot]
            text = f"{group.reports_coded:,}/{group.reports:,}"
            if self.look.width(text) <= frame.slot - 2:
                write(painter, QRectF(frame.x(slot), top, frame.slot, high), _CENTRED, text)

    def _name_lines(self, slot: float) -> int:
        lines = line_count(self.shown, slot, self.look)
        if not self.options.whole or self.table.by == "year":
            return lines
        return max(lines, lines_in(self.shown, slot, self.look))

    def _paint_figures(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self.look.font)
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        for value, text in ticks(frame.top_value, self.table.measure, intervals=frame.intervals):
            wide = self._figures_width
            rect = QRectF(frame.left - wide, frame.y(value) - high / 2, wide - 8, high)
            write(painter, rect, _RIGHT, text)

    @cached_property
    def _most(self) -> float:
        return largest(self.table, self.kind)

    @cached_property
    def _figures_width(self) -> float:
        texts = ticks(axis_top(self._most, self.table.measure), self.table.measure)
        return max(self.look.width(text) for _, text in texts) + _AIR + self.look.letters

    def _valued(self, frame: Frame) -> Frame:
        """The frame with an axis that has room for the figure over the highest bar."""
        room = 1 - (self.look.metrics.height() + 4) / max(60.0, frame.height)
        top = max(axis_top(self._most, self.table.measure), self._most / room)
        low = -_POINT_ROOM * top if self.kind == "line" else 0.0
        return frame.with_values(low, top)


@dataclass(frozen=True)
class GroupedBars(_Slots):
    """Of each group a bar a theme, side by side."""

    kind: ClassVar[str] = "grouped"


@dataclass(frozen=True)
class StackedBars(_Slots):
    """Of each group one bar of all its themes."""

    kind: ClassVar[str] = "stacked"


@dataclass(frozen=True)
class YearLines(_Slots):
    """A line a theme from year to year, broken where a year has no value."""

    kind: ClassVar[str] = "line"

    @cached_property
    def across(self) -> Extent:
        """A slot a year; in a file all of them side by side, as a line is read."""
        run = super().across
        return replace(run, least=self.look.letters) if self.options.whole else run

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Strokes with the points on them."""
        return [
            PictureKey(theme.name, partial(self._paint_stroke, order), wide=26.0)
            for order, theme in enumerate(self.table.themes)
        ]

    def _paint_stroke(self, order: int, painter: QPainter, rect: QRectF) -> None:
        colour, middle = self.look.colour(self.table.themes[order]), rect.center().y()
        painter.setPen(line_pen(order, colour))
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        paint_shape(painter, order, middle=rect.center(), colour=colour, size=8.0)
