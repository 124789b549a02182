"""Alpha for unitizing: which stretches coders mark off, and what they call them.

Krippendorff, Mathet, Bouvry & Widlöcher, On the reliability of unitizing textual continua,
Quality & Quantity 50, 2016; Krippendorff, Content Analysis, 4th edition 2019, section 12.6.
Nominal values; reports are pooled by adding their counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.coded import PooledCodings
from desktop.analysis.reliability.coverage import Stretches, between_ends
from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.ratings import Floats, Integers

GAP = 0


@dataclass(frozen=True, slots=True)
class UnitizingCounts:
    """What the coefficients need; of different reports they are added up.

    `coincidences` is l_ck, (1 + themes) squared: characters of value c met by value k, value 0
    being the gap. `amounts` has a column for each theme and four rows: its units' characters,
    their lengths squared, their pairable characters (of each unit the mean over the other
    coders of its characters that these valued), and those squared by unit. `overlapping`: a
    coder's units overlap somewhere.
    """

    themes: tuple[str, ...]
    coincidences: Floats
    amounts: Floats
    overlapping: bool

    def __add__(self, other: UnitizingCounts) -> UnitizingCounts:
        return UnitizingCounts(
            self.themes,
            self.coincidences + other.coincidences,
            self.amounts + other.amounts,
            self.overlapping or other.overlapping,
        )

    @property
    def length(self) -> Floats:
        """By theme, its units' characters."""
        return np.asarray(self.amounts[0])

    @property
    def squared(self) -> Floats:
        """By theme, its units' lengths squared and summed."""
        return np.asarray(self.amounts[1])

    @property
    def pairable(self) -> Floats:
        """By theme, its units' pairable characters."""
        return np.asarray(self.amounts[2])

    @property
    def pairable_squared(self) -> Floats:
        """By theme, its units' pairable characters squared and summed."""
        return np.asarray(self.amounts[3])


def count_units(codings: PooledCodings) -> UnitizingCounts:
    """The counts of these codings. Each is a unit, touching ones too."""
    cut = between_ends(codings)
    values, overlapping = _values(codings, cut)
    length = (codings.end - codings.start).astype(np.float64)
    pairable = _pairable(codings, cut, values)
    of_units = (length, length**2, pairable, pairable**2)
    amounts = [np.bincount(codings.theme, x, len(codings.themes)) for x in of_units]
    cells = _coincidences(codings, cut, values)
    return UnitizingCounts(codings.themes, cells, np.array(amounts), overlapping)


def _values(codings: PooledCodings, cut: Stretches) -> tuple[Integers, bool]:
    """Coders x stretches: 0 in a gap, else 1 + the theme; and whether a coder's spans overlap."""
    depth, values = np.zeros((2, len(codings.coders), len(cut.start) + 1), dtype=np.int64)
    for ends, step in ((codings.start, 1), (codings.end, -1)):
        places = codings.coder, np.searchsorted(cut.start, ends)
        np.add.at(depth, places, step)
        np.add.at(values, places, step * (codings.theme + 1))
    overlapping = bool((np.cumsum(depth, axis=1) > 1).any())
    found = np.cumsum(values, axis=1)[:, :-1]
    return (np.zeros_like(found) if overlapping else found), overlapping


def _shares(codings: PooledCodings, cut: Stretches) -> Floats:
    """Each stretch's characters over m - 1, m being how many coders finished its report."""
    return np.asarray(cut.weight / (codings.rated.sum(axis=1)[cut.report] - 1))


def _coincidences(codings: PooledCodings, cut: Stretches, values: Integers) -> Floats:
    size = len(codings.themes) + 1
    total = np.zeros(size * size)
    shares = _shares(codings, cut)
    for pair, (a, b) in enumerate(codings.pairs):
        weight = shares * codings.rated_by_pair[:, pair][cut.report]
        total += np.bincount(values[a] * size + values[b], weight, size * size)
    one_way = total.reshape(size, size)
    return np.asarray(one_way + one_way.T)


def _pairable(codings: PooledCodings, cut: Stretches, values: Integers) -> Floats:
    others = (values != GAP).sum(axis=0) - 1
    upto = np.concatenate([[0.0], np.cumsum(_shares(codings, cut) * others)])
    first, after = (np.searchsorted(cut.start, ends) for ends in (codings.start, codings.end))
    return np.asarray(upto[after] - upto[first])


def u_alpha(counts: UnitizingCounts) -> Estimate:
    """Agreement on units and their themes together, gaps included."""
    return _over_continuum(counts, counts.coincidences)


