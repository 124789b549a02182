"""Quantiles of Student's t, so that no library of a hundred megabytes is needed for them."""

from __future__ import annotations

import math

_STEPS = 200
NORMAL_975 = 1.959963984540054


def quantile(probability: float, degrees: int) -> float:
    """The value that t of that many degrees of freedom (1 or more) stays under.

    `probability` is within 0.5..1. By bisection of the distribution function.
    """
    low, high = 0.0, 1.0
    while distribution(high, degrees) < probability:
        high *= 2
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if distribution(middle, degrees) < probability else (low, middle)
    return (low + high) / 2


def distribution(value: float, degrees: int) -> float:
    """P(T <= value) for value of 0 or more: Abramowitz & Stegun 1964, 26.7.3 and 26.7.4."""
    angle = math.atan(value / math.sqrt(degrees))
    return 0.5 + (_odd(angle, degrees) if degrees % 2 else _even(angle, degrees)) / 2


def _odd(angle: float, degrees: int) -> float:
    term = math.cos(angle) if degrees > 1 else 0.0
    total = term
    for k in range(3, degrees - 1, 2):
        term *= math.cos(angle) ** 2 * (k - 1) / k
        total += term
    return 2 / math.pi * (angle + math.sin(angle) * total)


def _even(angle: float, degrees: int) -> float:
    total = term = 1.0
    for k in range(2, degrees - 1, 2):
        term *= math.cos(angle) ** 2 * (k - 1) / k
        total += term
    return math.sin(angle) * total
