"""The cheapest one-to-one assignment (Kuhn 1955, Munkres 1957; shortest augmenting paths)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.analysis.reliability.ratings import Floats, Integers


def cheapest(costs: Floats) -> list[int]:
    """For each row its column, all different, at the smallest sum of costs.

    Rows may not outnumber columns. Time grows with rows squared times columns.
    """
    rows, columns = costs.shape
    owner = np.full(columns, -1, dtype=np.int64)
    market = _Market(costs, np.zeros(rows), np.zeros(columns), owner)
    for row in range(rows):
        market.place(row)
    return [int(column) for column in np.argsort(owner)[columns - rows :]]


@dataclass(frozen=True)
class _Market:
    """Prices under which each placed row owns a column that is cheapest for it."""

    costs: Floats
    row_price: Floats
    column_price: Floats
    owner: Integers

    def place(self, row: int) -> None:
        """Gives the row a column along the cheapest path through the columns already owned."""
        reached = np.full(len(self.owner), np.inf)
        previous = np.full(len(self.owner), -1, dtype=np.int64)
        done = np.zeros(len(self.owner), dtype=bool)
        distance, current, column = 0.0, row, -1
        while current >= 0:
            through = distance + self.costs[current] - self.row_price[current] - self.column_price
            nearer = ~done & (through < reached)
            reached[nearer], previous[nearer] = through[nearer], column
            column = int(np.argmin(np.where(done, np.inf, reached)))
            done[column], distance = True, float(reached[column])
            current = int(self.owner[column])
        self.row_price[row] += distance
        self._reprice(np.where(done, distance - reached, 0.0))
        self._hand_on(row, column, previous)

    def _reprice(self, gain: Floats) -> None:
        owned = self.owner >= 0
        self.row_price[self.owner[owned]] += gain[owned]
        np.subtract(self.column_price, gain, out=self.column_price)

    def _hand_on(self, row: int, column: int, previous: npt.NDArray[np.int64]) -> None:
        while column >= 0:
            before = int(previous[column])
            self.owner[column] = self.owner[before] if before >= 0 else row
            column = before
