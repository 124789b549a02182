"""Holsti's coefficient by pairs of coders, their mean, and the composite reliability (Holsti 1969).

R = 2M / (N1 + N2) is no agreement beyond chance: with few themes two coders agree often by luck,
and R does not say so. It is given because journals ask for it by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.ratings import MISSING, Ratings


def of_pair(agreed: float, first: float, second: float) -> Estimate:
    """R = 2M / (N1 + N2): `agreed` decisions on which both are one, of those that each made.

    Undefined where neither made any. With decisions that are units coded with a theme this is
    the positive agreement of Cicchetti & Feinstein (1990).
    """
    return ratio(2 * agreed, first + second, otherwise=Reason.NOBODY_USED_IT)


def mean(pairs: Sequence[Estimate]) -> Estimate:
    """The mean of the pairs' R that are defined; why none is, where none is."""
    values = [one.value for one in pairs if one.value is not None]
    if values:
        return Estimate(sum(values) / len(values))
    unused = any(one.reason == Reason.NOBODY_USED_IT for one in pairs)
    return undefined(Reason.NOBODY_USED_IT if unused else Reason.NOTHING_TO_COMPARE)


def composite(average: Estimate, coders: int) -> Estimate:
    """nR / (1 + (n - 1) R) of the mean R of n coders (Holsti 1969, p. 137)."""
    if average.value is None:
        return average
    return Estimate(coders * average.value / (1 + (coders - 1) * average.value))


def holsti(ratings: Ratings) -> Estimate:
    """The mean over pairs of coders of R; decisions are the units that the coder rated."""
    found = []
    for first, second in combinations(ratings.codes.T, 2):
        same = (first == second) & (first != MISSING)
        made = [float(ratings.times @ (own != MISSING)) for own in (first, second)]
        found.append(
            ratio(2 * float(ratings.times @ same), sum(made), otherwise=Reason.NOTHING_TO_COMPARE)
        )
    return mean(found)


def composite_reliability(ratings: Ratings) -> Estimate:
    """The composite reliability of all coders of these ratings."""
    return composite(holsti(ratings), ratings.coders)
