"""What was done, what is lacking, what is planned: the share of each part that a theme has."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from desktop.analysis.frequency import BEING_CODED
from desktop.analysis.views.part_table import PartTable
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import axis_top, figure_text
from desktop.ui.charts.pictures.across_axis import AcrossAxis
from desktop.ui.charts.pictures.intervals import interval_pen, paint_interval
from desktop.ui.charts.pictures.named_rows import NamedRows
from desktop.ui.charts.pictures.picture import PictureKey, Spot
from desktop.ui.charts.pictures.row_names import RowName
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import HOLLOW, LABELS, PART_BEHIND, PARTS_TITLE, STATES

_SIZE = 0.75


@dataclass(frozen=True)
class PartShares(NamedRows):
    """A row a theme, a shape a part, joined by a line from the least to the most."""

    table: PartTable

    @property
    def title(self) -> str:
        """What is compared."""
        return self.look.say(PARTS_TITLE)

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Shapes, with the reports and characters behind each part."""
        parts = [
            PictureKey(self._part_words(order), partial(self._paint_key, order))
            for order in range(len(self.table.parts))
        ]
        growing = any(part.counted and part.state == BEING_CODED for part in self.table.parts)
        return [*parts, PictureKey(self.look.say(HOLLOW), self._paint_hollow)] if growing else parts

    @property
    def names(self) -> list[RowName]:
        """The themes."""
        return [(theme.name, True) for theme in self.table.themes]

    @property
    def lanes(self) -> int:
        """One a part."""
        return len(self.table.parts)

    @property
    def size(self) -> tuple[int, int]:
        """Themes by parts."""
        return len(self.table.themes), len(self.table.parts)

    def spot(self, slot: int, theme: int) -> Spot:
        """The theme in the part."""
        return Spot(theme=self.table.themes[slot].id, part=self.table.parts[theme].key)

    def told(self, slot: int, theme: int) -> str:
        """The theme's share of the part, and what is behind."""
        part, code = self.table.parts[theme], self.table.themes[slot]
        value = self.table.value(part, code)
        state = self.look.say(STATES[part.state])
        figure = state if value is None else figure_text(value, "share")
        return "\n".join([code.name, self._part_words(theme), figure])

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The points in sight, each in the lane of its part."""
        return [
            self._mark(slot, order, value, frame=frame)
            for slot in frame.visible_rows(len(self.table.themes))
            for order, part in enumerate(self.table.parts)
            if (value := self.table.value(part, self.table.themes[slot])) is not None
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The axis, the lines that join, intervals, the points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axis.paint_lines(painter, frame)
        found = self.marks(frame)
        for mark in found:
            self._paint_interval(painter, mark, frame)
        self._paint_joints(painter, found)
        for mark in found:
            self._paint_point(painter, mark)

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """The figures of the axis."""
        self._axis.paint_figures(painter, frame)

    @cached_property
    def _axis(self) -> AcrossAxis:
        ends = [one.high for one in getattr(self.table, "intervals", {}).values()]
        most = max([*self.table.values.values(), *ends], default=0.0)
        return AcrossAxis(axis_top(most, "share"), "share", self.look)

    def _mark(self, slot: int, order: int, value: float, *, frame: Frame) -> ChartMark:
        size = self.look.letters * _SIZE
        lane = min(frame.row * 0.8 / max(1, self.lanes), size * 1.4)
        top = frame.row_top(slot + 0.5) + (order - self.lanes / 2) * lane + (lane - size) / 2
        x = self._axis.x(value, frame)
        return ChartMark(slot, order, x - size / 2, top, size, size, value)

    def _paint_joints(self, painter: QPainter, found: list[ChartMark]) -> None:
        painter.setPen(QPen(self.look.handle, 1))
        for one, other in itertools.pairwise(found):
            if one.slot == other.slot:
                painter.drawLine(QLineF(*one.middle, *other.middle))

    def _paint_interval(self, painter: QPainter, mark: ChartMark, frame: Frame) -> None:
        theme, part = self.table.themes[mark.slot], self.table.parts[mark.theme]
        found = getattr(self.table, "intervals", {}).get((part.key, theme.id))
        if found is not None:
            paint_interval(
                painter,
                self._axis.x(found.low, frame),
                self._axis.x(found.high, frame),
                y=mark.middle[1],
                end=frame.right,
                pen=interval_pen(self.look.colour(theme), of_one=found.over == "sentences"),
            )

    def _paint_point(self, painter: QPainter, mark: ChartMark) -> None:
        growing = self.table.parts[mark.theme].state == BEING_CODED
        paint_shape(
            painter,
            mark.theme,
            middle=QPointF(*mark.middle),
            colour=self.look.colour(self.table.themes[mark.slot]),
            size=mark.width,
            hollow=self.look.paper if growing else None,
        )

    def _part_words(self, order: int) -> str:
        part, say = self.table.parts[order], self.look.say
        return say(PART_BEHIND).format(
            part=say(LABELS.get(part.key, part.label)),
            counted=f"{part.counted:,}",
            reports=f"{part.reports:,}",
        )

    def _paint_key(self, order: int, painter: QPainter, rect: QRectF) -> None:
        paint_shape(painter, order, middle=rect.center(), colour=self.look.ink, size=9.0)

    def _paint_hollow(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        paint_shape(painter, 0, middle=rect.center(), colour=look.dim, size=9.0, hollow=look.paper)
