"""How a disagreement is painted in the list: its state, theme, kind, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.ui.comparison.adjudication.disagreement_rows import GroupHeading
from desktop.ui.comparison.words import DIFFERENCES, say
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

ROW = Qt.ItemDataRole.UserRole + 1
COLOUR = Qt.ItemDataRole.UserRole + 2
_HEADING_HEIGHT = 30
_HEIGHT = 50
_MARGIN = 16
_DISC = 9
_MARK = 9
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class DisagreementPaint(QStyledItemDelegate):
    """A heading is one dim line, a disagreement two: what differs, and the words it is about."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        return QSize(0, _HEADING_HEIGHT if isinstance(index.data(ROW), GroupHeading) else _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(index.data(ROW), GroupHeading):
            _paint_heading(painter, option.rect, index)
        else:
            _paint_surface(painter, option)
            _paint_item(painter, option.rect, index)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, index: _Index) -> None:
    worn = look.palette()
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(worn.dim))
    place = rect.adjusted(_MARGIN, 6, -_MARGIN, 0)
    number = str(index.data(ROW).number)
    write(painter, place, _RIGHT, number)
    room = place.adjusted(0, 0, -32, 0)
    _draw(painter, room, str(index.data()))


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn, rect = look.palette(), option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(worn.selected))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(worn.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(worn.hover))


def _paint_item(painter: QPainter, rect: QRect, index: _Index) -> None:
    item: JudgedDisagreement = index.data(ROW)
    inner = rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
    upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
    lower = QRect(inner.left() + 20, upper.bottom() + 1, inner.width() - 20, upper.height())
    _paint_state(painter, upper, item)
    _paint_theme(painter, upper.adjusted(20, 0, 0, 0), item, str(index.data(COLOUR)))
    painter.setFont(look.song_font(11))
    painter.setPen(QColor(look.palette().dim if item.adjudication else look.palette().ink))
    _draw(painter, lower, item.text.replace("\n", " "))


def _paint_state(painter: QPainter, place: QRect, item: JudgedDisagreement) -> None:
    """○ undecided, ● decided, ◐ decided before its codings changed."""
    worn = look.palette()
    colour = QColor(worn.accent if item.adjudication else worn.dim)
    disc = QRectF(place.left(), place.center().y() - _DISC / 2 + 1, _DISC, _DISC)
    whole = item.adjudication is not None and not item.changed
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if whole else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if item.changed:
        painter.setBrush(colour)
        painter.drawPie(disc, 90 * 16, 180 * 16)


def _paint_theme(painter: QPainter, place: QRect, item: JudgedDisagreement, colour: str) -> None:
    worn = look.palette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(colour, worn))
    painter.drawRoundedRect(place.left(), place.center().y() - 4, _MARK, _MARK, 2, 2)
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(worn.dim))
    kind = say(DIFFERENCES[item.disagreement.kind])
    flag = "⚑ " if item.adjudication and item.adjudication.codebook_must_change else ""
    write(painter, place, _RIGHT, flag + kind)
    taken = painter.fontMetrics().horizontalAdvance(flag + kind) + 12
    name = look.hei_font(9)
    name.setWeight(QFont.Weight.Medium)
    painter.setFont(name)
    painter.setPen(QColor(worn.ink))
    _draw(painter, place.adjusted(_MARK + 8, 0, -taken, 0), item.theme_path)


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    shown = fitted(painter.fontMetrics(), text, place.width())
    write(painter, place, _LEFT, shown)
