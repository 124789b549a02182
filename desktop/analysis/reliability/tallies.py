"""Counts behind agreement on whether a unit carries a theme, report by report.

All counts are sums over units, so that reports can be pooled, or drawn again, by adding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.coded import Flags, PooledCodings
from desktop.analysis.reliability.coverage import Stretches, stretches
from desktop.analysis.reliability.ratings import Floats


@dataclass(frozen=True)
class Tallies:
    """Units by report, theme, and who coded them; coder pairs in the order of `codings.pairs`.

    `units` reports; `coded` reports x themes x coders; `alone` the same, of units that no
    other coder coded; `both` reports x themes x pairs; `by_number` reports x themes x
    (0..coders): units that so many coders coded. All in units (characters for characters).
    """

    codings: PooledCodings
    units: Floats
    coded: Floats
    alone: Floats
    both: Floats
    by_number: Floats


def tally(codings: PooledCodings, *, unit: str) -> Tallies:
    """The counts of all themes at that unit: character, sentence, paragraph, section, report."""
    cut = stretches(codings, unit=unit)
    themes = [_of_theme(cut(found), found) for found in map(codings.of_theme, _places(codings))]
    units = _per_report(cut(codings), len(codings.reports))
    parts = [_stacked([theme[part] for theme in themes], codings, part) for part in range(4)]
    return Tallies(codings, units, *parts)


def _places(codings: PooledCodings) -> range:
    return range(len(codings.themes))


def _of_theme(cut: Stretches, codings: PooledCodings) -> list[Floats]:
    covered, reports = cut.covered(codings), len(codings.reports)
    number = covered.sum(axis=0)
    single = number == 1
    return [
        _summed(cut, list(covered), reports),
        _summed(cut, [row & single for row in covered], reports),
        _summed(cut, [covered[a] & covered[b] for a, b in codings.pairs], reports),
        _summed(cut, [number == size for size in range(len(codings.coders) + 1)], reports),
    ]


def _summed(cut: Stretches, rows: Sequence[Flags], reports: int) -> Floats:
    """Reports x rows: the weight of the stretches for which the row holds."""
    sums = [np.bincount(cut.report[row], cut.weight[row], reports) for row in rows]
    return np.array(sums, dtype=np.float64).reshape(len(rows), reports).T


def _per_report(cut: Stretches, reports: int) -> Floats:
    return np.asarray(np.bincount(cut.report, cut.weight, reports), dtype=np.float64)


def _stacked(themes: list[Floats], codings: PooledCodings, part: int) -> Floats:
    if themes:
        return np.stack(themes, axis=1)
    widths = [len(codings.coders), len(codings.coders), len(codings.pairs), len(codings.coders) + 1]
    return np.zeros((len(codings.reports), 0, widths[part]))
