"""Sentences as hashed character n-grams: columns of an array that is never written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

BITS: Final = 20
LONGEST: Final = 3
"""Characters; n-grams of 1 up to this many are counted."""
_ROW_BITS: Final = 32
_FACTORS: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
"""Odd 64-bit numbers without a pattern, one for each place in an n-gram."""

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grams:
    """Which sentences have which feature: `rows[bounds[i]:bounds[i + 1]]` have `features[i]`.

    `sizes` is how many features each sentence has, `entries` each row's place in `features`.
    A feature is there or not, however often.
    """

    features: Integers
    bounds: Integers
    rows: Integers
    sizes: Integers
    entries: Integers

    @property
    def sentences(self) -> int:
        """How many there are."""
        return len(self.sizes)

    def counts(self, sentences: npt.NDArray[np.bool_]) -> Integers:
        """How many of these sentences have each feature."""
        inside = np.flatnonzero(sentences[self.rows])
        return np.bincount(self.entries[inside], minlength=len(self.features))


def columns(sentences: Sequence[str], given: Sequence[tuple[int, int]] = ()) -> Grams:
    """The n-grams of the sentences, and the features given: (sentence, number), 0 and up.

    Numbers of given features follow those of n-grams. Runs of one digit are for the caller to
    make alike.
    """
    keys = [_grams(sentences, size) for size in range(1, LONGEST + 1)]
    keys.append(
        _key(_array([n for _, n in given]) + (1 << BITS), _array([row for row, _ in given]))
    )
    return _columns(np.sort(np.concatenate(keys)), len(sentences))


def _columns(keys: Integers, sentences: int) -> Grams:
    keys = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
    rows, feature = keys & ((1 << _ROW_BITS) - 1), keys >> _ROW_BITS
    starts = np.flatnonzero(np.diff(feature, prepend=-1))
    bounds, sizes = np.append(starts, len(rows)), np.bincount(rows, minlength=sentences)
    entries = np.repeat(np.arange(len(starts)), np.diff(bounds))
    return Grams(feature[starts], bounds, rows, sizes, entries)


def _grams(sentences: Sequence[str], size: int) -> Integers:
    """Key of every n-gram of that size that lies in one sentence."""
    lengths = np.fromiter(map(len, sentences), dtype=np.int64, count=len(sentences))
    joined = "".join(sentences).encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(joined, dtype=np.uint32).astype(np.uint64)
    rows = np.repeat(np.arange(len(sentences)), lengths)
    last = len(codes) - size + 1
    if last <= 0:
        return _array([])
    mixed = np.full(last, size, dtype=np.uint64)
    for place in range(size):
        mixed = (mixed ^ codes[place : last + place]) * np.uint64(_FACTORS[place])
        mixed ^= mixed >> np.uint64(29)
    whole = rows[:last] == rows[size - 1 :]
    hashed = (mixed >> np.uint64(64 - BITS)).astype(np.int64)
    return _key(hashed[whole], rows[:last][whole])


def _key(feature: Integers, rows: Integers) -> Integers:
    return (feature << _ROW_BITS) | rows


def _array(values: Sequence[int]) -> Integers:
    return np.array(values, dtype=np.int64)
