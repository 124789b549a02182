"""The keys of a decision: whose coding holds, why they differed, what the codebook needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.adjudication import REASONS, Adjudication
from desktop.ui.comparison import words
from desktop.ui.comparison.adjudication.key_button import KeyButton
from desktop.ui.kit.widgets import column, label, named
from desktop.ui.kit.wrapping_row import WrappingRow

MOST_CODERS = 5
"""Coders that have a key of their own; those of a larger round are taken with the mouse."""


class DecisionBar(QWidget):
    """Shows a decision and asks for another one.

    `kind_wanted` carries one of KINDS and a coder's number or -1, `reason_wanted` one of
    REASONS, `note_written` the note's text; `left` says that the note is done with.
    """

    kind_wanted = Signal(str, int)
    reason_wanted = Signal(str)
    flag_wanted = Signal()
    note_written = Signal(str)
    left = Signal()

    def __init__(self, keys: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "decisionBar", spoken=self.tr("Decision"), role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys = keys
        self._kinds = WrappingRow(self)
        self._reasons = WrappingRow(self)
        self._takes: list[KeyButton] = []
        self._others = {kind: self._kind_button(kind) for kind in words.KINDS if kind != "take"}
        self._why = {reason: self._reason_button(reason) for reason in REASONS}
        self._flag = self._made("decideFlag", checkable=True)
        self._flag.clicked.connect(self.flag_wanted)
        self._note = _NoteLine(self)
        self._note.editingFinished.connect(self._on_note)
        self._note.left.connect(self.left)
        self._lay_out()

    @property
    def note(self) -> str:
        """The note as it stands in the line."""
        return self._note.text().strip()

    def show_coders(self, names: Sequence[str]) -> None:
        """One button a coder, in the order of their keys."""
        while len(self._takes) < len(names):
            self._takes.append(self._take_button(len(self._takes)))
        for number, button in enumerate(self._takes):
            button.setVisible(number < len(names))
            if number < len(names):
                key = self._keys(f"take_{number + 1}") if number < MOST_CODERS else ""
                button.say(key, words.say(words.KINDS["take"]).replace("%1", names[number]))
        self._say_the_rest(len(names))

    def show_decision(self, decision: Adjudication | None, numbers: Mapping[str, int]) -> None:
        """Mark what was decided; `numbers` gives each coder's place. The note is left alone
        while it is being written."""
        kind = decision.kind if decision else ""
        taken = numbers.get(decision.taken_from or "", -1) if decision else -1
        for number, button in enumerate(self._takes):
            button.setChecked(kind == "take" and number == taken)
        for name, button in self._others.items():
            button.setChecked(kind == name)
        if not self._note.hasFocus():
            self._note.setText(decision.note if decision else "")

    def show_reason(self, reason: str, *, flagged: bool) -> None:
        """Mark why they differed, and whether the codebook must change."""
        for name, button in self._why.items():
            button.setChecked(name == reason)
        self._flag.setChecked(flagged)

    def write_note(self) -> None:
        """Let the note be written; Enter or Esc goes back."""
        self._note.setFocus()
        self._note.selectAll()

    def _lay_out(self) -> None:
        for button in self._others.values():
            self._kinds.add(button)
        self._reasons.add(label(self.tr("Reason"), role="dim"))
        for button in (*self._why.values(), self._flag):
            self._reasons.add(button)
        laid_out = column(self, spacing=8)
        laid_out.setContentsMargins(24, 10, 24, 12)
        for part in (self._kinds, self._reasons, self._note):
            laid_out.addWidget(part)

    def _say_the_rest(self, coders: int) -> None:
        for kind, button in self._others.items():
            button.say(self._key(kind, coders), words.say(words.KINDS[kind]))
        for number, (reason, button) in enumerate(self._why.items()):
            button.say(self._keys(f"reason_{number + 1}"), words.say(words.REASONS[reason]))
        self._flag.say(self._key("flag", coders), self.tr("Codebook must change"))
        self._note.setPlaceholderText(
            self.tr("Note (%1)").replace("%1", self._keys("decision_note"))
        )

    def _key(self, what: str, coders: int) -> str:
        """A letter that no coder of this round has means what it stands for: E edits, C flags."""
        letters = {"edit": 4, "flag": 2}
        if what in letters and coders <= letters[what]:
            return words.letter(letters[what])
        return self._keys("flag_codebook" if what == "flag" else f"decide_{what}")

    def _take_button(self, number: int) -> KeyButton:
        button = self._made(f"decideTake{number + 1}", checkable=True)
        button.clicked.connect(lambda: self.kind_wanted.emit("take", number))
        self._kinds.add(button, at=number)
        return button

    def _kind_button(self, kind: str) -> KeyButton:
        button = self._made(f"decide_{kind}", checkable=True)
        button.clicked.connect(lambda: self.kind_wanted.emit(kind, -1))
        return button

    def _reason_button(self, reason: str) -> KeyButton:
        button = self._made(f"reason_{reason}", checkable=True)
        button.clicked.connect(lambda: self.reason_wanted.emit(reason))
        return button

    def _made(self, name: str, *, checkable: bool) -> KeyButton:
        button = KeyButton(name, self)
        button.setCheckable(checkable)
        return button

    def _on_note(self) -> None:
        self.note_written.emit(self.note)


class _NoteLine(QLineEdit):
    """Keeps Enter and Esc for itself: they end the note, and are no decision."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = ""
        named(self, "decisionNote", spoken=self.tr("Note on the decision"))

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _LEAVING:
            event.accept()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self.text()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _LEAVING:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
        self.left.emit()


_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
