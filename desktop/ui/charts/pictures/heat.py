"""A heat map: groups down, themes across; a bar at the end of each row and over each column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.frequency import BEING_CODED, FrequencyTable
from desktop.ui.charts.arrangement import CLUSTERED
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import figure_text
from desktop.ui.charts.pictures.cells import mixed, paint_cell
from desktop.ui.charts.pictures.column_names import names_height, paint_column_name
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureKey
from desktop.ui.charts.pictures.rows import LEFT, GroupRows, paint_state
from desktop.ui.charts.pictures.seriation import alike_together
from desktop.ui.charts.words import HEAT_GROWING, MEAN_ABOVE, MEAN_BESIDE, SUM_BESIDE
from desktop.ui.kit.plain_text import write

_LOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
_BAR = 4.0
_COARSE = 5.0
_Figures = dict[str, float]


@dataclass(frozen=True)
class HeatMap(GroupRows):
    """One cell a figure; of rows too low for cells an image of all is drawn."""

    @cached_property
    def shown(self) -> FrequencyTable:
        """As all rows; CLUSTERED puts those side by side that are alike."""
        table = super().shown
        valued = [group for group in table.groups if group.counted]
        if self.options.order != CLUSTERED or table.by == "year":
            return table
        rows = [[value or 0.0 for value in table.row(group)] for group in valued]
        alike = [valued[number] for number in alike_together(rows)]
        return replace(table, groups=(*alike, *table.groups[len(valued) :]))

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Rows and columns are named; only what may still grow has a sign."""
        if not any(group.state == BEING_CODED and group.counted for group in self.groups):
            return []
        return [PictureKey(self.look.say(HEAT_GROWING), self._paint_key, 20.0)]

    @cached_property
    def across(self) -> Extent:
        """A column a theme."""
        em = self.look.letters
        least = em * (1.3 if self.options.whole else 2.8)
        return Extent(len(self.table.themes), least, em * 6.5, em * 14)

    @cached_property
    def down(self) -> Extent:
        """A row a group."""
        em = self.look.letters
        high = max(em * 1.7, self._name_lines * self.look.metrics.height() + 2)
        return Extent(len(self.groups), em * 1.6, high, em * 3)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names, theme names with the means of their columns, sums of rows, what is left."""
        line = self.look.metrics.height()
        below = line + 8 if self.folded else 4.0
        right = self.reports_width + self._sums_width
        room = max(1.0, width - self.names_width - right)
        slot = room / self.across.shown(room, zoom=zoom)
        return Margins(self.names_width, self._top_height(slot), right, below)

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The cells in sight."""
        columns = frame.visible(len(self.table.themes))
        rows = frame.visible_rows(len(self.groups))
        return [
            ChartMark(
                slot, theme, frame.x(theme), frame.row_top(slot), frame.slot, frame.row, row[theme]
            )
            for slot, row in ((slot, self.shown.row(self.groups[slot])) for slot in rows)
            for theme in columns
        ]

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """Themes are columns, groups rows."""
        return float(theme), float(slot)

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The cell at a point."""
        theme = int(frame.first + (x - frame.left) / frame.slot)
        slot = int(frame.first_row + (y - frame.top) / frame.row)
        if not (0 <= theme < len(self.table.themes) and 0 <= slot < len(self.groups)):
            return None
        one = replace(frame, left=frame.x(theme), width=frame.slot, first=theme, shown=1.0)
        one = replace(
            one, top=frame.row_top(slot), height=frame.row, first_row=slot, shown_rows=1.0
        )
        return self.marks(one)[0]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The cells, or where rows are too low for them, the image of all."""
        painter.setFont(self.look.font)
        if frame.row < _COARSE:
            self._paint_coarsely(painter, frame)
            return
        for mark in self.marks(frame):
            self._paint_mark(painter, mark)

    @property
    def has_overview(self) -> bool:
        """A pixel a cell."""
        return True

    def paint_overview(self, painter: QPainter, rect: QRectF) -> None:
        """All rows in that rectangle."""
        painter.drawImage(rect, self._image)

    def _paint_mark(self, painter: QPainter, mark: ChartMark) -> None:
        rect = QRectF(mark.left, mark.top, mark.width, mark.height).adjusted(1, 1, -1, -1)
        group = self.groups[mark.slot]
        if mark.value is None:
            paint_state(painter, group.state, rect=rect, look=self.look)
            return
        text = figure_text(mark.value, self.table.measure)
        colour = self._colour(mark.theme, mark.value)
        growing = group.state == BEING_CODED
        paint_cell(painter, rect, colour=colour, text=text, look=self.look, growing=growing)

    def _colour(self, theme: int, value: float) -> QColor:
        own = self._colours[theme]
        return mixed(own, self.look.paper, min(1.0, value / self._most))

    @cached_property
    def _colours(self) -> list[QColor]:
        return [self.look.colour(theme) for theme in self.table.themes]

    @cached_property
    def _most(self) -> float:
        return max(self.table.values.values(), default=0.0) or 1.0

    @cached_property
    def _image(self) -> QImage:
        """A pixel a cell."""
        wide, high = max(1, len(self.table.themes)), max(1, len(self.groups))
        image = QImage(wide, high, QImage.Format.Format_RGB32)
        image.fill(self.look.line)
        for slot, group in enumerate(self.groups):
            for theme, value in enumerate(self.shown.row(group)):
                if value is not None:
                    image.setPixelColor(theme, slot, self._colour(theme, value))
        return image

    def _paint_coarsely(self, painter: QPainter, frame: Frame) -> None:
        rows = frame.visible_rows(len(self.groups))
        columns = frame.visible(len(self.table.themes))
        source = QRectF(columns.start, rows.start, len(columns), len(rows))
        place = QRectF(
            frame.x(columns.start),
            frame.row_top(rows.start),
            frame.slot * len(columns),
            frame.row * len(rows),
        )
        painter.drawImage(place, self._image, source)

    @property
    def _adds_up(self) -> bool:
        return MEASURES[self.table.measure].adds_up

    @cached_property
    def _beside(self) -> _Figures:
        """Of each row the sum of its themes, or their mean where they do not add up."""
        count = 1 if self._adds_up else max(1, len(self.table.themes))
        rows = ((group.key, self.shown.row(group)) for group in self.groups if group.counted)
        return {key: sum(value or 0.0 for value in row) / count for key, row in rows}

    @cached_property
    def _above(self) -> _Figures:
        """Of each theme the mean over the groups that have a value."""
        rows = [self.shown.row(group) for group in self.groups if group.counted]
        columns = zip(*rows, strict=True) if rows else ()
        means = (sum(value or 0.0 for value in column) / len(rows) for column in columns)
        return dict(zip((theme.id for theme in self.table.themes), means, strict=False))

    @property
    def _sums_width(self) -> float:
        named = self.look.width(self.look.say(self._beside_word)) + 16
        return max(self.look.letters * 6.5, named) if self._has_sums else 0.0

    @property
    def _has_sums(self) -> bool:
        return self.options.marginals and not self.options.compact

    @property
    def _beside_word(self) -> str:
        return SUM_BESIDE if self._adds_up else MEAN_BESIDE

    def _top_height(self, slot: float) -> float:
        line = self.look.metrics.height()
        names = names_height((t.name for t in self.table.themes), slot, self.look)
        means = line + _BAR + 4 if self.options.marginals else 0.0
        return names + means + 8

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        line, beside = self.look.metrics.height(), frame.right + self._sums_width
        super()._paint_top(painter, replace(frame, width=beside - frame.left))
        for theme in frame.visible(len(self.table.themes)):
            base = frame.top - 4
            if self.options.marginals:
                self._paint_above(painter, theme, frame)
                base -= line + _BAR + 4
            painter.setPen(self.look.ink)
            paint_column_name(
                painter,
                self.table.themes[theme].name,
                left=frame.x(theme),
                bottom=base,
                slot=frame.slot,
                look=self.look,
            )
        if self.options.marginals:
            self._paint_corners(painter, frame)

    def _paint_corners(self, painter: QPainter, frame: Frame) -> None:
        line = self.look.metrics.height()
        painter.setPen(self.look.dim)
        rect = QRectF(frame.right + 10, frame.top - line - 6, self._sums_width, line)
        if self._has_sums:
            write(painter, rect, LEFT, self.look.say(self._beside_word))
        rect = QRectF(frame.left - self.names_width, rect.top(), self.names_width - 10, line)
        write(painter, rect, int(Qt.AlignmentFlag.AlignRight), self.look.say(MEAN_ABOVE))

    def _paint_above(self, painter: QPainter, theme: int, frame: Frame) -> None:
        value, line = self._above.get(self.table.themes[theme].id, 0.0), self.look.metrics.height()
        most = max(self._above.values(), default=0.0) or 1.0
        rect = QRectF(frame.x(theme) + 2, frame.top - _BAR - 3, frame.slot - 4, _BAR)
        wide = rect.width() * value / most
        painter.fillRect(QRectF(rect.left(), rect.top(), wide, _BAR), self._colours[theme])
        painter.setPen(self.look.dim)
        text = figure_text(value, self.table.measure)
        if self.look.width(text) <= frame.slot:
            room = QRectF(frame.x(theme), rect.top() - line, frame.slot, line)
            write(painter, room, _LOW, text)

    def _paint_reports(self, painter: QPainter, frame: Frame) -> None:
        beside = replace(frame, width=frame.width + self._sums_width)
        super()._paint_reports(painter, beside)
        if not self._has_sums:
            return
        most = max(self._beside.values(), default=0.0) or 1.0
        every = max(1, round(self.look.metrics.height() / frame.row))
        for slot in frame.visible_rows(len(self.groups)):
            value = self._beside.get(self.groups[slot].key)
            if value is None:
                continue
            high = max(1.0, min(_BAR * 2, frame.row - 2))
            top = frame.row_top(slot + 0.5) - high / 2
            wide = (self._sums_width * 0.45) * value / most
            painter.fillRect(QRectF(frame.right + 10, top, wide, high), self.look.handle)
            if slot % every == 0:
                self._paint_sum(painter, value, frame=frame, slot=slot)

    def _paint_sum(self, painter: QPainter, value: float, *, frame: Frame, slot: int) -> None:
        line = self.look.metrics.height()
        top = frame.row_top(slot + 0.5) - line / 2
        left = frame.right + 14 + self._sums_width * 0.45
        painter.setPen(self.look.dim)
        text = figure_text(value, self.table.measure)
        write(painter, QRectF(left, top, self._sums_width, line), LEFT, text)

    def _paint_key(self, painter: QPainter, rect: QRectF) -> None:
        colour = mixed(self.look.dim, self.look.paper, 0.3)
        paint_cell(painter, rect, colour=colour, text="", look=self.look, growing=True)
