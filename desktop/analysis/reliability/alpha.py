"""Krippendorff's alpha (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011)."""

from __future__ import annotations

import numpy as np

from desktop.analysis.reliability.coincidence import agreement_beyond, coincidences
from desktop.analysis.reliability.distances import DISTANCES
from desktop.analysis.reliability.estimate import Estimate, Reason, undefined
from desktop.analysis.reliability.ratings import Floats, Ratings


def alpha(ratings: Ratings, *, level: str = "nominal") -> Estimate:
    """alpha over any number of coders, with missing ratings, in -1..1.

    `level` is nominal, ordinal, interval or ratio. Raises ValueError where an interval or
    ratio is asked of categories that are no numbers.
    """
    found = coincidences(ratings)
    return agreement_beyond(found, DISTANCES[level](ratings.categories, found.sum(axis=1)))


def alpha_by_distance(ratings: Ratings, distance: Floats) -> Estimate:
    """alpha with a distance of one's own, categories x categories, not squared."""
    return agreement_beyond(coincidences(ratings), distance)


def value_weighted_agreement(ratings: Ratings) -> Estimate:
    """1 - D_o: the share of pairable values that coincide, units weighted by their ratings.

    Krippendorff's A_o (Content Analysis 2004, p. 230); not Gwet's mean over units.
    """
    found = coincidences(ratings)
    if not found.any():
        return undefined(Reason.NOTHING_TO_COMPARE)
    return Estimate(float(np.trace(found) / found.sum()))
