"""Logistic regression on a few hundred sparse columns, by limited-memory BFGS.

Minimises  C * sum_i log(1 + exp(-s_i (x_i b + a))) + |b|^2 / 2  with s_i = +-1 and an intercept
a that is not drawn in. Liu and Nocedal, On the limited memory BFGS method for large scale
optimization, Mathematical Programming 45 (1989), 503-528, algorithm 2.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

STEPS: Final = 60
_MEMORY: Final = 6
_HALVINGS: Final = 30
_ENOUGH: Final = 1e-4
"""Of the greatest slope at the start."""


@dataclass(frozen=True, slots=True)
class Sparse:
    """Values at (row, column) of an array of that many rows and columns."""

    rows: Integers
    columns: Integers
    values: Floats
    shape: tuple[int, int]

    def times(self, weights: Floats) -> Floats:
        """The array times a vector of its columns."""
        return _sums(self.rows, self.values * weights[self.columns], self.shape[0])

    def transposed_times(self, each: Floats) -> Floats:
        """The vector of its rows times the array."""
        return _sums(self.columns, self.values * each[self.rows], self.shape[1])


def fitted(array: Sparse, positive: npt.NDArray[np.bool_], *, cost: float) -> tuple[Floats, float]:
    """(weights of the columns, intercept) that fit the rows; `cost` is C."""
    signs = np.where(positive, 1.0, -1.0)
    loss = _Loss(array, signs, cost)
    point = np.zeros(array.shape[1] + 1)
    value, slope = loss(point)
    enough, past = _ENOUGH * float(np.abs(slope).max(initial=0.0)), list[tuple[Floats, Floats]]()
    for _ in range(STEPS):
        if float(np.abs(slope).max(initial=0.0)) <= enough:
            break
        step = _direction(slope, past)
        new, new_value, new_slope = _searched(loss, point, value, slope, step)
        # Where these numbers can tell no difference any more, there is nothing to learn from it.
        told = [*past, (new - point, new_slope - slope)]
        past = [pair for pair in told if float(pair[0] @ pair[1]) > 0][-_MEMORY:]
        point, value, slope = new, new_value, new_slope
    return point[:-1], float(point[-1])


def _sums(places: Integers, values: Floats, size: int) -> Floats:
    return np.asarray(np.bincount(places, values, size), dtype=np.float64)


def probabilities(scores: Floats) -> Floats:
    """1 / (1 + exp(-s)) of each, without overflow."""
    small = np.exp(-np.abs(scores))
    return np.where(scores >= 0, 1 / (1 + small), small / (1 + small))


@dataclass(frozen=True, slots=True)
class _Loss:
    array: Sparse
    signs: Floats
    cost: float

    def __call__(self, point: Floats) -> tuple[float, Floats]:
        """The value and its slope at weights followed by the intercept."""
        weights = point[:-1]
        margins = self.signs * (self.array.times(weights) + point[-1])
        value = self.cost * float(np.logaddexp(0.0, -margins).sum()) + float(weights @ weights) / 2
        each = -self.cost * self.signs * probabilities(-margins)
        slope = np.append(self.array.transposed_times(each) + weights, each.sum())
        return value, slope


def _direction(slope: Floats, past: list[tuple[Floats, Floats]]) -> Floats:
    """Downhill, by what the last steps have told of the curvature (two-loop recursion)."""
    step, shares = -slope, list[float]()
    for moved, turned in reversed(past):
        shares.append(float(moved @ step) / float(moved @ turned))
        step = step - shares[-1] * turned
    if not past:
        return step / max(1.0, float(np.linalg.norm(step)))
    moved, turned = past[-1]
    step = step * (float(moved @ turned) / float(turned @ turned))
    for (moved, turned), share in zip(past, reversed(shares), strict=True):
        step = step + moved * (share - float(turned @ step) / float(moved @ turned))
    return step


def _searched(
    loss: _Loss, point: Floats, value: float, slope: Floats, step: Floats
) -> tuple[Floats, float, Floats]:
    """The first point along the step, halved as often as needed, that is low enough (Armijo)."""
    downhill, length = float(slope @ step), 1.0
    for _ in range(_HALVINGS):
        new = point + length * step
        new_value, new_slope = loss(new)
        if new_value <= value + 1e-4 * length * downhill:
            break
        length /= 2
    return new, new_value, new_slope
