"""Ratings: units by coders, each a category or missing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Category = Hashable

MISSING = -1


@dataclass(frozen=True)
class Ratings:
    """`codes[unit, coder]` is an index into `categories`, or -1 where the coder did not rate.

    `times[unit]` says how often a row occurs: 1 for raw data, a cell's count for a table.
    `tabulated` tells the two apart, since a table's standard errors divide by n and those of
    raw data by n - 1 (Gwet 2014).
    """

    codes: Integers
    categories: tuple[Category, ...]
    times: Floats
    tabulated: bool = False

    @cached_property
    def counts(self) -> Floats:
        """Units x categories: how many coders gave the unit that category."""
        found = np.zeros((len(self.codes), len(self.categories)))
        units, _ = rated = np.nonzero(self.codes != MISSING)
        np.add.at(found, (units, self.codes[rated]), 1)
        return found

    @cached_property
    def per_unit(self) -> Floats:
        """How many coders rated each unit."""
        return np.asarray(self.counts.sum(axis=1))

    @property
    def coders(self) -> int:
        """How many columns there are."""
        return int(self.codes.shape[1])

    def complete(self) -> Ratings:
        """Only the units that every coder rated."""
        return self._of((self.codes != MISSING).all(axis=1))

    def rated(self, *, by: int = 1) -> Ratings:
        """Only the units rated by at least that many coders."""
        return self._of(self.per_unit >= by)

    def _of(self, chosen: npt.NDArray[np.bool_]) -> Ratings:
        return Ratings(self.codes[chosen], self.categories, self.times[chosen], self.tabulated)

    def only_used(self) -> Ratings:
        """The same ratings without the categories that nobody used."""
        used = np.flatnonzero(self.times @ self.counts)
        place = np.full(len(self.categories) + 1, MISSING)
        place[used] = np.arange(len(used))
        # Missing is -1, which is the last place, which is never used.
        kept = tuple(self.categories[at] for at in used)
        return Ratings(place[self.codes], kept, self.times, self.tabulated)

    def one_against_rest(self, category: int) -> Ratings:
        """Whether each rating is the category of that index."""
        codes = np.where(self.codes == MISSING, MISSING, self.codes == category)
        return Ratings(codes.astype(np.int64), (False, True), self.times, self.tabulated)


def ratings(
    rows: Iterable[Sequence[Category | None]], *, categories: Sequence[Category] | None = None
) -> Ratings:
    """Ratings from rows of units, each with one value per coder and None where missing.

    `categories` gives their order where it matters; without it they are sorted, numbers by
    size, whatever else by its text. Raises ValueError for a value that is none of them, and
    for rows of unequal length.
    """
    table = [list(row) for row in rows]
    if len({len(row) for row in table}) > 1:
        raise ValueError("every unit needs as many values as there are coders")
    if categories is None:
        categories = in_order(value for row in table for value in row if value is not None)
    place: dict[Any, int] = {category: at for at, category in enumerate(categories)}
    if strange := {value for row in table for value in row if value is not None} - set(place):
        raise ValueError(f"{in_order(strange)} are none of the categories {list(categories)}")
    codes = [[MISSING if value is None else place[value] for value in row] for row in table]
    width = len(table[0]) if table else 0
    array = np.array(codes, dtype=np.int64).reshape(len(table), width)
    return Ratings(array, tuple(categories), np.ones(len(table)))


def in_order(values: Iterable[Category]) -> list[Category]:
    """The different values: numbers by size, then the rest by its text."""
    different = set(values)
    numbers = [value for value in different if _is_number(value)]
    rest = [value for value in different if not _is_number(value)]
    return [*sorted(numbers, key=_size), *sorted(rest, key=str)]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def _size(value: Any) -> float:
    return float(value)


def from_table(
    table: Sequence[Sequence[float]], *, categories: Sequence[Category] | None = None
) -> Ratings:
    """Two coders' ratings from their cross table of counts: rows the first, columns the second.

    Raises ValueError for a table that is not square, or that has counts below 0.
    """
    counts = np.asarray(table, dtype=np.float64)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or (counts < 0).any():
        raise ValueError("a table of counts is square, and none of them is below 0")
    names = tuple(range(len(counts))) if categories is None else tuple(categories)
    cells = np.argwhere(counts > 0).astype(np.int64)
    return Ratings(cells, names, counts[counts > 0], tabulated=True)


def from_counts(counts: Mapping[Any, float]) -> Ratings:
    """Ratings from how often each row (a tuple of values) occurs: many equal units in short."""
    found = ratings(counts)
    return Ratings(found.codes, found.categories, np.array([*counts.values()], dtype=np.float64))
