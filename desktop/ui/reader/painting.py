"""Draws what lies under the text of the visible lines: tints, finds, selection, underlines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.domain.span import Span
from desktop.text.offsets import OffsetMap
from desktop.ui.kit.theme import LIGHT, Palette
from desktop.ui.reader.frame import Box, outlines, rounded
from desktop.ui.reader.lanes import Lanes, Placed
from desktop.ui.reader.lines import LaidOutLine
from desktop.ui.reader.swatches import Swatch

# Heights in ems from the baseline, down positive. An ideograph reaches from -0.88 to 0.12.
BAND_TOP, BAND_BOTTOM = -1.02, 0.3
_LINE_TOP, _LINE_BOTTOM = -1.17, 0.63
# The underlines of lanes 1, 2, ...: where, and how thick. Deeper lanes are left to the margin.
_UNDERLINES = ((0.28, 0.13), (0.48, 0.11), (0.64, 0.05), (0.73, 0.05))
_GAP = 0.75
FRAME_RADIUS = 6.0
_FRAME_REACH = 3.0
_FRAME_WIDTH = 1.25
RAGGED = 1.2
_SEAM = 2.0
"""Pixels of the line by which a coding is set off from one of its theme that ends there."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """All that is drawn under one report's text; spans in code points, `em` in pixels."""

    offsets: OffsetMap
    em: float
    lanes: Lanes = field(default_factory=Lanes)
    swatches: Mapping[str, Swatch] = field(default_factory=dict)
    worn: Palette = LIGHT
    found: Sequence[Span] = ()
    chosen: Span | None = None
    stood_on: Span | None = None
    dropped_on: Span | None = None
    edited: Span | None = None
    proposed: Span | None = None

    @property
    def marked(self) -> Span | None:
        """What is worked on: a coding whose ends are moved, or else the selection."""
        return self.edited or self.chosen

    @property
    def framed(self) -> list[Span]:
        """The sentence stood on, unless what is marked or proposed takes its part; where a theme
        may drop."""
        stood_on = None if self.marked or self.proposed == self.stood_on else self.stood_on
        return [span for span in (stood_on, self.dropped_on) if span]


def paint_bands(painter: QPainter, lines: Iterable[LaidOutLine], overlay: Overlay) -> None:
    """Draw what lies under these lines, in the document's pixels."""
    for line in lines:
        if line.start < line.end:
            _paint_line(painter, line, overlay)


