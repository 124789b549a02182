"""How a theme's row is painted: key, colour, name, codings here / in all."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.codebook import Theme
from desktop.ui.codebook.tree_model import HERE, IN_ALL, THEME
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

ROW_HEIGHT = 28
COUNTS_WIDTH = 64
_KEY = 18
_MARK = 12


class ThemeRow(QStyledItemDelegate):
    """Paints a row in one go; the name is edited in the place where it stands."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme: Theme = index.data(THEME)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_surface(painter, option)
        left = option.rect.left()
        _paint_key(painter, QRect(left, option.rect.top(), _KEY, option.rect.height()), theme)
        _paint_mark(painter, QPoint(left + _KEY + 8, option.rect.center().y() - _MARK // 2), theme)
        counts = COUNTS_WIDTH if index.data(IN_ALL) else 0
        _paint_name(painter, _name_place(option.rect, counts), theme)
        _paint_counts(painter, option.rect, index)
        painter.restore()

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        del index
        editor.setGeometry(_name_place(option.rect, COUNTS_WIDTH).adjusted(-8, 0, 0, 0))


def _name_place(row: QRect, counts: int) -> QRect:
    return row.adjusted(_KEY + 8 + _MARK + 8, 0, -counts - 8, 0)


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(_whole_row(option), QColor(worn.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(_whole_row(option), QColor(worn.hover))


def _whole_row(option: QStyleOptionViewItem) -> QRect:
    view = option.widget
    width = view.width() if view is not None else option.rect.right()
    return QRect(0, option.rect.top(), width, option.rect.height())


def _paint_key(painter: QPainter, place: QRect, theme: Theme) -> None:
    if not theme.key:
        return
    worn = look.palette()
    box = QRect(place.left(), place.center().y() - _KEY // 2 + 1, _KEY, _KEY)
    painter.setPen(QColor(worn.line))
    painter.setBrush(QColor(worn.paper))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(worn.dim))
    painter.setFont(look.hei_font(8))
    write(painter, box, Qt.AlignmentFlag.AlignCenter, theme.key)


def _paint_mark(painter: QPainter, corner: QPoint, theme: Theme) -> None:
    worn = look.palette()
    colour = look.theme_colour(theme.colour, worn)
    painter.setPen(colour)
    painter.setBrush(Qt.BrushStyle.NoBrush if theme.retired else colour)
    painter.drawRoundedRect(QRect(corner.x(), corner.y(), _MARK - 1, _MARK - 1), 3, 3)


def _paint_name(painter: QPainter, place: QRect, theme: Theme) -> None:
    worn = look.palette()
    font = look.hei_font(10)
    font.setStrikeOut(theme.retired)
    painter.setFont(font)
    painter.setPen(QColor(worn.dim if theme.retired else worn.ink))
    elided = fitted(painter.fontMetrics(), theme.name, place.width())
    write(painter, place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _paint_counts(
    painter: QPainter, row: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    here, in_all = index.data(HERE) or 0, index.data(IN_ALL) or 0
    if not in_all:
        return
    font = look.hei_font(9)
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    painter.setPen(QColor(look.palette().dim))
    place = row.adjusted(row.width() - COUNTS_WIDTH - 12, 0, -12, 0)
    write(
        painter,
        place,
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
        f"{here} / {in_all}",
    )
