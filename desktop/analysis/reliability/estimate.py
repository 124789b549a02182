"""A coefficient's value, or the reason why it has none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a number is undefined; the value is a stable code, `words` says it in English."""

    NO_VARIATION = "no_variation"
    NOTHING_TO_COMPARE = "nothing_to_compare"
    NOT_TWO_CODERS = "not_two_coders"
    NOBODY_USED_IT = "nobody_used_it"
    TOO_FEW_REPORTS = "too_few_reports"
    NOT_ASKED = "not_asked"
    OFTEN_UNDEFINED = "often_undefined"
    TOO_RARE = "too_rare"
    TOO_FEW_UNITS = "too_few_units"
    OVERLAPPING_SPANS = "overlapping_spans"
    NOT_ALIGNABLE = "not_alignable"
    NEVER_ALIGNED = "never_aligned"
    OUT_OF_REACH = "out_of_reach"
    NOT_IN_CODEBOOK = "not_in_codebook"

    @property
    def words(self) -> str:
        """One line in English."""
        return _WORDS[self]


_WORDS = {
    Reason.NO_VARIATION: "no variation: all ratings are the same",
    Reason.NOTHING_TO_COMPARE: "nothing to compare: no unit was rated by two coders",
    Reason.NOT_TWO_CODERS: "defined for two coders only",
    Reason.NOBODY_USED_IT: "no variation: nobody used this theme",
    Reason.TOO_FEW_REPORTS: "too few reports for an interval",
    Reason.NOT_ASKED: "no interval was asked for",
    Reason.OFTEN_UNDEFINED: "undefined in too many of the resamples for an interval",
    Reason.TOO_RARE: "too rare for a verdict",
    Reason.TOO_FEW_UNITS: "a standard error needs at least two units",
    Reason.OVERLAPPING_SPANS: "a coder's spans overlap: one character can have one value only",
    Reason.NOT_ALIGNABLE: "too entangled to find the best alignment for certain",
    Reason.NEVER_ALIGNED: "no unit of one coder is aligned with a unit of another",
    Reason.OUT_OF_REACH: "no number of units within reach gives an interval so narrow",
    Reason.NOT_IN_CODEBOOK: "the theme was not in the codebook each time",
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number, or None with its reason: an undefined number is never 0, 1 or NaN."""

    value: float | None
    reason: Reason | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.reason is None):
            raise ValueError("an estimate has either a value or a reason")

    @property
    def words(self) -> str:
        """Why there is no value, in English; empty where there is one."""
        return self.reason.words if self.reason else ""


def undefined(reason: Reason) -> Estimate:
    """No value, for that reason."""
    return Estimate(None, reason)


def ratio(
    numerator: float, denominator: float, *, otherwise: Reason = Reason.NO_VARIATION
) -> Estimate:
    """numerator / denominator; undefined for the reason `otherwise` where that divides by 0."""
    return Estimate(float(numerator / denominator)) if denominator else undefined(otherwise)


def beyond_chance(observed: float, expected: float) -> Estimate:
    """(observed - expected) / (1 - expected), both shares of agreement in 0..1."""
    # A chance agreement of 1 leaves nothing to be reached; 1 - 1 of sums may miss 0 by a hair.
    if math.isclose(expected, 1.0, rel_tol=0, abs_tol=1e-12):
        return undefined(Reason.NO_VARIATION)
    return Estimate(float((observed - expected) / (1 - expected)))
