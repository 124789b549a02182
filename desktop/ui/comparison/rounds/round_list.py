"""The rounds of a project, each with its state on a line of five steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.round import STATES, Round
from desktop.text.visible import visible
from desktop.ui.comparison.words import STATES as STATE_WORDS
from desktop.ui.comparison.words import say
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.kit.widgets import named

_ROUND = Qt.ItemDataRole.UserRole + 1
_ENTERED = Qt.ItemDataRole.UserRole + 2
_HEIGHT = 62
_MARGIN = 16
_STEP = 16
_DOT = 3.5
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class _Rounds(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rounds: Sequence[Round] = ()
        self.entered = ""

    def show(self, rounds: Sequence[Round], entered: str) -> None:
        self.beginResetModel()
        self.rounds, self.entered = rounds, entered
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rounds)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rounds[index.row()]
        if role == _ROUND:
            return one
        if role == _ENTERED:
            return one.id == self.entered
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible(f"{one.name}, {say(STATE_WORDS[one.state])}")
        return None


class RoundList(QListView):
    """`chosen` carries the Round that the list stands on, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "roundList", spoken=self.tr("Rounds"))
        self._model = _Rounds(self)
        self.setModel(self._model)
        self.setItemDelegate(_RoundPaint(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.present))

    @property
    def rounds(self) -> Sequence[Round]:
        """What is listed."""
        return self._model.rounds

    @property
    def present(self) -> Round | None:
        """The round that is stood on."""
        found = self.currentIndex().data(_ROUND)
        return found if isinstance(found, Round) else None

    def show_rounds(self, rounds: Sequence[Round], *, entered: str) -> None:
        """List these; the one stood on stays, or else the newest is stood on."""
        before = self.present
        self._model.show(rounds, entered)
        ids = [one.id for one in rounds]
        row = ids.index(before.id) if before and before.id in ids else len(ids) - 1
        self.setCurrentIndex(self._model.index(row) if ids else QModelIndex())
        self.chosen.emit(self.present)

    def choose(self, round_id: str) -> None:
        """Stand on that round."""
        ids = [one.id for one in self.rounds]
        if round_id in ids:
            self.setCurrentIndex(self._model.index(ids.index(round_id)))


class _RoundPaint(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        worn, rect = look.palette(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(worn.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(worn.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(worn.hover))
        one: Round = index.data(_ROUND)
        _paint_name(painter, rect, one.name, entered=bool(index.data(_ENTERED)))
        _paint_steps(painter, rect, one)
        painter.restore()


def _paint_name(painter: QPainter, rect: QRect, name: str, *, entered: bool) -> None:
    worn = look.palette()
    font = look.hei_font(10)
    font.setWeight(QFont.Weight.DemiBold if entered else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(worn.accent if entered else worn.ink))
    place = rect.adjusted(_MARGIN, 8, -_MARGIN, -rect.height() // 2)
    shown = fitted(painter.fontMetrics(), name, place.width())
    write(painter, place, _LEFT, shown)


def _paint_steps(painter: QPainter, rect: QRect, one: Round) -> None:
    """A dot for each state: filled up to the present one."""
    worn = look.palette()
    reached = STATES.index(one.state)
    y = rect.top() + rect.height() * 0.72
    for number in range(len(STATES)):
        colour = QColor(worn.accent if number <= reached else worn.faint)
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(colour if number <= reached else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(rect.left() + _MARGIN + 4 + number * _STEP, y), _DOT, _DOT)
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(worn.dim))
    place = QRect(rect.left(), round(y) - 10, rect.width() - _MARGIN, 20)
    write(painter, place, _RIGHT, say(STATE_WORDS[one.state]))
