"""Pages in columns: where the text is clearly set in two or three, each is read on its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median_high
from typing import Final

from desktop.exchange.readers.pdf.runs import Run, RunRow, rows_of

FEWEST_ROWS: Final = 6
"""Rows that each column must have on a page."""
FEWEST_KNOWN: Final = 2
"""Rows of the left column on the last page of a text in columns."""
FULL: Final = 0.75
"""Share of the column's width from which on a row is full."""
FILLED: Final = 0.4
"""Share of a column's rows that must be full. Cells of a table hardly ever are."""
BESIDE: Final = 0.4
"""Share of the lower column's height over which both must stand side by side."""
CROSSING: Final = 0.6
"""Share of the runs that may go across: titles, a table, the part set in one column."""
FEW_MORE: Final = 0.03
"""Share of the runs by which one place may be crossed more than another and count as free."""
NARROWEST: Final = 8
"""Sizes of a character that a column is wide; cells with a name or a number are narrower."""


@dataclass(frozen=True, slots=True)
class ColumnBlock:
    """Rows that are read from top to bottom; ``filled`` where enough of them fill its width."""

    rows: list[RunRow]
    filled: bool = False


def blocks_of(runs: Sequence[Run], known: Sequence[float] = ()) -> list[ColumnBlock]:
    """The page's blocks in reading order: one, where it is not clearly set in columns.

    ``known`` are places (points from the left) between the columns of other pages.
    """
    place = gutter(runs, known)
    if place is None:
        rows = rows_of(runs)
        return [ColumnBlock(rows, is_filled(rows))] if rows else []
    blocks: list[ColumnBlock] = []
    for band in _bands(runs, place):
        for side in band:
            blocks.extend(blocks_of(side, known))
    return blocks


def gutters(runs: Sequence[Run]) -> list[float]:
    """All places between columns of a page, those inside a half included."""
    place = gutter(runs)
    if place is None:
        return []
    left, right = _sides(runs, place)
    return [place, *gutters(left), *gutters(right)]


def gutter(runs: Sequence[Run], known: Sequence[float] = ()) -> float | None:
    """The place between two columns; None where the page is not set in columns."""
    places = [place for place in _free_places(runs) if _parts_columns(runs, place, FEWEST_ROWS)]
    known = [place for place in known if _goes_on_in_columns(runs, place)]
    return next(iter((*places, *known)), None)


def is_filled(rows: Sequence[RunRow]) -> bool:
    """Whether enough rows go from the left edge to the right."""
    if len(rows) < FEWEST_KNOWN:
        return False
    widths = [row[-1].right - row[0].left for row in rows]
    gaps = sum(len(row) > 1 for row in rows)
    full = sum(width >= FULL * (_right(rows) - _left(rows)) for width in widths)
    return full - gaps >= FILLED * len(rows)


def _free_places(runs: Sequence[Run]) -> list[float]:
    """Middles of the stretches that the fewest runs cross, the widest stretch first."""
    if not runs:
        return []
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    places = [left + (right - left) * step / 100 for step in range(15, 86)]
    crossed = {place: sum(run.left < place < run.right for run in runs) for place in places}
    few = min(crossed.values()) + FEW_MORE * len(runs)
    stretches = [
        list(held) for free, held in groupby(places, lambda place: crossed[place] <= few) if free
    ]
    return [_freest(one, crossed) for one in sorted(stretches, key=len, reverse=True)]


def _freest(stretch: Sequence[float], crossed: Mapping[float, int]) -> float:
    """The middle of the places that are crossed least."""
    least = min(crossed[place] for place in stretch)
    return median_high(place for place in stretch if crossed[place] == least)


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


def _left(rows: Sequence[RunRow]) -> float:
    return min(row[0].left for row in rows)


def _right(rows: Sequence[RunRow]) -> float:
    return max(row[-1].right for row in rows)
