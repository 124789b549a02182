"""The interval of a figure, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Over = Literal["reports", "sentences"]
Method = Literal["bca", "t", "t_skew"]

LEVEL = 0.95
DRAWS = 2000
SEED = 1
FEWEST_UNITS = 10
FEWEST_WITH = 5
"""Under so many units drawn, or with the theme in fewer of them, an interval covers less than
it says (docs/reliability.md has by how much)."""


@dataclass(frozen=True, slots=True)
class FrequencyInterval:
    """A 95 % interval of a figure, in the units of its measure.

    `over` says what was drawn: whole "reports", or the "sentences" of a group's only report;
    `units` is how many there are, `units_with` how many of them have the theme. `method` is
    "bca" (bootstrap), "t" (too few units to draw from) or "t_skew" (so many that no draws are
    needed).
    """

    low: float
    high: float
    over: Over
    units: int
    units_with: int
    method: Method

    @property
    def few(self) -> bool:
        """Whether it rests on too few units to cover what it says."""
        return self.units < FEWEST_UNITS or self.units_with < FEWEST_WITH
