"""Intervals of alpha by leaving out one report at a time.

Reports are the clusters: sentences of one report are no independent draws. On the scale of
-log(1 - alpha) = log D_e - log D_o the estimate is nearer to symmetric, and the limits stay under
1 (Fisher's transformation of a correlation does the like). The standard error is the jackknife's
(Tukey 1958; Efron & Tibshirani 1993, ch. 11), the quantile Student's t. Its degrees of freedom
are by Satterthwaite (1946) from how unequally the reports pull: where three of them make the
whole variance, there are hardly three degrees and not n - 1.

One more disagreement than was seen is added, spread evenly over the reports, as Agresti & Coull
(1998) add successes and failures: coders who have not differed yet have no log D_o, and without
it the interval of a rare theme that was coded alike is far too narrow.

What else was tried, and how often each covers the truth: docs/reliability.md.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from desktop.analysis.reliability.binary import PLACES, Sums, alpha
from desktop.analysis.reliability.bootstrap import MOST_UNDEFINED, Interval
from desktop.analysis.reliability.coded import Flags
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.methods import FEWEST_REPORTS
from desktop.analysis.reliability.ratings import Floats
from desktop.analysis.reliability.student import quantile

_PROBABILITY = 0.975
_MOST_DEGREES = 1000
_LEAST = -1.0


def jackknife_intervals(by_report: Sums, *, sizes: Floats | float = 1.0) -> list[Interval]:
    """The 95 % interval of each theme's alpha, `by_report` being reports x themes.

    `sizes` is how many units one disagreement comes to (of each theme): 1, but at the character
    as many as a coding has. Fewer than 10 reports give none, nor does a theme that would be
    absent from more than 5 % of samples of so many reports.
    """
    reports, themes = by_report.array.shape[:2]
    if reports < FEWEST_REPORTS:
        return [Interval(None, None, Reason.TOO_FEW_REPORTS)] * themes
    low, high = limits(by_report, sizes=sizes)
    return [
        Interval(None, None, Reason.OFTEN_UNDEFINED) if absent else Interval(bottom, top)
        for absent, bottom, top in zip(
            _often_undefined(by_report), low.tolist(), high.tolist(), strict=True
        )
    ]


def limits(by_report: Sums, *, sizes: Floats | float = 1.0) -> tuple[Floats, Floats]:
    """Lower and upper limits by theme; of no meaning where the theme is in no or in all units.

    The limits hold alpha itself, which the added disagreement may have left outside.
    """
    more = _with_one_more(by_report, sizes)
    whole = more.sum(axis=0)
    theta, without = _scaled(whole), _scaled(whole - more)
    off = without - without.mean(axis=0)
    reports = len(more)
    error = np.sqrt((off**2).sum(axis=0) * (reports - 1) / reports)
    reach = _quantiles(off, reports) * error
    low, high = (1 - np.exp(-(theta + side * reach)) for side in (-1, 1))
    seen = alpha(by_report.pooled())
    return np.fmax(np.fmin(low, seen), _LEAST), np.fmax(high, seen)


def _with_one_more(by_report: Sums, sizes: Floats | float) -> Floats:
    """Reports x themes x (values, ones, crossed), a disagreement of that size among them."""
    places = [PLACES.index(name) for name in ("values", "ones", "crossed")]
    found = by_report.array[..., places]
    share = np.broadcast_to(sizes, found.shape[1:2])[:, None] / len(found)
    return np.asarray(found + share * np.array([2.0, 1.0, 1.0]))


def _scaled(sums: Floats) -> Floats:
    """-log(1 - alpha) of counts that have a disagreement in them."""
    values, ones, crossed = (sums[..., place] for place in range(3))
    return np.asarray(np.log(ones) + np.log(values - ones) - np.log(crossed) - np.log(values - 1))


def _quantiles(off: Floats, reports: int) -> Floats:
    """t by theme: 2 (sum e)^2 / (sum of squares of e about their mean), e being `off` squared."""
    squares = off**2
    whole = squares.sum(axis=0)
    unequal = (squares**2).sum(axis=0) - whole**2 / reports
    with np.errstate(divide="ignore", invalid="ignore"):
        degrees = np.floor(2 * whole**2 / unequal + 1e-9)
    within = np.clip(np.nan_to_num(degrees, nan=reports, posinf=reports), 1, reports - 1)
    return np.array([_quantile(min(int(d), _MOST_DEGREES)) for d in within.tolist()])


@cache
def _quantile(degrees: int) -> float:
    return quantile(_PROBABILITY, degrees)


def _often_undefined(by_report: Sums) -> Flags:
    """By theme, whether too many samples of reports would have it nowhere or everywhere."""
    reports = len(by_report.array)
    there = by_report["ones"] > 0
    lacking = by_report["ones"] < by_report["values"]
    without = [(1 - side.sum(axis=0) / reports) ** reports for side in (there, lacking)]
    return np.asarray(without[0] + without[1] > MOST_UNDEFINED)
