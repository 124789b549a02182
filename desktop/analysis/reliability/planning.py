"""How many units a round needs, by simulating rounds as the pilot was."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

import numpy as np

from desktop.analysis.reliability.binary import PLACES, Sums, alpha
from desktop.analysis.reliability.bootstrap import MOST_UNDEFINED
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.ratings import Floats, Integers

ROUNDS = 4000
RESAMPLED, AGAIN = 400, 200
"""Rounds whose interval is computed, and the resamples behind each."""
MOST_UNITS = 10_000_000
_ENDS = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Width:
    """What so many units give, by simulated rounds.

    `low` and `high` hold the middle 95 % of the rounds' alphas: where alpha may come to lie.
    `reported` is the mean width of the 95 % bootstrap interval over the rounds that would print
    one: where alpha is undefined in too many resamples none is printed, and `unprinted` is the
    share of such rounds, 0..1. With very few units what is printed is far too narrow, since a
    handful of cases resampled is the same handful; so `width` is the larger of the two.
    `undefined` is the share of rounds in which nobody used the theme, 0..1, which are left out
    of all this; the others are None where that is every round, `reported` also where no round
    would print an interval.
    """

    units: int
    low: float | None
    high: float | None
    reported: float | None
    undefined: float
    unprinted: float = 1.0

    @property
    def width(self) -> float | None:
        """The larger of high - low and what is reported."""
        if self.low is None or self.high is None or self.reported is None:
            return None
        return max(self.high - self.low, self.reported)


@dataclass(frozen=True, slots=True)
class Plan:
    """The smallest number of units that gives an interval of the wanted width, or a reason."""

    units: int | None
    interval: Width | None
    reason: Reason | None = None


def interval_width(
    prevalence: float, alpha: float, units: int, *, coders: int = 2, seed: int = 1
) -> Width:
    """The 95 % interval of nominal alpha for a theme over so many independent units.

    Model: with probability alpha all coders see the unit alike, else each decides alone, the
    theme being there with probability `prevalence` either way; alpha is then what two coders
    agree beyond chance. The same seed gives the same interval. Sentences of one report are
    not independent: a sample of few long reports gives a wider interval than this.
    Raises ValueError unless 0 < prevalence < 1, 0 <= alpha <= 1, and units and coders are at
    least 2.
    """
    _check(prevalence, alpha, units, coders)
    generator = np.random.Generator(np.random.PCG64(seed))
    chances = _chances(prevalence, alpha, coders)
    rounds = generator.multinomial(units, chances, size=ROUNDS)
    found = _alphas(rounds.astype(np.float64), units)
    defined = found[~np.isnan(found)]
    missing = 1 - len(defined) / ROUNDS
    if not len(defined):
        return Width(units, None, None, None, missing)
    low, high = np.percentile(defined, _ENDS)
    reported, unprinted = _reported(rounds[~np.isnan(found)][:RESAMPLED], units, generator)
    return Width(units, float(low), float(high), reported, missing, unprinted)


def _reported(
    rounds: Integers, units: int, generator: np.random.Generator
) -> tuple[float | None, float]:
    """The mean width of the intervals that resampling each round's units gives, by the rule of
    `intervals`; and the share of rounds that have none by that rule."""
    again = generator.multinomial(units, rounds / units, size=(AGAIN, len(rounds)))
    found = _alphas(again.reshape(-1, rounds.shape[1]).astype(np.float64), units)
    # How often a resample has units of one kind only is known without drawing any.
    alike = ((rounds[:, [0, -1]] / units) ** units).sum(axis=1)
    printed = alike <= MOST_UNDEFINED
    if not printed.any():
        return None, 1.0
    low, high = np.nanpercentile(found.reshape(again.shape[:2])[:, printed], _ENDS, axis=0)
    return float(np.mean(high - low)), float(1 - printed.mean())


def units_needed(
    width: float, prevalence: float, alpha: float, *, coders: int = 2, seed: int = 1
) -> Plan:
    """The smallest number of units with a `width` no larger than that, to about 1 %.

    At that number at most 5 % of rounds may leave alpha undefined, or without an interval.
    Raises ValueError as interval_width does, and for a width that is not above 0.
    """
    if width <= 0:
        raise ValueError("an interval's width is above 0")

    def at(units: int) -> Width:
        return interval_width(prevalence, alpha, units, coders=coders, seed=seed)

    enough = 2
    while not _suffices(at(enough), width):
        enough *= 2
        if enough > MOST_UNITS:
            return Plan(None, None, Reason.OUT_OF_REACH)
    too_few = enough // 2
    while enough - too_few > max(1, enough // 100):
        middle = (enough + too_few) // 2
        too_few, enough = (too_few, middle) if _suffices(at(middle), width) else (middle, enough)
    return Plan(enough, at(enough))


def _suffices(found: Width, width: float) -> bool:
    enough = max(found.undefined, found.unprinted) <= 0.05
    return enough and found.width is not None and found.width <= width


def _check(prevalence: float, alpha: float, units: int, coders: int) -> None:
    if not 0 < prevalence < 1:
        raise ValueError("a prevalence lies between 0 and 1")
    if not 0 <= alpha <= 1:
        raise ValueError("a pilot's alpha lies within 0 and 1")
    if units < 2 or coders < 2:
        raise ValueError("a round needs two units and two coders at least")


def _chances(prevalence: float, alpha: float, coders: int) -> Floats:
    """Of 0, 1, ... all coders finding the theme in a unit."""
    alone = [
        comb(coders, k) * prevalence**k * (1 - prevalence) ** (coders - k)
        for k in range(coders + 1)
    ]
    together = np.zeros(coders + 1)
    together[0], together[-1] = 1 - prevalence, prevalence
    return np.asarray(alpha * together + (1 - alpha) * np.array(alone))


def _alphas(by_number: Floats, units: int) -> Floats:
    """Rounds: alpha of each, from how many units so many coders coded."""
    coders = by_number.shape[1] - 1
    number = np.arange(coders + 1)
    array = np.zeros((len(by_number), len(PLACES) + 2 * coders))
    array[:, PLACES.index("units")] = units
    array[:, PLACES.index("values")] = units * coders
    array[:, PLACES.index("ones")] = by_number @ number
    array[:, PLACES.index("crossed")] = by_number @ (number * (coders - number)) / (coders - 1)
    return alpha(Sums(array))
