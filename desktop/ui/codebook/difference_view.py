"""A difference as a page to read: what went is struck out, what came is underlined."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.domain.codebook_difference import FieldDifference
from desktop.text.changed_words import CAME, GONE, changed_parts
from desktop.text.visible import visible_lines
from desktop.ui.codebook.difference_words import heading, sides
from desktop.ui.kit import theme as look
from desktop.ui.kit.widgets import named


class DifferenceView(QTextEdit):
    """Read-only; the text is put in with its format, so that nothing in it is read as HTML."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "codebookDifference", spoken=self.tr("What changed"), role="paper")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_differences(self, found: Iterable[FieldDifference]) -> None:
        """From the top; of none it is said so."""
        self.clear()
        cursor = self.textCursor()
        for one in found:
            self._put(cursor, f"{heading(one)}\n", _bold())
            self._put_sides(cursor, one)
        if not self.toPlainText():
            self._put(cursor, self.tr("Nothing differs."), QTextCharFormat())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _put_sides(self, cursor: QTextCursor, one: FieldDifference) -> None:
        parts = changed_parts(*sides(one))
        formats = {GONE: _gone(), CAME: _came()}
        for kind, text in parts:
            self._put(cursor, text, formats.get(kind, QTextCharFormat()))
        self._put(cursor, "\n\n" if parts else "\n", QTextCharFormat())

    def _put(self, cursor: QTextCursor, text: str, shape: QTextCharFormat) -> None:
        cursor.insertText(visible_lines(text), shape)


def _bold() -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    return shape


def _gone() -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontStrikeOut(True)
    shape.setForeground(QColor(look.palette().dim))
    return shape


def _came() -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontUnderline(True)
    shape.setForeground(QColor(look.palette().accent))
    return shape
