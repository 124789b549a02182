"""Intervals of figures as text."""

from __future__ import annotations

from typing import Any

from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.uncertainty.interval import (
    DRAWS,
    FEWEST_UNITS,
    FEWEST_WITH,
    LEVEL,
    SEED,
    FrequencyInterval,
)

_FEW = "?"
REMARKS = (
    f"In brackets 95 % intervals: reports drawn again ({DRAWS:,} draws, seed {SEED}, BCa); of a"
    " group with one report its sentences.",
    f"{_FEW} under {FEWEST_UNITS} of them, or with the theme in under {FEWEST_WITH}: too few for"
    " 95 %.",
)


def interval_text(found: FrequencyInterval, measure: str) -> str:
    """ " [low, high]" with the measure's decimals, marked where it rests on too few."""
    decimals = MEASURES[measure].decimals or 1
    mark = _FEW if found.few else ""
    return f" [{found.low:.{decimals}f}, {found.high:.{decimals}f}]{mark}"


def how_drawn() -> dict[str, Any]:
    """How intervals are made, for a record."""
    return {"level": LEVEL, "method": "bca", "draws": DRAWS, "seed": SEED}
