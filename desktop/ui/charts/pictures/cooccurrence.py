"""Which themes occur together: a square of cells, each theme by each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.analysis.views.cooccurrence_table import CooccurrenceTable, Pair
from desktop.ui.charts.hatch import gap_hatching
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import figure_text
from desktop.ui.charts.painting import paint_swatch
from desktop.ui.charts.pictures.cells import legible, mixed
from desktop.ui.charts.pictures.column_names import names_height, paint_column_name
from desktop.ui.charts.pictures.named_rows import NamedRows
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey, Spot
from desktop.ui.charts.pictures.row_names import RowName, lines_of_names
from desktop.ui.charts.words import (
    APART,
    LIFT_INTERVAL,
    LIFT_IS,
    OCCURS_IN,
    STATISTICS,
    TOGETHER_BEHIND,
    TOGETHER_IN,
    TOGETHER_TITLE,
    WITHIN,
)
from desktop.ui.kit.plain_text import write

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_STRONGEST = 0.8
_DOUBLINGS = 3.0


@dataclass(frozen=True)
class Cooccurrence(NamedRows):
    """Counts, Jaccard's index or lift, by `options.statistic`; how often each occurs across it."""

    table: CooccurrenceTable

    @property
    def statistic(self) -> str:
        """One of STATISTICS."""
        return self.options.statistic if self.options.statistic in STATISTICS else "count"

    @property
    def title(self) -> str:
        """Within what, and which statistic."""
        say = self.look.say
        within = say(TOGETHER_TITLE).format(unit=say(WITHIN[self.table.unit]))
        return f"{within} · {say(STATISTICS[self.statistic])}"

    @property
    def behind(self) -> list[str]:
        """Of how many units and reports; what lift is."""
        say = self.look.say
        counted = say(TOGETHER_BEHIND).format(
            units=f"{self.table.units:,}",
            unit=say(WITHIN[self.table.unit]),
            reports=f"{self.table.reports:,}",
        )
        return [counted, say(LIFT_IS)] if self.statistic == "lift" else [counted]

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Rows and columns are named; hatching says that themes avoid each other."""
        avoids = any(value < 1 for value in self.table.lift.values())
        if self.statistic != "lift" or not avoids:
            return []
        return [PictureKey(self.look.say(APART), self._paint_apart, 20.0)]

    @property
    def names(self) -> list[RowName]:
        """The themes."""
        return [(theme.name, self._occurs(n) > 0) for n, theme in enumerate(self.table.themes)]

    @cached_property
    def across(self) -> Extent:
        """A column a theme."""
        em = self.look.letters
        least = em * (1.3 if self.options.whole else 3.2)
        return Extent(len(self.table.themes), least, em * 6, em * 11)

    @cached_property
    def down(self) -> Extent:
        """A row a theme."""
        em = self.look.letters
        lines = lines_of_names((name for name, _ in self.names), self.look, wide=self.names_width)
        high = max(em * 2.8, lines * self.look.metrics.height() + 4)
        return Extent(len(self.table.themes), em * 2.4, high, max(high, em * 4.5))

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names at the left and above."""
        plain = super().margins(width, height, zoom=zoom)
        room = max(1.0, width - plain.left - plain.right)
        slot = room / self.across.shown(room, zoom=zoom)
        names = names_height((theme.name for theme in self.table.themes), slot, self.look)
        return replace(plain, top=names + 8)

    @property
    def size(self) -> tuple[int, int]:
        """Themes by themes."""
        return len(self.table.themes), len(self.table.themes)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """The first theme is a row, the second a column."""
        return float(theme), float(slot)

    def spot(self, slot: int, theme: int) -> Spot:
        """The two themes."""
        first, other = self.table.themes[slot].id, self.table.themes[theme].id
        return Spot(theme=first, other="" if first == other else other)

    def told(self, slot: int, theme: int) -> str:
        """The two themes with every statistic there is of them."""
        say, pair = self.look.say, self._pair(slot, theme)
        count = figure_text(self.table.counts.get(pair, 0), "codings")
        unit = say(WITHIN[self.table.unit])
        words = say(OCCURS_IN if slot == theme else TOGETHER_IN)
        lines = [words.format(count=count, units=f"{self.table.units:,}", unit=unit)]
        if slot != theme:
            kinds = (("jaccard", self.table.jaccard), ("lift", self.table.lift))
            known = [(kind, values[pair]) for kind, values in kinds if pair in values]
            lines += [f"{say(STATISTICS[kind])}: {value:.2f}" for kind, value in known]
            lines += self._interval_told(pair)
        names = dict.fromkeys(self.table.themes[n].name for n in (slot, theme))
        return "\n".join([" + ".join(names), *lines])

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The cells in sight."""
        return [
            ChartMark(
                row,
                column,
                frame.x(column),
                frame.row_top(row),
                frame.slot,
                frame.row,
                self._value(row, column),
            )
            for row in frame.visible_rows(len(self.table.themes))
            for column in frame.visible(len(self.table.themes))
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The cells."""
        painter.setFont(self.look.font)
        for mark in self.marks(frame):
            self._paint_cell(painter, mark)

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """The themes over their columns."""
        painter.setFont(self.look.font)
        painter.setPen(self.look.ink)
        for theme in frame.visible(len(self.table.themes)):
            paint_column_name(
                painter,
                self.table.themes[theme].name,
                left=frame.x(theme),
                bottom=frame.top - 4,
                slot=frame.slot,
                look=self.look,
            )

    def _pair(self, row: int, column: int) -> Pair:
        return self.table.themes[row].id, self.table.themes[column].id

    def _occurs(self, theme: int) -> float:
        return self.table.counts.get(self._pair(theme, theme), 0)

    def _value(self, row: int, column: int) -> float | None:
        pair = self._pair(row, column)
        if row == column or self.statistic == "count":
            return self.table.counts.get(pair, 0)
        return self._values.get(pair)

    @property
    def _values(self) -> Mapping[Pair, float]:
        table = self.table
        return {"count": table.counts, "jaccard": table.jaccard, "lift": table.lift}[self.statistic]

    @cached_property
    def _most(self) -> float:
        apart = (value for (one, other), value in self._values.items() if one != other)
        return max(apart, default=0.0) or 1.0

    def _text(self, value: float, *, is_count: bool) -> str:
        return figure_text(value, "codings") if is_count else f"{value:.2f}"

    def _paint_cell(self, painter: QPainter, mark: ChartMark) -> None:
        rect = QRectF(mark.left, mark.top, mark.width, mark.height).adjusted(1, 1, -1, -1)
        on_diagonal = mark.slot == mark.theme
        ground = self.look.paper if mark.value is None else self._ground(mark, mark.value)
        painter.setPen(QPen(self.look.line, 1))
        painter.setBrush(ground)
        painter.drawRect(rect)
        if mark.value is None:
            return
        if not on_diagonal and self.statistic == "lift" and mark.value < 1:
            self._paint_hatching(painter, rect)
        if on_diagonal:
            paint = partial(paint_swatch, painter, mark.slot)
            colour = self.look.colour(self.table.themes[mark.slot])
            paint(QRectF(rect.left(), rect.top(), 4, rect.height()), colour, self.look)
        painter.setPen(legible(ground, self.look))
        self._write(painter, mark, rect, is_count=on_diagonal or self.statistic == "count")

    def _write(self, painter: QPainter, mark: ChartMark, rect: QRectF, *, is_count: bool) -> None:
        text, line = self._text(mark.value or 0.0, is_count=is_count), self.look.metrics.height()
        if self.look.width(text) + 4 > rect.width() or line > rect.height() + 2:
            return
        ends = self.table.lift_intervals.get(self._pair(mark.slot, mark.theme))
        ends = ends if self.statistic == "lift" and not is_count else None
        below = f"[{ends[0]:.1f}, {ends[1]:.1f}]" if ends else ""
        if not below or 2 * line > rect.height() or self.look.width(below) + 4 > rect.width():
            write(painter, rect, _CENTRED, text)
            return
        middle = rect.center().y()
        write(painter, QRectF(rect.left(), middle - line, rect.width(), line), _CENTRED, text)
        write(painter, QRectF(rect.left(), middle, rect.width(), line), _CENTRED, below)

    def _ground(self, mark: ChartMark, value: float) -> QColor:
        if mark.slot == mark.theme:
            return self.look.paper
        amount = value / self._most
        if self.statistic == "lift":
            amount = min(1.0, max(0.0, math.log2(value) / _DOUBLINGS)) if value else 0.0
        return (
            mixed(self.look.ink, self.look.paper, _STRONGEST * amount)
            if amount
            else (self.look.paper)
        )

    def _paint_hatching(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self.look.handle, 1))
        painter.drawLines(gap_hatching(rect))

    def _paint_apart(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self.look.line, 1))
        painter.setBrush(self.look.paper)
        painter.drawRect(rect)
        self._paint_hatching(painter, rect)

    def _interval_told(self, pair: Pair) -> list[str]:
        ends = self.table.lift_intervals.get(pair)
        if ends is None:
            return []
        return [self.look.say(LIFT_INTERVAL).format(low=f"{ends[0]:.2f}", high=f"{ends[1]:.2f}")]
