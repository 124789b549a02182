"""Standard errors by linearisation: over units, with the coders as they are.

Gwet 2014, chapters 5 and 6: the finite population correction is 0. Raw data divide by
n - 1, a cross table by n, as his formulas for the two do.
"""

from __future__ import annotations

import math

import numpy as np

from desktop.analysis.reliability import chance, student
from desktop.analysis.reliability.alpha import alpha
from desktop.analysis.reliability.chance import ChanceModel
from desktop.analysis.reliability.coefficients import (
    PAIR,
    Weigh,
    cohen_kappa,
    corrected,
    gwet_ac1,
    identity,
    unit_agreement,
)
from desktop.analysis.reliability.estimate import Estimate, Reason, undefined
from desktop.analysis.reliability.ratings import Floats, Ratings


def standard_error(ratings: Ratings, model: ChanceModel, weigh: Weigh = identity) -> Estimate:
    """The standard error of `corrected` with that model of chance; of percent with `none`."""
    value = corrected(ratings, model, weigh).value
    if value is None:
        return corrected(ratings, model, weigh)
    rated = ratings.rated()
    found, weights = model(rated, weigh(rated)), weigh(rated)
    compared = rated.per_unit > 1
    scale = rated.times.sum() / (rated.times @ compared)
    parts = scale * (unit_agreement(rated, weights) - found.expected * compared)
    moved = 2 * (1 - value) * (found.per_unit - found.expected)
    return _spread(rated, (parts - moved) / (1 - found.expected), value)


def _spread(ratings: Ratings, parts: Floats, value: float) -> Estimate:
    n = ratings.times.sum()
    if n < PAIR:
        return undefined(Reason.TOO_FEW_UNITS)
    divisor = n * n if ratings.tabulated else n * (n - 1)
    return Estimate(math.sqrt(ratings.times @ (parts - value) ** 2 / divisor))


def percent_error(ratings: Ratings) -> Estimate:
    """Of plain agreement."""
    return standard_error(ratings, chance.none)


def fleiss_error(ratings: Ratings) -> Estimate:
    """Of Fleiss' kappa."""
    return standard_error(ratings, chance.fleiss)


def conger_error(ratings: Ratings) -> Estimate:
    """Of Conger's kappa."""
    return standard_error(ratings, chance.conger)


def cohen_error(ratings: Ratings) -> Estimate:
    """Of Cohen's kappa: Fleiss, Cohen & Everitt 1969, equation 13."""
    value = cohen_kappa(ratings)
    return value if value.value is None else conger_error(ratings.complete())


def scott_error(ratings: Ratings) -> Estimate:
    """Of Scott's pi."""
    if ratings.coders != PAIR:
        return undefined(Reason.NOT_TWO_CODERS)
    return fleiss_error(ratings.complete())


def brennan_prediger_error(ratings: Ratings, *, categories: int | None = None) -> Estimate:
    """Of Brennan and Prediger's coefficient."""
    return standard_error(ratings.only_used(), chance.uniform(categories))


def ac1_error(ratings: Ratings, *, categories: int | None = None) -> Estimate:
    """Of Gwet's AC1."""
    return standard_error(ratings.only_used(), chance.gwet(categories))


def alpha_error(ratings: Ratings) -> Estimate:
    """Of nominal alpha, over the units that two coders rated or more (Gwet 2014)."""
    value = alpha(ratings).value
    if value is None:
        return alpha(ratings)
    pairable = ratings.rated(by=2)
    n, size = pairable.times.sum(), pairable.per_unit
    mean = pairable.times @ size / n
    pi = pairable.times @ pairable.counts / (n * mean)
    # Chance and agreement are of values, so a unit of more ratings than the mean weighs more.
    uneven = (size - mean) / mean
    agreed = unit_agreement(pairable, identity(pairable)) * size / mean
    correction = 1 / (n * mean)
    observed = (1 - correction) * float(pairable.times @ agreed) / n + correction
    expected = float(pi @ pi)
    parts = (agreed - observed * uneven - expected) / (1 - expected)
    moved = pairable.counts @ pi / mean - expected * uneven - expected
    return _spread(pairable, parts - 2 * (1 - value) * moved / (1 - expected), value)


def cohen_interval(ratings: Ratings) -> list[Estimate]:
    """Asymptotic standard error of Cohen's kappa, and the normal 95 % interval's two ends.

    Fleiss, Cohen & Everitt 1969: divided by n, for a table and for raw data alike.
    """
    value, error = cohen_kappa(ratings), cohen_error(ratings)
    if value.value is None or error.value is None:
        return [error] * 3
    n = ratings.complete().times.sum()
    asymptotic = error.value * (1.0 if ratings.tabulated else math.sqrt((n - 1) / n))
    half = student.NORMAL_975 * asymptotic
    return [Estimate(asymptotic), Estimate(value.value - half), Estimate(value.value + half)]


def ac1_interval(ratings: Ratings) -> list[Estimate]:
    """The 95 % interval of AC1: Student's t with n - 1 degrees, its upper end at most 1."""
    value, error = gwet_ac1(ratings), ac1_error(ratings)
    if value.value is None or error.value is None:
        return [error] * 2
    n = int(np.rint(ratings.rated().times.sum()))
    half = student.quantile(0.975, n - 1) * error.value
    return [Estimate(value.value - half), Estimate(min(1.0, value.value + half))]
