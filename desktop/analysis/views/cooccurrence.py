"""Counting which themes meet in a unit of text, and how sure the lift of a pair is.

With n(a) units that have theme a, n(ab) that have both, and N units in all: Jaccard is
n(ab) / (n(a) + n(b) - n(ab)), lift is n(ab) N / (n(a) n(b)).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.counted import CountedStretches
from desktop.analysis.counting.figures import Floats
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.text_units import distinct, report_of, touched, units_in

DRAWS = 600
_MOST_BLOCKS = 1000
"""Reports are drawn by themselves up to so many; past it in so many random blocks, which have the
same spread and take a bounded time."""
_SEED = 20220101
_ENDS = (0.025, 0.975)
_EXACT = 2**24
"""Below it every whole number is one in float32."""
_FEWEST = 2
"""Reports for an interval."""
Square = Floats


@dataclass(frozen=True, slots=True)
class Meetings:
    """What was counted, by (theme, theme): NaN where there is no value."""

    counts: Square
    jaccard: Square
    lift: Square
    low: Square
    high: Square
    units: int
    reports: int


def meetings(
    columns: Columns,
    rows: CountedStretches,
    *,
    unit: str,
    themes: int,
    reports: Numbers,
    parts: Sequence[int] = (),
) -> Meetings:
    """How often each of so many themes meets each other in a unit of those reports.

    `reports` are numbers of all reports that count; `rows` the stretches in them.
    """
    units = units_in(columns, unit, reports, parts=parts)
    block = _blocks(reports, number=len(columns.reports))
    number = int(block.max(initial=-1)) + 1
    whole = np.bincount(block[reports], weights=units, minlength=number).astype(np.float64)
    pairs = _pairs(columns, rows, unit, block, themes=themes, blocks=number)
    counts = pairs.sum(axis=0).reshape(themes, themes)
    jaccard, lift = _compared(counts, float(whole.sum()))
    low, high = _drawn(pairs, whole, themes)
    return Meetings(counts, jaccard, lift, low, high, int(units.sum()), len(reports))


def _blocks(reports: Numbers, *, number: int) -> Numbers:
    """The block that each report is drawn with, -1 for one that does not count."""
    found = np.full(number, -1, np.int64)
    order = np.random.default_rng(_SEED).permutation(len(reports))
    found[reports] = order % min(max(len(reports), 1), _MOST_BLOCKS)
    return found


def _pairs(
    columns: Columns,
    rows: CountedStretches,
    unit: str,
    block: Numbers,
    *,
    themes: int,
    blocks: int,
) -> Floats:
    """By block and pair of themes (first * themes + second) in how many units both are."""
    pieces = touched(columns, unit, rows)
    hands = int(rows.hand.max(initial=0)) + 1
    place = pieces.unit * hands + rows.hand[pieces.stretch]
    cell = distinct(place * themes + rows.theme[pieces.stretch])
    report = report_of(columns, unit, cell // (hands * themes))
    weight = np.zeros(len(block))
    weight[rows.report] = rows.weight
    left, right = _within(cell // themes)
    theme = cell % themes
    key = (block[report] * themes + theme)[left] * themes + theme[right]
    sums = np.bincount(key, weights=weight[report][left], minlength=blocks * themes * themes)
    return np.asarray(sums.reshape(blocks, themes * themes), np.float64)


def _within(group: Numbers) -> tuple[Numbers, Numbers]:
    """The places of each with each of its group, both ways and with itself; groups in order."""
    new = np.ones(len(group), bool)
    new[1:] = group[1:] != group[:-1]
    begins = np.flatnonzero(new)
    sizes = np.diff(np.append(begins, len(group)))
    of = np.repeat(sizes, sizes)
    left = np.repeat(np.arange(len(group)), of)
    step = np.arange(len(left)) - np.repeat(np.cumsum(of) - of, of)
    return left, np.repeat(np.repeat(begins, sizes), of) + step


def _compared(counts: Square, units: float) -> tuple[Square, Square]:
    alone = np.diagonal(counts)
    one, other = alone[:, None], alone[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        return counts / (one + other - counts), counts * units / (one * other)


def _drawn(pairs: Floats, units: Floats, themes: int) -> tuple[Square, Square]:
    """The 2.5th and the 97.5th percentile of the lift over draws of blocks; NaN for no interval.

    A draw in which a theme does not occur at all has no lift, and is left out of its pairs.
    """
    low, high = np.full((2, themes, themes), np.nan)
    one, other = np.triu_indices(themes, 1)
    if len(units) < _FEWEST or not len(one):
        return low, high
    weights = _weights(len(units))
    alone = weights @ pairs[:, np.arange(themes) * (themes + 1)]
    both = _added(weights, pairs[:, one * themes + other])
    with np.errstate(divide="ignore", invalid="ignore"):
        lift = both * (weights @ units)[:, None] / (alone[:, one] * alone[:, other])
    # A row a pair.
    by_pair = np.ascontiguousarray(lift.T)
    known = (~np.isnan(by_pair)).sum(axis=1)
    ordered = _in_order(by_pair, known)
    for side, share in zip((low, high), _ENDS, strict=True):
        side[one, other] = side[other, one] = _percentile(ordered, known, share)
    return low, high


def _added(weights: Floats, pairs: Floats) -> Floats:
    """Their product. Whole numbers and quarters that stay small are exact in half the bytes."""
    quarters = pairs * 4
    most = float(quarters.sum(axis=0).max(initial=0)) * float(weights.max(initial=0))
    if most < _EXACT and np.array_equal(quarters, np.rint(quarters)):
        found = weights.astype(np.float32) @ quarters.astype(np.float32)
        return np.asarray(found, np.float64) / 4
    return np.asarray(weights @ pairs, np.float64)


def _in_order(rows: Floats, known: Numbers) -> Floats:
    """Each row sorted as far as the percentiles look: the NaN of a row come to stand last."""
    whole = known == DRAWS
    found = np.empty_like(rows)
    looked_at = sorted({place for share in _ENDS for place in _beside(share * (DRAWS - 1))})
    found[whole] = np.partition(rows[whole], looked_at, axis=1)
    found[~whole] = np.sort(rows[~whole], axis=1)
    return found


def _beside(at: float) -> tuple[int, int]:
    return int(np.floor(at)), min(int(np.floor(at)) + 1, DRAWS - 1)


def _percentile(ordered: Floats, known: Numbers, share: float) -> Floats:
    """Of each row, linear between neighbours, among the first `known` values."""
    at = share * np.maximum(known - 1, 0)
    below = np.floor(at).astype(np.int64)
    above = np.minimum(below + 1, np.maximum(known - 1, 0))
    rows = np.arange(len(ordered))
    low = ordered[rows, below]
    return np.asarray(low + (ordered[rows, above] - low) * (at - below))


@lru_cache(maxsize=4)
def _weights(blocks: int) -> Floats:
    """How often each block comes in each draw: always the same draws."""
    draws = np.random.default_rng(_SEED).integers(0, blocks, (DRAWS, blocks))
    cells = draws + np.arange(DRAWS)[:, None] * blocks
    counted = np.bincount(cells.ravel(), minlength=DRAWS * blocks)
    return counted.reshape(DRAWS, blocks).astype(np.float64)
