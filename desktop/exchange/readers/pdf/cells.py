"""Ruled tables of a PDF page: the characters of each cell together, a row as one run."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.exchange.readers.lines.printed_lines import glued
from desktop.exchange.readers.pdf.glyphs import Glyph
from desktop.exchange.readers.pdf.rulings import Ruling, Rulings
from desktop.exchange.readers.pdf.runs import Run, rows_of, run, runs_of

FEWEST_CELLS: Final = 4
"""A page with fewer cells that hold something has no table, but a frame or a rule."""
LARGEST_SHARE: Final = 0.5
"""Share of a page's characters from which on a cell is a frame around the text."""
SAME_HEIGHT: Final = 3.0
"""Points by which the tops of a row's cells may be apart."""

RuledCell = tuple[float, float, float, float]
"""Top, left, bottom and right edge, in points."""


@dataclass(frozen=True, slots=True)
class RuledRow(Run):
    """A row of a ruled table."""

    cells: tuple[str, ...] = ()


def without_tables(glyphs: Sequence[Glyph], rulings: Rulings) -> tuple[list[Glyph], list[RuledRow]]:
    """The characters outside ruled tables, and the rows of the tables, from the top."""
    cells = _cells(glyphs, rulings)
    if not _is_table(cells):
        return list(glyphs), []
    inside = {id(glyph) for held in cells.values() for glyph in held}
    rows: list[list[RuledCell]] = []
    for cell in sorted(cells, key=lambda cell: (-cell[0], cell[1])):
        if rows and abs(rows[-1][0][0] - cell[0]) <= SAME_HEIGHT:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    outside = [glyph for glyph in glyphs if id(glyph) not in inside]
    return outside, [_row(sorted(row, key=lambda cell: cell[1]), cells) for row in rows]


def _cells(glyphs: Sequence[Glyph], rulings: Rulings) -> dict[RuledCell, list[Glyph]]:
    """The glyphs that lines enclose on four sides, by their cell; frames are left out."""
    found: dict[RuledCell, list[Glyph]] = defaultdict(list)
    if len(rulings.level) > 1 and len(rulings.upright) > 1:
        for glyph in glyphs:
            cell = _cell(glyph, rulings)
            if cell is not None:
                found[cell].append(glyph)
    most = LARGEST_SHARE * len(glyphs)
    return {cell: held for cell, held in found.items() if len(held) <= most}


def _cell(glyph: Glyph, rulings: Rulings) -> RuledCell | None:
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    sides = _around(rulings.upright, x, y)
    ends = _around(rulings.level, y, x)
    if sides is None or ends is None:
        return None
    return (round(ends[1]), round(sides[0]), round(ends[0]), round(sides[1]))


def _around(lines: Sequence[Ruling], at: float, across: float) -> tuple[float, float] | None:
    """The nearest lines before and after a place, of those that pass it."""
    passing = [line.at for line in lines if line.spans(across)]
    before = max((one for one in passing if one <= at), default=None)
    after = min((one for one in passing if one > at), default=None)
    return None if before is None or after is None else (before, after)


def _is_table(cells: dict[RuledCell, list[Glyph]]) -> bool:
    """Whether there are enough cells, some of them side by side."""
    lefts = {cell[1] for cell in cells}
    return len(cells) >= FEWEST_CELLS and len(lefts) > 1


def _row(row: Sequence[RuledCell], cells: dict[RuledCell, list[Glyph]]) -> RuledRow:
    whole = run([glyph for cell in row for glyph in cells[cell]])
    texts = tuple(_words(cells[cell], cell) for cell in row)
    return RuledRow(whole.glyphs, whole.left, whole.right, whole.bottom, whole.top, texts)


def _words(glyphs: Sequence[Glyph], cell: RuledCell) -> str:
    """A cell's lines; one that is full goes on in the next."""
    words, full = "", False
    for row in rows_of(runs_of(glyphs)):
        text = " ".join(one.text for one in row)
        words = glued(words, text) if full or not words else f"{words} {text}"
        full = row[-1].right > cell[3] - 2.5 * row[-1].size
    return words
