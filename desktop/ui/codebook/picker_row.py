"""A row of the theme picker: Qt's own, with the theme's key at its right end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

KEY = Qt.ItemDataRole.UserRole + 1
_ROOM = 32
_MARGIN = 8


class PickerRow(QStyledItemDelegate):
    """The key is what `KEY` has; a row without one is Qt's own."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list and no wider: a long path is cut, and its key stays in sight."""
        return QSize(0, super().sizeHint(option, index).height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        key = index.data(KEY)
        if key:
            painter.save()
            painter.setPen(QColor(look.palette().dim))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            write(painter, option.rect.adjusted(0, 0, -_MARGIN, 0), right, key)
            painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(KEY):
            # A long path ends before the key.
            room = option.rect.width() - option.decorationSize.width() - _ROOM
            option.text = fitted(option.fontMetrics, option.text, room)
