"""A chart for print: title, legend, as many rows of slots as are needed, and a note."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.labels import labels_height, lines_in, narrowest_slot, paint_labels
from desktop.ui.charts.legend import legend_height, paint_legend
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame, largest, marks
from desktop.ui.charts.notes import note
from desktop.ui.charts.number_texts import axis_top, ticks
from desktop.ui.charts.painting import paint_grid, paint_marks
from desktop.ui.charts.words import MEASURES, NOTHING_TO_SHOW, TITLES
from desktop.ui.kit.plain_text import write

_MARGIN = 24.0
_AIR = 14.0
_AXIS = 60.0
_WIDEST = 1352.0
_NARROWEST = 520.0
_BARS_HEIGHT = 230.0
_CELL_HEIGHT = 30.0
_ROOMY_SLOT = 150.0
_SLOT_PER_BAR = 18.0
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass
class Sheet:
    """Lays the chart out, then paints it; sizes are in pixels before scaling."""

    table: FrequencyTable
    kind: str
    look: Look
    _top: float = field(init=False, default=0.0)

    @property
    def title(self) -> str:
        """What the chart shows: the grouping, then the measure."""
        say = self.look.say
        return f"{say(TITLES[self.table.by])} · {say(MEASURES[self.table.measure])}"

    @property
    def width(self) -> float:
        """The whole width."""
        return self._axis + self._plot_width + 2 * _MARGIN

    @property
    def height(self) -> float:
        """The whole height."""
        rows = self._rows * (self._plot_height + self._names_height + _AIR)
        return self._head + rows + self._note_height + 2 * _MARGIN

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, from the corner (0, 0)."""
        painter.fillRect(QRectF(0, 0, self.width, self.height), self.look.paper)
        self._paint_head(painter)
        self._top = _MARGIN + self._head
        for row in range(self._rows):
            self._paint_row(painter, row)
        painter.setFont(self.look.font)
        painter.setPen(self.look.dim)
        foot = QRectF(_MARGIN, self._top, self.width - 2 * _MARGIN, self._note_height)
        write(painter, foot, _WRAPPED, note(self.table, self.look.say))

    @property
    def _count(self) -> int:
        return len(self.table.groups)

    @property
    def _slot(self) -> float:
        bars = len(self.table.themes) if self.kind == "grouped" else 1
        least = max(narrowest_slot(self.table, self.look), bars * _SLOT_PER_BAR, 56.0)
        return max(least, min(_ROOMY_SLOT, _WIDEST / max(1, self._count)))

    @property
    def _per_row(self) -> int:
        return max(1, min(self._count, int(_WIDEST / self._slot)))

    @property
    def _rows(self) -> int:
        return math.ceil(self._count / self._per_row) or 1

    @property
    def _names_height(self) -> float:
        return labels_height(self.look, lines=max(2, lines_in(self.table, self._slot, self.look)))

    @property
    def _plot_width(self) -> float:
        return max(_NARROWEST, self._per_row * self._slot)

    @property
    def _plot_height(self) -> float:
        return _CELL_HEIGHT * max(1, len(self.table.themes)) if self._is_heat else _BARS_HEIGHT

    @property
    def _is_heat(self) -> bool:
        return self.kind == "heat"

    @property
    def _axis(self) -> float:
        if not self._is_heat:
            return _AXIS
        names = (self.look.width(theme.name) for theme in self.table.themes)
        return min(220.0, max(names, default=0.0) + 12)

    @property
    def _legend(self) -> float:
        if self._is_heat:
            return 0.0
        wide = self._axis + self._plot_width
        return legend_height(self.table, kind=self.kind, width=wide, look=self.look)

    @property
    def _head(self) -> float:
        return self.look.letters * 2 + self._legend + 2 * _AIR

    @property
    def _note_height(self) -> float:
        room = QRectF(0, 0, self._axis + self._plot_width, 1000)
        text = note(self.table, self.look.say)
        return self.look.metrics.boundingRect(room, _WRAPPED, text).height()

    def _paint_head(self, painter: QPainter) -> None:
        painter.setPen(self.look.ink)
        painter.setFont(self.look.bold)
        wide = self.width - 2 * _MARGIN
        write(painter, QRectF(_MARGIN, _MARGIN, wide, self.look.letters * 2), _LEFT, self.title)
        rect = QRectF(_MARGIN, _MARGIN + self.look.letters * 2 + 4, wide, self._legend)
        if not self._is_heat:
            paint_legend(painter, self.table, kind=self.kind, rect=rect, look=self.look)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        part, frame = self._part(row), self._frame()
        if part.groups:
            self._paint_axis(painter, frame)
            found = marks(part, self.kind, frame)
            paint_marks(painter, part, kind=self.kind, frame=frame, found=found, look=self.look)
            paint_labels(
                painter, part, frame=frame, top=frame.bottom + 6, look=self.look, whole=True
            )
        else:
            self._paint_nothing(painter, frame)
        self._top += self._plot_height + self._names_height + _AIR

    def _part(self, row: int) -> FrequencyTable:
        groups = self.table.groups[row * self._per_row : (row + 1) * self._per_row]
        return replace(self.table, groups=groups)

    def _frame(self) -> Frame:
        return Frame(
            left=_MARGIN + self._axis,
            top=self._top,
            width=self._plot_width,
            height=self._plot_height,
            first=0.0,
            shown=float(self._per_row),
            top_value=axis_top(largest(self.table, self.kind), self.table.measure),
        )

    def _paint_axis(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self.look.font)
        if self._is_heat:
            self._paint_theme_names(painter, frame)
        else:
            self._paint_grid(painter, frame)

    def _paint_theme_names(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.ink)
        for order, theme in enumerate(self.table.themes):
            rect = QRectF(_MARGIN, frame.top + order * _CELL_HEIGHT, self._axis - 10, _CELL_HEIGHT)
            write(painter, rect, _RIGHT, self.look.shortened(theme.name, rect.width()))

    def _paint_grid(self, painter: QPainter, frame: Frame) -> None:
        paint_grid(painter, frame, self.table.measure, self.look)
        painter.setPen(self.look.dim)
        for value, text in ticks(frame.top_value, self.table.measure, intervals=frame.intervals):
            rect = QRectF(_MARGIN, frame.y(value) - 10, self._axis - 10, 20)
            write(painter, rect, _RIGHT, text)

    def _paint_nothing(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.dim)
        rect = QRectF(frame.left, frame.top, frame.width, frame.height)
        write(painter, rect, int(Qt.AlignmentFlag.AlignCenter), self.look.say(NOTHING_TO_SHOW))
