"""Whether two texts are nearly the same, told from small sketches of them.

A sketch keeps the smallest hashes of a text's clauses; two sketches estimate which share of
all clauses both texts have (A. Broder, On the resemblance and containment of documents, 1997).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Hashable
from heapq import nlargest, nsmallest
from typing import Final, Generic, TypeAlias, TypeVar
from zlib import crc32

Key = TypeVar("Key", bound=Hashable)
Sketch: TypeAlias = "array[int]"

SIZE: Final = 64
"""Hashes kept of a text: 256 bytes at most; the estimate errs by about 0.06."""
ALIKE: Final = 0.8
"""Resemblance from which on two texts are called nearly the same."""

_CLAUSE_END: Final = re.compile(r"[\s，。；：！？、,.;:!?（）()《》“”\"]+")
_SHORTEST: Final = 6
_FEW: Final = 24
_SHINGLE: Final = 4
_KEYS: Final = 5
_MOST: Final = 40


def sketch(text: str) -> Sketch:
    """The sketch of a text; of two clauses that are equal only one counts."""
    hashes = {crc32(unit.encode("utf-8", "surrogatepass")) for unit in _units(text)}
    return array("I", nsmallest(SIZE, hashes))


def resemblance(one: Sketch, other: Sketch) -> float:
    """Estimated share, 0 to 1, of the clauses of both texts that stand in each of them."""
    mine, theirs = set(one), set(other)
    united = nsmallest(SIZE, mine | theirs)
    if not united:
        return 0.0
    return len(mine.intersection(theirs, united)) / len(united)


class Lookalikes(Generic[Key]):
    """Sketches by key; each query costs the same, however many there are."""

    def __init__(self) -> None:
        self._sketches: dict[Key, Sketch] = {}
        self._having: dict[int, list[Key]] = {}

    def add(self, key: Key, added: Sketch) -> None:
        """Keep the sketch of one more text."""
        self._sketches[key] = added
        for clause in added[:_KEYS]:
            having = self._having.setdefault(clause, [])
            # A clause that stands in very many texts is a stock phrase and tells nothing.
            if len(having) < _MOST:
                having.append(key)

    def like(self, asked: Sketch) -> list[tuple[Key, float]]:
        """The keys of texts nearly the same, with their resemblance, the nearest first."""
        near = {key: None for clause in asked[:_KEYS] for key in self._having.get(clause, ())}
        found = ((key, resemblance(self._sketches[key], asked)) for key in near)
        alike = [(key, share) for key, share in found if share >= ALIKE]
        return nlargest(len(alike), alike, key=lambda pair: pair[1])


def _units(text: str) -> set[str]:
    """Clauses; of a text with few of them, overlapping pieces of four characters."""
    clauses = {clause for clause in _CLAUSE_END.split(text) if len(clause) >= _SHORTEST}
    if len(clauses) >= _FEW:
        return clauses
    plain = _CLAUSE_END.sub("", text)
    return {plain[at : at + _SHINGLE] for at in range(max(1, len(plain) - _SHINGLE + 1))} - {""}
