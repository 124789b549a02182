"""How a coding's card is painted: a band of the theme's colour, theme, coder, length, memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

if TYPE_CHECKING:
    from desktop.ui.codebook.coding_here import CodingHere

CARD = Qt.ItemDataRole.UserRole + 1
_LINE = 19
_GAP = 6
_BAND = 3
_Index = QModelIndex | QPersistentModelIndex


class CodingCard(QStyledItemDelegate):
    """Two lines, and a third where there is a memo."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        coding, _ = index.data(CARD)
        return QSize(0, _LINE * (3 if coding.memo else 2) + 12 + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        coding, length = index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(0, 0, -1, -_GAP)
        lit = bool(
            option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        )
        _paint_surface(painter, QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), lit=lit)
        _paint_band(painter, card, coding)
        _paint_lines(painter, card.adjusted(12, 6, -8, -6), coding, length)
        painter.restore()


def _paint_surface(painter: QPainter, card: QRectF, *, lit: bool) -> None:
    worn = look.palette()
    painter.setPen(QColor(worn.line))
    painter.setBrush(QColor(worn.hover if lit else worn.paper))
    painter.drawRoundedRect(card, 8, 8)


def _paint_band(painter: QPainter, card: QRect, coding: CodingHere) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(coding.colour, look.palette()))
    painter.drawRoundedRect(card.left(), card.top() + 6, _BAND, card.height() - 12, 1.5, 1.5)


def _paint_lines(painter: QPainter, room: QRect, coding: CodingHere, length: str) -> None:
    worn = look.palette()
    title = look.hei_font(10)
    title.setWeight(QFont.Weight.DemiBold)
    small = look.hei_font(9)
    _write(painter, room, 0, coding.theme, font=title, colour=worn.strong)
    _write(painter, room, 1, f"{coding.coder} · {length}", font=small, colour=worn.dim)
    if coding.memo:
        _write(painter, room, 2, coding.memo.replace("\n", " "), font=small, colour=worn.ink)


def _write(
    painter: QPainter, room: QRect, number: int, text: str, *, font: QFont, colour: str
) -> None:
    place = QRect(room.left(), room.top() + number * _LINE, room.width(), _LINE)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = fitted(painter.fontMetrics(), text, place.width())
    write(painter, place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
