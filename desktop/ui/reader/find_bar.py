"""Find in this report: as you type, one after the other, with their number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from desktop.domain.span import Span
from desktop.ui.kit.plain_text import PlainLabel, tip
from desktop.ui.reader.occurrences import occurrences


class FindBar(QFrame):
    """Asks the pane to show what was found, and to go to one of them."""

    found_changed = Signal(object)
    place_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._from = 0
        self.found: list[Span] = []
        self._at = -1
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("Find in this report"))
        self.query = self._query_field()
        self._count = PlainLabel()
        self._count.setProperty("role", "dim")
        self._count.setAccessibleName(self.tr("Place among those found"))
        self._lay_out()
        self.hide()

    def set_text(self, text: str) -> None:
        """Look in another text; an open bar looks at once."""
        self._text = text
        self._from = 0
        if not self.isHidden():
            self._look(go=False)

    def open(self, *, start: int, query: str = "") -> None:
        """Show the bar; the first find is the one at `start` or after, in code points."""
        self._from = start
        self.show()
        if query:
            self.query.setText(query)
        self.query.selectAll()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look(go=False)

    def close_bar(self) -> None:
        """Hide the bar and what it found."""
        self.hide()
        self.found_changed.emit([])
        self.closed.emit()

    def next(self) -> None:
        """On to the next place; from the last to the first."""
        self._go(1)

    def previous(self) -> None:
        """Back to the place before; from the first to the last."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _query_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Find in this report"))
        field.setAccessibleName(self.tr("Find in this report"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._on_query_changed)
        return field

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 6)
        row.addWidget(self.query, 1)
        row.addWidget(self._count)
        row.addWidget(self._button("↑", self.tr("Previous (Shift+Enter)"), self.previous))
        row.addWidget(self._button("↓", self.tr("Next (Enter)"), self.next))
        row.addWidget(self._button("✕", self.tr("Close (Esc)"), self.close_bar))

    def _button(self, sign: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.setProperty("role", "flat")
        button.clicked.connect(slot)
        return button

    def _on_query_changed(self) -> None:
        self._look(go=True)

    def _look(self, *, go: bool) -> None:
        self.found = occurrences(self._text, self.query.text())
        later = (index for index, span in enumerate(self.found) if span.start >= self._from)
        self._at = next(later, 0 if self.found else -1)
        self.found_changed.emit(self.found)
        self._tell()
        if go and self.found:
            self.place_wanted.emit(self.found[self._at])

    def _go(self, by: int) -> None:
        if self.found:
            self._at = (self._at + by) % len(self.found)
            self._from = self.found[self._at].start
            self._tell()
            self.place_wanted.emit(self.found[self._at])

    def _tell(self) -> None:
        if self.found:
            self._count.setText(f"{self._at + 1}/{len(self.found)}")
        else:
            self._count.setText(self.tr("Nothing found") if self.query.text().strip() else "")
