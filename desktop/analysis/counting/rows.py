"""Columns of whole numbers that rows come into and go from without moving all the others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from desktop.analysis.counting.numbering import Numbers

_FIRST = 1024


class Rows:
    """Columns of equal length; their rows are in no order."""

    def __init__(self, *names: str) -> None:
        self._columns = {name: np.empty(_FIRST, np.int64) for name in names}
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, name: str) -> Numbers:
        return self._columns[name][: self._length]

    @property
    def columns(self) -> dict[str, Numbers]:
        """Every column by its name."""
        return {name: self[name] for name in self._columns}

    def chosen(self, which: Numbers | slice) -> dict[str, Numbers]:
        """The columns of those rows alone."""
        return {name: self[name][which] for name in self._columns}

    def replace(self, struck: Numbers, added: Mapping[str, Numbers]) -> None:
        """Take the rows at these places out, and put others in.

        Raises ValueError where the columns added are not those that are here, or uneven.
        """
        lengths = {len(column) for column in added.values()}
        if added.keys() != self._columns.keys() or len(lengths) != 1:
            raise ValueError(f"the columns are {', '.join(self._columns)}, of equal length")
        self._strike(struck)
        self._append(added, lengths.pop())

    def _strike(self, struck: Numbers) -> None:
        left = self._length - len(struck)
        holes = struck[struck < left]
        # What stands behind fills the holes: work for what changes, not for all there is.
        last = np.setdiff1d(np.arange(left, self._length), struck)
        for column in self._columns.values():
            column[holes] = column[last]
        self._length = left

    def _append(self, added: Mapping[str, Numbers], number: int) -> None:
        whole = self._length + number
        for name, column in added.items():
            if whole > len(self._columns[name]):
                room = max(whole, 2 * len(self._columns[name]))
                self._columns[name] = np.resize(self._columns[name], room)
            self._columns[name][self._length : whole] = column
        self._length = whole
