"""Alpha of every two coders on one theme: who quarrels with whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.comparison.coefficients.coefficients import (
    Figures,
    PairFigures,
    coefficient,
    pair_words,
)
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, speak, tip, write
from desktop.ui.kit.widgets import named

_CELL_WIDTH = 68
_CELL_HEIGHT = 28
_HEAD = 84


class PairMatrix(QWidget):
    """The upper half of coders x coders; the pair that agrees least stands out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "pairMatrix")
        self._names: list[str] = []
        self._cells: dict[tuple[int, int], PairFigures] = {}

    def show_pairs(self, figures: Figures | None, theme_id: str) -> None:
        """The pairs of that theme."""
        self._names = list(figures.coders) if figures else []
        pairs = [p for p in figures.pairs if p.theme_id == theme_id] if figures else []
        self._cells = {_place(self._names, pair): pair for pair in pairs}
        speak(self, _spoken(self.tr("Alpha by pairs"), pairs))
        self.setToolTip(tip(self.accessibleName()))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        number = len(self._names)
        return QSize(_HEAD + _CELL_WIDTH * max(0, number - 1), _CELL_HEIGHT * max(1, number))

    @property
    def worst(self) -> tuple[str, str] | None:
        """The names of the two who agree least, where there are more than two."""
        defined = {at: p.alpha.value for at, p in self._cells.items() if p.alpha.value is not None}
        if len(self._names) < 3 or not defined:
            return None
        first, second = min(defined, key=lambda at: defined[at] or 0.0)
        return self._names[first], self._names[second]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, name in enumerate(self._names):
            self._paint_names(painter, number, name)
        for (row, column), pair in self._cells.items():
            self._paint_cell(painter, row, column, pair)
        painter.end()

    def _paint_names(self, painter: QPainter, number: int, name: str) -> None:
        painter.setFont(look.hei_font(9))
        painter.setPen(QColor(look.palette().dim))
        last = len(self._names) - 1
        if number < last:
            self._draw(painter, QRect(0, self._y(number), _HEAD - 8, _CELL_HEIGHT), name, left=True)
        if number:
            self._draw(painter, QRect(self._x(number), 0, _CELL_WIDTH - 8, _CELL_HEIGHT), name)

    def _paint_cell(self, painter: QPainter, row: int, column: int, pair: PairFigures) -> None:
        worn = look.palette()
        place = QRect(self._x(column), self._y(row), _CELL_WIDTH - 8, _CELL_HEIGHT)
        is_worst = self.worst == (self._names[row], self._names[column])
        font = look.hei_font(10)
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setBold(is_worst)
        painter.setFont(font)
        undefined = pair.alpha.value is None
        painter.setPen(QColor(worn.dim if undefined else worn.accent if is_worst else worn.ink))
        self._draw(painter, place, coefficient(pair.alpha.value))
        painter.setPen(QColor(worn.line))
        painter.drawLine(0, place.top(), self.width(), place.top())

    def _draw(self, painter: QPainter, place: QRect, text: str, *, left: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        shown = fitted(painter.fontMetrics(), text, place.width())
        write(painter, place, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _x(self, column: int) -> int:
        return _HEAD + (column - 1) * _CELL_WIDTH

    def _y(self, row: int) -> int:
        return (row + 1) * _CELL_HEIGHT


def _spoken(title: str, pairs: Sequence[PairFigures]) -> str:
    said = (f"{pair.first} – {pair.second}: {pair_words(pair)}" for pair in pairs)
    return "\n".join([title, *said])


def _place(names: Sequence[str], pair: PairFigures) -> tuple[int, int]:
    first, second = sorted((names.index(pair.first), names.index(pair.second)))
    return first, second
