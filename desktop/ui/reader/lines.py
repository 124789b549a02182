"""The lines of text that are to be seen, with where their characters stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


class LaidOutLine:
    """One line as laid out: UTF-16 positions [start, end), and pixels of the document.

    It holds Qt's own line, so it is not to be kept beyond the event it was made for.
    """

    __slots__ = ("_block_start", "_left", "_line", "baseline", "end", "start")

    def __init__(self, block_start: int, origin: QPointF, line: QTextLine) -> None:
        self._line = line
        self._block_start = block_start
        self._left = origin.x()
        self.start = block_start + line.textStart()
        self.end = self.start + line.textLength()
        self.baseline = origin.y() + line.y() + line.ascent()

    def x(self, position: int) -> float:
        """The left edge of the character at a position of this line; its end is the right edge."""
        return self._left + _x(self._line, position - self._block_start)


def lines_between(document: QTextDocument, top: float, bottom: float) -> list[LaidOutLine]:
    """The lines whose baseline may lie between two heights of the document, in order."""
    return list(_upto(_from(document, top), bottom))


def lines_of(document: QTextDocument, start: int, end: int) -> list[LaidOutLine]:
    """The lines that hold the UTF-16 positions [start, end), in order."""
    return list(takewhile(lambda line: line.start < end, _from_position(document, start)))


def _upto(lines: Iterator[LaidOutLine], bottom: float) -> Iterator[LaidOutLine]:
    for line in lines:
        yield line
        if line.baseline > bottom:
            return


def _from(document: QTextDocument, top: float) -> Iterator[LaidOutLine]:
    at = document.documentLayout().hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    return _from_position(document, max(0, at))


def _from_position(document: QTextDocument, position: int) -> Iterator[LaidOutLine]:
    block = document.findBlock(position)
    first = block.layout().lineForTextPosition(position - block.position()).lineNumber()
    while block.isValid():
        yield from _of_block(block, first)
        block, first = block.next(), 0


def _of_block(block: QTextBlock, first: int) -> Iterator[LaidOutLine]:
    layout = block.layout()
    origin, start = layout.position(), block.position()
    for index in range(first, layout.lineCount()):
        yield LaidOutLine(start, origin, layout.lineAt(index))


def _x(line: QTextLine, position: int) -> float:
    return cast(tuple[float, int], line.cursorToX(position))[0]
