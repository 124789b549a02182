"""The differences of two groups, theme by theme, with limits and the coders' disagreement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.analysis.counting.figures import GroupFigures
from desktop.analysis.counting.measures import Measure
from desktop.analysis.uncertainty.draws import Floats
from desktop.analysis.uncertainty.group_differences import ThemeDifference
from desktop.analysis.uncertainty.limits import difference_limits
from desktop.analysis.uncertainty.ratios import Ratio


@dataclass(frozen=True, slots=True)
class DifferenceSide:
    """A group: its figures over reports (counts as means), and between what the coders lie."""

    ratio: Ratio
    spread: Floats


def side_of(ratio: Ratio, figures: GroupFigures, measure: Measure) -> DifferenceSide:
    """The side of the only group that the figures have."""
    return DifferenceSide(ratio, spread_of(figures, measure, reports=ratio.units))


def spread_of(figures: GroupFigures, measure: Measure, *, reports: int) -> Floats:
    """By theme how far apart coders alone put the figure of the only group; counts per report."""
    per = reports if measure.denominator is None else 1
    return np.asarray(np.nan_to_num(figures.high[0] - figures.low[0]) / max(1, per))


def differences(
    first: DifferenceSide,
    second: DifferenceSide,
    *,
    measure: Measure,
    otherwise: Floats | None = None,
) -> list[ThemeDifference]:
    """First less second of each theme; both have a report that counts.

    `otherwise` is the coders' disagreement where nothing in the groups shows it.
    """
    low, high = _limits(first, second, measure)
    spread = np.maximum(first.spread, second.spread)
    told = spread.tolist() if spread.any() else _or_none(otherwise, len(spread))
    units = min(first.ratio.units, second.ratio.units)
    used = sum((side.ratio.above > 0).sum(axis=0) for side in (first, second))
    columns = first.ratio.value.tolist(), second.ratio.value.tolist(), low, high
    return [
        ThemeDifference(a, b, bottom, top, units, int(n), apart)
        for a, b, bottom, top, n, apart in zip(
            *columns, np.asarray(used).tolist(), told, strict=True
        )
    ]


def _or_none(values: Floats | None, number: int) -> list[float | None]:
    return [None] * number if values is None else list(values.tolist())


def _limits(
    first: DifferenceSide, second: DifferenceSide, measure: Measure
) -> tuple[list[float | None], list[float | None]]:
    if min(first.ratio.units, second.ratio.units) < 2:
        none: list[float | None] = [None] * len(first.spread)
        return none, none
    found = difference_limits(first.ratio, second.ratio)
    most = 1.0 if measure.kind == "share" else np.inf
    return list(np.maximum(found.low, -most).tolist()), list(np.minimum(found.high, most).tolist())
