"""The intervals of figures, where their table has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.domain.codebook import Theme

_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Ends:
    """Lower and upper end; `of_one` where it is drawn over the sentences of a single report."""

    low: float
    high: float
    of_one: bool


def interval_of(table: FrequencyTable, group: Group, theme: Theme) -> Ends | None:
    """The interval of a figure; None where there is none."""
    found = getattr(table, "intervals", {}).get((group.key, theme.id))
    if found is None:
        return None
    return Ends(float(found.low), float(found.high), found.over == "sentences")


def widest(table: FrequencyTable, groups: Iterable[Group]) -> float:
    """The highest upper end among the first of the groups: they are computed as they are asked
    for, and an axis that is too short for a later one is better than a window that waits."""
    first = list(groups)[:_LOOKED_AT]
    ends = (interval_of(table, group, theme) for group in first for theme in table.themes)
    return max((one.high for one in ends if one), default=0.0)
