"""What may be built on a theme's coding, by Krippendorff's marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.analysis.reliability.bootstrap import Interval
from desktop.analysis.reliability.estimate import Reason

RELY, TENTATIVE = 0.800, 0.667
"""Krippendorff, Content Analysis 2004, p. 241."""
FEWEST_UNITS, FEWEST_REPORTS = 10, 5


class VerdictMark(StrEnum):
    """On the lower end of the interval, never on the value itself."""

    RELY = "rely"
    TENTATIVE = "tentative"
    DO_NOT_RELY = "do_not_rely"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mark, or the reason why none is given."""

    mark: VerdictMark | None
    reason: Reason | None = None


def verdict(interval: Interval, *, units: float, reports: int) -> Verdict:
    """The mark for an alpha of that interval.

    `units` and `reports` are those in which at least one coder used the theme: under 10 units
    or 5 reports it is too rare for any verdict.
    """
    if units < FEWEST_UNITS or reports < FEWEST_REPORTS:
        return Verdict(None, Reason.TOO_RARE)
    if interval.low is None:
        return Verdict(None, interval.reason)
    reached = (mark for least, mark in _MARKS if interval.low >= least)
    return Verdict(next(reached, VerdictMark.DO_NOT_RELY))


_MARKS = ((RELY, VerdictMark.RELY), (TENTATIVE, VerdictMark.TENTATIVE))
