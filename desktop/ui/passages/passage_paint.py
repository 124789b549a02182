"""How the table of passages is painted: words in their context stand one below the other."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.services.results.passage_rows import FOUND, ListedPassage
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.kit.tick import paint_tick
from desktop.ui.passages.columns import COLUMNS, TICK, WORDS
from desktop.ui.passages.passage_model import PASSAGE, PassageGroup

HEIGHT = 29
_TICK = 14
_MARGIN = 8
_MARK = 9
_BEFORE = 0.36
"""Share of the column's width that stands before the words."""
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PassagePaint(QStyledItemDelegate):
    """Paints a cell of a ListedPassage, and the head of a group across all columns."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(PASSAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_surface(painter, option)
        if index.column() == TICK:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            paint_tick(painter, tick_rect(option.rect), ticked=ticked)
            if isinstance(line, PassageGroup):
                _paint_group(painter, option, line)
        elif isinstance(line, ListedPassage):
            inside = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
            _paint_cell(painter, inside, line, index.column())
        painter.restore()


def tick_rect(cell: QRect) -> QRect:
    """Where the tick of a row is."""
    return QRect(cell.left() + 12, cell.center().y() - _TICK // 2, _TICK, _TICK)


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(worn.selected))
    painter.setPen(QColor(worn.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, group: PassageGroup) -> None:
    # Qt paints the columns from the left, and those to the right leave this row alone.
    view: QWidget | None = option.widget
    width = view.viewport().width() if isinstance(view, QTableView) else option.rect.width()
    place = QRect(option.rect.right() + _MARGIN, option.rect.top(), width, option.rect.height())
    painter.setFont(look.hei_font(10))
    painter.setPen(QColor(look.palette().strong))
    write(painter, place, _LEFT, f"{group.title}   {group.number:,}")


def _paint_cell(painter: QPainter, rect: QRect, row: ListedPassage, column: int) -> None:
    if column == WORDS:
        _paint_words(painter, rect, row)
        return
    painter.setFont(look.hei_font(9.5))
    painter.setPen(QColor(look.palette().dim))
    if COLUMNS[column].id == "theme" and row.theme:
        rect = _after_mark(painter, rect, row.colour)
        painter.setPen(QColor(look.palette().ink))
    _draw(painter, rect, COLUMNS[column].text(row), _LEFT, from_end=COLUMNS[column].id == "theme")


def _after_mark(painter: QPainter, rect: QRect, colour: str) -> QRect:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(colour, look.palette()))
    painter.drawRoundedRect(rect.left(), rect.center().y() - _MARK // 2, _MARK, _MARK, 2, 2)
    return rect.adjusted(_MARK + 6, 0, 0, 0)


def _paint_words(painter: QPainter, rect: QRect, row: ListedPassage) -> None:
    """The words begin at the same place in every row; a coding has more room than a word."""
    worn, found = look.palette(), row.origin == FOUND
    painter.setFont(look.song_font(11))
    metrics = painter.fontMetrics()
    start = rect.left() + int(rect.width() * (_BEFORE if found else _BEFORE / 3))
    before = QRect(rect.left(), rect.top(), start - rect.left(), rect.height())
    words = QRect(start, rect.top(), rect.right() - start, rect.height())
    painter.setPen(QColor(worn.dim))
    write(painter, before, _RIGHT, _end_of(row.before, metrics, before.width()))
    painter.setPen(QColor(worn.accent if found else worn.ink))
    text = fitted(metrics, row.text, words.width())
    write(painter, words, _LEFT, text)
    rest = words.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)
    if rest.width() > metrics.averageCharWidth() * 2:
        painter.setPen(QColor(worn.ink if found else worn.dim))
        _draw(painter, rest, row.after, _LEFT)


def _draw(
    painter: QPainter, place: QRect, text: str, how: Qt.AlignmentFlag, *, from_end: bool = False
) -> None:
    # Of a theme's path the end says most: 营商环境/政务服务便利化.
    mode = Qt.TextElideMode.ElideLeft if from_end else Qt.TextElideMode.ElideRight
    write(painter, place, how, fitted(painter.fontMetrics(), text, place.width(), mode))


def _end_of(text: str, metrics: QFontMetrics, width: int) -> str:
    return fitted(metrics, text, width, Qt.TextElideMode.ElideLeft)
