"""A set page that scrolls: it draws the overlay under the lines to be seen, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.text.offsets import OffsetMap
from desktop.ui.kit.shown_text import only_shown
from desktop.ui.reader.lines import LaidOutLine, lines_between, lines_of
from desktop.ui.reader.page import LEADING, MARGIN, em, typeset
from desktop.ui.reader.painting import Overlay, line_bottom, line_top, paint_bands, paint_frame

SMALLEST, USUAL, LARGEST = 9.0, 13.0, 30.0
"""Sizes of the reading face, in points."""

_LONGEST_LINE = 46
_COMFORT = 2
_MANY = 12


class PageView(QTextEdit):
    """Spans are in code points, heights in pixels of the document."""

    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._title = ""
        self._segments: Sequence[Segment] = ()
        self._size = USUAL
        # Qt neither owns nor keeps a document that it was given.
        self._page: QTextDocument | None = None
        self.overlay = Overlay(OffsetMap(""), em(USUAL))
        self.setProperty("role", "reader")
        only_shown(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def set_page(self, text: str, segments: Sequence[Segment], *, title: str = "") -> None:
        """Show another text, from its top, with nothing over it."""
        self._text, self._segments, self._title = text, segments, title
        self.overlay = Overlay(OffsetMap(text), em(self._size), worn=self.overlay.worn)
        self._set()
        self.verticalScrollBar().setValue(0)

    @property
    def reading_size(self) -> float:
        """Points of the reading face."""
        return self._size

    def set_reading_size(self, size: float) -> None:
        """Set the page anew in another size; what was at the top stays there."""
        top = self.position_at_height(self.scroll_value)
        self._size = min(LARGEST, max(SMALLEST, size))
        self.draw(em=em(self._size))
        self._set()
        self._fit_margins()
        self._scroll_to_position(top)

    def draw(self, **changes: Any) -> None:
        """Change fields of the overlay; what then looks different is for `refresh`."""
        self.overlay = replace(self.overlay, **changes)

    def refresh(self, spans: Iterable[Span | None]) -> None:
        """Repaint the lines of these spans, as far as they are to be seen."""
        first, last = self.visible_span()
        seen = {span for span in spans if span and span.start < last and first < span.end}
        if len(seen) > _MANY:
            self.viewport().update()
            return
        for span in seen:
            self.viewport().update(self._ground_of(span))

    def visible_lines(self) -> list[LaidOutLine]:
        """The lines that are to be seen, at least in part; they last for this event only."""
        return self._lines_in(self.viewport().rect())

    def visible_span(self) -> tuple[int, int]:
        """What is to be seen, as half-open code points."""
        lines = self.visible_lines()
        first, last = (lines[0].start, lines[-1].end) if lines else (0, 0)
        return self.overlay.offsets.span_from_utf16(first, last)

    @property
    def scroll_value(self) -> int:
        """How many pixels of the document lie above the top edge."""
        return self.verticalScrollBar().value()

    def position_at(self, point: QPoint) -> int:
        """The code point nearest to a point of the viewport."""
        at = self.cursorForPosition(point).position()
        return self.overlay.offsets.to_code_points(at)

    def position_at_height(self, height: float) -> int:
        """The code point that begins the line at a height of the document."""
        where = QPointF(0, height + self._pitch / 2)
        at = self.document().documentLayout().hitTest(where, Qt.HitTestAccuracy.FuzzyHit)
        return self.overlay.offsets.to_code_points(max(0, at))

    def heights(self, span: Span) -> tuple[float, float]:
        """Where the first line of a span begins and its last one ends."""
        lines = self._lines_of(span)
        return line_top(lines[0], self.overlay.em), line_bottom(lines[-1], self.overlay.em)

    def reveal(self, span: Span) -> None:
        """Scroll no further than needed; a far place comes to stand in the upper third."""
        top, bottom = self.heights(span)
        height, at = self.viewport().height(), self.scroll_value
        room = min(_COMFORT * self._pitch, height / 4)
        if bottom < at - height / 2 or top > at + height * 1.5:
            self._scroll_to(top - height / 3)
        elif top < at + room:
            self._scroll_to(top - room)
        elif bottom > at + height - room:
            self._scroll_to(min(top - room, bottom - height + room))

    def centre(self, position: int) -> None:
        """Scroll a code point to half the height."""
        top, bottom = self.heights(Span(position, position + 1))
        self._scroll_to((top + bottom - self.viewport().height()) / 2)

    def lift(self, position: int) -> None:
        """Scroll a code point up to the top edge, with a little air above it."""
        self._scroll_to(self.heights(Span(position, position + 1))[0] - self._pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands and frame first, then Qt's own text upon them."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.scroll_value)
        paint_bands(painter, self._lines_in(event.rect()), self.overlay)
        for span in self.overlay.framed:
            paint_frame(painter, self._lines_of(span), self.overlay, span)
        self.paint_beside(painter)
        painter.end()
        super().paintEvent(event)

    def paint_beside(self, painter: QPainter) -> None:
        """What stands beside the text, in the document's pixels."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; what was at the top stays there."""
        top = self.position_at_height(self.scroll_value)
        super().resizeEvent(event)
        self._fit_margins()
        self._scroll_to_position(top)

    @property
    def _pitch(self) -> float:
        return LEADING * self.overlay.em

    def _set(self) -> None:
        before = self._page
        self._page = typeset(
            self._text,
            self._segments,
            offsets=self.overlay.offsets,
            size=self._size,
            title=self._title,
        )
        self.setDocument(self._page)
        self._lay_out()
        if before:
            before.deleteLater()

    def _lay_out(self) -> None:
        # Qt would lay out far paragraphs later, in steps; until then they have no lines.
        self.document().documentLayout().documentSize()

    def _fit_margins(self) -> None:
        widest = int(_LONGEST_LINE * self.overlay.em + 2 * MARGIN)
        spare = max(0, self.width() - widest) // 2
        if self.viewportMargins().left() != spare:
            self.setViewportMargins(spare, 0, spare, 0)
        self._lay_out()

    def _scroll_to(self, height: float) -> None:
        self.verticalScrollBar().setValue(round(height))

    def _scroll_to_position(self, position: int) -> None:
        if position:
            self._scroll_to(self.heights(Span(position, position + 1))[0])

    def _lines_in(self, rect: QRect) -> list[LaidOutLine]:
        top = rect.top() + self.scroll_value
        return lines_between(self.document(), top - self._pitch, top + rect.height() + self._pitch)

    def _lines_of(self, span: Span) -> list[LaidOutLine]:
        start, end = self.overlay.offsets.span_to_utf16(span.start, span.end)
        return lines_of(self.document(), start, end)

    def _ground_of(self, span: Span) -> QRect:
        top, bottom = self.heights(span)
        above = round(top) - self.scroll_value
        return QRect(0, above - 2, self.viewport().width(), round(bottom - top) + 4)
