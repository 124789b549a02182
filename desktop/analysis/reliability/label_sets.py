"""Agreement on sets of labels: a unit may carry several themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np

from desktop.analysis.reliability.alpha import alpha_by_distance
from desktop.analysis.reliability.coded import PooledCodings
from desktop.analysis.reliability.coverage import Stretches, stretches
from desktop.analysis.reliability.estimate import Estimate
from desktop.analysis.reliability.ratings import (
    MISSING,
    Category,
    Floats,
    Integers,
    from_counts,
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


LabelSets = tuple[int | None, ...]
"""One unit, by coder: the set of theme indices as bits, None where the coder did not rate."""


def count_sets(codings: PooledCodings, *, unit: str) -> Counter[LabelSets]:
    """How many units got which sets of themes from the coders; adds up over reports."""
    cut = stretches(codings, unit=unit)(codings)
    signs = _signatures(codings, cut)
    found, where = np.unique(signs, return_index=True)
    codes = np.where(codings.rated[cut.report].T, np.searchsorted(found, signs), MISSING)
    where_first, place = _different(codes, len(found))
    rows = codes.T[where_first]
    times = np.bincount(place, cut.weight, len(rows))
    masks: dict[int, int | None] = dict(enumerate(_masks(codings, cut, where))) | {MISSING: None}
    named = (tuple(masks[code] for code in row) for row in rows.tolist())
    return Counter(dict(zip(named, times.tolist(), strict=True)))


def _different(codes: Integers, kinds: int) -> tuple[Integers, Integers]:
    """Where each different column of `codes` occurs first, and which of these each column is.

    By one number for each column: sorting the columns themselves takes ten times as long.
    """
    number = np.zeros(codes.shape[1], dtype=np.int64)
    for row in codes:
        number = np.unique(number, return_inverse=True)[1] * (kinds + 1) + row - MISSING
    return np.unique(number, return_index=True, return_inverse=True)[1:]


def _signatures(codings: PooledCodings, cut: Stretches) -> Integers:
    """Coders x stretches: a number for each different set of themes."""
    found = np.zeros((len(codings.coders), len(cut.start)), dtype=np.int64)
    for place in range(len(codings.themes)):
        if place % _BITS == _BITS - 1:
            found = np.unique(found, return_inverse=True)[1].reshape(found.shape)
        found = found * 2 + cut.covered(codings.of_theme(place))
    return found


def _masks(codings: PooledCodings, cut: Stretches, where: Integers) -> list[int]:
    """The bits of each set, read off where it occurs first."""
    masks = [0] * len(where)
    for place in range(len(codings.themes)):
        carried = cut.covered(codings.of_theme(place)).ravel()[where]
        masks = [mask | int(has) << place for mask, has in zip(masks, carried, strict=True)]
    return masks


def alpha_of_counts(
    counts: Mapping[LabelSets, float], distance: SetDistance, *, themes: int
) -> Estimate:
    """alpha over label sets from `count_sets` of codings of so many themes."""
    found = from_counts(counts)
    masks = [mask for mask in found.categories if isinstance(mask, int)]
    bits = [[mask >> place & 1 for place in range(themes)] for mask in masks]
    members = np.array(bits, dtype=np.float64).reshape(len(masks), themes)
    return alpha_by_distance(found, distance(members))
