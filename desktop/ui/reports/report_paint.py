"""How the lines of the reports pane are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.reports.report_rows import PlaceLine, ReportRow

ROW = Qt.ItemDataRole.UserRole + 1
PLACE = Qt.ItemDataRole.UserRole + 2
ROW_HEIGHT = 30
_MARGIN = 16
_DISC = 9.0

_Index = QModelIndex | QPersistentModelIndex


class ReportPaint(QStyledItemDelegate):
    """A place is a dim heading; a report has its state, label, what is missing, its codings."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ReportRow):
            _paint_report(painter, option, row)
        else:
            _paint_place(painter, option, index)
        painter.restore()


def _paint_place(painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
    line = index.data(PLACE)
    folded = isinstance(line, PlaceLine) and line.folded
    text = str(index.data()) + (" …" if folded else "")
    painter.setFont(look.hei_font(9))
    painter.setPen(QColor(look.palette().dim))
    place = option.rect.adjusted(_MARGIN, 6, -_MARGIN, 0)
    write(painter, place, _middle(Qt.AlignmentFlag.AlignLeft), text)


def _paint_report(painter: QPainter, option: QStyleOptionViewItem, row: ReportRow) -> None:
    worn = look.palette()
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(worn.selected))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(worn.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(worn.hover))
    _paint_state(painter, QPointF(rect.left() + _MARGIN + 6, rect.center().y() + 1), row.state)
    _paint_count(painter, rect, row)
    _paint_label(painter, rect.adjusted(_MARGIN + 20, 0, -_MARGIN - 40, 0), row)


def _paint_label(painter: QPainter, place: QRect, row: ReportRow) -> None:
    worn = look.palette()
    painter.setFont(look.hei_font(10))
    painter.setPen(QColor(worn.ink))
    metrics = painter.fontMetrics()
    label = fitted(metrics, row.report.label, place.width() - 14)
    write(painter, place, _middle(Qt.AlignmentFlag.AlignLeft), label)
    if row.report.lacks_facts:
        painter.setPen(QColor(worn.accent))
        after = place.adjusted(metrics.horizontalAdvance(label) + 6, 0, 12, 0)
        write(painter, after, _middle(Qt.AlignmentFlag.AlignLeft), "?")


def _paint_count(painter: QPainter, rect: QRect, row: ReportRow) -> None:
    font = look.hei_font(9)
    font.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(font)
    painter.setPen(QColor(look.palette().dim))
    text = str(row.codings) if row.codings else "–"
    write(painter, rect.adjusted(0, 0, -_MARGIN, 0), _middle(Qt.AlignmentFlag.AlignRight), text)


def _paint_state(painter: QPainter, middle: QPointF, state: str) -> None:
    """○ none, ◐ begun, ● done, drawn so that all three are of one size."""
    worn = look.palette()
    colour = QColor(worn.dim if state == "none" else worn.accent)
    disc = QRectF(middle.x() - _DISC / 2, middle.y() - _DISC / 2, _DISC, _DISC)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if state == "begun":
        painter.setBrush(colour)
        painter.drawPie(disc, 90 * 16, 180 * 16)


def _middle(side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | side
