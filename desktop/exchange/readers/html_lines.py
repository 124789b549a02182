"""A page's text as lines: blocks and line breaks open a new one, cells of a row stand in one."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

# fmt: off
_BLOCKS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt",
    "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "option", "p", "pre", "section", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
))
_UNSEEN: Final = frozenset((
    "script", "style", "noscript", "head", "template", "iframe", "object", "select", "textarea",
    "button", "svg",
))
# fmt: on
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_WRAPPED: Final = re.compile(r"(?<=[\u2e80-\uffff])[ \t]*[\r\n]\s*(?=[\u2e80-\uffff])")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_BREAK: Final = "\x1e"
_CELL: Final = "\x1f"
LONGEST_CELL: Final = 80
"""Code points; a table with a longer cell lays out a page and holds no data."""


@dataclass(slots=True)
class PageLines:
    """The lines, and for each block the half-open range of lines that it holds."""

    lines: list[str] = field(default_factory=list)
    blocks: list[tuple[int, int]] = field(default_factory=list)


def lines_of(page: etree._Element) -> PageLines:
    """The page's lines in order, trimmed, empty ones left out."""
    return _Walk().through(page)


class _Walk:
    def __init__(self) -> None:
        self._found = PageLines()
        self._text: list[str] = []
        self._starts: list[int] = []
        self._rows: set[etree._Element] = set()
        self._verbatim = 0

    def through(self, page: etree._Element) -> PageLines:
        walk = etree.iterwalk(page, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif _is_unseen(element):
                walk.skip_subtree()
            else:
                self._enter(element)
        self._flush()
        return self._found

    def _enter(self, element: etree._Element) -> None:
        if element.tag == "table" and _holds_data(element):
            self._rows.update(element.iter("td", "th"))
        if element.tag in _BLOCKS and element not in self._rows:
            self._flush()
            self._starts.append(len(self._found.lines))
        self._verbatim += element.tag == "pre"
        self._add(element.text)

    def _leave(self, element: etree._Element) -> None:
        if not _is_unseen(element):
            self._close(element)
        self._add(element.tail)

    def _close(self, element: etree._Element) -> None:
        if element in self._rows:
            self._text.append(_CELL)
        elif element.tag in _BLOCKS:
            self._flush()
            self._found.blocks.append((self._starts.pop(), len(self._found.lines)))
        self._verbatim -= element.tag == "pre"

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text.replace("\n", _BREAK) if self._verbatim else text)

    def _flush(self) -> None:
        for raw in "".join(self._text).split(_BREAK):
            line = _SPACES.sub(" ", _WRAPPED.sub("", raw)).replace(_CELL, "\t").strip()
            if line:
                self._found.lines.append(line)
        self._text.clear()


def _is_unseen(element: etree._Element) -> bool:
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    return element.tag in _UNSEEN or bool(hidden)


def _holds_data(table: etree._Element) -> bool:
    """Whether the table's cells are data: short, several in a row, no table inside."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    short = all(len("".join(map(str, cell.itertext()))) <= LONGEST_CELL for cell in cells)
    return short and any(len(row) > 1 for row in table.iter("tr"))
