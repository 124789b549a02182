"""A PDF's pages as printed lines in the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Any, Final

from desktop.exchange.readers.lines.printed_lines import PrintedLine
from desktop.exchange.readers.pdf.cells import RuledRow, without_tables
from desktop.exchange.readers.pdf.columns import ColumnBlock, blocks_of, gutters
from desktop.exchange.readers.pdf.glyphs import PageGlyphs
from desktop.exchange.readers.pdf.rulings import rulings_of
from desktop.exchange.readers.pdf.runs import Run, RunRow, runs_of

SAME_PLACE: Final = 5.0
"""Points by which the place between two columns may differ from page to page."""
SAME_EDGE: Final = 1.5
"""Sizes by which the edges of blocks that are set alike may differ."""


def page_runs(page: Any, found: PageGlyphs) -> list[Run]:
    """What stands on a page, in no order; a row of a ruled table is one run."""
    glyphs, table = without_tables(found.glyphs, rulings_of(page, found.turn))
    return [*runs_of(glyphs), *table]


def printed_pages(pages: Sequence[Sequence[Run]]) -> list[list[PrintedLine]]:
    """Each page's lines; where columns stand on some pages is known on the others."""
    known = _different(place for runs in pages for place in gutters(runs))
    edges: list[tuple[float, float]] = []
    return [
        [
            line
            for block in blocks_of(runs, known)
            for line in _printed(block, _number(block, edges))
        ]
        for runs in pages
    ]


def _different(places: Iterable[float]) -> list[float]:
    """The places, those nearly the same once."""
    found: list[float] = []
    for place in places:
        if all(abs(place - other) > SAME_PLACE for other in found):
            found.append(place)
    return found


def _number(block: ColumnBlock, edges: list[tuple[float, float]]) -> int:
    """The block's number: that of an earlier one set to the same edges, or a new one."""
    left = min(row[0].left for row in block.rows)
    right = max(row[-1].right for row in block.rows)
    near = SAME_EDGE * median(run.size for row in block.rows for run in row)
    for number, (other_left, other_right) in enumerate(edges, 1):
        same_right = abs(right - other_right) < near or not block.filled
        if abs(left - other_left) < near and same_right and right < other_right + near:
            return number
    if block.filled:
        edges.append((left, right))
    return len(edges) if block.filled else 0


def _printed(block: ColumnBlock, number: int) -> Iterator[PrintedLine]:
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


def _cells(row: RunRow, around: Sequence[RunRow]) -> bool:
    """Whether it is a row of a table: ruled, or with a row beside it that has gaps as it has."""
    if any(isinstance(one, RuledRow) for one in row):
        return True
    return len(row) > 1 and any(
        other is not row and len(other) > 1 and _aligned(row, other) for other in around
    )


def _aligned(row: RunRow, other: RunRow) -> bool:
    """Whether a run beyond the first stands below or above one of the other row's."""
    near = row[0].size
    return any(_off(one, below) < near for one in row[1:] for below in other[1:])


def _off(one: Run, other: Run) -> float:
    """Points between the left edges, the right edges or the middles, whichever are nearest."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2)
