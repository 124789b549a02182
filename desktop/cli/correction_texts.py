"""Figures corrected for coder error as text and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.uncertainty.corrected_figures import (
    CorrectedFigure,
    CorrectedFigures,
    ErrorRates,
)
from desktop.domain.codebook import Theme


def correction_text(found: CorrectedFigure, measure: str) -> str:
    """ " → corrected [low, high]" with the measure's decimals; " → –" where it is not corrected."""
    decimals = MEASURES[measure].decimals or 1
    if found.value is None:
        return " → –"
    if found.low is None:
        return f" → {found.value:.{decimals}f}"
    return f" → {found.value:.{decimals}f} [{found.low:.{decimals}f}, {found.high:.{decimals}f}]"


def correction_record(found: CorrectedFigure | None) -> dict[str, Any] | None:
    """The figure as plain values; None where nothing counts."""
    if found is None:
        return None
    reason = found.reason and str(found.reason)
    return {"value": found.value, "low95": found.low, "high95": found.high, "reason": reason}


def rates_record(rates: ErrorRates) -> dict[str, Any]:
    """The error rates of a theme as plain values."""
    return {
        "sensitivity": rates.sensitivity,
        "specificity": rates.specificity,
        "units_with": rates.units_with,
        "units_without": rates.units_without,
        "reason": rates.reason and str(rates.reason),
    }


def on_corrections(found: CorrectedFigures, themes: Sequence[Theme]) -> Iterator[str]:
    """What is behind the corrections, a line each."""
    yield (
        f"→ corrected for coder error by the round {found.of_round}, with 95 % intervals; reports"
        " that are resolved are taken as right. Sensitivity and specificity:"
    )
    for theme in themes:
        yield f"  {theme.name}: {_said(found.rates[theme.id])}"


def _said(rates: ErrorRates) -> str:
    shown = (
        "–" if rate is None else f"{rate:.3f}" for rate in (rates.sensitivity, rates.specificity)
    )
    return ", ".join(shown) + (f"; not corrected: {rates.reason.words}" if rates.reason else "")
