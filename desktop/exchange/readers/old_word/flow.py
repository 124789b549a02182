"""An old Word text as lines: fields without their codes, table rows, notes set apart."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from desktop.exchange.cleaning.parts import PartRole
from desktop.exchange.readers.old_word.fields import Lengths
from desktop.exchange.readers.old_word.lists import OldWordLists
from desktop.exchange.readers.old_word.pieces import whole
from desktop.exchange.readers.old_word.properties import (
    DELETED,
    DEPTH,
    HIDDEN,
    IN_TABLE,
    LIST,
    ROW_END,
    MarkedStretch,
)
from desktop.exchange.readers.source import Cut

_PARAGRAPH, _CELL, _PAGE = "\r", "\x07", "\x0c"
_BEGINS, _SAYS, _ENDS = "\x13", "\x14", "\x15"
_LINE: Final = "\x0b"
_AS: Final = {"\x1e": "-", "\xa0": " ", "\t": "\t"}
MOST_IN_A_CELL: Final = 5
"""Paragraphs; a table whose cells hold more is how the page is laid out, not a table."""
_Note = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the file says of stretches of its text."""

    paragraphs: list[MarkedStretch]
    letters: list[MarkedStretch]
    styles: dict[int, tuple[int, dict[int, int]]]
    lists: OldWordLists


class OldWordFlow:
    """Writes down paragraph by paragraph; what is no running text is set apart."""

    def __init__(self, text: str, lengths: Lengths, marks: Marks) -> None:
        self.lines: list[str] = []
        self.cuts: list[Cut] = []
        self._text, self._lengths, self._marks = text, lengths, marks
        self._runs = sorted(marks.paragraphs)
        self._starts = [run.start for run in self._runs]
        self._deleted = _marked(marks.letters, DELETED)
        self._hidden = _marked(marks.letters, HIDDEN) - self._deleted
        self._gone = self._deleted | self._hidden
        self._cells: list[list[str]] = []
        self._cell: list[str] = []

    def write(self, foot_notes: list[_Note], end_notes: list[_Note]) -> None:
        """The main text with its notes, then text boxes, page heads and feet."""
        of = self._lengths
        notes = dict(self._notes(foot_notes, of.main))
        before = of.main + of.notes + of.headers + of.macros + of.comments
        notes |= dict(self._notes(end_notes, before))
        told = 0
        for start, end in self._paragraphs(0, of.main):
            self._write(start, end)
            self._set_hidden_apart(start, end)
            for at in (at for at in notes if start <= at < end):
                told += 1
                self._set_apart(f"[{told}] {notes[at]}", "footnote")
        boxes = before + of.end_notes
        for start, end in self._paragraphs(boxes, boxes + of.boxes):
            self._write(start, end)
        self._page_edges(of.main + of.notes)

    def _notes(self, notes: list[_Note], offset: int) -> Iterator[tuple[int, str]]:
        for called, start, end in notes:
            words = self._words(offset + start, offset + end).strip()
            if words:
                yield called, " ".join(words.split())

    def _page_edges(self, start: int) -> None:
        lines = (
            self._words(*one).strip()
            for one in self._paragraphs(start, start + self._lengths.headers)
        )
        for line in dict.fromkeys(filter(None, lines)):
            self.cuts.append(Cut(line, "chrome", "running_head"))

    def _set_hidden_apart(self, start: int, end: int) -> None:
        hidden = (self._text[at] for at in range(start, end) if at in self._hidden)
        words = whole("".join(_printed(hidden))).strip()
        if words:
            self._set_apart(words, "hidden_text", role="chrome")

    def _set_apart(self, text: str, reason: str, *, role: PartRole = "annex") -> None:
        after = next((line for line in reversed(self.lines) if line.strip()), "")
        self.cuts.append(Cut(text, role, reason, after))

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """[start, end) of every paragraph or cell, with the mark that ends it."""
        for at in range(start, min(end, len(self._text))):
            if self._text[at] in (_PARAGRAPH, _CELL, _PAGE):
                yield start, at + 1
                start = at + 1
        if start < end:
            yield start, end

    def _write(self, start: int, end: int) -> None:
        values = self._values(end - 1)
        words = self._words(start, end)
        if values.get(ROW_END) and self._text[end - 1] == _CELL:
            self._end_row()
        elif values.get(IN_TABLE) or self._text[end - 1] == _CELL:
            self._cell.append(self._numbered(words, values))
            if self._text[end - 1] == _CELL:
                self._cells.append(self._cell)
                self._cell = []
        else:
            self.lines.extend(self._numbered(words, values).split("\n"))

    def _end_row(self) -> None:
        cells, self._cells, self._cell = self._cells, [], []
        if len(cells) == 1 or max(map(len, cells), default=0) > MOST_IN_A_CELL:
            self.lines.extend(chain.from_iterable(cells))
        else:
            self.lines.append("\t".join(" ".join(filter(None, map(_inline, c))) for c in cells))

    def _numbered(self, words: str, values: dict[int, int]) -> str:
        use = values.get(LIST, 0)
        label = self._marks.lists.label(use, values.get(DEPTH, 0)) if words.strip() and use else ""
        return label + words

    def _values(self, at: int) -> dict[int, int]:
        """The properties of the paragraph that ends there: its styles', then its own."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._runs[index].end:
            return {}
        run = self._runs[index]
        found: dict[int, int] = {}
        for values in reversed([run.values, *self._inherited(run.style)]):
            found |= values
        return found

    def _inherited(self, style: int) -> Iterator[dict[int, int]]:
        seen: set[int] = set()
        while style in self._marks.styles and style not in seen:
            seen.add(style)
            style, values = self._marks.styles[style]
            yield values

    def _words(self, start: int, end: int) -> str:
        """The characters that are printed: no codes of fields, nothing deleted or hidden."""
        gone = self._gone
        kept = (self._text[at] for at in range(start, end) if at not in gone)
        return whole("".join(_printed(kept)))


def _marked(letters: Iterable[MarkedStretch], mark: int) -> frozenset[int]:
    """The positions of the letters that have the mark."""
    marked = (run for run in letters if run.values.get(mark) == 1)
    return frozenset(at for run in marked for at in range(run.start, run.end))


def _printed(characters: Iterable[str]) -> Iterator[str]:
    in_codes: list[bool] = []
    for one in characters:
        if one == _BEGINS:
            in_codes.append(True)
        elif one in (_SAYS, _ENDS):
            said = in_codes.pop() if in_codes else False
            in_codes += [False] if one == _SAYS and said else []
        elif not any(in_codes):
            yield from _character(one)


def _character(one: str) -> Iterator[str]:
    if one == _LINE:
        yield "\n"
    elif one >= " " or one in _AS:
        yield _AS.get(one, one)


def _inline(words: str) -> str:
    return " ".join(words.split())
