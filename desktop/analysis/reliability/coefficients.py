"""Agreement beyond chance over units by coders, after each author, undefined included."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from desktop.analysis.reliability import chance
from desktop.analysis.reliability.chance import ChanceModel
from desktop.analysis.reliability.estimate import Estimate, Reason, beyond_chance, ratio, undefined
from desktop.analysis.reliability.ratings import Floats, Ratings

PAIR = 2
Weigh = Callable[[Ratings], Floats]


def identity(ratings: Ratings) -> Floats:
    """Weights that count agreement on the very same category alone."""
    return np.eye(len(ratings.categories))


def quadratic(ratings: Ratings) -> Floats:
    """1 - (c - k)^2 / (max - min)^2: by the categories' sizes, or by their places in order."""
    sizes = [float(c) for c in ratings.categories if isinstance(c, int | float)]
    if len(sizes) < len(ratings.categories):
        sizes = [float(place) for place in range(len(ratings.categories))]
    values = np.array(sizes)
    span = (values.max() - values.min()) if len(values) else 0.0
    return np.asarray(1 - ((values[:, None] - values[None, :]) / (span or 1.0)) ** 2)


def unit_agreement(ratings: Ratings, weights: Floats) -> Floats:
    """Per unit, the share of its coder pairs that agree; 0 where it has fewer than two."""
    counts, size = ratings.counts, ratings.per_unit
    pairs = (counts * (counts @ weights.T - 1)).sum(axis=1)
    return np.asarray(pairs / np.where(size > 1, size * (size - 1), 1) * (size > 1))


def percent(ratings: Ratings, weigh: Weigh = identity) -> Estimate:
    """The mean over units of two ratings or more of the share of agreeing pairs, 0..1.

    Gwet 2014's p_a. With no missing ratings the plain percent agreement.
    """
    compared = float(ratings.times @ (ratings.per_unit > 1))
    agreed = float(ratings.times @ unit_agreement(ratings, weigh(ratings)))
    return ratio(agreed, compared, otherwise=Reason.NOTHING_TO_COMPARE)


def corrected(ratings: Ratings, model: ChanceModel, weigh: Weigh = identity) -> Estimate:
    """(p_a - p_e) / (1 - p_e) with p_e of that model of chance; at most 1."""
    observed = percent(ratings, weigh)
    if observed.value is None:
        return observed
    expected = model(ratings.rated(), weigh(ratings)).expected
    return beyond_chance(observed.value, expected)


def fleiss_kappa(ratings: Ratings) -> Estimate:
    """Fleiss 1971, for unequal numbers of ratings as Gwet 2014 gives it."""
    return corrected(ratings, chance.fleiss)


def fleiss_kappa_per_category(ratings: Ratings) -> dict[str, Estimate]:
    """Fleiss 1971's kappa_j: each used category against all others together."""
    used = ratings.only_used()
    return {
        str(category): fleiss_kappa(used.one_against_rest(at))
        for at, category in enumerate(used.categories)
    }


def conger_kappa(ratings: Ratings) -> Estimate:
    """Conger 1980, which for two coders is Cohen's kappa; missing ratings as in Gwet 2014."""
    return corrected(ratings, chance.conger)


def brennan_prediger(ratings: Ratings, *, categories: int | None = None) -> Estimate:
    """Brennan & Prediger 1981, also Bennett's S, Randolph's free-marginal kappa, and PABAK.

    `categories` is how many there were to choose from; without it, how many were used.
    Raises ValueError where more were used than there were.
    """
    return corrected(ratings.only_used(), chance.uniform(categories))


def gwet_ac1(ratings: Ratings, *, categories: int | None = None) -> Estimate:
    """Gwet 2008's AC1; `categories` as in brennan_prediger."""
    return corrected(ratings.only_used(), chance.gwet(categories))


def gwet_ac2(ratings: Ratings, *, categories: int | None = None) -> Estimate:
    """Gwet 2014's AC2: AC1 with quadratic weights for partial agreement."""
    return corrected(ratings.only_used(), chance.gwet(categories), quadratic)


def cohen_kappa(ratings: Ratings) -> Estimate:
    """Cohen 1960, of two coders over the units that both rated."""
    return weighted_kappa(ratings, 1 - identity(ratings))


def weighted_kappa(ratings: Ratings, distance: Floats) -> Estimate:
    """Cohen 1968: 1 - observed / expected distance, each coder by own shares."""
    return _of_two(ratings, lambda cells: np.outer(cells.sum(axis=1), cells.sum(axis=0)), distance)


def scott_pi(ratings: Ratings) -> Estimate:
    """Scott 1955, of two coders over the units that both rated, by their shares together."""
    return _of_two(ratings, _shared_expectation, 1 - identity(ratings))


def _shared_expectation(cells: Floats) -> Floats:
    shares = (cells.sum(axis=1) + cells.sum(axis=0)) / 2
    return np.outer(shares, shares)


def _of_two(
    ratings: Ratings, expectation: Callable[[Floats], Floats], distance: Floats
) -> Estimate:
    if ratings.coders != PAIR:
        return undefined(Reason.NOT_TWO_CODERS)
    cells = cross_table(ratings.complete())
    if not cells.any():
        return undefined(Reason.NOTHING_TO_COMPARE)
    cells = cells / cells.sum()
    disagreement = ratio((cells * distance).sum(), (expectation(cells) * distance).sum())
    return disagreement if disagreement.value is None else Estimate(1 - disagreement.value)


def cross_table(ratings: Ratings) -> Floats:
    """How often the first coder's row met the second coder's column, of complete units."""
    cells = np.zeros((len(ratings.categories),) * 2)
    np.add.at(cells, (ratings.codes[:, 0], ratings.codes[:, 1]), ratings.times)
    return cells
