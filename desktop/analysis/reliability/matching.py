"""Whether coders marked the same spans: exactly, or with at least one character in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from desktop.analysis.reliability.coded import Bounds


def exact_matches(first: Sequence[Bounds], second: Sequence[Bounds]) -> int:
    """How many spans of the one have an equal of their own among the other."""
    return (Counter(first) & Counter(second)).total()


def overlap_matches(first: Sequence[Bounds], second: Sequence[Bounds]) -> int:
    """The size of a largest one-to-one matching of spans that share a character.

    Going by ends: all that overlaps the span that ends first contains its last character, and
    of those the one that ends next is of the least use to any other. So taking it is never
    worse, and no search is needed.
    """
    sides = [sorted(spans, key=_end) for spans in (first, second)]
    reach = [_smallest_start_from(spans) for spans in sides]
    taken = [[False] * len(spans) for spans in sides]
    matched = 0
    places = [0, 0]
    while all(place < len(side) for place, side in zip(places, sides, strict=True)):
        mine = int(sides[1][places[1]][1] < sides[0][places[0]][1])
        other, place = 1 - mine, places[mine]
        places[mine] += 1
        if taken[mine][place]:
            continue
        end = sides[mine][place][1]
        partner = _partner(sides[other], reach[other], taken[other], places[other], end)
        if partner is not None:
            taken[other][partner] = True
            matched += 1
    return matched


def _end(span: Bounds) -> int:
    return span[1]


def _smallest_start_from(spans: Sequence[Bounds]) -> list[int]:
    return list(accumulate((start for start, _ in reversed(spans)), min))[::-1]


def _partner(
    spans: Sequence[Bounds], reach: Sequence[int], taken: Sequence[bool], place: int, end: int
) -> int | None:
    """The first free span from that place on that begins before `end`."""
    while place < len(spans) and reach[place] < end:
        if not taken[place] and spans[place][0] < end:
            return place
        place += 1
    return None
