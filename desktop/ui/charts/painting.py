"""Paints marks: the same strokes on the screen, in a PNG and in an SVG."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.analysis.frequency import BEING_CODED, FrequencyTable
from desktop.ui.charts.hatch import hatching
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import figure_text, ticks
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import STATES
from desktop.ui.kit.plain_text import write

_HATCH_ALPHA = 72
_PALE_ALPHA = 96
_ROUND = 2.0
_THIN = 3.0
_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)


def paint_marks(
    painter: QPainter,
    table: FrequencyTable,
    *,
    kind: str,
    frame: Frame,
    found: list[ChartMark],
    look: Look,
) -> None:
    """Paint the marks of a chart of that kind into its frame."""
    painter.save()
    painter.setFont(look.font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind == "line":
        _paint_lines(painter, table, found, look)
    else:
        _paint_bars(painter, table, kind, found, look)
    _paint_gaps(painter, table, frame, look)
    painter.restore()


def paint_grid(painter: QPainter, frame: Frame, measure: str, look: Look) -> None:
    """Thin lines behind the marks, one a tick."""
    painter.setPen(QPen(look.line, 1))
    for value, _ in ticks(frame.top_value, measure, intervals=frame.intervals):
        y = frame.y(value)
        painter.drawLine(QLineF(frame.left, y, frame.left + frame.width, y))


def paint_swatch(painter: QPainter, order: int, rect: QRectF, colour: QColor, look: Look) -> None:
    """A bar's filling: its theme's colour under its theme's pattern."""
    if min(rect.width(), rect.height()) < _THIN:
        painter.fillRect(rect, colour)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    strokes = QColor(look.paper)
    strokes.setAlpha(_HATCH_ALPHA)
    painter.setPen(QPen(strokes, 1.4))
    painter.drawLines(hatching(order, rect))


def paint_open_bar(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A bar that may still grow: paler, and open at the top."""
    pale = QColor(colour)
    pale.setAlpha(_PALE_ALPHA)
    painter.fillRect(rect, pale)
    if min(rect.width(), rect.height()) < _THIN:
        return
    painter.setPen(QPen(colour, 1.2))
    corners = rect.topLeft(), rect.bottomLeft(), rect.bottomRight(), rect.topRight()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(corners))


def line_pen(order: int, colour: QColor) -> QPen:
    """The stroke that joins a theme's points."""
    return QPen(colour, 2.0, _STYLES[order % len(_STYLES)])


def _paint_bars(
    painter: QPainter, table: FrequencyTable, kind: str, found: list[ChartMark], look: Look
) -> None:
    bars = [mark for mark in found if mark.value is not None]
    for mark in bars:
        colour = look.colour(table.themes[mark.theme])
        if table.groups[mark.slot].state == BEING_CODED:
            paint_open_bar(painter, _rect(mark), colour)
        else:
            paint_swatch(painter, mark.theme, _rect(mark), colour, look)
    _paint_values(painter, table, bars if kind == "grouped" else _totals(bars), look)


def _paint_values(
    painter: QPainter, table: FrequencyTable, bars: list[ChartMark], look: Look
) -> None:
    texts = [figure_text(mark.value or 0.0, table.measure) for mark in bars]
    widest = max((look.width(text) for text in texts), default=0.0)
    if not bars or widest > bars[0].width + 4:
        return
    painter.setPen(look.dim)
    high = look.metrics.height()
    for mark, text in zip(bars, texts, strict=True):
        rect = QRectF(mark.left - 20, mark.top - high - 2, mark.width + 40, high)
        write(painter, rect, _CENTRED, text)


def _totals(bars: list[ChartMark]) -> list[ChartMark]:
    """A mark over each stack, for the sum of its bars."""
    stacks: dict[int, list[ChartMark]] = defaultdict(list)
    for mark in bars:
        stacks[mark.slot].append(mark)
    return [
        replace(stack[-1], value=sum(mark.value or 0.0 for mark in stack))
        for stack in stacks.values()
    ]


def _paint_gaps(painter: QPainter, table: FrequencyTable, frame: Frame, look: Look) -> None:
    """Where nothing counts the base line is broken, and why is said if there is room."""
    painter.setPen(QPen(look.dim, 1, Qt.PenStyle.DotLine))
    for slot in frame.visible(len(table.groups)):
        group = table.groups[slot]
        if group.counted:
            continue
        left, width, base = frame.x(slot), frame.slot, frame.y(0.0)
        painter.drawLine(QLineF(left + width * 0.2, base, left + width * 0.8, base))
        word = look.say(STATES[group.state])
        if look.width(word) < frame.slot - 4:
            rect = QRectF(left, base - 24, width, 20)
            write(painter, rect, _CENTRED, word)


def _paint_lines(
    painter: QPainter, table: FrequencyTable, found: list[ChartMark], look: Look
) -> None:
    for order, theme in enumerate(table.themes):
        colour = look.colour(theme)
        points = [mark for mark in found if mark.theme == order and mark.value is not None]
        painter.setPen(line_pen(order, colour))
        painter.drawLines(
            [
                QLineF(*one.middle, *other.middle)
                for one, other in pairwise(points)
                if other.slot == one.slot + 1
            ]
        )
        for mark in points:
            hollow = look.paper if table.groups[mark.slot].state == BEING_CODED else None
            middle, size = QPointF(*mark.middle), mark.width
            paint_shape(painter, order, middle=middle, colour=colour, size=size, hollow=hollow)


def _rect(mark: ChartMark) -> QRectF:
    return QRectF(mark.left, mark.top, mark.width, mark.height)
