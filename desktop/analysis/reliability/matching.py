"""Whether coders marked the same spans: exactly, or with at least one character in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from desktop.analysis.reliability.coded import Bounds


def exact_matches(first: Sequence[Bounds], second: Sequence[Bounds]) -> int:
    """How many spans of the one have an equal of their own among the other."""
    return (Counter(first) & Counter(second)).total()


class ByEnd(NamedTuple):
    """Spans in the order of their ends; `reach[i]` is the smallest start from the i-th on."""

    starts: list[int]
    ends: list[int]
    reach: list[int]


def by_end(spans: Sequence[Bounds]) -> ByEnd:
    """The spans as overlap_matches wants them."""
    ordered = sorted(spans, key=lambda span: span[1])
    starts, ends = [start for start, _ in ordered], [end for _, end in ordered]
    return ByEnd(starts, ends, list(accumulate(reversed(starts), min))[::-1])


def overlap_matches(first: ByEnd, second: ByEnd) -> int:
    """The size of a largest one-to-one matching of spans that share a character.

    Going by ends: all that overlaps the span that ends first contains its last character, and
    of those the one that ends next is of the least use to any other. So taking it is never
    worse, and no search is needed.
    """
    sides = first, second
    taken = [False] * len(first.ends), [False] * len(second.ends)
    place, matched = [0, 0], 0
    while place[0] < len(first.ends) and place[1] < len(second.ends):
        mine = 0 if first.ends[place[0]] <= second.ends[place[1]] else 1
        at, other = place[mine], 1 - mine
        place[mine] += 1
        if not taken[mine][at]:
            end = sides[mine].ends[at]
            matched += _take_partner(sides[other], taken[other], place[other], end)
    return matched


def _take_partner(spans: ByEnd, taken: list[bool], place: int, end: int) -> bool:
    """Takes the first free span from that place on that begins before `end`."""
    while place < len(taken) and spans.reach[place] < end:
        if not taken[place] and spans.starts[place] < end:
            taken[place] = True
            return True
        place += 1
    return False
