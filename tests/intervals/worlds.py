"""Simulated reports: clusters that differ in what they have of a theme and how it is coded."""

from __future__ import annotations

import numpy as np

Floats = np.ndarray


def sizes(numbers: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Sentences of each report: log-normal, about 85 and at least 15."""
    return np.maximum(numbers.lognormal(4.4, 0.4, shape).astype(np.int64), 15)


def shares(numbers: np.random.Generator, mean: float, strength: float, shape) -> Floats:
    """A share for each report: beta with that mean, the more alike the larger `strength`."""
    return numbers.beta(mean * strength, (1 - mean) * strength, shape)


def coded_reports(
    numbers: np.random.Generator, prevalence: float, *, reports: int, rounds: int
) -> tuple[Floats, Floats]:
    """Rounds x reports: sentences with the theme, and sentences; correlation .05 in a report."""
    shape = (rounds, reports)
    units = sizes(numbers, shape)
    return numbers.binomial(units, shares(numbers, prevalence, 19.0, shape)), units


def compared_reports(
    numbers: np.random.Generator,
    prevalence: float,
    quality: float,
    *,
    reports: int,
    rounds: int,
) -> Floats:
    """Rounds x reports x (values, ones, crossed) of two coders.

    In a report both see a sentence alike with that report's chance, of mean `quality`, else each
    decides alone; both vary over reports (correlations .11 and .14).
    """
    shape = (rounds, reports)
    units = sizes(numbers, shape)
    share = shares(numbers, prevalence, 8.0, shape)
    alike = shares(numbers, quality, 6.0, shape)
    both = alike * share + (1 - alike) * share**2
    one = (1 - alike) * 2 * share * (1 - share)
    chances = np.stack([both, one, np.maximum(1 - both - one, 0)], axis=-1)
    drawn = numbers.multinomial(units, chances / chances.sum(axis=-1, keepdims=True))
    pairs, single = drawn[..., 0], drawn[..., 1]
    return np.stack([2 * units, 2 * pairs + single, single], axis=-1).astype(np.float64)


def alpha_of(sums: Floats) -> Floats:
    """Krippendorff's alpha of (values, ones, crossed); NaN where it is undefined."""
    values, ones, crossed = (sums[..., place] for place in range(3))
    both = ones * (values - ones)
    return np.where(both > 0, 1 - crossed * (values - 1) / np.where(both > 0, both, 1), np.nan)
