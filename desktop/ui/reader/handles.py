"""The two ends of a coding as handles: where they stand, how they look, and which one is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.reader.lines import LaidOutLine
from desktop.ui.reader.painting import BAND_BOTTOM, BAND_TOP

# In ems. The knobs stand between the lines, where nobody begins to select.
_KNOB = 0.21
_REACH = 0.42
_STEM = 2.0


@dataclass(frozen=True, slots=True)
class Handle:
    """One end: the stem through its line, and the knob above the start or below the end; pixels
    of the document."""

    of_start: bool
    x: float
    top: float
    bottom: float
    em: float

    @property
    def knob(self) -> QPointF:
        """The middle of its knob."""
        radius = _KNOB * self.em
        return QPointF(self.x, self.top - radius if self.of_start else self.bottom + radius)

    @property
    def ground(self) -> QRectF:
        """All that it covers."""
        radius = (_REACH + _KNOB) * self.em
        return QRectF(
            self.x - radius, self.top - radius, 2 * radius, self.bottom - self.top + 2 * radius
        )

    def is_at(self, point: QPointF, *, by_stem: bool) -> bool:
        """Whether a press there takes hold of it; `by_stem` says that its stem counts too."""
        away = point - self.knob
        if max(abs(away.x()), abs(away.y())) <= _REACH * self.em:
            return True
        beside = abs(point.x() - self.x) <= _REACH * self.em / 2
        return by_stem and beside and self.top <= point.y() <= self.bottom


def handle_of_start(line: LaidOutLine, position: int, *, em: float) -> Handle:
    """That of a coding which begins at a UTF-16 position of the line."""
    return _handle(line, max(position, line.start), em, of_start=True)


def handle_of_end(line: LaidOutLine, position: int, *, em: float) -> Handle:
    """That of a coding which ends at a UTF-16 position of the line."""
    return _handle(line, min(position, line.end), em, of_start=False)


def paint_handles(painter: QPainter, found: Sequence[Handle], *, mark: QColor, paper: str) -> None:
    """Draw them in the theme's colour, set off from the text by the paper's."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in found:
        stem = QRectF(one.x - _STEM / 2, one.top, _STEM, one.bottom - one.top)
        painter.fillRect(stem, mark)
        painter.setPen(QPen(QColor(paper), 1.5))
        painter.setBrush(mark)
        painter.drawEllipse(one.knob, _KNOB * one.em, _KNOB * one.em)
    painter.restore()


def _handle(line: LaidOutLine, position: int, em: float, *, of_start: bool) -> Handle:
    top, bottom = line.baseline + BAND_TOP * em, line.baseline + BAND_BOTTOM * em
    return Handle(of_start, line.x(position), round(top), round(bottom), em)
