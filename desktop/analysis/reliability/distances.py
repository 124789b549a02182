"""Distances between values, as alpha takes them (Krippendorff 2011, section D)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from desktop.analysis.reliability.ratings import Category, Floats


def nominal(categories: Sequence[Category], _totals: Floats) -> Floats:
    """0 for the same category, 1 for different ones."""
    return 1 - np.eye(len(categories))


def ordinal(_categories: Sequence[Category], totals: Floats) -> Floats:
    """(sum of n_g for g from c to k, less half of n_c and n_k) squared.

    `totals` are the coincidence matrix' sums: how often each category is pairable.
    """
    ranks = np.cumsum(totals) - totals / 2
    return np.asarray((ranks[:, None] - ranks[None, :]) ** 2)


def interval(categories: Sequence[Category], _totals: Floats) -> Floats:
    """(c - k) squared; raises ValueError where a category is no number."""
    values = _numbers(categories)
    return np.asarray((values[:, None] - values[None, :]) ** 2)


def ratio(categories: Sequence[Category], _totals: Floats) -> Floats:
    """((c - k) / (c + k)) squared; raises ValueError where a category is no number."""
    values = _numbers(categories)
    sums = values[:, None] + values[None, :]
    differences = values[:, None] - values[None, :]
    return np.asarray(np.divide(differences, sums, where=sums != 0, out=np.zeros_like(sums)) ** 2)


def _numbers(categories: Sequence[Category]) -> Floats:
    return np.array([float(str(category)) for category in categories])


DISTANCES: dict[str, Callable[[Sequence[Category], Floats], Floats]] = {
    "nominal": nominal,
    "ordinal": ordinal,
    "interval": interval,
    "ratio": ratio,
}
"""The levels of measurement that alpha is offered for."""
