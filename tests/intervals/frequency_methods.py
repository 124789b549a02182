"""Intervals of figures over reports that were tried."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from desktop.analysis.reliability.student import quantile
from desktop.analysis.uncertainty.limits import difference_limits, limits
from desktop.analysis.uncertainty.ratios import Ratio
from tests.intervals.worlds import Floats

Ends = tuple[float, float]


def ratio(coded: Floats, units: Floats) -> Ratio:
    """The share of sentences with the theme."""
    return Ratio(coded[:, None].astype(float), units.astype(float))


def percentile(coded: Floats, units: Floats) -> Ends:
    """Of the bootstrap over reports."""
    drawn = ratio(coded, units).in_order().drawn(2000, seed=1)
    return tuple(np.percentile(drawn, [2.5, 97.5]))


def student(coded: Floats, units: Floats) -> Ends:
    """value -+ t s, linearised."""
    one = ratio(coded, units)
    reach = quantile(0.975, len(units) - 1) * math.sqrt(one.variance()[0])
    return max(0.0, one.value[0] - reach), one.value[0] + reach


def ours(coded: Floats, units: Floats) -> Ends:
    """What tables show."""
    found = limits(ratio(coded, units))
    return float(found.low[0]), float(found.high[0])


def ours_of_two(first: tuple[Floats, Floats], second: tuple[Floats, Floats]) -> Ends:
    """What compare-groups shows."""
    found = difference_limits(ratio(*first), ratio(*second))
    return float(found.low[0]), float(found.high[0])


METHODS: dict[str, Callable[[Floats, Floats], Ends]] = {
    "percentile": percentile,
    "t": student,
    "ours": ours,
}
