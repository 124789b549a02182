"""Coefficients of "does this unit carry the theme", for whole arrays of pooled counts at once.

The same formulas as for any ratings, written for two categories in terms of sums over units,
so that 2,000 resamples of all themes are one product of matrices. Undefined is NaN in these
arrays and nowhere else: `estimate` turns it into a reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.estimate import Estimate, Reason, undefined
from desktop.analysis.reliability.ratings import Floats
from desktop.analysis.reliability.tallies import Tallies


@dataclass(frozen=True)
class Sums:
    """Sums over units, last axis of `array`: six of them, then two for each coder.

    `units` rated by two or more; `values` given to these; `ones`: values that say the theme is
    there; `crossed`: coincidences of a one with a zero; `agreed`: shares of agreeing coder
    pairs; `shares`: shares of ones among a unit's values; `own` and `seen`, by coder: units
    coded, units rated.
    """

    array: Floats

    def __getitem__(self, name: str) -> Floats:
        return np.asarray(self.array[..., PLACES.index(name)])

    @property
    def coders(self) -> int:
        """How many coders."""
        return int(self.array.shape[-1] - len(PLACES)) // 2

    @property
    def own(self) -> Floats:
        """..., coders: units that each coder coded with the theme."""
        return np.asarray(self.array[..., len(PLACES) : len(PLACES) + self.coders])

    @property
    def seen(self) -> Floats:
        """..., coders: units that each coder rated."""
        return np.asarray(self.array[..., len(PLACES) + self.coders :])

    def at(self, *place: int) -> Sums:
        """One entry of the leading axes."""
        return Sums(self.array[place])

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.array + other.array)

    def beside(self, other: Sums) -> Sums:
        """These and then the others along the first axis."""
        return Sums(np.concatenate([self.array, other.array]))

    def pooled(self) -> Sums:
        """Summed over the first axis: reports, or whatever it is."""
        return Sums(self.array.sum(axis=0))

    def of_alpha(self) -> Sums:
        """What `alpha` looks at and no more: resampling the rest would be for nothing."""
        return Sums(self.array[..., : PLACES.index("crossed") + 1])

    def drawn(self, times: Floats) -> Sums:
        """Pooled as often as `times` (draws x reports) says each report was drawn."""
        flat = self.array.reshape(len(self.array), -1)
        return Sums((times @ flat).reshape(len(times), *self.array.shape[1:]))


PLACES = ("units", "values", "ones", "crossed", "agreed", "shares")


def of_all(tallies: Tallies) -> Sums:
    """Reports x themes: all coders who finished the report."""
    raters = tallies.codings.rated.sum(axis=1).astype(np.float64)[:, None]
    number = np.arange(tallies.by_number.shape[2], dtype=np.float64)
    # By report and number of coders who coded the unit.
    zeros = raters - number
    crossed = number * zeros / (raters - 1)
    agreed = (number * (number - 1) + zeros * (zeros - 1)) / (raters * (raters - 1))
    possible = number <= raters
    kernels = [
        np.ones_like(zeros),
        np.broadcast_to(raters, zeros.shape),
        np.broadcast_to(number, zeros.shape),
        crossed,
        agreed,
        number / raters,
    ]
    kernel = np.stack(kernels, axis=2) * possible[:, :, None]
    sums = np.einsum("rtx,rxs->rts", tallies.by_number, kernel)
    seen = tallies.units[:, None, None] * tallies.codings.rated[:, None, :]
    return Sums(np.concatenate([sums, tallies.coded, _for_themes(seen, tallies)], axis=2))


def of_pairs(tallies: Tallies) -> Sums:
    """Reports x themes x pairs of coders, over the reports that both finished."""
    pairs = np.array(tallies.codings.pairs, dtype=np.int64).reshape(-1, 2)
    shared = tallies.codings.rated_by_pair[:, None, :].astype(np.float64)
    first, second = (tallies.coded[:, :, side] * shared for side in pairs.T)
    units = np.broadcast_to(tallies.units[:, None, None] * shared, first.shape)
    both = tallies.both * shared
    ones, crossed = first + second, first + second - 2 * both
    agreed = units - crossed
    return Sums(
        np.stack(
            [units, 2 * units, ones, crossed, agreed, ones / 2, first, second, units, units],
            axis=3,
        )
    )


def _for_themes(seen: Floats, tallies: Tallies) -> Floats:
    return np.broadcast_to(seen, (seen.shape[0], tallies.coded.shape[1], seen.shape[2]))


def percent(sums: Sums) -> Floats:
    """The mean over units of the share of agreeing coder pairs."""
    return _divided(sums["agreed"], sums["units"])


def alpha(sums: Sums) -> Floats:
    """Krippendorff's alpha of two values (2011, sections A and C)."""
    ones, zeros = sums["ones"], sums["values"] - sums["ones"]
    return 1 - _divided(sums["crossed"] * (sums["values"] - 1), ones * zeros)


def fleiss_kappa(sums: Sums) -> Floats:
    """Fleiss 1971; of two coders Scott's pi."""
    share = _divided(sums["shares"], sums["units"])
    return _beyond(sums, share**2 + (1 - share) ** 2)


def gwet_ac1(sums: Sums) -> Floats:
    """Gwet 2008; undefined, as all others, where no two values differ."""
    share = _divided(sums["shares"], sums["units"])
    return _beyond(sums, 2 * share * (1 - share))


def pabak(sums: Sums) -> Floats:
    """Brennan & Prediger 1981 with two categories; of two coders Byrt's PABAK of 1993."""
    return _beyond(sums, np.full_like(sums["units"], 0.5))


def conger_kappa(sums: Sums) -> Floats:
    """Conger 1980; of two coders Cohen's kappa of 1960."""
    yes = _divided(sums.own, sums.seen)
    rated = sums.seen > 0
    coders = rated.sum(axis=-1)
    ones, zeros = (np.where(rated, share, 0.0) for share in (yes, 1 - yes))
    expected = sum(x.sum(axis=-1) ** 2 - (x**2).sum(axis=-1) for x in (ones, zeros))
    return _beyond(sums, _divided(np.asarray(expected), coders * (coders - 1.0)))


COEFFICIENTS: dict[str, Callable[[Sums], Floats]] = {
    "percent": percent,
    "alpha": alpha,
    "conger": conger_kappa,
    "fleiss": fleiss_kappa,
    "pabak": pabak,
    "ac1": gwet_ac1,
}
"""By the name that tables give them; of two coders, conger is Cohen's kappa, fleiss Scott's pi."""


def _divided(part: Floats, whole: Floats) -> Floats:
    undefined_ = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    return np.asarray(np.divide(part, whole, out=undefined_, where=whole != 0))


def _beyond(sums: Sums, expected: Floats) -> Floats:
    varied = (sums["ones"] > 0) & (sums["ones"] < sums["values"])
    found = _divided(percent(sums) - expected, 1 - expected)
    return np.where(varied, found, np.nan)


def estimate(value: float, sums: Sums) -> Estimate:
    """The value, or why there is none; `sums` are those that it was computed from."""
    if not np.isnan(value):
        return Estimate(float(value))
    if not sums["units"]:
        return undefined(Reason.NOTHING_TO_COMPARE)
    return undefined(Reason.NO_VARIATION if sums["ones"] else Reason.NOBODY_USED_IT)
