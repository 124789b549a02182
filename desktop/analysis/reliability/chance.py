"""What agreement chance alone would give, by each author's notion of chance.

General forms for any number of coders, weights and missing ratings: Gwet, Handbook of
Inter-Rater Reliability, 4th edition 2014, chapters 2 to 5; the per-unit parts are those of
his linearised variances. All take Ratings of which every unit has at least one rating, and
agreement weights, categories x categories, 1 on the diagonal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.analysis.reliability.ratings import MISSING, Floats, Ratings


@dataclass(frozen=True)
class Chance:
    """Agreement expected by chance, 0..1, and what each unit contributes to it."""

    expected: float
    per_unit: Floats


ChanceModel = Callable[[Ratings, Floats], Chance]


def shares(ratings: Ratings) -> Floats:
    """pi_k: the mean over units of the share of a unit's ratings that are k."""
    parts = ratings.counts / ratings.per_unit[:, None]
    return np.asarray(ratings.times @ parts / ratings.times.sum())


def none(ratings: Ratings, _weights: Floats) -> Chance:
    """No correction: plain agreement."""
    return Chance(0.0, np.zeros(len(ratings.codes)))


def fleiss(ratings: Ratings, weights: Floats) -> Chance:
    """All coders draw from one distribution, pi (Scott 1955, Fleiss 1971)."""
    pi = shares(ratings)
    toward = (weights + weights.T) @ pi / 2
    return Chance(float(pi @ weights @ pi), ratings.counts @ toward / ratings.per_unit)


def uniform(categories: int | None) -> ChanceModel:
    """Every category is as likely (Brennan & Prediger 1981; Bennett's S of 1954).

    `categories` is how many there were to choose from, None for as many as were used.
    """

    def model(ratings: Ratings, weights: Floats) -> Chance:
        number, total = _to_choose_from(categories, weights)
        expected = total / number**2
        return Chance(expected, np.full(len(ratings.codes), expected))

    return model


def gwet(categories: int | None) -> ChanceModel:
    """Chance only where a rating is hard (Gwet 2008, 2014); `categories` as in uniform."""

    def model(ratings: Ratings, weights: Floats) -> Chance:
        number, total = _to_choose_from(categories, weights)
        if number == 1:
            return Chance(1.0, np.ones(len(ratings.codes)))
        scale = total / (number * (number - 1))
        pi = shares(ratings)
        per_unit = scale * (ratings.counts @ (1 - pi)) / ratings.per_unit
        return Chance(scale * float(pi @ (1 - pi)), per_unit)

    return model


def _to_choose_from(categories: int | None, weights: Floats) -> tuple[int, float]:
    """How many categories there are, and the sum of all their weights (Gwet's T_w)."""
    used = len(weights)
    number = used if categories is None else categories
    if number < used:
        raise ValueError(f"{used} categories were used, which is more than {number}")
    return number, float(weights.sum()) + number - used


def conger(ratings: Ratings, weights: Floats) -> Chance:
    """Each coder draws from an own distribution (Cohen 1960; Conger 1980 for several)."""
    own = _own_counts(ratings)
    rated = own.sum(axis=1)
    own = own[rated > 0] / rated[rated > 0, None]
    coders, total = len(own), own.sum(axis=0)
    # The sum over ordered pairs of different coders: all pairs less each with itself.
    pairs = total @ weights @ total - np.einsum("gk,kl,gl->", own, weights, own)
    expected = float(pairs) / (coders * (coders - 1))
    return Chance(expected, _conger_per_unit(ratings, weights, own, rated > 0))


def _own_counts(ratings: Ratings) -> Floats:
    """Coders x categories: how often each coder gave each category."""
    found = np.zeros((ratings.coders, len(ratings.categories)))
    for coder, column in enumerate(ratings.codes.T):
        given = column != MISSING
        np.add.at(found[coder], column[given], ratings.times[given])
    return found


def _conger_per_unit(
    ratings: Ratings, weights: Floats, own: Floats, active: npt.NDArray[np.bool_]
) -> Floats:
    # Linearised: a coder's own shares move with each unit that coder rated.
    coders, total, n = len(own), own.sum(axis=0), ratings.times.sum()
    result = np.zeros(len(ratings.codes))
    for mine, column in zip(own, ratings.codes.T[active], strict=True):
        others = weights @ (total - mine)
        given = column != MISSING
        share_rated = ratings.times[given].sum() / n
        gained = np.where(given, others[column] - mine @ others, 0.0)
        result += gained / share_rated + mine @ others
    return result / (coders * (coders - 1))
