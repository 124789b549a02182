"""Stretches of text that overlap made into stretches that do not, very many at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.numbering import Numbers

BITS = 32
"""A place in a text is the number of what it belongs to, and below that the code point."""


class United(NamedTuple):
    """Disjoint stretches: of which cell, and [start, end) in code points; by cell and start."""

    cell: Numbers
    start: Numbers
    end: Numbers


def at(number: Numbers, position: Numbers) -> Numbers:
    """One number for a code point of a numbered text, in the order of both."""
    return (number << BITS) | position


def united(cell: Numbers, start: Numbers, end: Numbers) -> United:
    """The stretches of each cell as a union; those that touch become one.

    Given in the order of cells and, within a cell, of starts.
    """
    if not len(cell):
        return United(cell, start, end)
    reach = np.maximum.accumulate(at(cell, end))
    opens = np.empty(len(cell), bool)
    opens[0] = True
    opens[1:] = at(cell, start)[1:] > reach[:-1]
    first = np.flatnonzero(opens)
    last = np.append(first[1:], len(cell)) - 1
    return United(cell[first], start[first], reach[last] & ((1 << BITS) - 1))


class Bounds:
    """Disjoint stretches of many texts (sentences, or parts), each text put in once."""

    def __init__(self) -> None:
        self._by_text: dict[int, tuple[Numbers, ...]] = {}
        self._whole: tuple[Numbers, Numbers, Numbers] | None = None

    def __contains__(self, text: int) -> bool:
        return text in self._by_text

    def put(self, text: int, *columns: Numbers) -> None:
        """The starts and ends of that text, in order, and what each is, if anything."""
        self._by_text[text] = columns if len(columns) > 2 else (*columns, np.zeros_like(columns[0]))
        self._whole = None

    def drop(self, text: int) -> None:
        """That text is not known any more, or is another by now."""
        self._by_text.pop(text, None)
        self._whole = None

    @property
    def whole(self) -> tuple[Numbers, Numbers, Numbers]:
        """All starts and ends as places (see `at`) in order, and what each is."""
        if self._whole is None:
            self._whole = self._joined()
        return self._whole

    def _joined(self) -> tuple[Numbers, Numbers, Numbers]:
        texts = sorted(self._by_text)
        if not texts:
            nothing = np.empty(0, np.int64)
            return nothing, nothing, nothing
        columns = [self._by_text[text] for text in texts]
        number = np.repeat(np.array(texts, np.int64), [len(c[0]) for c in columns])
        starts, ends, kinds = (np.concatenate(part) for part in zip(*columns, strict=True))
        return at(number, starts), at(number, ends), kinds