def paint_frame(
    painter: QPainter, lines: Iterable[LaidOutLine], overlay: Overlay, span: Span
) -> None:
    """Draw the frame around `span`, whose lines must all be given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(overlay.worn.accent), _FRAME_WIDTH))
    for corners in outlines(boxes_of(lines, overlay, span), ragged=RAGGED * overlay.em):
        painter.drawPath(rounded(corners, FRAME_RADIUS))
    painter.restore()


def line_top(line: LaidOutLine, em: float) -> float:
    """Where the ground of a line begins: bands, frame and all."""
    return line.baseline + _LINE_TOP * em


def line_bottom(line: LaidOutLine, em: float) -> float:
    """Where the ground of a line ends."""
    return line.baseline + _LINE_BOTTOM * em


def _paint_line(painter: QPainter, line: LaidOutLine, overlay: Overlay) -> None:
    start, end = overlay.offsets.span_from_utf16(line.start, line.end)
    bands = overlay.lanes.over(start, end)
    for band in bands:
        if not band.lane:
            _paint_tint(painter, line, overlay, band)
    for span in _touching(overlay.found, start, end):
        _fill(painter, line, overlay, span, QColor(overlay.worn.found))
    if overlay.marked:
        _fill(painter, line, overlay, overlay.marked, QColor(overlay.worn.marked))
    for band in bands:
        _paint_underline(painter, line, overlay, band)
    for band in _seamed(overlay.lanes.over(max(0, start - 1), end)):
        _paint_seam(painter, line, overlay, band)


def _paint_tint(painter: QPainter, line: LaidOutLine, overlay: Overlay, band: Placed) -> None:
    swatch = overlay.swatches[band.coding.theme_id]
    left, right = _extent(line, overlay.offsets, band.start, band.end)
    rect = _band(line, overlay.em, left + _GAP, right - _GAP)
    painter.fillRect(rect, swatch.tint if band.own else swatch.faint)


def _seamed(bands: Sequence[Placed]) -> list[Placed]:
    """Those that begin where another of their theme ends: the two would look like one."""
    ends = {(one.end, one.lane, one.coding.theme_id) for one in bands}
    return [one for one in bands if (one.start, one.lane, one.coding.theme_id) in ends]


def _paint_seam(painter: QPainter, line: LaidOutLine, overlay: Overlay, band: Placed) -> None:
    at = overlay.offsets.to_utf16(band.start)
    if not line.start <= at < line.end:
        return
    left = round(line.x(at) - _SEAM / 2)
    if band.lane:
        below, thickness = (part * overlay.em for part in _underline(band))
        rect = QRectF(left, round(line.baseline + below), _SEAM, max(1, round(thickness)))
        painter.fillRect(rect, QColor(overlay.worn.paper))
    else:
        mark = overlay.swatches[band.coding.theme_id].mark
        painter.fillRect(_band(line, overlay.em, left, left + _SEAM), mark)


def _underline(band: Placed) -> tuple[float, float]:
    """Where, and how thick, in ems; the deepest has its place for all below it."""
    return _UNDERLINES[min(max(0, band.lane - 1), len(_UNDERLINES) - 1)]


def _paint_underline(painter: QPainter, line: LaidOutLine, overlay: Overlay, band: Placed) -> None:
    lane = band.lane - 1 if band.lane else 0
    if (not band.lane and band.own) or lane >= len(_UNDERLINES):
        return
    left, right = _extent(line, overlay.offsets, band.start, band.end)
    below, thickness = (part * overlay.em for part in _UNDERLINES[lane])
    rect = QRectF(left + _GAP, round(line.baseline + below), right - left, max(1, round(thickness)))
    _draw_underline(painter, rect, overlay.swatches[band.coding.theme_id].mark, own=band.own)


def _draw_underline(painter: QPainter, rect: QRectF, mark: QColor, *, own: bool) -> None:
    if own:
        painter.fillRect(rect.adjusted(0, 0, -2 * _GAP, 0), mark)
        return
    pen = QPen(mark, min(rect.height(), 1.5), Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawLine(QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()))


def _fill(
    painter: QPainter, line: LaidOutLine, overlay: Overlay, span: Span, colour: QColor
) -> None:
    left, right = _extent(line, overlay.offsets, span.start, span.end)
    if right > left:
        painter.fillRect(_band(line, overlay.em, left, right), colour)


def boxes_of(lines: Iterable[LaidOutLine], overlay: Overlay, span: Span) -> list[Box]:
    """The stretches of lines that a frame around the span goes around."""
    start, end = overlay.offsets.span_to_utf16(span.start, span.end)
    found: list[Box] = []
    for line in lines:
        if line.start < end and start < line.end:
            found.append(_box(line, overlay, span, above=found[-1:]))
    return found


def _box(line: LaidOutLine, overlay: Overlay, span: Span, *, above: Sequence[Box]) -> Box:
    left, right = _extent(line, overlay.offsets, span.start, span.end)
    top = above[0].bottom if above else line_top(line, overlay.em) + 1
    bottom = line_bottom(line, overlay.em)
    return Box(left - _FRAME_REACH, right + _FRAME_REACH, top, bottom)


def _touching(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of disjoint spans in order that share a character with [start, end)."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]


def _extent(line: LaidOutLine, offsets: OffsetMap, start: int, end: int) -> tuple[float, float]:
    first = max(line.start, offsets.to_utf16(start))
    last = min(line.end, offsets.to_utf16(end))
    return (line.x(first), line.x(last)) if first < last else (0.0, 0.0)


def _band(line: LaidOutLine, em: float, left: float, right: float) -> QRectF:
    top, bottom = (line.baseline + part * em for part in (BAND_TOP, BAND_BOTTOM))
    return QRectF(left, round(top), right - left, round(bottom) - round(top))
