"""Counts corrected for known coder error.

Coders find a share p of the units with a theme; they find a true unit with the sensitivity se and
leave another alone with the specificity sp, both known from a round's resolution. Then
p = pi se + (1 - pi)(1 - sp), and the true share is

    pi = (p + sp - 1) / (se + sp - 1)

(Rogan & Gladen 1978, American Journal of Epidemiology 107, 71-76): the inverse of the matrix of
misclassification, which for a theme that is there or not has two rows (Grassia & Sundberg 1982,
Technometrics 24, 117-121; Buonaccorsi 2010, Measurement Error, chapter 2). It is kept within 0
and 1. Reports that are resolved are right as they are and are not corrected.

The interval draws the group's reports and, apart from them, the round's reports again, so that
it takes in how little is known of se and sp. Its percentiles are widened for few reports as those
of `limits` are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.readers import Flags
from desktop.analysis.reliability.student import quantile
from desktop.analysis.uncertainty.corrected_figures import (
    FEWEST_REPORTS,
    FEWEST_UNITS,
    CorrectedFigure,
    CorrectionReason,
    ErrorRates,
)
from desktop.analysis.uncertainty.draws import Floats, generator_of
from desktop.analysis.uncertainty.error_counts import REPORT, ErrorCounts, units_of
from desktop.analysis.uncertainty.interval import DRAWS, LEVEL, SEED
from desktop.analysis.uncertainty.report_units import ReportUnits

_OFTEN = 0.05
_CELLS_AT_ONCE = 4_000_000
_GROUP, _ROUND = 11, 12
"""Streams of random numbers that nothing else has."""


@dataclass(frozen=True, slots=True)
class CodedUnits:
    """The reports of a group: `coded` (reports x themes) units of `units` (by report) in each;
    `settled` says of each whether it is resolved; `times` 1 for a sum, 1 / all units for a share.
    """

    coded: Floats
    units: Floats
    settled: Flags
    times: float = 1.0


def error_rates(counts: ErrorCounts) -> list[ErrorRates]:
    """Of each theme, over all reports of the round."""
    reports = len(counts.right)
    sides = [side.sum(axis=0).tolist() for side in _sides(counts)]
    return [_rates(*cells, reports=reports) for cells in zip(*sides, strict=True)]


def _sides(counts: ErrorCounts) -> tuple[Floats, ...]:
    return counts.right, counts.missed, counts.wrong, counts.clear


def _rates(right: float, missed: float, wrong: float, clear: float, *, reports: int) -> ErrorRates:
    present, absent = right + missed, wrong + clear
    sensitivity = right / present if present else None
    specificity = clear / absent if absent else None
    reason = None
    if min(present, absent) < FEWEST_UNITS or reports < FEWEST_REPORTS:
        reason = CorrectionReason.TOO_FEW
    elif (sensitivity or 0.0) + (specificity or 0.0) <= 1:
        reason = CorrectionReason.NO_BETTER_THAN_CHANCE
    return ErrorRates(sensitivity, specificity, present, absent, reason)


def corrected(
    group: CodedUnits, counts: ErrorCounts, *, draws: int = DRAWS, seed: int = SEED
) -> list[CorrectedFigure]:
    """The corrected figure of each theme in the group, with its interval."""
    rates = error_rates(counts)
    once = np.ones((1, len(group.units)))
    sure = counts.rates(np.ones((1, len(counts.right))))
    values = _corrected(group, once, sure)[0]
    if len(group.units) < 2:
        return [
            CorrectedFigure(None, reason=rate.reason)
            if rate.reason
            else CorrectedFigure(float(value), reason=CorrectionReason.ONE_REPORT)
            for rate, value in zip(rates, values, strict=True)
        ]
    drawn = _drawn(group, counts, draws=draws, seed=seed)
    hopeless = np.isnan(drawn).mean(axis=0)
    # Where nothing is left to take percentiles of, none are told either.
    whole = np.where(hopeless < 1, drawn, 0.0)
    ends = _ends(min(len(group.units), len(counts.right)))
    most = group.times * group.units.sum()
    low, high = np.minimum(np.nanpercentile(whole, ends, axis=0), most)
    columns = rates, values.tolist(), low.tolist(), high.tolist(), hopeless.tolist()
    return list(_figures(zip(*columns, strict=True)))


def _figures(
    rows: Iterator[tuple[ErrorRates, float, float, float, float]],
) -> Iterator[CorrectedFigure]:
    for rate, value, low, high, hopeless in rows:
        if rate.reason:
            yield CorrectedFigure(None, reason=rate.reason)
        elif hopeless > _OFTEN:
            yield CorrectedFigure(value, reason=CorrectionReason.OFTEN_NO_BETTER)
        else:
            yield CorrectedFigure(value, min(low, value), max(high, value))


def _drawn(group: CodedUnits, counts: ErrorCounts, *, draws: int, seed: int) -> Floats:
    """Draws x themes; NaN where the rates say nothing."""
    step = max(1, _CELLS_AT_ONCE // max(len(group.units), len(counts.right)))
    parts = []
    for begun in range(0, draws, step):
        number = min(step, draws - begun)
        own = _times(len(group.units), number, (seed, _GROUP, begun))
        rates = counts.rates(_times(len(counts.right), number, (seed, _ROUND, begun)))
        parts.append(_corrected(group, own, rates))
    return np.concatenate(parts)


def _times(units: int, draws: int, numbers: tuple[int, ...]) -> Floats:
    generator = generator_of(*numbers, units)
    return generator.multinomial(units, np.full(units, 1 / units), size=draws).astype(np.float64)


def _corrected(group: CodedUnits, times: Floats, rates: tuple[Floats, Floats]) -> Floats:
    """Draws x themes: what is settled as it is, and the rest by the formula above; NaN where
    the rates say nothing of the rest."""
    units = (times @ np.where(group.settled, 0.0, group.units))[:, None]
    found = times @ np.where(group.settled[:, None], 0.0, group.coded)
    sure = times @ np.where(group.settled[:, None], group.coded, 0.0)
    sensitivity, specificity = rates
    told = np.where(sensitivity + specificity > 1, sensitivity + specificity - 1, np.nan)
    share = np.clip((found / np.maximum(units, 1) + specificity - 1) / told, 0, 1)
    return np.asarray(group.times * (sure + np.where(units > 0, units * share, 0.0)))


def _ends(reports: int) -> tuple[float, float]:
    """Percentiles of 95 %, widened for few reports (Hesterberg 2015)."""
    tail = quantile((1 + LEVEL) / 2, max(1, reports - 1)) * math.sqrt(reports / (reports - 1))
    low = 100 * NormalDist().cdf(-tail)
    return low, 100 - low


def units_of_group(units: ReportUnits, group: int, columns: Columns, *, unit: str) -> CodedUnits:
    """The reports of that group that count: their sentences, or the share of the reports."""
    reports = units.reports(group)
    return CodedUnits(
        coded=units.ratio(group).above,
        units=units_of(columns, reports, unit),
        settled=units.settled(group),
        times=1 / max(1, len(reports)) if unit == REPORT else 1.0,
    )
