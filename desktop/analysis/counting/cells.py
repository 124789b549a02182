"""Figures by the key of a group and the id of a theme, looked up in the array that has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from desktop.analysis.counting.figures import Floats

CellKey = tuple[str, str]


class CountedCells(Mapping[CellKey, float]):
    """What is not zero of `figures`, a row a group and a column a theme.

    No cell is made before somebody asks for it: a table by report has very many. With `whole`
    a figure without a fraction is an int.
    """

    def __init__(
        self, figures: Floats, *, keys: Sequence[str], themes: Sequence[str], whole: bool
    ) -> None:
        self._figures = np.nan_to_num(figures)
        self._keys, self._themes, self._whole = keys, themes, whole
        self._rows = {key: row for row, key in enumerate(keys)}
        self._columns = {theme: column for column, theme in enumerate(themes)}

    def __getitem__(self, cell: CellKey) -> float:
        row, column = self._rows[cell[0]], self._columns[cell[1]]
        value = float(self._figures[row, column])
        if not value:
            raise KeyError(cell)
        return int(value) if self._whole and value.is_integer() else value

    def __iter__(self) -> Iterator[CellKey]:
        rows, columns = np.nonzero(self._figures)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            yield self._keys[row], self._themes[column]

    def __len__(self) -> int:
        return int(np.count_nonzero(self._figures))

    def __contains__(self, cell: object) -> bool:
        return self.get(cell) is not None  # type: ignore[call-overload]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, CountedCells) and self._is_laid_out_as(other):
            return np.array_equal(self._figures, other._figures)
        return isinstance(other, Mapping) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def _is_laid_out_as(self, other: CountedCells) -> bool:
        return (self._keys, self._themes, self._whole) == (other._keys, other._themes, other._whole)
