"""How the reliability table is painted: swatch and theme, numbers, the interval, the verdict."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.comparison.coefficients.coefficients import RELY, TENTATIVE, ThemeFigures
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write

FIGURES = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
HEIGHT = 40
_MARGIN = 8
_MARK = 11
_DOT = 3.5
_NUMBERS = 84
_ALPHA = 52
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_VERDICT_COLOURS = {"rely": "#2e6b43", "tentative": "#7a5c10"}


class FigurePaint(QStyledItemDelegate):
    """Each cell by its column's kind."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(60, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_surface(painter, option)
        figures: ThemeFigures = index.data(FIGURES)
        place = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        kind = index.data(KIND)
        if kind == "theme":
            _paint_theme(painter, place, figures, str(index.data()))
        elif kind == "interval":
            _paint_interval(painter, place, figures, str(index.data()))
        elif kind == "alpha":
            _paint_alpha(painter, place, figures, str(index.data()))
        elif kind == "verdict":
            _paint_verdict(painter, place, figures, str(index.data()))
        else:
            _paint_number(painter, place, str(index.data()), strong=kind == "strong")
        painter.restore()


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(worn.selected))
    painter.setPen(QColor(worn.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_theme(painter: QPainter, place: QRect, figures: ThemeFigures, name: str) -> None:
    worn = look.palette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(figures.colour, worn))
    top = place.center().y() - _MARK // 2
    painter.drawRoundedRect(place.left() + _MARGIN, top, _MARK, _MARK, 3, 3)
    painter.setFont(look.hei_font(10))
    painter.setPen(QColor(worn.ink))
    room = place.adjusted(_MARGIN + _MARK + 8, 0, 0, 0)
    _draw(painter, room, name, _LEFT, Qt.TextElideMode.ElideMiddle)


def _paint_number(painter: QPainter, place: QRect, text: str, *, strong: bool) -> None:
    worn = look.palette()
    painter.setFont(_number_font(strong=strong))
    painter.setPen(QColor(worn.dim if text in ("—", "0") else worn.ink))
    _draw(painter, place, text, _RIGHT)


def _paint_interval(painter: QPainter, place: QRect, figures: ThemeFigures, text: str) -> None:
    """The two ends in figures, and a line from one to the other between 0 and 1."""
    worn = look.palette()
    low, high = figures.low.value, figures.high.value
    painter.setPen(QColor(worn.dim))
    if low is None or high is None:
        painter.setFont(look.hei_font(9))
        _draw(painter, place, text, _LEFT)
        return
    painter.setFont(_number_font(size=9))
    _draw(painter, QRect(place.left(), place.top(), _NUMBERS, place.height()), text, _LEFT)
    _paint_scale(painter, QRectF(place.adjusted(_NUMBERS + 4, 0, -4, 0)), figures)


def _paint_alpha(painter: QPainter, place: QRect, figures: ThemeFigures, text: str) -> None:
    """The coefficient, and beside it the interval as a line between 0 and 1."""
    worn = look.palette()
    undefined = figures.alpha.value is None
    painter.setFont(_number_font(strong=not undefined))
    painter.setPen(QColor(worn.dim if undefined else worn.ink))
    _draw(painter, QRect(place.left(), place.top(), _ALPHA, place.height()), text, _LEFT)
    if not undefined:
        _paint_scale(painter, QRectF(place.adjusted(_ALPHA + 4, 0, -4, 0)), figures)


def _paint_scale(painter: QPainter, scale: QRectF, figures: ThemeFigures) -> None:
    low, high = figures.low.value, figures.high.value
    middle = scale.center().y() + 0.5
    _paint_marks(painter, scale)
    if low is not None and high is not None:
        painter.setPen(QPen(QColor(look.palette().ink), 2))
        painter.drawLine(QPointF(_x(scale, low), middle), QPointF(_x(scale, high), middle))
    _paint_dot(painter, scale, middle, figures)


def _paint_marks(painter: QPainter, scale: QRectF) -> None:
    worn = look.palette()
    painter.setPen(QPen(QColor(worn.line), 1))
    painter.drawLine(
        QPointF(scale.left(), scale.center().y() + 0.5),
        QPointF(scale.right(), scale.center().y() + 0.5),
    )
    pen = QPen(QColor(worn.dim), 1, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    for mark in (TENTATIVE, RELY):
        x = round(_x(scale, mark)) + 0.5
        painter.drawLine(QPointF(x, scale.top() + 10), QPointF(x, scale.bottom() - 10))


def _paint_dot(painter: QPainter, scale: QRectF, middle: float, figures: ThemeFigures) -> None:
    if figures.alpha.value is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme_colour(figures.colour, look.palette()))
    painter.drawEllipse(QPointF(_x(scale, figures.alpha.value), middle), _DOT, _DOT)


def _x(scale: QRectF, value: float) -> float:
    """Where a coefficient lies on the scale; below 0 it stands at its left end."""
    return scale.left() + min(max(value, 0.0), 1.0) * scale.width()


def _paint_verdict(painter: QPainter, place: QRect, figures: ThemeFigures, text: str) -> None:
    colour = verdict_colour(figures.verdict)
    painter.setFont(look.hei_font(9))
    metrics = painter.fontMetrics()
    width = min(metrics.horizontalAdvance(text) + 20, place.width())
    box = QRectF(place.right() - width, place.center().y() - 10.5, width, 22)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 11, 11)
    inner = box.toRect().adjusted(8, 0, -8, 0)
    _draw(painter, inner, text, Qt.AlignmentFlag.AlignCenter)


def verdict_colour(verdict: str) -> QColor:
    """The colour of a verdict on paper; its words say the same."""
    worn = look.palette()
    if verdict in _VERDICT_COLOURS:
        return look.theme_colour(_VERDICT_COLOURS[verdict], worn)
    return QColor(worn.accent if verdict == "do_not_rely" else worn.dim)


def _number_font(*, strong: bool = False, size: float = 10) -> QFont:
    font = look.hei_font(size)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setBold(strong)
    return font


def _draw(
    painter: QPainter,
    place: QRect,
    text: str,
    how: Qt.AlignmentFlag,
    elided: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    write(painter, place, how, fitted(painter.fontMetrics(), text, place.width(), elided))
