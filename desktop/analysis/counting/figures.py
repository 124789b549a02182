"""From tallies to the figures of groups: sums over reports, and what stands behind them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.measures import Measure
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import BEING_CODED, CODED, Readers
from desktop.analysis.counting.tallies import CodingTallies

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind each group, by its number.

    `reports` are all in it, `coded` and `unfinished` those of them that are coded or being
    coded; `counted` those that count, of `characters` in all.
    """

    reports: Numbers
    coded: Numbers
    unfinished: Numbers
    counted: Numbers
    characters: Numbers


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A value for each group (row) and theme (column), NaN where no report counts.

    `low` and `high` are what the value would be if in each report only the coder counted who
    has least there, or most: the spread between coders, none where one reads each report.
    """

    values: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Grouping:
    """Stretches of text and the group of each: one a report, or one for each of its parts.

    `report` and `group` are numbers (a report that a filter leaves out is not among them),
    `part` the kind of part, 0 for the whole; `characters` how long the stretches are in all.
    """

    report: Numbers
    part: Numbers
    group: Numbers
    characters: Numbers
    groups: int


def behind(grouping: Grouping, readers: Readers) -> Behind:
    """What stands behind the groups."""
    state, counts = readers.state[grouping.report], readers.number[grouping.report] > 0

    def of(which: npt.NDArray[np.bool_]) -> Numbers:
        return np.bincount(grouping.group[which], minlength=grouping.groups)

    length = np.bincount(
        grouping.group, weights=grouping.characters * counts, minlength=grouping.groups
    )
    return Behind(
        reports=of(np.ones_like(counts)),
        coded=of(state == CODED),
        unfinished=of(state == BEING_CODED),
        counted=of(counts),
        characters=length.astype(np.int64),
    )


def figures(
    columns: Columns,
    tallies: CodingTallies,
    *,
    grouping: Grouping,
    readers: Readers,
    measure: Measure,
    themes: int,
) -> GroupFigures:
    """The measure of each theme in each group.

    `tallies` are rows as tallies.tallied makes them, with themes numbered below `themes`; of
    those that count together ("sum") they are of one hand.
    """
    found = amounts(columns, tallies, grouping, readers, measure=measure, themes=themes)
    shape = grouping.groups, themes
    of = _divisor(measure, behind(grouping, readers))
    sums = found.summed(shape)
    low, high = _spread(found, readers, shape, sums)
    return GroupFigures(sums / of, low / of, high / of)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What counts: rows of tallies, the cell of each, how much it adds and with what weight.

    A cell is the number of the group, times the number of themes, and that of the theme.
    """

    rows: CodingTallies
    cell: Numbers
    amount: Floats
    weight: Floats

    def summed(self, shape: tuple[int, int]) -> Floats:
        return _summed(self.cell, self.amount * self.weight, shape)

    def of(self, which: npt.NDArray[np.bool_]) -> Amounts:
        rows = {name: self.rows[name][which] for name in ("report", "theme", "part")}
        return Amounts(rows, self.cell[which], self.amount[which], self.weight[which])


def amounts(
    columns: Columns,
    tallies: CodingTallies,
    grouping: Grouping,
    readers: Readers,
    *,
    measure: Measure,
    themes: int,
) -> Amounts:
    """The tallies that count for the measure in some group."""
    place = _places(columns, tallies, grouping)
    weight = _weights(tallies, readers)
    every = Amounts(
        tallies,
        np.where(place < 0, -1, grouping.group[place] * themes + tallies["theme"])
        if len(grouping.group)
        else place,
        tallies[measure.numerator].astype(np.float64),
        weight,
    )
    return every.of((place >= 0) & (weight > 0))


def _places(columns: Columns, tallies: CodingTallies, grouping: Grouping) -> Numbers:
    """Which stretch of the grouping each tally is of; -1 for none."""
    parts = int(max(grouping.part.max(initial=0), tallies["part"].max(initial=0))) + 1
    index = np.full(len(columns.reports) * parts, -1, np.int64)
    index[grouping.report * parts + grouping.part] = np.arange(len(grouping.report))
    return np.asarray(index[tallies["report"] * parts + tallies["part"]])


def _weights(tallies: CodingTallies, readers: Readers) -> Floats:
    if readers.together == "sum":
        return np.ones(len(tallies["report"]))
    return np.asarray(readers.weight[tallies["report"], tallies["hand"]])


def _summed(cell: Numbers, amounts: Floats, shape: tuple[int, int]) -> Floats:
    sums = np.bincount(cell, weights=amounts, minlength=shape[0] * shape[1])
    return sums.astype(np.float64).reshape(shape)


def _divisor(measure: Measure, stands: Behind) -> Floats:
    counted = np.where(stands.counted > 0, 1.0, np.nan)
    if measure.denominator is None:
        return counted[:, None]
    whole = stands.characters if measure.denominator == "characters" else stands.counted
    return (counted * np.maximum(whole, 1) / measure.per)[:, None]


def _spread(
    found: Amounts, readers: Readers, shape: tuple[int, int], sums: Floats
) -> tuple[Floats, Floats]:
    shared = found.of(found.weight < 1)
    if not len(shared.cell):
        return sums, sums
    alone = found.of(found.weight >= 1).summed(shape)
    first, lowest, highest, hands = _extremes(shared)
    # Who counts there and has no coding of the theme has none: that is the lowest.
    everyone = hands == readers.number[shared.rows["report"][first]]
    least, where = np.where(everyone, lowest, 0.0), shared.cell[first]
    return alone + _summed(where, least, shape), alone + _summed(where, highest, shape)


def _extremes(shared: Amounts) -> tuple[Numbers, Floats, Floats, Numbers]:
    """For each theme in a part of a report: a row of it, the least, the most, how many hands."""
    rows, amount = shared.rows, shared.amount
    key = rows["report"]
    for name in ("theme", "part"):
        key = key * (int(rows[name].max()) + 1) + rows[name]
    # Tallies come by report, so that the sort finds them in order but for the hands.
    order = np.argsort(key, kind="stable")
    new = np.ones(len(order), bool)
    new[1:] = np.diff(key[order]) != 0
    begins = np.flatnonzero(new)
    return (
        order[begins],
        np.minimum.reduceat(amount[order], begins),
        np.maximum.reduceat(amount[order], begins),
        np.diff(np.append(begins, len(order))),
    )
