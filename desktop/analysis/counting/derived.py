"""Rows that are computed from codings, report by report, and only where these changed."""

from __future__ import annotations

from abc import ABC, abstractmethod

import numpy as np

from desktop.analysis.counting.columns import Columns, places_of
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.rows import Rows


class Derived(ABC):
    """Keeps `names` (one of them "report") for every report; `rows` computes what is stale."""

    names: tuple[str, ...]

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._rows = Rows(*self.names)
        self._stale: set[int] | None = None
        columns.follow(self.on_touched)

    @property
    def rows(self) -> Rows:
        """The rows as the codings are now."""
        if self._stale is None:
            self._rows.replace(np.arange(len(self._rows)), self._made(self._whole()))
        elif self._stale:
            self._renew(np.array(sorted(self._stale), np.int64))
        self._stale = set()
        return self._rows

    @abstractmethod
    def _made(self, codings: dict[str, Numbers]) -> dict[str, Numbers]:
        """The rows for those codings, which are all that their reports have."""

    def _whole(self) -> dict[str, Numbers]:
        return self.columns.codings.columns

    def _renew(self, reports: Numbers) -> None:
        codings = self.columns.codings
        added = self._made(codings.chosen(places_of(codings["report"], reports)))
        self._rows.replace(places_of(self._rows["report"], reports), added)

    def on_touched(self, reports: Numbers | None) -> None:
        """The codings or the text of these reports changed, or of all."""
        if reports is None:
            self._stale = None
        elif self._stale is not None:
            self._stale.update(reports.tolist())


class Begun(Derived):
    """Which hand has how many codings in which report."""

    names = ("report", "hand", "codings")

    def _made(self, codings: dict[str, Numbers]) -> dict[str, Numbers]:
        hands = max(1, len(self.columns.hands))
        cells, counts = np.unique(codings["report"] * hands + codings["hand"], return_counts=True)
        return {"report": cells // hands, "hand": cells % hands, "codings": counts}
