"""How much reports differ from each other, as an intraclass correlation of yes and no in them."""

from __future__ import annotations

from collections.abc import Sequence

FEWEST_REPORTS, FEWEST_YES = 5, 10
"""With less there is nothing to estimate a variation from."""


def intraclass(yes: Sequence[float], units: Sequence[float]) -> float | None:
    """The correlation of two units of one report, 0..1; `yes` of `units` in each report.

    The estimator by analysis of variance (Donner 1986; Ridout, Demétrio & Firth 1999), at least
    0. None with under 5 reports, 10 times yes or 10 times no, or with one unit in each report.
    """
    counts = [(ones, size) for ones, size in zip(yes, units, strict=True) if size > 0]
    total, found = sum(size for _, size in counts), sum(ones for ones, _ in counts)
    common = min(found, total - found)
    if len(counts) < FEWEST_REPORTS or common < FEWEST_YES or total <= len(counts):
        return None
    return _correlation(counts, total, found)


def _correlation(counts: Sequence[tuple[float, float]], total: float, found: float) -> float:
    reports = len(counts)
    squares = sum(ones * ones / size for ones, size in counts)
    between = (squares - found * found / total) / (reports - 1)
    within = (found - squares) / (total - reports)
    size = (total - sum(size * size for _, size in counts) / total) / (reports - 1)
    return min(1.0, max(0.0, (between - within) / (between + (size - 1) * within)))
