"""A report's text as a Qt document: set once when it is opened, never formatted per coding."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.domain.report import Segment
from desktop.text.offsets import OffsetMap
from desktop.ui.kit.theme import hei_font, song_font

LEADING = 1.8
"""From baseline to baseline, in ems."""

_INDENT = 2.0
_TITLE_AMONG = 6
_TITLE_GROWTH = 1.18
_HEADING_GROWTH = {1: 1.12, 2: 1.0, 3: 0.98}
_HEADING_SPACE = {1: 1.0, 2: 0.5, 3: 0.2}
_PARAGRAPH_SPACE = 0.15
MARGIN = 28.0
"""Around the text, in pixels."""

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value

# Qt would take these for ends of paragraphs and frames, and so lose count of the characters.
_SHOWN_AS_BLANK = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\x00]")


def em(size: float) -> float:
    """The width of an ideograph in the reading face, in pixels."""
    return QFontMetricsF(song_font(size)).horizontalAdvance("国")


def typeset(
    text: str, segments: Iterable[Segment], *, offsets: OffsetMap, size: float, title: str = ""
) -> QTextDocument:
    """The document of `text` in points of `size`; one block a paragraph, headings set apart.

    A paragraph among the first that says `title` and nothing else is set as one. Positions
    are the UTF-16 positions of the text, each newline one end of a block.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(MARGIN)
    document.setDefaultFont(song_font(size))
    document.setPlainText(_SHOWN_AS_BLANK.sub(" ", text))
    _set_paragraphs(document, size)
    looks = {level: _look(level, size) for level in _HEADING_SPACE}
    for heading in (segment for segment in segments if segment.level):
        _set_heading(document, heading, offsets, looks[heading.level])
    _set_title(document, title, size)
    return document


def _set_paragraphs(document: QTextDocument, size: float) -> None:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    paragraph = _block(size, before=0, after=_PARAGRAPH_SPACE)
    paragraph.setTextIndent(_INDENT * em(size))
    paragraph.setAlignment(Qt.AlignmentFlag.AlignJustify)
    cursor.setBlockFormat(paragraph)


def _set_title(document: QTextDocument, title: str, size: float) -> None:
    blocks = map(document.findBlockByNumber, range(min(_TITLE_AMONG, document.blockCount())))
    block = next((one for one in blocks if title and one.text().strip() == title), None)
    if block:
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setBlockFormat(_centred(size))
        cursor.setCharFormat(_title_letters(size))


def _centred(size: float) -> QTextBlockFormat:
    paragraph = _block(size, before=0.3, after=0.8)
    paragraph.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return paragraph


def _title_letters(size: float) -> QTextCharFormat:
    font = song_font(size * _TITLE_GROWTH)
    font.setWeight(QFont.Weight.Bold)
    letters = QTextCharFormat()
    letters.setFont(font)
    return letters


_Look = tuple[QTextCharFormat, QTextBlockFormat]
"""Of a level's headings: their letters, and their paragraphs."""


def _set_heading(
    document: QTextDocument, heading: Segment, offsets: OffsetMap, look: _Look
) -> None:
    cursor = QTextCursor(document)
    start, end = offsets.span_to_utf16(heading.start, heading.end)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    letters, paragraph = look
    cursor.setCharFormat(letters)
    if _fills_paragraph(cursor):
        cursor.setBlockFormat(paragraph)


def _fills_paragraph(cursor: QTextCursor) -> bool:
    block = cursor.block()
    inside = cursor.selectionStart() >= block.position()
    return inside and cursor.selectedText().strip() == block.text().strip()


def _look(level: int, size: float) -> _Look:
    return _letters(level, size), _block(size, before=_HEADING_SPACE[level], after=0.1)


def _letters(level: int, size: float) -> QTextCharFormat:
    font = hei_font(size * _HEADING_GROWTH[level])
    font.setWeight(QFont.Weight.Bold)
    letters = QTextCharFormat()
    letters.setFont(font)
    return letters


def _block(size: float, *, before: float, after: float) -> QTextBlockFormat:
    width = em(size)
    block = QTextBlockFormat()
    block.setLineHeight(round(LEADING * width), _FIXED)
    block.setTopMargin(before * width)
    block.setBottomMargin(after * width)
    return block
