"""Selecting with the mouse: what is dragged over comes in whole words, or in whole sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.reader.view import ReaderView


@dataclass(slots=True)
class _Drag:
    """A selection that is being made: what it holds in any case, and whether it is one yet."""

    start: int
    end: int
    pressed_at: QPoint
    by_sentence: bool = False
    has_begun: bool = False


class SnappingView(ReaderView):
    """A drag takes words, also after a double click; after a triple click, sentences.

    With Alt it takes characters. While the words are still loaded it takes characters too, and
    they become words when those are there.
    """

    _drag: _Drag | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a selection anew, also inside of one; with Shift the one that is there grows."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point, is_third = event.position().toPoint(), self._triple.isActive()
        grows = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not (is_third or grows):
            # Qt would take a press inside the selection for the beginning of a drag of its text.
            self.setTextCursor(self._caret(self.position_at(point)))
        super().mousePressEvent(event)
        self._begin_drag(point, by_sentence=is_third)
        if self._drag and grows and not is_third:
            self._drag.has_begun, self._drag.end = True, self._drag.start

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the word, and with the button held more of them."""
        super().mouseDoubleClickEvent(event)
        self._begin_drag(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Takes what lies between, and scrolls at the edges as Qt does."""
        point, drag = event.position().toPoint(), self._drag
        if drag is None:
            super().mouseMoveEvent(event)
        elif drag.has_begun or _is_far(point, drag.pressed_at):
            super().mouseMoveEvent(event)
            drag.has_begun = True
            self._take(drag, point, freely=_is_free(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What lies between now is the selection."""
        drag = self._drag
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = None
            if drag and drag.has_begun:
                self._take(drag, event.position().toPoint(), freely=_is_free(event))
                self._snap_when_words_are_known(drag, freely=_is_free(event))
        super().mouseReleaseEvent(event)

    def snapped(self, span: Span) -> Span:
        """The whole words that the span touches, as far as words are known."""
        return self._words.around(span)

    def _begin_drag(self, point: QPoint, *, by_sentence: bool = False) -> None:
        caret = self.textCursor()
        places = caret.selectionStart(), caret.selectionEnd()
        start, end = self.overlay.offsets.span_from_utf16(*places)
        self._drag = _Drag(start, end, point, by_sentence=by_sentence)

    def _take(self, drag: _Drag, point: QPoint, *, freely: bool) -> None:
        at = self.position_at(point)
        start, end = min(drag.start, at), max(drag.end, at)
        if start == end:
            self._choose(None)
        elif freely:
            self._choose(Span(start, end))
        elif drag.by_sentence:
            self._choose(whole_sentences(Span(start, end), self._segments))
        else:
            self._choose(self.snapped(Span(start, end)))

    def _snap_when_words_are_known(self, drag: _Drag, *, freely: bool) -> None:
        chosen = self.overlay.chosen
        if chosen and not freely and not drag.by_sentence:
            self._has_words(lambda: self._snap_late(chosen))

    def _snap_late(self, chosen: Span) -> None:
        now = self.overlay.chosen
        if now and chosen.start <= now.start and now.end <= chosen.end:
            self._choose(self.snapped(now))
            self._stand()


def whole_sentences(span: Span, segments: Sequence[Segment]) -> Span:
    """The segments that the span touches, from the first one's start to the last one's end."""
    first = max(0, bisect_right(segments, span.start, key=lambda one: one.start) - 1)
    last = bisect_left(segments, span.end, key=lambda one: one.start) - 1
    return Span(min(span.start, segments[first].start), max(span.end, segments[last].end))


def _is_far(point: QPoint, other: QPoint) -> bool:
    """Whether a hand has moved so far on purpose."""
    return (point - other).manhattanLength() >= QApplication.startDragDistance()


def _is_free(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
