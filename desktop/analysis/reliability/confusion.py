"""Which themes coders give in each other's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from desktop.analysis.reliability.pools import Pool

Mix = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two themes of which one coder gave one and another coder the other to the same unit.

    `other` is None where the other coder gave nothing that the first had not given as well.
    `units` counts each pair of coders of each unit; characters at that unit.
    """

    theme: str
    other: str | None
    units: float


def confusions(counts: Pool) -> list[Confusion]:
    """The most frequent first; themes that both gave play no part in a unit."""
    found: Counter[Mix] = Counter()
    for row, units in counts.sets.items():
        for first, second in combinations([mask for mask in row if mask is not None], 2):
            for mix in _mixes(first & ~second, second & ~first):
                found[mix] += units
    names = counts.themes
    return [
        Confusion(names[one], None if other is None else names[other], float(units))
        for (one, other), units in sorted(found.items(), key=lambda item: (-item[1], str(item[0])))
    ]


def _mixes(first: int, second: int) -> Iterator[Mix]:
    """Each theme of the one set with each of the other, or with nothing."""
    if not first or not second:
        yield from ((place, None) for place in _places(first | second))
        return
    for one in _places(first):
        for other in _places(second):
            yield min(one, other), max(one, other)


def _places(mask: int) -> list[int]:
    return [place for place in range(mask.bit_length()) if mask >> place & 1]
