"""Coincidence matrices: how often two values meet within units (Krippendorff 2011)."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.ratings import MISSING, Floats, Ratings


def coincidences(ratings: Ratings) -> Floats:
    """Categories x categories; a unit of m ratings adds each ordered pair with 1/(m - 1).

    Units of fewer than two ratings add nothing (Krippendorff 2011, step 2 of section C).
    """
    size = len(ratings.categories)
    raters = (ratings.codes != MISSING).sum(axis=1)
    weight = ratings.times / np.maximum(raters - 1, 1)
    total = np.zeros(size * size)
    for first, second in combinations(ratings.codes.T, 2):
        both = (first != MISSING) & (second != MISSING)
        total += np.bincount(first[both] * size + second[both], weight[both], size * size)
    one_way = total.reshape(size, size)
    return np.asarray(one_way + one_way.T)


def agreement_beyond(found: Floats, distance: Floats) -> Estimate:
    """alpha = 1 - D_o / D_e of a coincidence matrix, `distance` taken as it stands.

    Expected coincidences are n_c n_k / (n - 1), without replacement (Krippendorff 2011,
    section C, steps 3 and 4). Undefined where D_e is 0: all pairable values are the same.
    """
    totals = found.sum(axis=1)
    if not totals.any():
        return undefined(Reason.NOTHING_TO_COMPARE)
    observed = float((found * distance).sum())
    expected = float(totals @ distance @ totals) / (totals.sum() - 1)
    share = ratio(observed, expected)
    return share if share.value is None else Estimate(1 - share.value)
