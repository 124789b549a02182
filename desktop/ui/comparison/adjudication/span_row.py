"""The row of the resolution, whose spans can be moved with keys and with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.text.edited_span import EditedSpan
from desktop.ui.comparison.adjudication.passage_row import PassageRow, spoken
from desktop.ui.kit.plain_text import speak

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
# On many keyboards + is = with Shift.
_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_KEYS = (*_MOVES, *_ENDS, *_MORE, Qt.Key.Key_Minus)
Bounds = tuple[int, int]


class SpanRow(PassageRow):
    """While `editing`, arrows move the end, with Shift the start, with Ctrl to the next comma.

    Plus adds a span after the one that is moved, and that is moved from then on; Minus takes
    it off. With the mouse Ctrl adds one. No span leaves the passage. `accepted` carries what is
    left, a list of starts and ends in code points of the text shown; `left` says that it was
    given up.
    """

    accepted = Signal(object)
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.editing = False
        self._whole = ""
        self._within: Bounds = (0, 0)
        self._anchor = 0
        self._moved = 0

    def begin(self, text: str, spans: Sequence[Bounds], *, within: Bounds, colour: str) -> None:
        """Let the last of the spans be moved inside the passage `within`; the keyboard is here
        until Enter or Esc."""
        self._whole, self._within, self._colour = text, within, colour
        self.editing = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._moved = len(spans) - 1
        self._show_spans(list(spans))
        self.setFocus()

    def end(self) -> None:
        """Leave it as it is."""
        self.editing = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def event(self, event: QEvent) -> bool:
        """While it is edited the arrows and Enter are not the adjudicator's commands."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self.editing
        if asked and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.editing or key not in _KEYS:
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._move(_MOVES[key], event.modifiers())
        elif key in _ENDS:
            self._finish(keep=key != Qt.Key.Key_Escape)
        elif key in _MORE:
            self._add_after()
        else:
            self._take_off()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.editing:
            self._anchor = self.position_at(event.position().x(), event.position().y())
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._add((self._anchor, self._anchor + 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.editing:
            here = self.position_at(event.position().x(), event.position().y())
            start, end = sorted((self._anchor, here))
            self._put((start, max(end, start + 1)))

    def _move(self, by: int, held: Qt.KeyboardModifier) -> None:
        moved = EditedSpan(*self.spans[self._moved], *self._within).stepped(
            by,
            text=self._whole,
            of_start=bool(held & Qt.KeyboardModifier.ShiftModifier),
            far=bool(held & Qt.KeyboardModifier.ControlModifier),
        )
        self._put((moved.start, moved.end))

    def _add_after(self) -> None:
        """From the character after the next; what touches would become one span."""
        start = self.spans[self._moved][1] + 1
        if start < self._within[1]:
            self._add((start, start + 1))

    def _add(self, span: Bounds) -> None:
        self._moved = len(self.spans)
        self._show_spans([*self.spans, span])

    def _take_off(self) -> None:
        if len(self.spans) > 1:
            left = [span for at, span in enumerate(self.spans) if at != self._moved]
            self._moved = len(left) - 1
            self._show_spans(left)

    def _put(self, span: Bounds) -> None:
        self._show_spans(
            [span if at == self._moved else other for at, other in enumerate(self.spans)]
        )

    def _finish(self, *, keep: bool) -> None:
        spans = sorted(self.spans)
        self.end()
        if keep:
            self.accepted.emit(spans)
        else:
            self.left.emit()

    def _show_spans(self, wanted: Sequence[Bounds]) -> None:
        spans = [self._inside(*span) for span in wanted]
        self.show_text(
            self._whole, passage=self._within, spans=spans, colour=self._colour, chosen=True
        )
        said = spoken(self._whole, sorted(spans))
        speak(self, self.tr("Edited span: %1").replace("%1", said))

    def _inside(self, start: int, end: int) -> Bounds:
        first, last = self._within
        end = min(max(end, first + 1), last)
        return min(max(start, first), end - 1), end
