"""The text under the reader's hands: letters are commands here, the mouse selects."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.coding import Coding
from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.ui.kit.plain_text import show_html_tip
from desktop.ui.reader.page_view import PageView
from desktop.ui.reader.sentence_cursor import SentenceCursor
from desktop.ui.reader.word_boundaries import WordBoundaries, WordBounds, every_character

THEME_MIME = "application/x-zhupi-theme"
"""What is dragged onto the text: the id of a theme, in UTF-8."""


class ReaderView(PageView):
    """Holds the sentence cursor and the selection, both as spans of code points."""

    moved = Signal()
    words_wanted = Signal()
    theme_dropped = Signal(str, object)
    context_menu_wanted = Signal(QPoint, object)

    def __init__(
        self, *, word_bounds: WordBounds | None = every_character, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.describe: Callable[[Sequence[Coding]], str] = lambda _: ""
        self._word_bounds = word_bounds
        self._until_words: Callable[[], None] | None = None
        self._words = WordBoundaries("", ())
        self._cursor = SentenceCursor()
        self._announced: Span | None = None
        self._triple = QTimer(self, singleShot=True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAcceptDrops(True)
        self.selectionChanged.connect(self._on_selection_changed)

    def open(self, text: str, segments: Sequence[Segment], *, title: str = "") -> None:
        """Show a text and stand on its first sentence."""
        self.set_page(text, segments, title=title)
        self._words = WordBoundaries(text, segments, bounds=self._word_bounds or every_character)
        self._until_words = None
        self._cursor = SentenceCursor(segments, at_headings=self._cursor.at_headings)
        self._announced = None
        self._stand()

    def set_word_bounds(self, word_bounds: WordBounds) -> None:
        """From now on words are what this segmenter says."""
        self._word_bounds = word_bounds
        self._words = WordBoundaries(self._text, self._segments, bounds=word_bounds)
        waiting, self._until_words = self._until_words, None
        if waiting:
            waiting()

    def _has_words(self, afterwards: Callable[[], None]) -> bool:
        """Whether words are known; if not, they are asked for, and the step is taken then."""
        if self._word_bounds is not None:
            return True
        self._until_words = afterwards
        self.words_wanted.emit()
        return False

    def span(self) -> Span | None:
        """The selection, else the sentence stood on; None in an empty text."""
        return self.overlay.chosen or self._cursor.span

    def stop_at_headings(self, *, stops: bool) -> None:
        """Whether steps stand on headings too."""
        self._cursor.at_headings = stops

    @property
    def sentence(self) -> int:
        """Which segment is stood on, counted from 0."""
        return self._cursor.index

    def step(self, by: int, *, extend: bool = False) -> None:
        """To the next (+1) or previous (-1) sentence; `extend` selects all on the way."""
        self._cursor.step(by, stretch=extend)
        self._choose(self._cursor.span if self._cursor.stretched else None)
        self._stand()
        self._reveal_head(by)

    def next_stop(self, by: int, *, where: Callable[[Span], bool]) -> Span | None:
        """The next (+1) or previous (-1) stop of that kind; None where there is none."""
        walker = SentenceCursor(self._segments, at_headings=self._cursor.at_headings)
        walker.put((self._cursor.span or Span(0, 1)).start)
        while True:
            before = walker.index
            walker.step(by)
            span = walker.span
            if walker.index == before or span is None:
                return None
            if where(span):
                return span

    def move_end(self, by: int) -> None:
        """Take a word more (+1) or less (-1) at the end of the span."""
        span = self.span()
        if span and self._has_words(lambda: self.move_end(by)):
            ends = self._words.after if by > 0 else self._words.before
            self._choose_between(span.start, ends(span.end))

    def move_start(self, by: int) -> None:
        """Take a word less (+1) or more (-1) at the start of the span."""
        span = self.span()
        if span and self._has_words(lambda: self.move_start(by)):
            starts = self._words.after if by > 0 else self._words.before
            self._choose_between(starts(span.start), span.end)

    def go_to(self, span: Span) -> None:
        """Stand there, with the span selected unless it is a whole sentence; and show it."""
        self._cursor.put(span.start)
        self._choose(None if span == self._cursor.span else span)
        self._stand()
        self.reveal(span)

    def stand_at(self, position: int, *, middle: bool = False) -> None:
        """Stand on the segment at a code point; with `middle`, scroll it to the middle."""
        self._cursor.put(position)
        self.drop_selection()
        if middle:
            self.centre(position)
        else:
            self.lift(position)

    def set_reading_size(self, size: float) -> None:
        """Another size; the selection stays."""
        chosen = self.overlay.chosen
        super().set_reading_size(size)
        self._choose(chosen)

    def select_word(self, position: int) -> None:
        """The word at a code point."""
        if not self._has_words(lambda: self.select_word(position)):
            return
        word = self._words.at(position)
        if word:
            self._cursor.put(word.start)
            self._choose(word)
            self._stand()

    def select_sentence(self, position: int) -> None:
        """The segment at a code point, as a selection."""
        self._cursor.put(position)
        self._choose(self._cursor.span)
        self._stand()

    def drop_selection(self) -> None:
        """Leave the selection; the sentence stays."""
        self._choose(None)
        self._stand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying, leaving the selection, turning pages; every other key is the window's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self.overlay.chosen:
            self.drop_selection()
        elif not self._turn_page(Qt.Key(event.key())):
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Claims no key before the window's shortcuts have had it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A third click in a row takes the sentence."""
        if self._triple.isActive() and event.button() == Qt.MouseButton.LeftButton:
            self._triple.stop()
            self.select_sentence(self.position_at(event.position().toPoint()))
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second one, the word."""
        self._triple.start(QApplication.doubleClickInterval())
        self.select_word(self._character_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag stands on the sentence there."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        chosen = self.overlay.chosen
        self._cursor.put(chosen.start if chosen else self.position_at(event.position().toPoint()))
        self._choose(_trimmed(chosen, self._text))
        self._stand()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for a menu on the span clicked at, which becomes the present one."""
        at = self.position_at(event.pos())
        span = self.span()
        if event.reason() == QContextMenuEvent.Reason.Mouse and not (span and span.contains(at)):
            self._cursor.put(at)
            self.drop_selection()
        self.context_menu_wanted.emit(event.globalPos(), self.span())

    def viewportEvent(self, event: QEvent) -> bool:
        """Shows what lies under the pointer as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            here = self.codings_over(self._character_at(event.pos()))
            show_html_tip(event.globalPos(), self.describe(here), self.viewport())
            return True
        return super().viewportEvent(event)

    def point_of(self, position: int) -> QPoint:
        """The left edge of a code point, half-way up its line, in the viewport's pixels."""
        rect = self.cursorRect(self._caret(position))
        return QPoint(rect.left(), rect.center().y())

    def codings_over(self, position: int) -> list[Coding]:
        """The codings on the character at a code point, lowest lane first."""
        bands = self.overlay.lanes.over(position, position + 1)
        return [band.coding for band in sorted(bands, key=lambda band: band.lane)]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Lets themes in, and nothing else."""
        event.setAccepted(event.mimeData().hasFormat(THEME_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frames what the theme would be dropped on."""
        self._aim(self._target(event.position().toPoint()))
        event.setAccepted(event.mimeData().hasFormat(THEME_MIME))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Takes that frame away."""
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Passes the theme on with the span it fell on."""
        target = self._target(event.position().toPoint())
        self._aim(None)
        if target:
            # The theme is applied, and not moved here out of its tree.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            theme_id = bytes(event.mimeData().data(THEME_MIME).data()).decode()
            self.theme_dropped.emit(theme_id, target)

    def _turn_page(self, key: Qt.Key) -> bool:
        bar = self.verticalScrollBar()
        page = int(self.viewport().height() - 2 * self._pitch)
        there = {
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
        }.get(key)
        if there is not None:
            bar.setValue(there)
            self._cursor.put(self.position_at_height(bar.value() + self._pitch))
            self.drop_selection()
        return there is not None

    def _target(self, point: QPoint) -> Span | None:
        at = self.position_at(point)
        chosen = self.overlay.chosen
        if chosen and chosen.contains(at):
            return chosen
        under = SentenceCursor(self._segments)
        under.put(at)
        return under.span

    def _aim(self, target: Span | None) -> None:
        before = self.overlay.dropped_on
        self.draw(dropped_on=target)
        self.refresh({before, target})

    def _character_at(self, point: QPoint) -> int:
        """The code point under a point, where `position_at` gives the nearest gap between two."""
        at = self.position_at(point)
        return max(0, at - 1) if point.x() < self.point_of(at).x() else at

    def _caret(self, position: int) -> QTextCursor:
        caret = QTextCursor(self.document())
        caret.setPosition(self.overlay.offsets.to_utf16(position))
        return caret

    def _choose_between(self, start: int, end: int) -> None:
        if start < end:
            self._choose(Span(start, end))
            self._stand()
            self.reveal(Span(start, end))

    def _choose(self, span: Span | None) -> None:
        at = self.scroll_value
        here = span.start if span else (self._cursor.span or Span(0, 1)).start
        caret = self._caret(here)
        if span:
            end = self.overlay.offsets.to_utf16(span.end)
            caret.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        # Qt scrolls to its caret, which nobody sees here.
        self.verticalScrollBar().setValue(at)

    def _stand(self) -> None:
        before, here = self.overlay.stood_on, self._cursor.span
        self.draw(stood_on=here)
        self.refresh({before, here})
        self._announce()

    def _on_selection_changed(self) -> None:
        before = self.overlay.chosen
        chosen = self._chosen()
        self.draw(chosen=chosen)
        self.refresh({before, chosen, self.overlay.stood_on})
        self._announce()

    def _announce(self) -> None:
        if self.span() != self._announced:
            self._announced = self.span()
            self.moved.emit()

    def _chosen(self) -> Span | None:
        caret = self.textCursor()
        span = caret.selectionStart(), caret.selectionEnd()
        start, end = self.overlay.offsets.span_from_utf16(*span)
        return Span(start, end) if start < end else None

    def _reveal_head(self, by: int) -> None:
        span = self.span()
        if span:
            self.reveal(Span(span.end - 1, span.end) if self._cursor.stretched and by > 0 else span)


def _trimmed(span: Span | None, text: str) -> Span | None:
    """The span without white space at its ends; None where nothing else is in it."""
    if span is None:
        return None
    excerpt = span.excerpt(text)
    start = span.end - len(excerpt.lstrip())
    end = span.start + len(excerpt.rstrip())
    return Span(start, end) if start < end else None
