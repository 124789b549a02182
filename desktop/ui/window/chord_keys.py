"""The keys of themes beyond nine digits: `;` waits for a letter, for as long as it takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.codebook import Codebook
from desktop.domain.theme_keys import PREFIX, is_key, tidy_key
from desktop.text.visible import visible

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_SHOWN = 8
_LONGEST = 8


class ChordKeys(QObject):
    """`chosen` carries a whole key, `told` what the line of state says while it waits, and
    nothing when that is over. While it waits no key does anything else."""

    chosen = Signal(str)
    told = Signal(str)

    def __init__(self, text: QWidget) -> None:
        super().__init__(text)
        self._text = text
        self._waits = False

    @property
    def waits(self) -> bool:
        """Whether the next key is the second one of a chord."""
        return self._waits

    def begin(self, codebook: Codebook) -> None:
        """The first key was pressed."""
        if not self._waits:
            self._waits = True
            self._text.installEventFilter(self)
            self.told.emit(self._hint(codebook))

    def leave(self) -> None:
        """Wait no longer."""
        if self._waits:
            self._waits = False
            self._text.removeEventFilter(self)
            self.told.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the next key before the shortcuts of the window have it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._on_key(event)
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        self.leave()
        key = tidy_key(PREFIX + event.text())
        if is_key(key) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen.emit(key)

    def _hint(self, codebook: Codebook) -> str:
        bound = [
            (theme.key[1:], theme.name)
            for theme in codebook.active()
            if theme.key and theme.key.startswith(PREFIX)
        ]
        if not bound:
            return self.tr("; waits, but no theme has such a key yet · Esc leaves")
        shown = [f"{letter} {_short(name)}" for letter, name in sorted(bound)[:_SHOWN]]
        more = ["…"] if len(bound) > _SHOWN else []
        waits = self.tr("; waits for a letter: %1 · Esc leaves")
        return waits.replace("%1", " · ".join([*shown, *more]))


def _short(name: str) -> str:
    shown = visible(name)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
