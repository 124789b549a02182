"""Figures of a group as a ratio of sums over its units, and how each unit pulls at them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.analysis.uncertainty.draws import Floats, deviates, times_drawn

MOST_DRAWN = 200
"""Units past which the mean of draws is as good as normal, and no draws are made."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """times * (sum of `above`) / (sum of `below`), a figure for each column of `above`.

    `above` is units x cells, `below` has a number (0 or more) for each unit.
    """

    above: Floats
    below: Floats
    times: float = 1.0

    @property
    def units(self) -> int:
        """How many units."""
        return len(self.below)

    @property
    def value(self) -> Floats:
        """The figure of each cell; 0 where there is nothing below."""
        return _divided(self.times * self.above.sum(axis=0), self.below.sum())

    def in_order(self) -> Ratio:
        """The same with the units of each cell sorted: what is drawn then hangs on the data
        alone, not on the order in which reports came."""
        both = np.sort(self.below[:, None] + 1j * self.above, axis=0)
        return Ratio(np.ascontiguousarray(both.imag), np.sort(self.below), self.times)

    def pulls(self) -> Floats:
        """Units x cells: the empirical influence of each unit on the figure (Efron &
        Tibshirani 1993, ch. 22); they add up to 0."""
        mean = self.below.mean()
        off = self.times * self.above - self.value * self.below[:, None]
        return _divided(off, mean)

    def variance(self) -> Floats:
        """Of the figure, with n - 1 below."""
        return np.asarray((self.pulls() ** 2).sum(axis=0) / (self.units * (self.units - 1)))

    def drawn(self, draws: int, *, seed: int, stream: int = 0) -> Floats:
        """Draws x cells: the figure of so many resamples; past MOST_DRAWN units from the
        normal distribution that they tend to."""
        if self.units > MOST_DRAWN:
            z = deviates(draws, seed=seed, stream=stream, units=self.units)
            return np.asarray(self.value + z[:, None] * np.sqrt(self.variance()))
        times = times_drawn(self.units, draws, seed=seed, stream=stream)
        # Most sentences have no theme: what adds nothing is not multiplied.
        there = np.flatnonzero(self.above.any(axis=1))
        above = times[:, there] @ self.above[there]
        return _divided(self.times * above, (times @ self.below)[:, None])


def _divided(part: Floats, whole: Floats | float) -> Floats:
    below = np.broadcast_to(np.asarray(whole, np.float64), part.shape)
    return np.asarray(np.divide(part, below, out=np.zeros(part.shape), where=below > 0))
