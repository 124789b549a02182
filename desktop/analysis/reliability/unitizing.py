"""Alpha for unitizing: which stretches coders mark off, and what they call them.

Krippendorff, Mathet, Bouvry & Widlöcher, On the reliability of unitizing textual continua,
Quality & Quantity 50, 2016; Krippendorff, Content Analysis, 4th edition 2019, section 12.6.
Nominal values; reports are pooled by adding their coincidences.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from desktop.analysis.reliability.coded import Codings
from desktop.analysis.reliability.coverage import Stretches, between_ends
from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.ratings import Floats, Integers

GAP = 0


@dataclass(frozen=True)
class Continuum:
    """What every coder's every character is: a gap, or inside a unit of some theme.

    `values` coders x stretches: 0 for a gap, else 1 + the theme's place in `used`.
    """

    codings: Codings
    cut: Stretches
    used: Integers
    values: Integers
    overlapping: bool

    @cached_property
    def shares(self) -> Floats:
        """1 / (m - 1) of each stretch, m being how many coders finished its report."""
        return 1 / (self.codings.rated.sum(axis=1)[self.cut.report] - 1.0)

    @cached_property
    def coincidences(self) -> Floats:
        """l_ck, (1 + used themes) squared: characters of value c met by value k."""
        size = len(self.used) + 1
        total = np.zeros(size * size)
        for pair, (a, b) in enumerate(self.codings.pairs):
            weight = (
                self.cut.weight * self.shares * self.codings.rated_by_pair[:, pair][self.cut.report]
            )
            total += np.bincount(self.values[a] * size + self.values[b], weight, size * size)
        one_way = total.reshape(size, size)
        return one_way + one_way.T

    @cached_property
    def lengths(self) -> Floats:
        """Of each unit, in characters."""
        return (self.codings.end - self.codings.start).astype(np.float64)

    @cached_property
    def pairable(self) -> Floats:
        """Of each unit, the mean over the other coders of its characters that these valued."""
        valued = (self.values != GAP).sum(axis=0) - 1
        upto = np.concatenate([[0.0], np.cumsum(self.cut.weight * self.shares * valued)])
        first = np.searchsorted(self.cut.start, self.codings.start)
        last = np.searchsorted(self.cut.start, self.codings.end)
        return np.asarray(upto[last] - upto[first])

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """The names of the used themes."""
        return tuple(self.codings.themes[place] for place in self.used)


def continuum(codings: Codings) -> Continuum:
    """The codings as unitizing alpha sees them. Each is a unit, touching ones too."""
    cut = between_ends(codings)
    used, value = np.unique(codings.theme, return_inverse=True)
    shape = (len(codings.coders), len(cut.start) + 1)
    depth, values = np.zeros((2, *shape), dtype=np.int64)
    first, after = (np.searchsorted(cut.start, ends) for ends in (codings.start, codings.end))
    for places, step in ((first, 1), (after, -1)):
        np.add.at(depth, (codings.coder, places), step)
        np.add.at(values, (codings.coder, places), step * (value + 1))
    overlapping = bool((np.cumsum(depth, axis=1) > 1).any())
    return Continuum(codings, cut, used, np.cumsum(values, axis=1)[:, :-1], overlapping)


def united(codings: Codings) -> Codings:
    """One theme's codings with those of one coder that overlap united; touching ones stay two."""
    order = np.lexsort((codings.start, codings.coder))
    sorted_ = codings.where(order)
    # Coders are set apart, so that one running maximum serves them all.
    apart = sorted_.coder * (codings.offsets[-1] + 1)
    start, end = sorted_.start + apart, np.maximum.accumulate(sorted_.end + apart)
    begins = np.flatnonzero(np.concatenate([[True], start[1:] >= end[:-1]])[: len(start)])
    last = np.concatenate([begins[1:], [len(start)]])[: len(begins)] - 1
    kept = sorted_.where(begins)
    return Codings(
        kept.coders,
        kept.themes,
        kept.reports,
        kept.offsets,
        kept.rated,
        kept.report,
        kept.coder,
        kept.theme,
        kept.start,
        (end - apart)[last],
        pairs=kept.pairs,
    )


def u_alpha(found: Continuum) -> Estimate:
    """Agreement on units and their themes together, gaps included."""
    return _over_continuum(found, found.coincidences)


def bar_u_alpha(found: Continuum) -> Estimate:
    """|u-alpha: agreement on what is a unit and what a gap, whatever the theme."""
    cells = found.coincidences
    crossed = cells[GAP, 1:].sum()
    return _over_continuum(
        found, np.array([[cells[GAP, GAP], crossed], [crossed, cells[1:, 1:].sum()]])
    )


def _over_continuum(found: Continuum, cells: Floats) -> Estimate:
    # A unit cannot be paired with itself as a whole, a gap's character not with itself.
    gaps = cells.sum() - found.lengths.sum()
    return _from(found, cells, float((found.lengths**2).sum() + gaps))


def cu_alpha(found: Continuum) -> Estimate:
    """Agreement on themes where units of two coders meet; says nothing on missed ones."""
    return _from(found, found.coincidences[1:, 1:], float((found.pairable**2).sum()))


def cu_coverage(found: Continuum) -> Estimate:
    """The share of all units' characters that cu-alpha is based on, 0..1."""
    return ratio(found.pairable.sum(), found.lengths.sum(), otherwise=Reason.NOBODY_USED_IT)


def _from(found: Continuum, cells: Floats, self_paired: float) -> Estimate:
    if found.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    if not cells.any():
        return undefined(Reason.NOTHING_TO_COMPARE)
    totals = cells.sum(axis=1)
    size = totals.sum()
    observed = (cells.sum() - np.trace(cells)) / size
    share = ratio(observed * (size**2 - self_paired), size**2 - (totals**2).sum())
    return share if share.value is None else Estimate(1 - share.value)


def ku_alpha(found: Continuum) -> dict[str, Estimate]:
    """By used theme k: 1 less the share of k's pairings that miss, over what chance misses."""
    return {theme: _of_one(found, at) for at, theme in enumerate(found.themes)}


def _of_one(found: Continuum, at: int) -> Estimate:
    if found.overlapping:
        return undefined(Reason.OVERLAPPING_SPANS)
    cells = found.coincidences[1:, 1:]
    mine, everything = cells[at].sum(), cells.sum()
    if not mine:
        return undefined(Reason.NOTHING_TO_COMPARE)
    own = found.pairable[found.codings.theme == found.used[at]]
    missed = (mine - cells[at, at]) / mine
    chance = ratio(mine * (everything - mine), mine * everything - (own**2).sum())
    if not chance.value:
        return undefined(Reason.NO_VARIATION)
    return Estimate(float(1 - missed / chance.value))


def ku_coverage(found: Continuum) -> dict[str, Estimate]:
    """By used theme: the share of its units' characters that ku-alpha is based on, 0..1."""
    mine = [found.codings.theme == place for place in found.used]
    shares = [found.pairable[m].sum() / found.lengths[m].sum() for m in mine]
    return {t: Estimate(float(share)) for t, share in zip(found.themes, shares, strict=True)}
