"""The five states of a round as a line of steps, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.round import STATES
from desktop.ui.comparison.words import STATES as STATE_WORDS
from desktop.ui.comparison.words import say
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.kit.widgets import named

_HEIGHT = 44
_WIDEST = 132
_DOT = 5.0


class StepLine(QWidget):
    """Painted; a screen reader hears where the round stands."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "stepLine")
        self._state = STATES[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str) -> None:
        """One of domain.round.STATES."""
        self._state = state
        said = self.tr("State: %1, step %2 of %3").replace("%1", say(STATE_WORDS[state]))
        number = str(STATES.index(state) + 1)
        self.setAccessibleName(said.replace("%2", number).replace("%3", str(len(STATES))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        worn = look.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(_WIDEST, self.width() // len(STATES))
        present = STATES.index(self._state)
        for number, state in enumerate(STATES):
            middle = QPointF(number * step + _DOT + 1, 10)
            colour = QColor(worn.accent if number <= present else worn.faint)
            painter.setPen(QPen(colour, 1.5))
            if number + 1 < len(STATES):
                ahead = QColor(worn.accent if number < present else worn.line)
                painter.setPen(QPen(ahead, 1.5))
                painter.drawLine(
                    QPointF(middle.x() + _DOT + 4, 10), QPointF(middle.x() + step - _DOT - 4, 10)
                )
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour if number <= present else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _DOT, _DOT)
            self._paint_word(painter, QRect(number * step, 20, step - 6, 22), state)
        painter.end()

    def _paint_word(self, painter: QPainter, place: QRect, state: str) -> None:
        worn = look.palette()
        font = look.hei_font(9)
        is_present = state == self._state
        font.setWeight(QFont.Weight.DemiBold if is_present else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(worn.ink if is_present else worn.dim))
        text = say(STATE_WORDS[state])
        shown = fitted(painter.fontMetrics(), text, place.width())
        write(painter, place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
