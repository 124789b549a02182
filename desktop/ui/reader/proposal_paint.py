"""A theme that is proposed for a sentence: dashes around that, and its name at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.domain.span import Span
from desktop.ui.kit.plain_text import write
from desktop.ui.kit.theme import hei_font
from desktop.ui.reader.frame import outlines, rounded
from desktop.ui.reader.lines import LaidOutLine
from desktop.ui.reader.page import MARGIN
from desktop.ui.reader.painting import FRAME_RADIUS, RAGGED, Overlay, boxes_of

# In ems from the baseline of the sentence's last line, down positive: an ideograph of it reaches
# down to 0.12, one of the next line up to 0.92.
_GAP_TOP, _GAP_BOTTOM = 0.17, 0.89
_BESIDE_TOP, _BESIDE_BOTTOM = -0.95, 0.25
_PADDING, _AFTER, _DOT = 8.0, 8.0, 0.7
_WIDTH = 1.25
_DASHES = (4.0, 3.0)
_SIZE_IN_GAP, _SIZE_BESIDE = 0.6, 0.72


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is told at the end of the span: the theme with its score, and the keys that answer."""

    span: Span
    theme_id: str
    theme: str
    keys: str


@dataclass(frozen=True, slots=True)
class Chip:
    """Where that is written, in the document's pixels, and in which letters."""

    rect: QRectF
    font: QFont


def chip_of(
    proposed: Proposed, lines: Sequence[LaidOutLine], overlay: Overlay, *, width: float
) -> Chip:
    """To the right of a sentence that ends its paragraph, or else below its end, between two lines.

    `lines` are those of the span, `width` is the page's.
    """
    last = lines[-1]
    end = overlay.offsets.to_utf16(proposed.span.end)
    right = last.x(min(end, last.end))
    beside = _chip(proposed, overlay, _SIZE_BESIDE, (_BESIDE_TOP, _BESIDE_BOTTOM), last.baseline)
    if end >= last.end and right + _AFTER + beside.rect.width() <= width - MARGIN:
        beside.rect.moveLeft(right + _AFTER)
        return beside
    below = _chip(proposed, overlay, _SIZE_IN_GAP, (_GAP_TOP, _GAP_BOTTOM), last.baseline)
    below.rect.moveLeft(max(MARGIN, min(right, width - MARGIN) - below.rect.width()))
    return below


def paint_proposed(
    painter: QPainter,
    proposed: Proposed,
    lines: Sequence[LaidOutLine],
    overlay: Overlay,
    *,
    width: float,
) -> None:
    """Draw the dashes around the span, whose lines must all be given, and the chip."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark = overlay.swatches[proposed.theme_id].mark
    pen = QPen(mark, _WIDTH, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern(list(_DASHES))
    painter.setPen(pen)
    for corners in outlines(boxes_of(lines, overlay, proposed.span), ragged=RAGGED * overlay.em):
        painter.drawPath(rounded(corners, FRAME_RADIUS))
    _paint_chip(painter, proposed, chip_of(proposed, lines, overlay, width=width), overlay)
    painter.restore()


def _chip(
    proposed: Proposed, overlay: Overlay, size: float, heights: tuple[float, float], baseline: float
) -> Chip:
    font = hei_font(10)
    font.setPixelSize(max(9, round(size * overlay.em)))
    top, bottom = (baseline + height * overlay.em for height in heights)
    dot = _DOT * font.pixelSize()
    advance = QFontMetricsF(font).horizontalAdvance
    words = advance(f"{proposed.theme}  ") + advance(proposed.keys)
    return Chip(QRectF(0, top, words + dot + 2.5 * _PADDING, bottom - top), font)


def _paint_chip(painter: QPainter, proposed: Proposed, chip: Chip, overlay: Overlay) -> None:
    rect, worn = chip.rect, overlay.worn
    painter.setPen(QPen(QColor(worn.line), 1))
    painter.setBrush(QColor(worn.window))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    dot = _DOT * chip.font.pixelSize()
    at = QPointF(rect.left() + _PADDING, rect.center().y() - dot / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(overlay.swatches[proposed.theme_id].mark)
    painter.drawRoundedRect(QRectF(at.x(), at.y(), dot, dot), 2, 2)
    painter.setFont(chip.font)
    left = at.x() + dot + _PADDING / 2
    advance = QFontMetricsF(chip.font).horizontalAdvance(f"{proposed.theme}  ")
    for words, colour, x in (
        (proposed.theme, worn.ink, left),
        (proposed.keys, worn.dim, left + advance),
    ):
        painter.setPen(QColor(colour))
        room = QRectF(x, rect.top(), rect.right() - x, rect.height())
        write(painter, room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
