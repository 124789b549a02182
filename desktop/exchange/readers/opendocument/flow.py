"""An OpenDocument text's blocks as lines; what is no running text is set apart."""

import re
from collections.abc import Iterator
from typing import Any, Final

from desktop.exchange.cleaning.parts import PartRole
from desktop.exchange.readers.opendocument.names import OFFICE, STYLE, TABLE, TEXT
from desktop.exchange.readers.opendocument.numbers import OpenDocumentLists
from desktop.exchange.readers.source import Cut

MOST_IN_A_CELL: Final = 5
"""Paragraphs; a table whose cells hold more is how the page is laid out, not a table."""
_PARAGRAPHS: Final = frozenset((TEXT + "p", TEXT + "h"))
_NOT_THERE: Final = frozenset(
    (
        TEXT + "tracked-changes",
        OFFICE + "annotation",
        OFFICE + "annotation-end",
        OFFICE + "forms",
        TEXT + "sequence-decls",
        TEXT + "note",
        TEXT + "ruby-text",
    )
)
_SPACE: Final = re.compile(r"[ \t\r\n]+")
_STYLE_NAME: Final = TEXT + "style-name"
_CONTENTS: Final = frozenset((TEXT + "table-of-content", TEXT + "alphabetical-index"))


class OpenDocumentFlow:
    """Writes down block by block."""

    def __init__(self, lists: OpenDocumentLists, roots: list[Any]) -> None:
        self.lines: list[str] = []
        self.cuts: list[Cut] = []
        self._lists = lists
        self._list_of = {
            one.get(STYLE + "name"): one.get(STYLE + "list-style-name")
            for root in roots
            for one in root.iter(STYLE + "style")
            if one.get(STYLE + "list-style-name")
        }
        self._hidden = frozenset(
            one.getparent().get(STYLE + "name")
            for root in roots
            for one in root.iter(STYLE + "text-properties")
            if one.get(TEXT + "display") == "none"
        )
        self._notes = 0

    def write(self, element: Any) -> None:
        """All blocks of an element, in order."""
        for child in element.iterchildren("*"):
            if child.tag in _PARAGRAPHS:
                self._paragraph(child, "")
            elif child.tag == TEXT + "list":
                self._list(child, depth=1, style="")
            elif child.tag == TABLE + "table":
                self._table(child)
            elif child.tag in _CONTENTS:
                for one in child.iter(*_PARAGRAPHS):
                    self._set_apart(_words(one).strip(), "chrome", "contents")
            elif child.tag not in _NOT_THERE:
                self.write(child)

    def _paragraph(self, paragraph: Any, label: str) -> None:
        words = self._said(paragraph)
        self.lines.extend(((label if words.strip() else "") + words).split("\n"))
        for note in paragraph.iter(TEXT + "note"):
            body = note.find(TEXT + "note-body")
            told = (
                "" if body is None else " ".join(filter(None, map(_words, body.iter(*_PARAGRAPHS))))
            )
            self._notes += 1
            self._set_apart(f"[{self._notes}] {told.strip()}", "annex", "footnote")

    def _said(self, paragraph: Any) -> str:
        """The words that are printed; hidden ones are set apart."""
        hidden = [
            span for span in paragraph.iter(TEXT + "span") if span.get(_STYLE_NAME) in self._hidden
        ]
        for span in hidden:
            self._set_apart(_words(span).strip(), "chrome", "hidden_text")
            for child in list(span):
                span.remove(child)
            span.text = None
        return _words(paragraph)

    def _list(self, element: Any, *, depth: int, style: str) -> None:
        style = element.get(TEXT + "style-name") or style
        for item in element.iterchildren(TEXT + "list-item", TEXT + "list-header"):
            numbered = item.tag == TEXT + "list-item"
            for block in item.iterchildren("*"):
                if block.tag == TEXT + "list":
                    self._list(block, depth=depth + 1, style=style)
                elif block.tag in _PARAGRAPHS:
                    label = self._label(item, block, depth, style) if numbered else ""
                    self._paragraph(block, label)
                    numbered = False

    def _label(self, item: Any, block: Any, depth: int, style: str) -> str:
        start = item.get(TEXT + "start-value")
        own = style or self._list_of.get(block.get(TEXT + "style-name"), "")
        return self._lists.label(own, depth, start=int(start) if start else None)

    def _set_apart(self, text: str, role: PartRole, reason: str) -> None:
        if text:
            after = next((line for line in reversed(self.lines) if line.strip()), "")
            self.cuts.append(Cut(text, role, reason, after))

    def _table(self, table: Any) -> None:
        for row in table.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table")) is not table:
                continue
            cells = list(row.iterchildren(TABLE + "table-cell"))
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


def _lays_out_the_page(cells: list[Any]) -> bool:
    """Whether the cells hold texts of their own: nested tables, one cell, many paragraphs."""
    nested = any(next(cell.iter(TABLE + "table"), None) is not None for cell in cells)
    most = max((len(list(cell.iter(*_PARAGRAPHS))) for cell in cells), default=0)
    return nested or len(cells) == 1 or most > MOST_IN_A_CELL


def _words(element: Any) -> str:
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    """The words of a paragraph; white space between them counts once, as its format says."""
    yield _one_space(element.text)
    for child in element.iterchildren():
        if child.tag == TEXT + "s":
            yield " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            yield "\t"
        elif child.tag == TEXT + "line-break":
            yield "\n"
        elif isinstance(child.tag, str) and child.tag not in _NOT_THERE:
            yield from _box(child) if child.tag in _PARAGRAPHS else _pieces(child)
        yield _one_space(child.tail)


def _box(paragraph: Any) -> Iterator[str]:
    """A paragraph inside a paragraph: in a frame that stands at its words."""
    yield from ("\n", *_pieces(paragraph), "\n")


def _one_space(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")
