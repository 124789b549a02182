"""A Word document's blocks as lines: paragraphs, table rows, text boxes at their anchors."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from desktop.exchange.cleaning.parts import PartRole
from desktop.exchange.readers.source import Cut
from desktop.exchange.readers.word.numbers import Numbering
from desktop.exchange.readers.word.package import MC, R, W, value
from desktop.exchange.readers.word.styles import Styles
from desktop.exchange.readers.word.words import ParagraphWords, WordReader, is_prompt

MOST_IN_A_CELL: Final = 5
"""Paragraphs; a table whose cells hold more is how the page is laid out, not a table."""
_BLOCKS: Final = frozenset((W + "p", W + "tbl", W + "altChunk"))
_NOT_THERE: Final = frozenset((W + "del", W + "moveFrom", W + "sdtPr", W + "sectPr"))

Notes = Callable[[str, str], str]
"""What a note says, by its kind and number."""
Chunks = Callable[[str | None], list[str]]
"""The lines of a file inside the file, by its relation."""


class Flow:
    """Writes down block by block; what is no running text is set apart."""

    def __init__(
        self, numbering: Numbering, *, styles: Styles, notes: Notes, chunks: Chunks
    ) -> None:
        self.lines: list[str] = []
        self.cuts: list[Cut] = []
        self._numbering, self._styles = numbering, styles
        self._notes, self._chunks = notes, chunks
        self._words = WordReader()
        self._unfinished = ""

    def write(self, element: Any) -> None:
        """All blocks of an element, in order."""
        for block in _blocks(element):
            if block.tag == W + "tbl":
                self._table(block)
            elif block.tag == W + "p":
                self._paragraph(block)
            else:
                self.lines.extend(self._chunks(block.get(R + "id")))

    def _paragraph(self, paragraph: Any) -> None:
        words = self._words.read(paragraph)
        if words.contents or self._styles.is_contents(paragraph) or _in_contents(paragraph):
            self._set_apart(words.text.strip(), "chrome", "contents")
        else:
            self._add(paragraph, words)
        for box in words.boxes:
            self.write(box)

    def _add(self, paragraph: Any, words: ParagraphWords) -> None:
        label = self._numbering.label(paragraph)
        text = self._unfinished + (label if words.text.strip() else "") + words.text
        goes_on = _mark_is_deleted(paragraph)
        self._unfinished = text if goes_on else ""
        if not goes_on:
            self.lines.extend(text.split("\n"))
        self._set_apart(words.hidden.strip(), "chrome", "hidden_text")
        for note in words.notes:
            self._set_apart(self._notes(*note), "annex", "footnote")

    def _set_apart(self, text: str, role: PartRole, reason: str) -> None:
        if text:
            after = next((line for line in reversed(self.lines) if line.strip()), "")
            self.cuts.append(Cut(text, role, reason, after))

    def _table(self, table: Any) -> None:
        for row in _rows(table):
            cells = list(_inside(row, W + "tc"))
            if _lays_out_the_page(cells):
                for cell in cells:
                    self.write(cell)
            else:
                self.lines.append("\t".join(map(self._cell, cells)))

    def _cell(self, cell: Any) -> str:
        start = len(self.lines)
        self.write(cell)
        words = [line.strip() for line in self.lines[start:]]
        del self.lines[start:]
        return " ".join(filter(None, words))


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables, also inside content controls and the like."""
    return _inside(element, *_BLOCKS)


def _inside(element: Any, *tags: str) -> Iterator[Any]:
    for child in element.iterchildren("*"):
        if child.tag in tags:
            yield child
        elif child.tag == MC + "AlternateContent":
            yield from _inside(next(iter(child), child), *tags)
        elif child.tag not in _NOT_THERE and not is_prompt(child):
            yield from _inside(child, *tags)


def _rows(table: Any) -> Iterator[Any]:
    """The table's rows but for those that were deleted with changes tracked."""
    for row in _inside(table, W + "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def _lays_out_the_page(cells: list[Any]) -> bool:
    """Whether the cells hold texts of their own: nested tables, one cell, many paragraphs."""
    blocks = [list(_blocks(cell)) for cell in cells]
    nested = any(block.tag == W + "tbl" for cell in blocks for block in cell)
    return nested or len(cells) == 1 or max(map(len, blocks), default=0) > MOST_IN_A_CELL


def _mark_is_deleted(paragraph: Any) -> bool:
    """Whether the paragraph runs into the next one once its deleted mark is gone."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _in_contents(paragraph: Any) -> bool:
    """Whether it stands in a control that holds a table of contents."""
    kinds = (
        value(control.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
        for control in paragraph.iterancestors(W + "sdt")
    )
    return "Table of Contents" in kinds
