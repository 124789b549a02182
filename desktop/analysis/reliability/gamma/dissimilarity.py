"""How unlike two units are, and what it costs to leave one without a partner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from desktop.analysis.reliability.ratings import Floats


class GammaUnit(NamedTuple):
    """One coder's span with its theme; positions in code points, half-open."""

    start: float
    end: float
    theme: str
    coder: int


@dataclass(frozen=True, slots=True)
class Dissimilarity:
    """The combined dissimilarity of the authors' section 4: alpha d_pos + beta d_cat.

    Nominal themes: d_cat is 0 or `empty`. `empty` is the cost of a unit beside nothing.
    """

    alpha: float = 1.0
    beta: float = 1.0
    empty: float = 1.0

    def positional(self, units: Sequence[GammaUnit]) -> Floats:
        """Units x units: ((|starts apart| + |ends apart|) / (sum of lengths)) squared."""
        starts = np.array([unit.start for unit in units], dtype=np.float64)
        ends = np.array([unit.end for unit in units], dtype=np.float64)
        lengths = ends - starts
        apart = np.abs(starts[:, None] - starts) + np.abs(ends[:, None] - ends)
        return np.asarray((apart / (lengths[:, None] + lengths)) ** 2 * self.empty)

    def categorical(self, units: Sequence[GammaUnit]) -> Floats:
        """Units x units: 0 for the same theme, else `empty`."""
        names = {theme: place for place, theme in enumerate({unit.theme for unit in units})}
        themes = np.array([names[unit.theme] for unit in units], dtype=np.int64)
        return np.asarray((themes[:, None] != themes) * self.empty)

    def combined(self, units: Sequence[GammaUnit]) -> Floats:
        """Units x units."""
        return self.alpha * self.positional(units) + self.beta * self.categorical(units)
