"""Coincidence matrices: how often two values meet within units (Krippendorff 2011)."""

from __future__ import annotations

import numpy as np

from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.ratings import Floats, Ratings


def coincidences(ratings: Ratings) -> Floats:
    """Categories x categories; a unit of m ratings adds each ordered pair with 1/(m - 1).

    Units of fewer than two ratings add nothing (Krippendorff 2011, step 2 of section C).
    """
    pairable = ratings.rated(by=2)
    counts, weights = pairable.counts, pairable.times / (pairable.per_unit - 1)
    weighted = counts * weights[:, None]
    return np.asarray(weighted.T @ counts - np.diag(weighted.sum(axis=0)))


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
