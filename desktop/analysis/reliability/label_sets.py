"""Agreement on sets of labels: a unit may carry several themes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np

from desktop.analysis.reliability.alpha import alpha_by_distance
from desktop.analysis.reliability.coded import Codings
from desktop.analysis.reliability.coverage import Stretches, stretches
from desktop.analysis.reliability.estimate import Estimate
from desktop.analysis.reliability.ratings import (
    MISSING,
    Category,
    Floats,
    Integers,
    Ratings,
    ratings,
)

_BITS = 30

Labels = Collection[Category]
SetDistance = Callable[[Floats], Floats]


def jaccard(members: Floats) -> Floats:
    """1 - |A and B| / |A or B| of sets given as sets x labels of 0 and 1; 0 of two empty sets."""
    shared, either = _shared_and_either(members)
    return np.asarray(1 - np.divide(shared, either, out=np.ones_like(shared), where=either > 0))


def masi(members: Floats) -> Floats:
    """1 - J M (Passonneau 2006): J as Jaccard, M 1 for equal, 2/3 for a subset, 1/3, 0.

    Two empty sets are at distance 0, an empty one and another at 1.
    """
    shared, either = _shared_and_either(members)
    size = members.sum(axis=1)
    smaller = np.minimum(size[:, None], size[None, :])
    monotone = np.select([shared == either, shared == smaller, shared > 0], [1, 2 / 3, 1 / 3], 0)
    return np.asarray(1 - (1 - jaccard(members)) * monotone)


def _shared_and_either(members: Floats) -> tuple[Floats, Floats]:
    size, shared = members.sum(axis=1), members @ members.T
    return shared, size[:, None] + size[None, :] - shared


def masi_distance(first: Labels, second: Labels) -> float:
    """Passonneau's distance of two sets, 0..1."""
    return float(masi(_members([first, second]))[0, 1])


def _members(sets: Sequence[Labels]) -> Floats:
    labels = list({label for one in sets for label in one})
    rows = [[label in one for label in labels] for one in sets]
    return np.array(rows, dtype=np.float64).reshape(len(sets), len(labels))


def alpha_of_sets(rows: Sequence[Sequence[Labels | None]], distance: SetDistance) -> Estimate:
    """alpha over units x coders of label sets, None where missing, by `masi` or `jaccard`."""
    frozen = [[None if one is None else frozenset(one) for one in row] for row in rows]
    found = ratings(frozen)
    sets = [one for one in found.categories if isinstance(one, frozenset)]
    return alpha_by_distance(found, distance(_members(sets)))


def alpha_of_codings(codings: Codings, distance: SetDistance, *, unit: str) -> Estimate:
    """alpha over the sets of themes that each coder gave to each unit, reports pooled."""
    cut = stretches(codings, unit=unit)(codings)
    sets, where = np.unique(_signatures(codings, cut), return_index=True)[:2]
    codes = np.searchsorted(sets, _signatures(codings, cut))
    codes = np.where(codings.rated[cut.report].T, codes, MISSING)
    rows, times = _different(codes.T, cut.weight)
    found = Ratings(rows, tuple(range(len(sets))), times)
    return alpha_by_distance(found, distance(_membership(codings, cut, where)))


def _signatures(codings: Codings, cut: Stretches) -> Integers:
    """Coders x stretches: a number for each different set of themes."""
    found = np.zeros((len(codings.coders), len(cut.start)), dtype=np.int64)
    for place in range(len(codings.themes)):
        if place % _BITS == _BITS - 1:
            found = np.unique(found, return_inverse=True)[1].reshape(found.shape)
        found = found * 2 + cut.covered(codings.of_theme(place))
    return found


def _membership(codings: Codings, cut: Stretches, where: Integers) -> Floats:
    """Sets x themes, read off where each set occurs first."""
    columns = [cut.covered(codings.of_theme(p)).ravel()[where] for p in range(len(codings.themes))]
    return np.array(columns, dtype=np.float64).reshape(len(codings.themes), len(where)).T


def _different(rows: Integers, weights: Floats) -> tuple[Integers, Floats]:
    """Each different row once, with the weights of all its occurrences."""
    found, place = np.unique(rows, axis=0, return_inverse=True)
    return found, np.bincount(place.ravel(), weights, len(found))
