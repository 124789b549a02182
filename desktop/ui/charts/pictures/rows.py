"""Pictures with a row a group: names at the left, n coded of n at the right, what is left below."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.analysis.frequency import BEING_CODED, NO_REPORT, NOT_CODED, FrequencyTable, Group
from desktop.ui.charts.hatch import gap_hatching
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.pictures.of_frequency import OfFrequency
from desktop.ui.charts.pictures.picture import Extent, Margins, Side
from desktop.ui.charts.pictures.row_names import (
    GAP,
    lines_of_names,
    names_width,
    paint_names,
)
from desktop.ui.charts.words import CODED_OF, FOLDED, STATES
from desktop.ui.kit.plain_text import write

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_REACH = 7.0
FINEST = 4.0


@dataclass(frozen=True)
class GroupRows(OfFrequency):
    """Groups with a value come first; the others are counted below, or follow (`empty`)."""

    @cached_property
    def shown(self) -> FrequencyTable:
        """The table as it is drawn; years keep their places, so that a gap is seen as one."""
        ordered = self.in_order
        if self.table.by == "year":
            return ordered
        valued = [group for group in ordered.groups if group.counted]
        empty = [group for group in ordered.groups if not group.counted]
        return replace(ordered, groups=(*valued, *(empty if self.options.empty else ())))

    @cached_property
    def folded(self) -> dict[str, int]:
        """How many groups of each state are not among the rows."""
        missing = [g for g in self.in_order.groups if not g.counted]
        shown = {group.key for group in self.groups}
        counts = {
            state: sum(group.state == state and group.key not in shown for group in missing)
            for state in (NOT_CODED, BEING_CODED, NO_REPORT)
        }
        return {state: count for state, count in counts.items() if count}

    @property
    def across(self) -> Extent:
        """All values are in sight."""
        return Extent(1, 0.0, self.look.letters * 38)

    @cached_property
    def down(self) -> Extent:
        """A row a group, as high as its name needs and its marks."""
        em = self.look.letters
        least = max(em * 1.9, len(self.table.themes) * em * 0.62 + 6)
        high = max(least, self._name_lines * self.look.metrics.height() + 4)
        return Extent(len(self.groups), least, high, high * 1.8, FINEST)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names, figures above, reports at the right, a line for what is left below."""
        line = self.look.metrics.height()
        lines = line + 8 if self.folded else 4.0
        return Margins(self.names_width, line + 8, self.reports_width, lines)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """A group's row."""
        return 0.0, float(slot)

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The marks in sight."""
        raise NotImplementedError

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The nearest mark, if it is near enough to be meant."""
        near = [mark for mark in self.marks(frame) if mark.holds(x, y, margin=_REACH)]

        def distance(mark: ChartMark) -> float:
            across, down = mark.middle
            inside = not mark.holds(x, y)
            return math.hypot(across - x, down - y) + inside * 1000

        return min(near, key=distance, default=None)

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Names, figures above, reports at the right, what is left below."""
        painter.setFont(self.look.font)
        if side == "left":
            names = [(group.label, group.counted > 0) for group in self.groups]
            paint_names(painter, names, frame=frame, wide=self.names_width, look=self.look)
        elif side == "right":
            self._paint_reports(painter, frame)
        elif side == "bottom":
            self._paint_folded(painter, frame)
        else:
            self._paint_top(painter, frame)

    def paint_states(self, painter: QPainter, frame: Frame) -> None:
        """Rows without a value: hatched and named where there are reports, else a broken line."""
        for slot in frame.visible_rows(len(self.groups)):
            group = self.groups[slot]
            if group.counted:
                continue
            top = frame.row_top(slot)
            rect = QRectF(frame.left, top + 2, frame.width, max(1.0, frame.row - 4))
            paint_state(painter, group.state, rect=rect, look=self.look)

    @cached_property
    def names_width(self) -> float:
        """What the longest name takes; longer ones than eleven letters are on several lines."""
        return names_width(self._names, self.look, compact=self.options.compact)

    @cached_property
    def reports_width(self) -> float:
        """What the widest "3/4 being coded" takes."""
        texts = [self._reports(group) for group in self.groups]
        widest = max((self.look.width(text) for text in dict.fromkeys(texts)), default=0.0)
        return max(widest, self.look.width(self.look.say(CODED_OF))) + GAP + 2

    @cached_property
    def _name_lines(self) -> int:
        return lines_of_names(self._names, self.look, wide=self.names_width)

    @property
    def _names(self) -> list[str]:
        return [group.label for group in self.groups]

    def _reports(self, group: Group) -> str:
        told = f"{group.reports_coded:,}/{group.reports:,}"
        # In a narrow column the mark alone says so, and the legend what it says.
        growing = group.state == BEING_CODED and not self.options.compact
        return f"{told} {self.look.say(STATES[BEING_CODED])}" if growing else told

    def _paint_reports(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        every = max(1, math.ceil(high / frame.row))
        for slot in frame.visible_rows(len(self.groups)):
            if slot % every == 0:
                middle = frame.row_top(slot + 0.5)
                rect = QRectF(frame.right + GAP, middle - high / 2, self.reports_width, high)
                write(painter, rect, LEFT, self._reports(self.groups[slot]))

    def _paint_top(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        rect = QRectF(frame.right + GAP, frame.top - high - 6, self.reports_width, high)
        write(painter, rect, LEFT, self.look.say(CODED_OF))

    def _paint_folded(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.dim)
        texts = [
            self.look.say(FOLDED[state]).format(number=f"{count:,}")
            for state, count in self.folded.items()
        ]
        if texts:
            painter.drawLine(
                QLineF(
                    frame.left - self.names_width, frame.bottom + 2, frame.right, frame.bottom + 2
                )
            )
        left = frame.left - self.names_width
        rect = QRectF(left, frame.bottom + 5, 10000, self.look.metrics.height())
        write(painter, rect, LEFT, "    ".join(texts))


def paint_state(painter: QPainter, state: str, *, rect: QRectF, look: Look) -> None:
    """What stands where nothing counts: no report is a gap, not coded is hatched."""
    if state == NO_REPORT:
        painter.setPen(QPen(look.dim, 1, Qt.PenStyle.DotLine))
        middle = rect.center().y()
        painter.drawLine(QLineF(rect.left() + 4, middle, rect.right() - 4, middle))
    else:
        painter.setPen(QPen(look.line, 1))
        painter.drawLines(gap_hatching(rect))
    word = look.say(STATES[state])
    if look.metrics.height() <= rect.height() + 4 and look.width(word) + 8 < rect.width():
        room = QRectF(rect.left() + 8, rect.top(), look.width(word) + 8, rect.height())
        painter.fillRect(room, look.paper)
        painter.setPen(look.dim)
        painter.setFont(look.font)
        write(painter, room, CENTRED, word)
