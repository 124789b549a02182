"""How the intervals of alpha are made, by name; without numpy, for who only tells it."""

from __future__ import annotations

JACKKNIFE, BOOTSTRAP = "jackknife", "bootstrap"
FEWEST_REPORTS = 10
"""With fewer there are no intervals."""
FEW_REPORTS = 20
"""With fewer, intervals of rare themes and of very good ones cover less than they say."""


def interval_method(draws: int | None) -> str | None:
    """JACKKNIFE for None, BOOTSTRAP for a number of draws; None for 0: no intervals."""
    if draws is None:
        return JACKKNIFE
    return BOOTSTRAP if draws else None
