"""How a passage at the right is painted: a tick, where it is from, whose; two lines of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.text.visible import visible_lines
from desktop.ui.charts.workspace.behind_line import BehindLine
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.kit.tick import paint_tick

BEHIND = Qt.ItemDataRole.UserRole + 1
HEIGHT = 84
_MARGIN = 14
_TICK = 14
_LINES = 2
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class BehindPaint(QStyledItemDelegate):
    """Paints a BehindLine and its tick."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(BEHIND)
        if not isinstance(line, BehindLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_surface(painter, option)
        inside = option.rect.adjusted(_MARGIN, 7, -_MARGIN, -5)
        head = QRect(inside.left(), inside.top(), inside.width(), 20)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        paint_tick(painter, tick_rect(option.rect), ticked=ticked)
        _paint_head(painter, head.adjusted(_TICK + 8, 0, 0, 0), line)
        _paint_text(painter, inside.adjusted(0, 22, 0, 0), line.text)
        painter.restore()


def tick_rect(row: QRect) -> QRect:
    """Where the tick of a row is."""
    return QRect(row.left() + _MARGIN, row.top() + 10, _TICK, _TICK)


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(worn.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(worn.hover))
    painter.setPen(QColor(worn.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_head(painter: QPainter, rect: QRect, line: BehindLine) -> None:
    worn = look.palette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(line.colour, worn))
    painter.drawRoundedRect(rect.left(), rect.center().y() - 4, 9, 9, 2, 2)
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(worn.dim))
    metrics = painter.fontMetrics()
    whose = fitted(metrics, line.whose, rect.width() / 3)
    write(painter, rect, _RIGHT, whose)
    room = rect.adjusted(15, 0, -metrics.horizontalAdvance(whose) - 8, 0)
    write(painter, room, _LEFT, fitted(metrics, line.head, room.width()))


def _paint_text(painter: QPainter, rect: QRect, text: str) -> None:
    """On two lines, broken as Chinese breaks; the second ends in an ellipsis where more follows."""
    painter.setFont(look.song_font(11))
    painter.setPen(QColor(look.palette().ink))
    metrics, shown = painter.fontMetrics(), visible_lines(text)
    top = rect.top()
    for line in _broken(painter, shown, rect.width()):
        place = QRect(rect.left(), top, rect.width(), metrics.height())
        write(painter, place, _LEFT, fitted(metrics, line, rect.width()))
        top += metrics.height() + 1


def _broken(painter: QPainter, text: str, width: int) -> list[str]:
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(_LEFT))
    layout.beginLayout()
    found: list[str] = []
    while len(found) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        last = len(found) == _LINES - 1
        found.append(text[start:] if last else text[start : start + line.textLength()])
    layout.endLayout()
    return found
