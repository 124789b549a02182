"""Pages in columns: where the text is clearly set in two or three, each is read on its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from desktop.exchange.readers.pdf_runs import Row, Run, rows_of

FEWEST_ROWS: Final = 6
"""Rows that each column must have on a page."""
FEWEST_KNOWN: Final = 2
"""Rows of the left column on the last page of a text in columns."""
FULL: Final = 0.75
"""Share of the column's width from which on a row is full."""
FILLED: Final = 0.5
"""Share of a column's rows that must be full. Cells of a table hardly ever are."""
BESIDE: Final = 0.4
"""Share of the lower column's height over which both must stand side by side."""
CROSSING: Final = 0.6
"""Share of the runs that may go across: titles, a table, the part set in one column."""
NARROWEST: Final = 8
"""Sizes of a character that a column is wide; cells with a name or a number are narrower."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are read from top to bottom; ``filled`` where most of them fill its width."""

    rows: list[Row]
    filled: bool = False


def blocks_of(runs: Sequence[Run], known: Sequence[float] = ()) -> list[Block]:
    """The page's blocks in reading order: one, where it is not clearly set in columns.

    ``known`` are places (points from the left) between the columns of other pages.
    """
    place = gutter(runs, known)
    if place is None:
        rows = rows_of(runs)
        return [Block(rows, is_filled(rows))] if rows else []
    blocks: list[Block] = []
    for band in _bands(runs, place):
        for side in band:
            blocks.extend(blocks_of(side, known))
    return blocks


def gutter(runs: Sequence[Run], known: Sequence[float] = ()) -> float | None:
    """The place between two columns; None where the page is not set in columns."""
    places = [place for place in _free_places(runs) if _parts_columns(runs, place, FEWEST_ROWS)]
    known = [place for place in known if _goes_on_in_columns(runs, place)]
    return next(iter((*places, *known)), None)


def is_filled(rows: Sequence[Row]) -> bool:
    """Whether most rows go from the left edge to the right."""
    if len(rows) < FEWEST_KNOWN:
        return False
    widths = [row[-1].right - row[0].left for row in rows]
    gaps = sum(len(row) > 1 for row in rows)
    full = sum(width >= FULL * (_right(rows) - _left(rows)) for width in widths)
    return full - gaps >= FILLED * len(rows)


def _free_places(runs: Sequence[Run]) -> list[float]:
    """Middles of the gaps between rows' runs, those that the fewest runs cross first."""
    if not runs:
        return []
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    steps = [left + (right - left) * step / 100 for step in range(15, 86)]
    crossed = [sum(run.left < place < run.right for run in runs) for place in steps]
    free = [place for place, count in zip(steps, crossed, strict=True) if count == min(crossed)]
    return _middles(free, (right - left) / 100) if min(crossed) <= CROSSING * len(runs) else []


def _middles(places: Sequence[float], step: float) -> list[float]:
    """Middles of the stretches of places that follow each other."""
    stretches = [[places[0]]]
    for before, place in pairwise(places):
        if place - before > 1.5 * step:
            stretches.append([])
        stretches[-1].append(place)
    return [(stretch[0] + stretch[-1]) / 2 for stretch in stretches]


def _parts_columns(runs: Sequence[Run], place: float, fewest: int) -> bool:
    left, right = _sides(runs, place)
    crossing = len(runs) - len(left) - len(right)
    if crossing > CROSSING * len(runs) or not _stand_beside(left, right):
        return False
    return _is_column(left, fewest) and _is_column(right, fewest)


def _goes_on_in_columns(runs: Sequence[Run], place: float) -> bool:
    """Whether a page that ends early is set as the pages before it were."""
    left, right = _sides(runs, place)
    crossing = len(runs) - len(left) - len(right)
    beside = bool(right) and crossing <= CROSSING * len(runs)
    return beside and _is_column(left, FEWEST_KNOWN)


def _is_column(runs: Sequence[Run], fewest: int) -> bool:
    """Whether these are running text in one column, or themselves in columns."""
    rows = rows_of(runs)
    if len(rows) < fewest or _right(rows) - _left(rows) < NARROWEST * rows[0][0].size:
        return False
    return is_filled(rows) or gutter(runs) is not None


def _stand_beside(left: Sequence[Run], right: Sequence[Run]) -> bool:
    if not left or not right:
        return False
    tops = [max(run.top for run in side) for side in (left, right)]
    bottoms = [min(run.bottom for run in side) for side in (left, right)]
    lower = min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))
    return min(tops) - max(bottoms) >= BESIDE * lower


def _bands(runs: Sequence[Run], place: float) -> Iterator[list[list[Run]]]:
    """From the top: what goes across, and between that the left column and the right one."""
    beside = [run for run in runs if not run.left < place < run.right]
    across: list[Run] = []
    for row in rows_of(run for run in runs if run.left < place < run.right):
        height = (row[0].top + row[0].bottom) / 2
        above = [run for run in beside if run.bottom >= height]
        if above:
            yield [across]
            yield _sides(above, place)
            across = []
        across.extend(row)
        beside = [run for run in beside if run.bottom < height]
    yield [across]
    yield _sides(beside, place)


def _sides(runs: Sequence[Run], place: float) -> list[list[Run]]:
    left = [run for run in runs if run.right <= place]
    return [left, [run for run in runs if run.left >= place]]


def _left(rows: Sequence[Row]) -> float:
    return min(row[0].left for row in rows)


def _right(rows: Sequence[Row]) -> float:
    return max(row[-1].right for row in rows)
