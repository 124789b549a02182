"""Rounds as they may come out: reports differ in a theme's share and in how well coders agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from desktop.analysis.reliability.binary import PLACES, Sums
from desktop.analysis.reliability.ratings import Floats, Integers


@dataclass(frozen=True, slots=True)
class BetweenReports:
    """Intraclass correlations, 0 up to below 1: of the theme's presence in units of one report, and
    of the coders' agreement on them. With 0 and 0 units are as good as independent."""

    prevalence: float = 0.0
    agreement: float = 0.0


@dataclass(frozen=True, slots=True)
class RoundModel:
    """A theme as a pilot showed it, for coders of reports of such `sizes` (in units).

    In a report all coders see a unit alike with that report's chance, else each decides alone;
    the theme is there by the report's own share either way. Both vary over reports as beta
    distributions. Over all reports the theme is in `prevalence` of the units, and nominal alpha
    is `alpha`: what coders agree on because reports differ is part of it.
    """

    prevalence: float
    alpha: float
    coders: int
    sizes: Sequence[int]
    between: BetweenReports

    def rounds(self, number: int, *, reports: int, generator: np.random.Generator) -> Integers:
        """Reports x rounds x (0..coders): units that so many coders coded."""
        shape = (reports, number)
        units = generator.choice(np.asarray(self.sizes, dtype=np.int64), shape)
        # Alpha is at least what differing reports alone bring about.
        shared = min(self.between.prevalence, self.alpha)
        alike = 1 - (1 - self.alpha) / (1 - shared) if shared < 1 else 0.0
        shares = _beta(generator, self.prevalence, shared, shape)
        together = _beta(generator, alike, self.between.agreement, shape)
        return np.asarray(generator.multinomial(units, self._chances(shares, together)))

    def _chances(self, shares: Floats, together: Floats) -> Floats:
        """Of 0, 1, ... all coders finding the theme in a unit of each report."""
        chances = np.stack(
            [
                (1 - together)
                * comb(self.coders, k)
                * shares**k
                * (1 - shares) ** (self.coders - k)
                for k in range(self.coders + 1)
            ],
            axis=-1,
        )
        chances[..., 0] += together * (1 - shares)
        chances[..., -1] += together * shares
        return np.asarray(chances / chances.sum(axis=-1, keepdims=True))


def sums_of(rounds: Integers) -> Sums:
    """Reports x rounds: what alpha is computed from."""
    coders = rounds.shape[-1] - 1
    number = np.arange(coders + 1)
    array = np.zeros((*rounds.shape[:2], PLACES.index("crossed") + 1))
    array[..., PLACES.index("units")] = rounds.sum(axis=-1)
    array[..., PLACES.index("values")] = rounds.sum(axis=-1) * coders
    array[..., PLACES.index("ones")] = rounds @ number
    array[..., PLACES.index("crossed")] = rounds @ (number * (coders - number)) / (coders - 1)
    return Sums(array)


def _beta(
    generator: np.random.Generator, mean: float, correlation: float, shape: tuple[int, ...]
) -> Floats:
    if correlation <= 0 or not 0 < mean < 1:
        return np.full(shape, mean)
    strength = (1 - correlation) / correlation
    return np.asarray(generator.beta(mean * strength, (1 - mean) * strength, shape))
