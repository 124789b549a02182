"""How a memo's row is painted: what it is on, who wrote it, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

SUBJECT = Qt.ItemDataRole.UserRole + 1
TEXT = Qt.ItemDataRole.UserRole + 2
_MARGIN = 16
_HEIGHT = 52
_Index = QModelIndex | QPersistentModelIndex


class MemoPaint(QStyledItemDelegate):
    """Two lines: the subject dim above, the text below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        worn = look.palette()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(worn.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(worn.hover))
        painter.setPen(QColor(worn.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        rect = option.rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        _write(painter, upper, str(index.data(SUBJECT)), size=9, colour=worn.dim)
        _write(painter, upper.translated(0, upper.height()), str(index.data(TEXT)), colour=worn.ink)
        painter.restore()


def _write(painter: QPainter, place: QRect, text: str, *, colour: str, size: float = 10) -> None:
    painter.setFont(look.hei_font(size))
    painter.setPen(QColor(colour))
    shown = fitted(painter.fontMetrics(), text.replace("\n", " "), place.width())
    write(painter, place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
