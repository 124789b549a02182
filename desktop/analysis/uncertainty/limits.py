"""95 % limits of a figure, or of a difference of two, from the units that it is made of.

Five to 200 units are drawn again (bootstrap). The limits are the BCa limits of Efron 1987
(bias-corrected and accelerated), at the tails of Student's t in place of the normal, widened by
sqrt(n / (n - 1)): draws of few units are too narrow by just that (Hesterberg 2015, "What
teachers should know about the bootstrap", The American Statistician 69, 371-386).

Fewer than five units cannot be drawn to any purpose, since no draw leaves the range of what is
there: the limits are those of Student's t, value +- t s. More than 200 need no draws: the limits
are those of t with the skewness that BCa would correct for (Johnson 1978; Hall 1992, 3.6).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from desktop.analysis.reliability.student import quantile
from desktop.analysis.uncertainty.draws import Floats
from desktop.analysis.uncertainty.interval import DRAWS, LEVEL, SEED, Method
from desktop.analysis.uncertainty.ratios import MOST_DRAWN, Ratio

FEWEST_DRAWN = 5
_MOST_DEGREES = 1000
_TAIL = (1 - LEVEL) / 2
_NORMAL = NormalDist()
_SMALL = 1e-12


class Limits(NamedTuple):
    """The lower and the upper limit of each cell, and how they came about."""

    low: Floats
    high: Floats
    method: Method


def limits(ratio: Ratio, *, draws: int = DRAWS, seed: int = SEED) -> Limits:
    """Of the figures of a group of two units or more, within 0 and above."""
    whole = ratio.in_order()
    found = _limits([whole], whole.value, lambda: whole.drawn(draws, seed=seed))
    return Limits(np.maximum(found.low, 0), np.maximum(found.high, 0), found.method)


def difference_limits(
    first: Ratio, second: Ratio, *, draws: int = DRAWS, seed: int = SEED
) -> Limits:
    """Of first - second, each drawn on its own.

    Half of the draws take one stream of random numbers for the first and another for the
    second, the other half the other way about: second - first then has the same limits turned
    over, to the last digit but rounding.
    """
    one, other = first.in_order(), second.in_order()

    def drawn() -> Floats:
        half = draws // 2
        a, b = (
            [side.drawn(half, seed=seed, stream=stream) for stream in (1, 2)]
            for side in (one, other)
        )
        return np.concatenate([a[0] - b[1], a[1] - b[0]])

    flipped = Ratio(-other.above, other.below, other.times)
    return _limits([one, flipped], one.value - other.value, drawn)


def _limits(sides: Sequence[Ratio], value: Floats, drawn: Callable[[], Floats]) -> Limits:
    pulls = [side.pulls() / side.units for side in sides]
    sizes = [side.units for side in sides]
    plain = sum((pull**2).sum(axis=0) for pull in pulls)
    parts = [(pull**2).sum(axis=0) * n / (n - 1) for pull, n in zip(pulls, sizes, strict=True)]
    error, t = np.sqrt(sum(parts)), _quantiles(parts, sizes)
    third = np.asarray(sum((pull**3).sum(axis=0) for pull in pulls))
    skew = _over(third, np.asarray(plain) ** 1.5)
    # Rounding makes a hair of what is no variation at all.
    still = np.asarray(error <= _SMALL * np.maximum(np.abs(value), _SMALL))
    if min(sizes) < FEWEST_DRAWN:
        return _settled(value, value - t * error, value + t * error, still, "t")
    if min(sizes) > MOST_DRAWN:
        shift = skew * (2 * t**2 + 1) / 6
        return _settled(value, value + error * (shift - t), value + error * (shift + t), still,
                        "t_skew")  # fmt: skip
    wider = t * _over(error, np.sqrt(plain))
    low, high = _accelerated(drawn(), value, skew / 6, wider)
    return _settled(value, low, high, still, "bca")


def _settled(value: Floats, low: Floats, high: Floats, still: Floats, method: Method) -> Limits:
    return Limits(np.where(still, value, low), np.where(still, value, high), method)


def _accelerated(drawn: Floats, value: Floats, acceleration: Floats, tail: Floats) -> Floats:
    """Low and high: the draws at Efron's corrected places (1987, equations 2.3 and 6.5)."""
    near = _SMALL * np.maximum(np.abs(value), _SMALL)
    under, up_to = (drawn < value - near).mean(axis=0), (drawn <= value + near).mean(axis=0)
    least = 1 / (2 * len(drawn))
    bias = _each(_NORMAL.inv_cdf, np.clip((under + up_to) / 2, least, 1 - least))
    in_order = np.sort(drawn, axis=0)
    return np.stack([
        _at(in_order, _corrected(bias, bias + side * tail, acceleration)) for side in (-1, 1)
    ])  # fmt: skip


def _corrected(bias: Floats, shifted: Floats, acceleration: Floats) -> Floats:
    """Where in 0..1 of the draws the limit is; past the pole of the correction at the end."""
    left = 1 - acceleration * shifted
    z = bias + np.where(left > 0, shifted / np.where(left > 0, left, 1), np.sign(shifted) * 40)
    return _each(_NORMAL.cdf, z)


def _at(in_order: Floats, place: Floats) -> Floats:
    """The quantile of each column at its own place, between neighbours in proportion."""
    position = place * (len(in_order) - 1)
    below = np.floor(position).astype(np.int64)
    above = np.minimum(below + 1, len(in_order) - 1)
    cells = np.arange(in_order.shape[1])
    low, high = in_order[below, cells], in_order[above, cells]
    return np.asarray(low + (position - below) * (high - low))


def _quantiles(parts: Sequence[Floats], sizes: Sequence[int]) -> Floats:
    """t of each cell: n - 1 degrees, of two groups Welch's (1947), rounded down."""
    whole = np.asarray(sum(parts))
    spent = sum(part**2 / (n - 1) for part, n in zip(parts, sizes, strict=True))
    degrees = _over(whole**2, np.asarray(spent))
    least = np.where(degrees > 0, degrees + _SMALL, min(sizes) - 1)
    return _each(lambda d: _quantile(max(1, min(_MOST_DEGREES, int(d * (1 + _SMALL))))), least)


@cache
def _quantile(degrees: int) -> float:
    return quantile(1 - _TAIL, degrees)


def _each(function: Callable[[float], float], values: Floats) -> Floats:
    return np.array([function(value) for value in values.tolist()], np.float64)


def _over(part: Floats, whole: Floats) -> Floats:
    return np.asarray(np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0))
