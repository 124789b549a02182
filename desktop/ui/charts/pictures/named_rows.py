"""Pictures of other tables than frequencies, with a row for each name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.notes import filtered
from desktop.ui.charts.pictures.picture import Extent, Margins, PictureOptions, Side
from desktop.ui.charts.pictures.row_names import (
    GAP,
    RowName,
    lines_of_names,
    names_width,
    paint_names,
)
from desktop.ui.charts.words import FILTERED_BY, LEFT_OUT_NOTE, NOT_CODED_NOTE, UNDECLARED_NOTE
from desktop.ui.kit.plain_text import write

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_REACH = 6.0


@dataclass(frozen=True)
class NamedRows:
    """Names at the left, a word for each row at the right. Slots are rows."""

    table: Any
    look: Look
    options: PictureOptions = field(default_factory=PictureOptions)

    def wearing(self, look: Look) -> Self:
        """The same in another appearance."""
        return replace(self, look=look)

    @property
    def names(self) -> list[RowName]:
        """What stands at the left."""
        raise NotImplementedError

    @property
    def beside(self) -> tuple[str, Sequence[str]]:
        """What stands at the right of each row, under a heading."""
        return "", ()

    @property
    def lanes(self) -> int:
        """How many marks lie above each other in a row."""
        return 1

    @property
    def behind(self) -> list[str]:
        """What the note says first."""
        return []

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The marks in sight."""
        raise NotImplementedError

    @property
    def note(self) -> str:
        """What stands behind the picture, what was filtered, what does not count."""
        say, table = self.look.say, self.table
        sentences = list(self.behind)
        if filters := filtered(table, say):
            sentences.append(say(FILTERED_BY).format(filters=filters))
        for name, words in (("left_out", LEFT_OUT_NOTE), ("not_coded", NOT_CODED_NOTE)):
            if count := getattr(table, name, 0):
                sentences.append(say(words).format(number=f"{count:,}"))
        if table.undeclared:
            sentences.append(say(UNDECLARED_NOTE))
        return " · ".join(sentences)

    @property
    def across(self) -> Extent:
        """Everything is in sight from left to right."""
        return Extent(1, 0.0, self.look.letters * 38)

    @cached_property
    def down(self) -> Extent:
        """As high as names and marks need."""
        em = self.look.letters
        least = max(em * 1.8, self.lanes * em * 0.62 + 6)
        names = [name for name, _ in self.names]
        lines = lines_of_names(names, self.look, wide=self.names_width)
        high = max(least, lines * self.look.metrics.height() + 4)
        return Extent(len(names), least, high, high * 1.8)

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Names, a line above, the words beside."""
        return Margins(self.names_width, self.look.metrics.height() + 8, self.beside_width, 4.0)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """A row's own."""
        return 0.0, float(slot)

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The nearest mark, if it is near enough to be meant."""
        near = [mark for mark in self.marks(frame) if mark.holds(x, y, margin=_REACH)]

        def distance(mark: ChartMark) -> tuple[bool, float]:
            across, down = mark.middle
            return not mark.holds(x, y), math.hypot(across - x, down - y)

        return min(near, key=distance, default=None)

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Names at the left, words at the right."""
        painter.setFont(self.look.font)
        if side == "left":
            self.paint_left(painter, frame)
        elif side == "right":
            self._paint_beside(painter, frame)
        elif side == "top":
            self.paint_top(painter, frame)

    def paint_left(self, painter: QPainter, frame: Frame) -> None:
        """The names."""
        paint_names(painter, self.names, frame=frame, wide=self.names_width, look=self.look)

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """The heading of the words at the right."""
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        rect = QRectF(frame.right + GAP, frame.top - high - 6, self.beside_width, high)
        write(painter, rect, _LEFT, self.beside[0])

    @property
    def has_overview(self) -> bool:
        """There is none."""
        return False

    def paint_overview(self, painter: QPainter, rect: QRectF) -> None:
        """There is none."""

    @cached_property
    def names_width(self) -> float:
        """What the names take."""
        names = [name for name, _ in self.names]
        return names_width(names, self.look, compact=self.options.compact)

    @cached_property
    def beside_width(self) -> float:
        """What the words at the right take."""
        heading, texts = self.beside
        if not heading and not texts:
            return GAP
        return max(self.look.width(text) for text in (heading, *texts)) + GAP + 4

    def _paint_beside(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self.look.dim)
        high, texts = self.look.metrics.height(), self.beside[1]
        every = max(1, math.ceil(high * 0.9 / frame.row))
        for slot in frame.visible_rows(len(texts)):
            if slot % every == 0:
                top = frame.row_top(slot + 0.5) - high / 2
                rect = QRectF(frame.right + GAP, top, self.beside_width, high)
                write(painter, rect, _LEFT, texts[slot])
