"""A PDF's pages as printed lines in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

from desktop.exchange.readers.pdf_cells import RuledRow, without_tables
from desktop.exchange.readers.pdf_columns import Block, blocks_of, gutter
from desktop.exchange.readers.pdf_glyphs import PageGlyphs
from desktop.exchange.readers.pdf_rulings import rulings_of
from desktop.exchange.readers.pdf_runs import Row, Run, runs_of
from desktop.exchange.readers.printed_lines import PrintedLine

SAME_EDGE: Final = 1.5
"""Sizes by which the edges of blocks that are set alike may differ."""


@dataclass(slots=True)
class PageReader:
    """Reads page after page, and remembers where the columns of earlier pages stood."""

    _gutters: list[float] = field(default_factory=list)
    _edges: list[tuple[float, float]] = field(default_factory=list)

    def read(self, page: Any, found: PageGlyphs) -> list[PrintedLine]:
        """The page's lines; a row of a table is one line, its cells parted by tabs."""
        glyphs, table = without_tables(found.glyphs, rulings_of(page, found.turn))
        runs: list[Run] = [*runs_of(glyphs), *table]
        place = gutter(runs)
        self._gutters.extend([] if place is None else [place])
        return [
            line
            for block in blocks_of(runs, self._gutters)
            for line in _printed(block, self._number(block))
        ]

    def _number(self, block: Block) -> int:
        """The block's number: that of an earlier one set to the same edges, or a new one."""
        left = min(row[0].left for row in block.rows)
        right = max(row[-1].right for row in block.rows)
        near = SAME_EDGE * median(run.size for row in block.rows for run in row)
        for number, (other_left, other_right) in enumerate(self._edges, 1):
            same_right = abs(right - other_right) < near or not block.filled
            if abs(left - other_left) < near and same_right and right < other_right + near:
                return number
        if block.filled:
            self._edges.append((left, right))
            return len(self._edges)
        return 0


def _printed(block: Block, number: int) -> Iterator[PrintedLine]:
    for index, row in enumerate(block.rows):
        cells = _cells(row, block.rows[max(0, index - 1) : index + 2])
        words = [text for one in row for text in _texts(one)]
        yield PrintedLine(
            ("\t" if cells else " ").join(words),
            row[0].left,
            row[-1].right,
            max(one.top for one in row),
            median(one.size for one in row),
            number,
            cells,
        )


def _texts(one: Run) -> Sequence[str]:
    return one.cells if isinstance(one, RuledRow) else (one.text,)


def _cells(row: Row, around: Sequence[Row]) -> bool:
    """Whether it is a row of a table: ruled, or with a row beside it that has gaps as it has."""
    if any(isinstance(one, RuledRow) for one in row):
        return True
    return len(row) > 1 and any(
        other is not row and len(other) > 1 and _aligned(row, other) for other in around
    )


def _aligned(row: Row, other: Row) -> bool:
    """Whether a run beyond the first stands below or above one of the other row's."""
    near = row[0].size
    return any(_off(one, below) < near for one in row[1:] for below in other[1:])


def _off(one: Run, other: Run) -> float:
    """Points between the left edges, the right edges or the middles, whichever are nearest."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2)
