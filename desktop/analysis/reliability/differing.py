"""In how many units of a report coders differ, whatever the theme."""

from __future__ import annotations

import numpy as np

from desktop.analysis.reliability.coded import PooledCodings
from desktop.analysis.reliability.coverage import stretches
from desktop.analysis.reliability.ratings import Floats


def differing_units(codings: PooledCodings, *, unit: str) -> Floats:
    """By report, the units to which one who finished it gave a theme that another did not.

    A unit counts once, however many themes or pairs of coders are at odds over it.
    """
    cut = stretches(codings, unit=unit)(codings)
    rated = codings.rated[cut.report].T
    raters = rated.sum(axis=0)
    differs = np.zeros(len(cut.start), dtype=bool)
    for theme in range(len(codings.themes)):
        number = (cut.covered(codings.of_theme(theme)) & rated).sum(axis=0)
        differs |= (number > 0) & (number < raters)
    found = np.bincount(cut.report[differs], cut.weight[differs], len(codings.reports))
    return np.asarray(found, dtype=np.float64)
