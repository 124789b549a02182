"""How a passage is painted: an excerpt on two lines, a place found with its word in the middle."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.passages.passage import ListedPassage

PASSAGE = Qt.ItemDataRole.UserRole + 1
_MARGIN = 16
_HEIGHT = 52
_FOUND_HEIGHT = 32
_LABEL = 136
_MARK = 9
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PassagePaint(QStyledItemDelegate):
    """One delegate for both kinds of passage."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        passage: ListedPassage = index.data(PASSAGE)
        return QSize(0, _HEIGHT if passage.theme else _FOUND_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        passage: ListedPassage = index.data(PASSAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_surface(painter, option)
        if passage.theme:
            _paint_excerpt(painter, option.rect.adjusted(_MARGIN, 4, -_MARGIN, -4), passage)
        else:
            _paint_found(painter, option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0), passage)
        painter.restore()


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(worn.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(worn.hover))
    painter.setPen(QColor(worn.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_excerpt(painter: QPainter, rect: QRect, passage: ListedPassage) -> None:
    upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2 - 1)
    lower = QRect(rect.left(), upper.bottom(), rect.width(), rect.height() - upper.height())
    colour = look.theme_colour(passage.colour, look.palette())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(upper.left(), upper.center().y() - _MARK // 2, _MARK, _MARK, 2, 2)
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(look.palette().dim))
    parts = (passage.label, passage.theme, passage.coder, passage.memo)
    head = "   ".join(part.replace("\n", " ") for part in parts if part)
    _draw(painter, upper.adjusted(_MARK + 8, 0, 0, 0), head, _LEFT)
    _paint_running(painter, lower, passage)


def _paint_running(painter: QPainter, rect: QRect, passage: ListedPassage) -> None:
    """The excerpt in ink; what is left of the line holds the dim context after it."""
    worn = look.palette()
    painter.setFont(look.song_font(11))
    metrics = painter.fontMetrics()
    text = fitted(metrics, passage.text, rect.width())
    painter.setPen(QColor(worn.ink))
    write(painter, rect, _LEFT, text)
    rest = rect.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)
    if rest.width() > metrics.averageCharWidth() * 4:
        painter.setPen(QColor(worn.dim))
        _draw(painter, rest, passage.after, _LEFT)


def _paint_found(painter: QPainter, rect: QRect, passage: ListedPassage) -> None:
    worn = look.palette()
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(worn.dim))
    _draw(painter, QRect(rect.left(), rect.top(), _LABEL, rect.height()), passage.label, _LEFT)
    rest = rect.adjusted(_LABEL + 8, 0, 0, 0)
    painter.setFont(look.song_font(11))
    metrics = painter.fontMetrics()
    before, word, after = _thirds(rest, metrics, passage.text)
    write(painter, before, _RIGHT, _end_of(passage.before, metrics, before.width()))
    _draw(painter, after, passage.after, _LEFT)
    painter.setPen(QColor(worn.accent))
    _draw(painter, word, passage.text, Qt.AlignmentFlag.AlignCenter)


def _thirds(rect: QRect, metrics: QFontMetrics, text: str) -> tuple[QRect, QRect, QRect]:
    """The room before the word, the word's own in the middle, and the room after."""
    width = min(metrics.horizontalAdvance(text) + 4, rect.width() // 2)
    left = rect.left() + (rect.width() - width) // 2
    word = QRect(left, rect.top(), width, rect.height())
    before = QRect(rect.left(), rect.top(), left - rect.left() - 2, rect.height())
    after = QRect(word.right() + 3, rect.top(), rect.right() - word.right() - 2, rect.height())
    return before, word, after


def _draw(painter: QPainter, place: QRect, text: str, how: Qt.AlignmentFlag) -> None:
    metrics = painter.fontMetrics()
    write(painter, place, how, fitted(metrics, text, place.width()))


def _end_of(text: str, metrics: QFontMetrics, width: int) -> str:
    return fitted(metrics, text, width, Qt.TextElideMode.ElideLeft)
