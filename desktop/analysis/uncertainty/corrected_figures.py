"""Counts corrected for what a round showed of coders' errors, in plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FEWEST_UNITS = 10
FEWEST_REPORTS = 5


class CorrectionReason(StrEnum):
    """Why a figure is not corrected; the value is a stable code, `words` says it in English."""

    TOO_FEW = "too_few"
    NO_BETTER_THAN_CHANCE = "no_better_than_chance"
    OFTEN_NO_BETTER = "often_no_better"
    ONE_REPORT = "one_report"

    @property
    def words(self) -> str:
        """One line in English."""
        return _WORDS[self]


_WORDS = {
    CorrectionReason.TOO_FEW: f"the round has fewer than {FEWEST_UNITS} units with the theme or"
    f" without it, or fewer than {FEWEST_REPORTS} reports",
    CorrectionReason.NO_BETTER_THAN_CHANCE: "sensitivity and specificity together are not above 1:"
    " the coders' codings say nothing of the theme",
    CorrectionReason.OFTEN_NO_BETTER: "in too many resamples of the round's reports sensitivity and"
    " specificity together are not above 1",
    CorrectionReason.ONE_REPORT: "one report alone gives no interval",
}


@dataclass(frozen=True, slots=True)
class ErrorRates:
    """How coders of a round did on a theme against its resolution, over so many units.

    `sensitivity` is the share of the units with the theme that a coder coded, `specificity`
    that of the units without it that a coder left uncoded, both 0..1, None where there are
    none. Each unit counts once for each coder who finished its report. `reason` says why the
    theme cannot be corrected.
    """

    sensitivity: float | None
    specificity: float | None
    units_with: float
    units_without: float
    reason: CorrectionReason | None = None


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """The corrected figure and its 95 % limits; `reason` says why either is missing."""

    value: float | None
    low: float | None = None
    high: float | None = None
    reason: CorrectionReason | None = None


@dataclass(frozen=True, slots=True)
class CorrectedFigures:
    """By the key of a group and the id of a theme; and the error rates by theme."""

    of_round: str
    unit: str
    rates: Mapping[str, ErrorRates]
    found: Mapping[tuple[str, str], CorrectedFigure]