def bar_u_alpha(counts: UnitizingCounts) -> Estimate:
    """|u-alpha: agreement on what is a unit and what a gap, whatever the theme."""
    cells = counts.coincidences
    crossed = cells[GAP, 1:].sum()
    two = np.array([[cells[GAP, GAP], crossed], [crossed, cells[1:, 1:].sum()]])
    return _over_continuum(counts, two)


def _over_continuum(counts: UnitizingCounts, cells: Floats) -> Estimate:
    # A unit cannot be paired with itself as a whole, a gap's character not with itself.
    gaps = cells.sum() - counts.length.sum()
    return _from(counts, cells, float(counts.squared.sum() + gaps))


def cu_alpha(counts: UnitizingCounts) -> Estimate:
    """Agreement on themes where units of two coders meet; says nothing on missed ones."""
    return _from(counts, counts.coincidences[1:, 1:], float(counts.pairable_squared.sum()))


def cu_coverage(counts: UnitizingCounts) -> Estimate:
    """The share of all units' characters that cu-alpha is based on, 0..1."""
    if counts.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    whole = float(counts.length.sum())
    return ratio(float(counts.pairable.sum()), whole, otherwise=Reason.NOTHING_TO_COMPARE)


def _from(counts: UnitizingCounts, cells: Floats, self_paired: float) -> Estimate:
    if counts.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    totals = cells.sum(axis=1)
    size = totals.sum()
    if not size:
        return undefined(Reason.NOTHING_TO_COMPARE)
    crossed = float(cells.sum() - np.trace(cells))
    chance = float(size**2 - (totals**2).sum())
    share = ratio(crossed / size * (size**2 - self_paired), chance)
    return share if share.value is None else Estimate(1 - share.value)


def ku_alpha(counts: UnitizingCounts) -> dict[str, Estimate]:
    """By used theme k: 1 less the share of k's pairings that miss, over what chance misses."""
    return {counts.themes[at]: _ku_alpha(counts, at) for at in _used(counts)}


def ku_coverage(counts: UnitizingCounts) -> dict[str, Estimate]:
    """By used theme: the share of its units' characters that ku-alpha is based on, 0..1."""
    return {counts.themes[at]: _ku_coverage(counts, at) for at in _used(counts)}


def _used(counts: UnitizingCounts) -> Integers:
    return np.flatnonzero(counts.length)


def _ku_alpha(counts: UnitizingCounts, at: int) -> Estimate:
    if counts.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    cells = counts.coincidences[1:, 1:]
    mine, everything, met = cells[at].sum(), cells.sum(), cells[at, at]
    if not mine:
        return undefined(Reason.NOTHING_TO_COMPARE)
    pairings = mine * everything - counts.pairable_squared[at]
    share = ratio((mine - met) / mine * pairings, mine * (everything - mine))
    return share if share.value is None else Estimate(1 - share.value)


def _ku_coverage(counts: UnitizingCounts, at: int) -> Estimate:
    if counts.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    return Estimate(float(counts.pairable[at] / counts.length[at]))


def of_one_theme(characters: float, coded: float, crossed: float, squared: float) -> Estimate:
    """u-alpha of one theme taken alone, from its counts pooled over reports.

    `characters` summed over coders, `coded` of these with the theme, `crossed` coincidences of
    a coded with an uncoded one, `squared` lengths of the units, a coder's overlapping ones
    united.
    """
    gaps = characters - coded
    cells = np.array([[gaps - crossed, crossed], [crossed, coded - crossed]])
    amounts = np.array([[coded], [squared], [0.0], [0.0]])
    return u_alpha(UnitizingCounts(("",), cells, amounts, overlapping=False))


def squared_lengths(codings: PooledCodings) -> Floats:
    """By theme, the squared lengths of units summed; a coder's overlapping ones are united.

    Units of one theme that only touch stay two, as their coder made them.
    """
    order = np.lexsort((codings.start, codings.coder, codings.theme))
    # Coders and themes are set apart, so that one running maximum of ends serves them all.
    apart = codings.theme * len(codings.coders) + codings.coder
    apart = (apart * (codings.offsets[-1] + 1))[order]
    start, end = codings.start[order] + apart, codings.end[order] + apart
    reached = np.maximum.accumulate(end)
    begins = np.flatnonzero(np.append(True, start[1:] >= reached[:-1])[: len(start)])
    last = np.append(begins[1:], len(start))[: len(begins)] - 1
    lengths = (reached[last] - start[begins]).astype(np.float64)
    themes = codings.theme[order][begins]
    return np.bincount(themes, lengths**2, len(codings.themes)).astype(np.float64)
