"""The row of the resolution, whose span can be moved with keys and with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.comparison.passage_row import PassageRow, spoken

_PAUSES = "，,。；;：:、！!？?\n"
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class SpanRow(PassageRow):
    """While `editing`, arrows move the end, with Shift the start, with Ctrl to the next comma.

    `accepted` carries start and end in code points of the text shown; `left` says that it was
    given up.
    """

    accepted = Signal(int, int)
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.editing = False
        self._whole = ""
        self._anchor = 0

    def begin(self, text: str, span: tuple[int, int], *, colour: str) -> None:
        """Let the span be moved; the keyboard is here until Enter or Esc."""
        self._whole, self._colour = text, colour
        self.editing = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_span(*span)
        self.setFocus()

    def end(self) -> None:
        """Leave it as it is."""
        self.editing = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def event(self, event: QEvent) -> bool:
        """While it is edited the arrows and Enter are not the adjudicator's commands."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self.editing
        if asked and isinstance(event, QKeyEvent) and event.key() in (*_MOVES, *_ENDS):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.editing and key in _MOVES:
            self._move(_MOVES[key], event.modifiers())
        elif self.editing and key in _ENDS:
            self._finish(keep=key != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.editing:
            self._anchor = self.position_at(event.position().x(), event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.editing:
            here = self.position_at(event.position().x(), event.position().y())
            start, end = sorted((self._anchor, here))
            self._show_span(start, max(end, start + 1))

    def _move(self, by: int, held: Qt.KeyboardModifier) -> None:
        start, end = self.spans[0]
        far = bool(held & Qt.KeyboardModifier.ControlModifier)
        if held & Qt.KeyboardModifier.ShiftModifier:
            start = self._step(start, by, far=far)
        else:
            end = self._step(end, by, far=far)
        if start < end:
            self._show_span(start, end)

    def _step(self, position: int, by: int, *, far: bool) -> int:
        last = len(self._whole)
        position = min(max(position + by, 0), last)
        while far and 0 < position < last and self._whole[position - 1] not in _PAUSES:
            position += by
        return position

    def _finish(self, *, keep: bool) -> None:
        span = self.spans[0]
        self.end()
        if keep:
            self.accepted.emit(*span)
        else:
            self.left.emit()

    def _show_span(self, start: int, end: int) -> None:
        end = min(end, len(self._whole))
        span = (min(start, end - 1), end)
        whole = (0, len(self._whole))
        self.show_text(self._whole, passage=whole, spans=[span], colour=self._colour, chosen=True)
        self.setAccessibleName(
            self.tr("Edited span: %1").replace("%1", spoken(self._whole, [span]))
        )
