"""An axis of values from left to right, with its figures above."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.charts.number_texts import ticks
from desktop.ui.kit.plain_text import write

_PER_TICK = 5.0
_END = 0.02
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class AcrossAxis:
    """From `low`, which is 0 or -`top`, to `top`, in the units of a measure."""

    top: float
    measure: str
    look: Look
    low: float = 0.0

    def x(self, value: float, frame: Frame) -> float:
        """Where a value lies, in pixels from the left."""
        inside = frame.width * (1 - 2 * _END)
        share = (value - self.low) / (self.top - self.low)
        return frame.left + frame.width * _END + inside * share

    def paint_lines(self, painter: QPainter, frame: Frame) -> None:
        """A thin line down at each figure, a stronger one at 0 where it is in the middle."""
        for value, _ in self._ticks(frame):
            strong = value == 0 and self.low < 0
            painter.setPen(QPen(self.look.dim if strong else self.look.line, 1))
            x = self.x(value, frame)
            painter.drawLine(QLineF(x, frame.top, x, frame.bottom))

    def paint_figures(self, painter: QPainter, frame: Frame) -> None:
        """The figures over the frame."""
        painter.setFont(self.look.font)
        painter.setPen(self.look.dim)
        high = self.look.metrics.height()
        for value, text in self._ticks(frame):
            rect = QRectF(self.x(value, frame) - 60, frame.top - high - 6, 120, high)
            write(painter, rect, _CENTRED, text)

    def _ticks(self, frame: Frame) -> list[tuple[float, str]]:
        halves = 2 if self.low < 0 else 1
        room = frame.width / halves / (_PER_TICK * self.look.letters)
        above = ticks(self.top, self.measure, intervals=max(halves, min(5, int(room))))
        if halves == 1:
            return above
        signed = [(value, f"+{text}") for value, text in above if value]
        return [*((-value, f"−{text[1:]}") for value, text in signed), above[0], *signed]
