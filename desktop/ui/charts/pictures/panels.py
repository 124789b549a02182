"""Small pictures side by side on one scale: one a theme, or one a province."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.analysis.frequency import BEING_CODED
from desktop.ui.charts.marks import ChartMark, Frame, largest
from desktop.ui.charts.number_texts import axis_top, figure_text, ticks
from desktop.ui.charts.painting import paint_swatch
from desktop.ui.charts.pictures.column_names import names_height, paint_column_name
from desktop.ui.charts.pictures.growing import paint_open_end
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey
from desktop.ui.charts.pictures.rows import FINEST, LEFT, GroupRows
from desktop.ui.kit.plain_text import write

_LOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
_STUB = 1.5
_INSIDE = 0.78
_HIGHEST = 16.0


@dataclass(frozen=True)
class ThemePanels(GroupRows):
    """A column a theme; in it a bar a group, all on one scale, with its figure at its end."""

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Columns are named; only what may still grow has a sign."""
        return self._state_keys

    @cached_property
    def across(self) -> Extent:
        """A column a theme."""
        em = self.look.letters
        least = em * (4.5 if self.options.whole else 6.0)
        return Extent(len(self.table.themes), least, em * 11, em * 26)

    @cached_property
    def down(self) -> Extent:
        """A row a group."""
        em = self.look.letters
        high = max(em * 1.7, self._name_lines * self.look.metrics.height() + 2)
        return Extent(len(self.groups), em * 1.6, high, em * 2.4, 3 * FINEST)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names, the themes over their columns, reports, what is left."""
        plain = super().margins(width, height, zoom=zoom)
        room = max(1.0, width - plain.left - plain.right)
        slot = room / self.across.shown(room, zoom=zoom)
        names = names_height((theme.name for theme in self.table.themes), slot, self.look)
        return replace(plain, top=names + self.look.metrics.height() + 12)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """Themes are columns, groups rows."""
        return float(theme), float(slot)

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The bars in sight."""
        columns = frame.visible(len(self.table.themes))
        rows = ((n, self.shown.row(self.groups[n])) for n in frame.visible_rows(len(self.groups)))
        return [
            self._mark(slot, theme, row[theme] or 0.0, frame=frame)
            for slot, row in rows
            if self.groups[slot].counted
            for theme in columns
        ]

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """A bar answers over the whole width of its column."""
        theme = int(frame.first + (x - frame.left) / frame.slot)
        rows = (mark for mark in self.marks(frame) if mark.theme == theme)
        return next(
            (mark for mark in rows if mark.top - 2 <= y <= mark.top + mark.height + 2), None
        )

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The base line of each column, rows without a value, the bars with their figures."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        self._paint_lines(painter, frame)
        self.paint_states(painter, frame)
        for mark in self.marks(frame):
            self._paint_bar(painter, mark, frame)

    def _mark(self, slot: int, theme: int, value: float, *, frame: Frame) -> ChartMark:
        high = min(_HIGHEST, frame.row * 0.7)
        wide = max(_STUB, frame.slot * _INSIDE * value / self._top)
        top = frame.row_top(slot + 0.5) - high / 2
        return ChartMark(slot, theme, frame.x(theme), top, wide, high, value)

    @cached_property
    def _top(self) -> float:
        return axis_top(largest(self.table, "grouped"), self.table.measure)

    def _ticks(self, frame: Frame) -> list[tuple[float, str]]:
        found = ticks(self._top, self.table.measure, intervals=2)
        return [found[0], found[-1]] if frame.slot < self.look.letters * 9 else found

    def _paint_lines(self, painter: QPainter, frame: Frame) -> None:
        for theme in frame.visible(len(self.table.themes)):
            for value, _ in self._ticks(frame):
                painter.setPen(QPen(self.look.line if value else self.look.dim, 1))
                x = frame.x(theme) + frame.slot * _INSIDE * value / self._top
                painter.drawLine(QLineF(x, frame.top, x, frame.bottom))

    def _paint_bar(self, painter: QPainter, mark: ChartMark, frame: Frame) -> None:
        rect = QRectF(mark.left, mark.top, mark.width, mark.height)
        colour = self.look.colour(self.table.themes[mark.theme])
        if self.groups[mark.slot].state == BEING_CODED:
            paint_open_end(painter, rect, colour)
        else:
            paint_swatch(painter, mark.theme, rect, colour, self.look)
        text = figure_text(mark.value or 0.0, self.table.measure)
        left = rect.right() + 4
        inside = left + self.look.width(text) <= frame.x(mark.theme + 1) - 2
        if inside and frame.row >= self.look.metrics.height() - 2:
            painter.setPen(self.look.dim)
            high = self.look.metrics.height()
            room = QRectF(QPointF(left, rect.center().y() - high / 2), rect.size())
            room.setSize(QRectF(0, 0, self.look.width(text) + 4, high).size())
            write(painter, room, LEFT, text)

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        super()._paint_top(painter, frame)
        line = self.look.metrics.height()
        for theme in frame.visible(len(self.table.themes)):
            painter.setPen(self.look.ink)
            base = frame.top - line - 10
            paint_column_name(
                painter,
                self.table.themes[theme].name,
                left=frame.x(theme),
                bottom=base,
                slot=frame.slot,
                look=self.look,
            )
            painter.setPen(self.look.dim)
            for value, text in self._ticks(frame):
                x = frame.x(theme) + frame.slot * _INSIDE * value / self._top
                write(painter, QRectF(x - 40, frame.top - line - 5, 80, line), _LOW, text)
