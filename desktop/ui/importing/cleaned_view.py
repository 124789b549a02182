"""The cleaned text with what was cut at its place, struck out, and a key to put it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.services.intake.cleaned_lines import CleanedLine
from desktop.ui.importing.words import why_cut
from desktop.ui.kit import theme
from desktop.ui.kit.shown_text import only_shown
from desktop.ui.kit.widgets import named

MOST = 100_000
"""Characters that are shown; a longer text would make the window wait."""
_SIZE = 11.0


class CleanedView(QTextEdit):
    """Up and Down go from cut part to cut part, Space puts one back or cuts it again.

    `toggled` carries the part's number, `moved` that another part is the present one.
    """

    toggled = Signal(int)
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        spoken = self.tr("Cleaned text; Up and Down go to what was cut, Space puts it back")
        named(self, "cleanedView", spoken=spoken, role="reader")
        only_shown(self)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDocumentMargin(16)
        self._lines: list[CleanedLine] = []
        self._blocks: dict[int, int] = {}
        self._present: int | None = None

    @property
    def present(self) -> CleanedLine | None:
        """The part that Space puts back or cuts again."""
        shown = (line for line in self._lines if line.part is not None)
        return next((line for line in shown if line.part == self._present), None)

    @property
    def parts(self) -> list[int]:
        """The numbers of the parts, in the order of the page."""
        return [line.part for line in self._lines if line.part is not None]

    def show_lines(self, lines: Sequence[CleanedLine], *, keep_place: bool = False) -> None:
        """Show these paragraphs; with `keep_place` the present part and the place stay."""
        place = self.verticalScrollBar().value()
        self._lines = list(_first(lines))
        present = self._present if keep_place else None
        self._present = present if present in self.parts else next(iter(self.parts), None)
        self._write()
        self.verticalScrollBar().setValue(place if keep_place else 0)
        self.moved.emit()

    def step(self, by: int) -> None:
        """Make the next (1) or the previous (-1) part the present one."""
        parts = self.parts
        if self._present in parts:
            at = parts.index(self._present) + by
            self._go_to(parts[max(0, min(at, len(parts) - 1))])

    def toggle(self) -> None:
        """Put the present part back, or cut it again."""
        if self._present is not None:
            self.toggled.emit(self._present)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self.parts:
            self.step(steps[key])
        elif key == Qt.Key.Key_Space:
            self.toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        block = self.cursorForPosition(event.position().toPoint()).blockNumber()
        part = next((p for p, (first, last) in self._spans() if first <= block <= last), None)
        if part is not None:
            self._go_to(part)

    def _spans(self) -> list[tuple[int, tuple[int, int]]]:
        # A part is its caption and its text: two blocks.
        return [(part, (block, block + 1)) for part, block in self._blocks.items()]

    def _go_to(self, part: int) -> None:
        self._present = part
        self._mark_present()
        block = self.document().findBlockByNumber(self._blocks[part])
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.moved.emit()

    def _write(self) -> None:
        self.clear()
        self._blocks = {}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for line in self._lines:
            if line.part is not None:
                self._blocks[line.part] = cursor.blockNumber()
                self._add(cursor, self._caption(line), _caption_format(cut=line.cut), spaced=False)
            self._add(cursor, line.text, _text_format(line), spaced=True)
        cursor.endEditBlock()
        self._mark_present()

    def _add(
        self, cursor: QTextCursor, text: str, format_: QTextCharFormat, *, spaced: bool
    ) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(150.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(8 if spaced else 0)
        cursor.setBlockFormat(block)
        cursor.insertText(text, format_)
        cursor.insertBlock()

    def _caption(self, line: CleanedLine) -> str:
        template = self.tr("cut: %1") if line.cut else self.tr("put back: %1")
        return template.replace("%1", why_cut(line.role, line.reason))

    def _mark_present(self) -> None:
        """A tint behind the present part, caption and text."""
        marks = []
        if self._present is not None:
            first = self._blocks[self._present]
            for number in (first, first + 1):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.document().findBlockByNumber(number))
                mark.cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                mark.format.setBackground(QColor(theme.palette().selected))
                mark.format.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
                marks.append(mark)
        self.setExtraSelections(marks)


def _first(lines: Sequence[CleanedLine]) -> list[CleanedLine]:
    shown: list[CleanedLine] = []
    size = 0
    for line in lines:
        if size + len(line.text) > MOST:
            rest = replace(line, text=line.text[: MOST - size] + "……")
            return [*shown, rest]
        shown.append(line)
        size += len(line.text)
    return shown


def _caption_format(*, cut: bool) -> QTextCharFormat:
    worn = theme.palette()
    made = QTextCharFormat()
    made.setFont(theme.hei_font(_SIZE - 2))
    made.setForeground(QColor(worn.dim if cut else worn.accent))
    return made


def _text_format(line: CleanedLine) -> QTextCharFormat:
    worn = theme.palette()
    made = QTextCharFormat()
    font = QFont(theme.song_font(_SIZE))
    font.setStrikeOut(line.cut)
    made.setFont(font)
    made.setForeground(QColor(worn.dim if line.cut else worn.ink))
    return made
