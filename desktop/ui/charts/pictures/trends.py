"""Themes over the years: a small picture of lines for each place, under each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.analysis.views.pivot_table import PivotCell
from desktop.analysis.views.trend_table import WHOLE, TrendTable
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import axis_top, figure_text, ticks
from desktop.ui.charts.painting import line_pen
from desktop.ui.charts.pictures.named_rows import NamedRows
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey, Spot
from desktop.ui.charts.pictures.row_names import RowName
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import (
    COUNTED_OF,
    MEASURES,
    NOT_ALL_COUNTED,
    PER_REPORT,
    STATES,
    TREND_GAPS,
    TREND_TITLES,
    TREND_WHOLE,
)
from desktop.ui.kit.plain_text import write

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_POINT = 0.6
_HEAD = 0.08


@dataclass(frozen=True)
class Trends(NamedRows):
    """A row a place, a slot a year, a line a theme; broken where a year has no value."""

    table: TrendTable

    @property
    def title(self) -> str:
        """Of which places, by which measure."""
        say, table = self.look.say, self.table
        measure = f"{say(MEASURES[table.measure])}{say(PER_REPORT) if table.per_report else ''}"
        return f"{say(TREND_TITLES[table.unit])} · {measure}"

    @property
    def behind(self) -> list[str]:
        """What the figures under the points and the gaps are."""
        return [self.look.say(TREND_GAPS)]

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Strokes with their points, and the hollow point."""
        themes = [
            PictureKey(theme.name, partial(self._paint_key, order), 26.0)
            for order, theme in enumerate(self.table.themes)
        ]
        partly = any(0 < cell.counted < cell.reports for cell in self.table.points.values())
        hollow = [PictureKey(self.look.say(NOT_ALL_COUNTED), self._paint_hollow)] if partly else []
        return [*themes, *hollow]

    @property
    def names(self) -> list[RowName]:
        """The places."""
        return [
            (self.look.say(TREND_WHOLE) if unit.key == WHOLE else unit.label, True)
            for unit in self.table.units
        ]

    @property
    def across(self) -> Extent:
        """A slot a year."""
        em = self.look.letters
        least = em * (1.2 if self.options.whole else 2.6)
        return Extent(len(self.table.years), least, em * 5)

    @cached_property
    def down(self) -> Extent:
        """High enough to see a line rise; one place alone takes all the room."""
        em, count = self.look.letters, len(self.table.units)
        return Extent(
            count, em * 6, em * (18 if count == 1 else 7.5), em * 14 if count > 1 else em * 60
        )

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names with the figures of the axis beside them, the years above."""
        plain = super().margins(width, height, zoom=zoom)
        return replace(plain, left=plain.left + self._figures_width)

    @property
    def size(self) -> tuple[int, int]:
        """Each place in each year is a slot."""
        return len(self.table.units) * len(self.table.years), len(self.table.themes)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """The year's slot, the place's row."""
        unit, year = divmod(slot, max(1, len(self.table.years)))
        return float(year), float(unit)

    def spot(self, slot: int, theme: int) -> Spot:
        """The place, the theme, the year."""
        unit, year = divmod(slot, len(self.table.years))
        key = self.table.units[unit].key
        return Spot(
            "" if key == WHOLE else key,
            self.table.themes[theme].id,
            year=self.table.years[year],
        )

    def told(self, slot: int, theme: int) -> str:
        """Place, year, theme, value, of how many reports."""
        unit, year = divmod(slot, len(self.table.years))
        cell = self._cell(unit, theme, year)
        name, at = self.names[unit][0], self.table.years[year]
        value = cell.value
        state = self.look.say(STATES["not_coded" if cell.reports else "no_report"])
        figure = state if value is None else self._figure(value)
        counted = self.look.say(COUNTED_OF).format(counted=cell.counted, reports=cell.reports)
        return "\n".join([f"{name} {at}", self.table.themes[theme].name, figure, counted])

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The points in sight."""
        return list(self._marks(frame))

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Of each row in sight its lines, points, and how many reports stand behind."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font)
        for unit in frame.visible_rows(len(self.table.units)):
            self._paint_grid(painter, frame, unit)
            self._paint_counts(painter, frame, unit)
        found = self.marks(frame)
        self._paint_lines(painter, found)
        for mark in found:
            self._paint_point(painter, mark)

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """The years."""
        painter.setPen(self.look.ink)
        high = self.look.metrics.height()
        every = max(1, round(self.look.width("2020 ") / frame.slot + 0.49))
        for number in frame.visible(len(self.table.years)):
            if number % every == 0:
                rect = QRectF(frame.x(number + 0.5) - 40, frame.top - high - 6, 80, high)
                write(painter, rect, _CENTRED, str(self.table.years[number]))

    def paint_left(self, painter: QPainter, frame: Frame) -> None:
        """The names, and beside each row its axis."""
        names = replace(frame, left=frame.left - self._figures_width)
        super().paint_left(painter, names)
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        for unit in frame.visible_rows(len(self.table.units)):
            for value, text in self._ticks(frame):
                y = self._y(value, unit, frame)
                rect = QRectF(
                    frame.left - self._figures_width, y - high / 2, self._figures_width - 6, high
                )
                write(painter, rect, _RIGHT, text)

    def _marks(self, frame: Frame) -> Iterator[ChartMark]:
        size, years = self.look.letters * _POINT, len(self.table.years)
        for unit in frame.visible_rows(len(self.table.units)):
            for theme in range(len(self.table.themes)):
                # A line comes in from the year before and goes out to the one after.
                for year in range(years):
                    value = self._cell(unit, theme, year).value
                    x = frame.x(year + 0.5)
                    if (
                        value is not None
                        and frame.left - frame.slot <= x <= frame.right + frame.slot
                    ):
                        top = self._y(value, unit, frame) - size / 2
                        slot = unit * years + year
                        yield ChartMark(slot, theme, x - size / 2, top, size, size, value)

    def _cell(self, unit: int, theme: int, year: int) -> PivotCell:
        table = self.table
        return table.point(table.units[unit].key, table.themes[theme].id, table.years[year])

    @cached_property
    def _top(self) -> float:
        values = (cell.value for cell in self.table.points.values())
        most = max((value for value in values if value is not None), default=0.0)
        return axis_top(most, self._measure)

    @property
    def _measure(self) -> str:
        """Means in a report are no whole numbers."""
        return "per_1000" if self.table.per_report else self.table.measure

    def _figure(self, value: float) -> str:
        return figure_text(value, self._measure)

    def _ticks(self, frame: Frame) -> list[tuple[float, str]]:
        lines = max(1, int(frame.row / (self.look.letters * 3)))
        return ticks(self._top, self._measure, intervals=min(4, lines))

    @cached_property
    def _figures_width(self) -> float:
        texts = [text for _, text in ticks(self._top, self._measure, intervals=4)]
        return max(self.look.width(text) for text in texts) + 12

    def _y(self, value: float, unit: int, frame: Frame) -> float:
        """In its row, above the line of counts."""
        below = min(self.look.metrics.height() + 6, frame.row * 0.4)
        low = frame.row_top(unit + 1) - below
        high = frame.row_top(unit) + frame.row * _HEAD
        return low - (low - high) * value / self._top

    def _paint_grid(self, painter: QPainter, frame: Frame, unit: int) -> None:
        for value, _ in self._ticks(frame):
            painter.setPen(QPen(self.look.line if value else self.look.handle, 1))
            y = self._y(value, unit, frame)
            painter.drawLine(QLineF(frame.left, y, frame.right, y))

    def _paint_counts(self, painter: QPainter, frame: Frame, unit: int) -> None:
        """n counted of n under each year; a gap is a broken line, hatching is for not coded."""
        high = self.look.metrics.height()
        for year in frame.visible(len(self.table.years)):
            cells = [self._cell(unit, n, year) for n in range(len(self.table.themes))]
            cell = max(cells, key=lambda one: one.reports, default=None)
            if cell is None:
                continue
            y = self._y(0.0, unit, frame)
            rect = QRectF(frame.x(year), y + 2, frame.slot, high)
            painter.setPen(self.look.dim)
            text = f"{cell.counted}/{cell.reports}" if cell.reports else "—"
            if self.look.width(text) <= frame.slot and high + 6 <= frame.row * 0.4:
                write(painter, rect, _CENTRED, text)
            if not cell.counted:
                style = Qt.PenStyle.DotLine if not cell.reports else Qt.PenStyle.DashLine
                painter.setPen(QPen(self.look.dim, 1.4, style))
                middle = frame.x(year + 0.5)
                painter.drawLine(QLineF(middle - frame.slot * 0.3, y, middle + frame.slot * 0.3, y))

    def _paint_lines(self, painter: QPainter, found: list[ChartMark]) -> None:
        years = len(self.table.years)
        for one, other in itertools.pairwise(found):
            same = one.theme == other.theme and one.slot // years == other.slot // years
            if same and other.slot == one.slot + 1:
                painter.setPen(line_pen(one.theme, self.look.colour(self.table.themes[one.theme])))
                painter.drawLine(QLineF(*one.middle, *other.middle))

    def _paint_point(self, painter: QPainter, mark: ChartMark) -> None:
        cell = self._cell(*self._where(mark))
        paint_shape(
            painter,
            mark.theme,
            middle=QPointF(*mark.middle),
            colour=self.look.colour(self.table.themes[mark.theme]),
            size=mark.width,
            hollow=self.look.paper if cell.counted < cell.reports else None,
        )

    def _where(self, mark: ChartMark) -> tuple[int, int, int]:
        unit, year = divmod(mark.slot, len(self.table.years))
        return unit, mark.theme, year

    def _paint_key(self, order: int, painter: QPainter, rect: QRectF) -> None:
        colour, middle = self.look.colour(self.table.themes[order]), rect.center().y()
        painter.setPen(line_pen(order, colour))
        painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
        paint_shape(painter, order, middle=rect.center(), colour=colour, size=8.0)

    def _paint_hollow(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        paint_shape(painter, 0, middle=rect.center(), colour=look.dim, size=9.0, hollow=look.paper)
