"""How many reports a round needs, by simulating rounds as the pilot was.

Reports are drawn and reports are resampled, so reports are planned: sentences of one report are no
independent draws.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from desktop.analysis.reliability import verdict
from desktop.analysis.reliability.binary import alpha as alpha_of
from desktop.analysis.reliability.coded import Flags
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.jackknife import jackknife_intervals
from desktop.analysis.reliability.methods import FEWEST_REPORTS
from desktop.analysis.reliability.ratings import Integers
from desktop.analysis.reliability.simulated_rounds import RoundModel, sums_of

MOST_ROUNDS, FEWEST_ROUNDS = 1000, 100
LEAST, MOST_REPORTS = FEWEST_REPORTS, 10_240
"""Fewer have no interval; more are not simulated."""
_CELLS_AT_ONCE = 400_000
_ENDS = (2.5, 97.5)
_TOO_OFTEN = 0.05


@dataclass(frozen=True, slots=True)
class Width:
    """What so many reports give, by simulated rounds.

    `low` and `high` hold the middle 95 % of the rounds' alphas: where alpha may come to lie.
    `reported` is the mean width of the interval that a round would print, over those that print
    one; `width` is the larger of the two. Of all rounds, 0..1: in `undefined` nobody used the
    theme, `unprinted` have no interval, `unjudged` no verdict. Numbers are None where no round
    has them.
    """

    reports: int
    units: float
    low: float | None
    high: float | None
    reported: float | None
    undefined: float
    unprinted: float = 1.0
    unjudged: float = 1.0

    @property
    def width(self) -> float | None:
        """The larger of high - low and what is reported."""
        if self.low is None or self.high is None or self.reported is None:
            return None
        return max(self.high - self.low, self.reported)


@dataclass(frozen=True, slots=True)
class Plan:
    """The smallest number of reports that does, or a reason.

    `because` is what fewer would miss: fewest_reports (under 10 none has an interval), printed
    (too many rounds would have none), verdict (too many would have none), or width.
    """

    reports: int | None
    interval: Width | None
    reason: Reason | None = None
    because: str = ""


def interval_width(model: RoundModel, reports: int, *, seed: int = 1) -> Width:
    """The 95 % interval of nominal alpha for the model's theme over so many reports.

    It is the very interval that a round prints. The same seed gives the same. Raises ValueError
    unless 0 < prevalence < 1, 0 <= alpha <= 1, correlations are from 0 to below 1, sizes above 0,
    reports at least 1 and coders at least 2.
    """
    _check(model, reports)
    generator = np.random.Generator(np.random.PCG64(seed))
    number = max(FEWEST_ROUNDS, min(MOST_ROUNDS, _CELLS_AT_ONCE // reports))
    rounds = model.rounds(number, reports=reports, generator=generator)
    sums = sums_of(rounds)
    alphas = alpha_of(sums.pooled())
    found = jackknife_intervals(sums)
    ends = [(i.low, i.high) for i in found if i.low is not None and i.high is not None]
    defined = alphas[~np.isnan(alphas)]
    low, high = np.percentile(defined, _ENDS) if len(defined) else (None, None)
    judged = _has_enough(rounds) & np.array([i.low is not None for i in found])
    return Width(
        reports=reports,
        units=float(rounds.sum()) / number,
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        reported=float(np.mean([top - bottom for bottom, top in ends])) if ends else None,
        undefined=1 - len(defined) / number,
        unprinted=1 - len(ends) / number,
        unjudged=1 - float(judged.mean()),
    )


def _has_enough(rounds: Integers) -> Flags:
    """Of each round, whether the theme is not too rare in it for a verdict."""
    used = rounds[..., 1:].sum(axis=-1)
    units, reports = used.sum(axis=0), (used > 0).sum(axis=0)
    return np.asarray((units >= verdict.FEWEST_UNITS) & (reports >= verdict.FEWEST_REPORTS))


def reports_needed(model: RoundModel, width: float, *, seed: int = 1) -> Plan:
    """The smallest number of reports with a `width` no larger than that, to about 1 %.

    At that number at most 5 % of rounds may have no interval, or no verdict; it is never under the
    number of reports that an interval takes. Raises ValueError as interval_width does, and for a
    width that is not above 0.
    """
    if width <= 0:
        raise ValueError("an interval's width is above 0")
    return _smallest(partial(interval_width, model, seed=seed), width)


def _smallest(at: Callable[[int], Width], width: float) -> Plan:
    enough, found = LEAST, at(LEAST)
    if not _misses(found, width):
        return Plan(enough, found, because="fewest_reports")
    while missed := _misses(found, width):
        too_few, because = enough, missed
        enough *= 2
        if enough > MOST_REPORTS:
            return Plan(None, None, Reason.OUT_OF_REACH, because)
        found = at(enough)
    while enough - too_few > max(1, enough // 100):
        middle = (enough + too_few) // 2
        tried = at(middle)
        if missed := _misses(tried, width):
            too_few, because = middle, missed
        else:
            enough, found = middle, tried
    return Plan(enough, found, because=because)


def _misses(found: Width, width: float) -> str:
    """What so many reports do not give; empty where they give all."""
    if max(found.undefined, found.unprinted) > _TOO_OFTEN:
        return "printed"
    if found.unjudged > _TOO_OFTEN:
        return "verdict"
    return "width" if found.width is None or found.width > width else ""


def _check(model: RoundModel, reports: int) -> None:
    if not 0 < model.prevalence < 1:
        raise ValueError("a prevalence lies between 0 and 1")
    if not 0 <= model.alpha <= 1:
        raise ValueError("a pilot's alpha lies within 0 and 1")
    if not all(0 <= one < 1 for one in (model.between.prevalence, model.between.agreement)):
        raise ValueError("a correlation within reports is from 0 to below 1")
    if reports < 1 or model.coders < 2 or min(model.sizes, default=0) < 1:
        raise ValueError("a round needs a report with a unit and two coders at least")
