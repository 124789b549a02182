"""The text with a coding whose ends are moved: by keys once it is opened, by handles always."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from desktop.domain.coding import Coding
from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.text.edited_span import EditedSpan
from desktop.ui.kit.plain_text import speak
from desktop.ui.reader.drag_selection import SnappingView
from desktop.ui.reader.handles import Handle, handle_of_end, handle_of_start, paint_handles
from desktop.ui.reader.word_boundaries import WordBounds, every_character

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChangingView(SnappingView):
    """What is moved is a draft: `edited`. Whoever opened the coding says what becomes of it.

    `ends_dragged` carries a coding's id and the Span to which one of its handles was dragged.
    """

    ends_dragged = Signal(str, object)

    def __init__(self, *, word_bounds: WordBounds | None = every_character) -> None:
        self._opened: Coding | None = None
        self._hovered: Coding | None = None
        self._held: Coding | None = None
        self._holds_start = False
        self._draft: EditedSpan | None = None
        super().__init__(word_bounds=word_bounds)
        self.viewport().setMouseTracking(True)

    @property
    def opened(self) -> Coding | None:
        """The coding whose ends the keys move."""
        return self._opened

    @property
    def edited(self) -> Span | None:
        """Where its ends are now, or those of a coding that is dragged."""
        return self.overlay.edited

    def open(self, text: str, segments: Sequence[Segment], *, title: str = "") -> None:
        """Show a text; nothing is opened in it."""
        self._opened = self._hovered = self._held = self._draft = None
        super().open(text, segments, title=title)

    def draw(self, **changes: Any) -> None:
        """Change fields of the overlay; a coding under the pointer that is gone has no handles."""
        super().draw(**changes)
        hovered = self._hovered
        if hovered and "lanes" in changes:
            there = self.overlay.lanes.over(hovered.start, hovered.end)
            same = (band.coding for band in there if band.coding.id == hovered.id)
            self._show_hovered(next(same, None))

    def open_ends(self, coding: Coding) -> None:
        """Let the keys move the ends of the coding from now on."""
        self.close_ends()
        self._opened = coding
        self._show_draft(self._draft_of(coding))
        self.reveal(coding.span)

    def close_ends(self) -> None:
        """Leave it: the keys move the selection again."""
        self._refresh_handles()
        self._opened = self._held = None
        self._show_draft(None)

    def move_end(self, by: int) -> None:
        """The end of the opened coding, or else of the span, a word on (+1) or back (-1)."""
        if self._draft is None:
            super().move_end(by)
        elif self._has_words(lambda: self.move_end(by)):
            ends = self._words.after if by > 0 else self._words.before
            self._move_draft(self._draft.with_end(ends(self._draft.end)))

    def move_start(self, by: int) -> None:
        """Its start a word on (+1) or back (-1)."""
        if self._draft is None:
            super().move_start(by)
        elif self._has_words(lambda: self.move_start(by)):
            starts = self._words.after if by > 0 else self._words.before
            self._move_draft(self._draft.with_start(starts(self._draft.start)))

    def step(self, by: int, *, extend: bool = False) -> None:
        """On by a sentence; `extend` moves the end of the opened coding by one instead."""
        if self._draft is None or not extend:
            super().step(by, extend=extend)
        else:
            self._move_draft(self._draft.with_end(self._sentence_end(self._draft.end, by)))

    def event(self, event: QEvent) -> bool:
        """While a coding is opened the arrows move its ends by characters: they are claimed."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self._opened
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An end by a character; with Ctrl to the next pause; with Shift the start."""
        by = _ARROWS.get(Qt.Key(event.key()))
        if self._opened is None or self._draft is None or by is None:
            super().keyPressEvent(event)
            return
        held = event.modifiers()
        moved = self._draft.stepped(
            by,
            text=self._text,
            of_start=bool(held & Qt.KeyboardModifier.ShiftModifier),
            far=bool(held & Qt.KeyboardModifier.ControlModifier),
        )
        self._move_draft(moved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a handle takes hold of that end; elsewhere selects."""
        grip = self._grip_at(event.position())
        coding = self._handled
        if event.button() == Qt.MouseButton.LeftButton and grip and coding:
            self._held, self._holds_start = coding, grip.of_start
            self._show_draft(self._draft or self._draft_of(coding))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the end that is held, by words; with Alt by characters."""
        point = event.position().toPoint()
        if self._held and self._draft:
            free = event.modifiers() & Qt.KeyboardModifier.AltModifier
            at = self.position_at(point)
            self._move_held(self._draft, at if free else self._words.nearest(at))
        else:
            if self._drag is None:
                self._hover(event.position())
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets the end go where it is."""
        held, span = self._held, self.edited
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        self._held = None
        if self._opened is None:
            self._show_draft(None)
        if span and span != held.span:
            self.ends_dragged.emit(held.id, span)

    def leaveEvent(self, event: QEvent) -> None:
        """Takes the handles away that were there for the pointer."""
        self._show_hovered(None)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and upon it the handles."""
        super().paintEvent(event)
        coding = self._handled
        if coding and coding.theme_id in self.overlay.swatches:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.scroll_value)
            mark, worn = self.overlay.swatches[coding.theme_id].mark, self.overlay.worn
            paint_handles(painter, self.handles(), mark=mark, paper=worn.paper)
            painter.end()

    def handles(self) -> list[Handle]:
        """Those of the coding that is opened or under the pointer; pixels of the document."""
        coding = self._handled
        if coding is None:
            return []
        span, em, offsets = self.edited or coding.span, self.overlay.em, self.overlay.offsets
        first = self._lines_of(Span(span.start, span.start + 1))[0]
        last = self._lines_of(Span(span.end - 1, span.end))[-1]
        return [
            handle_of_start(first, offsets.to_utf16(span.start), em=em),
            handle_of_end(last, offsets.to_utf16(span.end), em=em),
        ]

    def nearest_word_edge(self, position: int) -> int:
        """The edge of a word that is next to a code point."""
        return self._words.nearest(position)

    @property
    def _handled(self) -> Coding | None:
        return self._held or self._opened or self._hovered

    def _draft_of(self, coding: Coding) -> EditedSpan:
        return EditedSpan(coding.start, coding.end, first=0, last=len(self._text))

    def _move_held(self, draft: EditedSpan, position: int) -> None:
        moved = draft.with_start if self._holds_start else draft.with_end
        self._show_draft(moved(position))

    def _move_draft(self, draft: EditedSpan) -> None:
        """By a key: what moves is brought to be seen, and said."""
        self._show_draft(draft)
        span = Span(draft.start, draft.end)
        self.reveal(span)
        speak(self, self.tr("The coding would be: %1").replace("%1", span.excerpt(self._text)))

    def _show_draft(self, draft: EditedSpan | None) -> None:
        before = self.overlay.edited
        self._refresh_handles()
        self._draft = draft
        self.draw(edited=Span(draft.start, draft.end) if draft else None)
        self.refresh({before, self.overlay.edited, self.overlay.stood_on, self.overlay.chosen})
        self._refresh_handles()

    def _sentence_end(self, position: int, by: int) -> int:
        ends = [segment.end for segment in self._segments]
        index = bisect_right(ends, position) if by > 0 else bisect_left(ends, position) - 1
        return ends[index] if 0 <= index < len(ends) else position

    def _hover(self, place: QPointF) -> None:
        grip = self._grip_at(place)
        if grip is None:
            self._show_hovered(self._own_coding_at(place.toPoint()))
        shape = Qt.CursorShape.SplitHCursor if grip else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _show_hovered(self, coding: Coding | None) -> None:
        if coding is not self._hovered:
            self._refresh_handles()
            self._hovered = coding
            self._refresh_handles()

    def _own_coding_at(self, point: QPoint) -> Coding | None:
        at = self._character_at(point)
        own = [band.coding for band in self.overlay.lanes.over(at, at + 1) if band.own]
        return min(own, key=lambda coding: coding.end - coding.start, default=None)

    def _grip_at(self, place: QPointF) -> Handle | None:
        on_page = place + QPointF(0, self.scroll_value)
        by_stem = self._opened is not None
        found = (one for one in self.handles() if one.is_at(on_page, by_stem=by_stem))
        return next(found, None)

    def _refresh_handles(self) -> None:
        for one in self.handles():
            self.viewport().update(one.ground.translated(0, -self.scroll_value).toAlignedRect())
