"""Where each theme lies in each report, by hand: codings as stretches without overlap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.derived import Derived
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.tallies import CodingTallies, cells, counted_as
from desktop.analysis.counting.uniting import united

STRETCH = ("report", "hand", "theme", "start", "end")


def stretched(codings: CodingTallies) -> CodingTallies:
    """One row a stretch (see STRETCH), by report, hand, theme and start."""
    whole = codings | {"part": np.zeros_like(codings["report"])}
    order, cell, first = cells(whole)
    found = united(cell, codings["start"][order], codings["end"][order])
    names = {name: codings[name][order][first][found.cell] for name in STRETCH[:3]}
    return {**names, "start": found.start, "end": found.end}


class ThemeStretches(Derived):
    """The stretches under the themes that `counted` gives (see ThemeTallies), kept."""

    names = STRETCH

    def __init__(self, columns: Columns, counted: Sequence[Numbers]) -> None:
        super().__init__(columns)
        self._counted = tuple(counted)

    def _made(self, codings: CodingTallies) -> CodingTallies:
        return stretched(counted_as(codings, self._counted))
