"""Intervals of alpha that were tried, on the reports of one round: (values, ones, crossed) each."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from statistics import NormalDist

import numpy as np

from desktop.analysis.reliability.binary import PLACES, Sums
from desktop.analysis.reliability.jackknife import limits
from desktop.analysis.reliability.student import quantile
from tests.intervals.worlds import Floats, alpha_of

Ends = tuple[float, float]
DRAWS = 1000
_NORMAL = NormalDist()


@cache
def _times(reports: int) -> Floats:
    numbers = np.random.default_rng(5)
    return numbers.multinomial(reports, np.full(reports, 1 / reports), size=DRAWS).astype(float)


@cache
def _t(degrees: int) -> float:
    return quantile(0.975, max(1, degrees))


def _drawn(sums: Floats) -> Floats:
    found = alpha_of(_times(len(sums)) @ sums)
    return found[~np.isnan(found)]


def percentile(sums: Floats) -> Ends:
    """Of the bootstrap over reports: what was used before."""
    return tuple(np.percentile(_drawn(sums), [2.5, 97.5]))


def bca(sums: Floats, tail: float = 1.959964) -> Ends:
    """Efron 1987."""
    drawn, whole = _drawn(sums), sums.sum(axis=0)
    seen, without = float(alpha_of(whole)), alpha_of(whole - sums)
    pull = np.nanmean(without) - without
    pull = pull[~np.isnan(pull)]
    skew = (pull**3).sum() / (6 * (pull**2).sum() ** 1.5) if pull.any() else 0.0
    near = 1e-12
    under = ((drawn < seen - near).mean() + (drawn <= seen + near).mean()) / 2
    bias = _NORMAL.inv_cdf(min(max(under, 1 / DRAWS), 1 - 1 / DRAWS))
    places = []
    for side in (-1, 1):
        z = bias + side * tail
        left = 1 - skew * z
        places.append(_NORMAL.cdf(bias + (z / left if left > 0 else math.copysign(40, z))))
    return tuple(np.percentile(drawn, [100 * place for place in places]))


def bca_t(sums: Floats) -> Ends:
    """The same at the tails of t, widened by sqrt(n / (n - 1)) (Hesterberg 2015)."""
    n = len(sums)
    return bca(sums, _t(n - 1) * math.sqrt(n / (n - 1)))


def jackknife(sums: Floats) -> Ends:
    """value -+ t s of alpha itself, s by leaving reports out."""
    whole = sums.sum(axis=0)
    seen, error = float(alpha_of(whole)), _error(alpha_of(whole - sums))
    reach = _t(len(sums) - 1) * error
    return seen - reach, min(1.0, seen + reach)


def jackknife_log(sums: Floats) -> Ends:
    """The same on -log(1 - alpha)."""
    return _on_log(sums, 0.0)


def jackknife_log_one(sums: Floats) -> Ends:
    """The same with one disagreement added."""
    return _on_log(sums, 1.0)


def bootstrap_t(sums: Floats) -> Ends:
    """Studentised draws of -log(1 - alpha), half a disagreement added (Efron 1981)."""
    more = _with_more(sums, 0.5)
    whole, times = more.sum(axis=0), _times(len(sums))
    pulls = _pulls(more, whole[None])
    error = math.sqrt(_variance(pulls, np.ones((1, len(more))))[0])
    drawn = times @ more
    errors = np.sqrt(_variance(_pulls(more, drawn), times))
    with np.errstate(all="ignore"):
        ratios = (_theta(drawn) - _theta(whole)) / errors
    low, high = np.percentile(ratios[np.isfinite(ratios)], [2.5, 97.5])
    middle = float(_theta(whole))
    return _back(middle - high * error), _back(middle - low * error)


def ours(sums: Floats) -> Ends:
    """What comparisons show: with Satterthwaite's degrees of freedom too."""
    full = np.zeros((len(sums), 1, len(PLACES)))
    for place, name in enumerate(("values", "ones", "crossed")):
        full[:, 0, PLACES.index(name)] = sums[:, place]
    low, high = limits(Sums(full))
    return float(low[0]), float(high[0])


METHODS: dict[str, Callable[[Floats], Ends]] = {
    "percentile": percentile,
    "BCa": bca,
    "BCa, t": bca_t,
    "jackknife": jackknife,
    "jk log": jackknife_log,
    "jk log +1": jackknife_log_one,
    "bootstrap-t": bootstrap_t,
    "ours": ours,
}


def _on_log(sums: Floats, added: float) -> Ends:
    more = _with_more(sums, added)
    whole = more.sum(axis=0)
    without = whole - more
    if min(whole[2], without[:, 2].min()) <= 0:
        return jackknife(sums)
    middle = float(_theta(whole))
    reach = _t(len(sums) - 1) * _error(_theta(without))
    return _back(middle - reach), _back(middle + reach)


def _with_more(sums: Floats, added: float) -> Floats:
    return sums + added / len(sums) * np.array([2.0, 1.0, 1.0])


def _theta(sums: Floats) -> Floats:
    values, ones, crossed = (sums[..., place] for place in range(3))
    return np.log(ones) + np.log(values - ones) - np.log(crossed) - np.log(values - 1)


def _back(theta: float) -> float:
    return max(-1.0, 1 - math.exp(-max(theta, -5.0)))


def _error(without: Floats) -> float:
    known = without[~np.isnan(without)]
    n = len(known)
    return math.sqrt(((known - known.mean()) ** 2).sum() * (n - 1) / n)


def _pulls(sums: Floats, whole: Floats) -> Floats:
    """Draws x reports: the influence of each report on -log(1 - alpha) of each draw."""
    values, ones, crossed = (whole[:, place, None] for place in range(3))
    by_value = 1 / (values - ones) - 1 / (values - 1)
    by_one = 1 / ones - 1 / (values - ones)
    return sums[:, 0] * by_value + sums[:, 1] * by_one - sums[:, 2] / crossed


def _variance(pulls: Floats, times: Floats) -> Floats:
    n = times.shape[1]
    mean = (times * pulls).sum(axis=1, keepdims=True) / n
    return (times * (pulls - mean) ** 2).sum(axis=1) * n / (n - 1)
