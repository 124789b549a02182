"""Percentile intervals by drawing whole reports again, for who asks for them.

Sentences of one report resemble each other, so they are no independent draws: resampling
sentences gives intervals that are too narrow. Reports are the clusters (Field & Welsh 2007).
What a comparison shows otherwise is `jackknife`, which covers better with few reports.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.binary import Sums
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.methods import FEWEST_REPORTS
from desktop.analysis.reliability.ratings import Floats

DRAWS = 2000
_ENDS = (2.5, 97.5)
MOST_UNDEFINED = 0.05
"""Of the draws, above which there is no interval."""
_CELLS_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval, or the reason why there is none."""

    low: float | None
    high: float | None
    reason: Reason | None = None


def intervals(
    by_report: Sums, coefficient: Callable[[Sums], Floats], *, draws: int = DRAWS, seed: int = 1
) -> list[Interval]:
    """The percentile interval of each theme's coefficient, `by_report` being reports x themes.

    Each draw takes as many reports as there are, with replacement, and pools their sums.
    The same seed gives the same intervals. Fewer than 10 reports, or no draws, give none;
    neither does a coefficient that is undefined in more than 5 % of the draws.
    """
    reports, themes = by_report.array.shape[:2]
    if reports < FEWEST_REPORTS or not draws:
        reason = Reason.TOO_FEW_REPORTS if draws else Reason.NOT_ASKED
        return [Interval(None, None, reason)] * themes
    found = drawn(by_report, coefficient, draws=draws, seed=seed)
    return [_interval(column) for column in found.T]


def drawn(
    by_report: Sums, coefficient: Callable[[Sums], Floats], *, draws: int, seed: int
) -> Floats:
    """Draws x themes: the coefficient of each resample, NaN where undefined."""
    generator = np.random.Generator(np.random.PCG64(seed))
    reports = len(by_report.array)
    step = max(1, _CELLS_AT_ONCE // reports)
    sizes = [min(step, draws - begun) for begun in range(0, draws, step)]
    parts = [coefficient(by_report.drawn(_times(generator, n, reports))) for n in sizes]
    return np.concatenate(parts)


def _times(generator: np.random.Generator, draws: int, reports: int) -> Floats:
    """Draws x reports: how often each report was drawn."""
    chosen = generator.integers(0, reports, size=(draws, reports))
    chosen += np.arange(draws)[:, None] * reports
    counts = np.bincount(chosen.ravel(), minlength=draws * reports)
    return counts.reshape(draws, reports).astype(np.float64)


def _interval(values: Floats) -> Interval:
    defined = values[~np.isnan(values)]
    if len(defined) < (1 - MOST_UNDEFINED) * len(values):
        return Interval(None, None, Reason.OFTEN_UNDEFINED)
    low, high = np.percentile(defined, _ENDS)
    return Interval(float(low), float(high))
