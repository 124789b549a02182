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
_CELL_END: Final = re.compile(r" ?\x1f ?")
LONGEST_CELL: Final = 80
"""Code points; a table with a longer cell lays out a page and holds no data."""
BESIDE_A_LINK: Final = 12
"""Code points that may stand beside a link, a date for one, in a line that only leads elsewhere."""


@dataclass(slots=True)
class PageLines:
    """The lines, which of them are links, and for each block its half-open range of lines."""

    lines: list[str] = field(default_factory=list)
    links: list[bool] = field(default_factory=list)
    blocks: list[tuple[int, int]] = field(default_factory=list)


def lines_of(page: etree._Element, *, hidden: bool = False) -> PageLines:
    """The page's lines in order, trimmed, empty ones left out; hidden ones too where asked."""
    return _Walk(hidden=hidden).through(page)


class _Walk:
    def __init__(self, *, hidden: bool) -> None:
        self._hidden = hidden
        self._found = PageLines()
        self._text: list[str] = []
        self._starts: list[int] = []
        self._cells: set[etree._Element] = set()
        self._in_cells = self._in_links = self._linked = self._verbatim = 0

    def through(self, page: etree._Element) -> PageLines:
        walk = etree.iterwalk(page, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif self._is_unseen(element):
                walk.skip_subtree()
            else:
                self._enter(element)
        self._flush()
        return self._found

    def _enter(self, element: etree._Element) -> None:
        if element.tag == "table" and not self._in_cells and _holds_data(element):
            self._cells.update(element.iter("td", "th"))
        if element in self._cells:
            self._in_cells += 1
        elif element.tag in _BLOCKS:
            self._open_block()
        self._in_links += _leads_elsewhere(element)
        self._verbatim += element.tag == "pre"
        self._add(element.text)

    def _is_unseen(self, element: etree._Element) -> bool:
        return element.tag in _UNSEEN or (not self._hidden and _is_hidden(element))

    def _open_block(self) -> None:
        if not self._in_cells:
            self._flush()
        self._starts.append(len(self._found.lines))

    def _leave(self, element: etree._Element) -> None:
        if not self._is_unseen(element):
            self._close(element)
        self._add(element.tail)

    def _close(self, element: etree._Element) -> None:
        if element in self._cells:
            self._text.append(_CELL)
            self._in_cells -= 1
        elif element.tag in _BLOCKS:
            self._close_block()
        self._in_links -= _leads_elsewhere(element)
        self._verbatim -= element.tag == "pre"

    def _close_block(self) -> None:
        start = self._starts.pop()
        if self._in_cells:
            self._text.append(" ")
            return
        self._flush()
        self._found.blocks.append((start, len(self._found.lines)))

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text.replace("\n", _BREAK) if self._verbatim else text)
            self._linked += len(text.strip()) if self._in_links else 0

    def _flush(self) -> None:
        whole = "".join(self._text)
        link = self._linked and len(whole.strip()) - self._linked <= BESIDE_A_LINK
        for raw in whole.split(_BREAK):
            line = _CELL_END.sub("\t", _SPACES.sub(" ", _WRAPPED.sub("", raw))).strip()
            if line:
                self._found.lines.append(line)
                self._found.links.append(bool(link))
        self._text.clear()
        self._linked = 0


def _is_hidden(element: etree._Element) -> bool:
    stated = element.get("hidden") is not None
    return stated or bool(_HIDDEN.search(element.get("style") or ""))


def _leads_elsewhere(element: etree._Element) -> bool:
    return element.tag == "a" and element.get("href") is not None


def _holds_data(table: etree._Element) -> bool:
    """Whether the table's cells are data: short, several in a row, no table inside."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    short = all(len("".join(map(str, cell.itertext()))) <= LONGEST_CELL for cell in cells)
    return short and any(len(row) > 1 for row in table.iter("tr"))
