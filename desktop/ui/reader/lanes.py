"""Which band lies over which where codings overlap: pure data, no drawing.

In a cluster of overlapping codings the present coder's lie lowest, then the others'. Within
each of the two, a coding takes the lowest lane that is free at its start, the longer of two
that start together first. That is interval partitioning: no fewer lanes would do, and it
costs O(n log n).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from typing import NamedTuple

from desktop.domain.coding import Coding
from desktop.domain.span import Span


class Placed(NamedTuple):
    """A coding in its lane: 0 is the tint, 1 and up are underlines; code points."""

    start: int
    end: int
    lane: int
    own: bool
    coding: Coding

    @property
    def look(self) -> tuple[str, str, int, int, int, bool]:
        """All that decides what it looks like, and where."""
        return self.coding.id, self.coding.theme_id, *self[:4]


class Lanes:
    """Codings in their lanes, found by place in O(log n + found)."""

    __slots__ = ("_furthest", "_starts", "placed")

    def __init__(self, codings: Iterable[Coding] = (), *, own_id: str = "") -> None:
        self.placed = list(_placed(codings, own_id))
        self._starts = [one.start for one in self.placed]
        self._furthest = list(accumulate((one.end for one in self.placed), max))

    def over(self, start: int, end: int) -> list[Placed]:
        """Those that share a character with [start, end), by their start."""
        first = bisect_right(self._furthest, start)
        last = bisect_left(self._starts, end)
        return [one for one in self.placed[first:last] if one.end > start]

    def changed_since(self, before: Lanes) -> list[Span]:
        """Where something looks different now than `before`."""
        here, there = ({one.look for one in lanes.placed} for lanes in (self, before))
        return [Span(look[2], look[3]) for look in here ^ there]


def _placed(codings: Iterable[Coding], own_id: str) -> Iterator[Placed]:
    ordered = sorted(codings, key=lambda one: (one.start, -one.end, one.created_at, one.id))
    for cluster in _clusters(ordered):
        yield from sorted(_stacked(cluster, own_id), key=lambda one: one[:3])


def _clusters(ordered: Sequence[Coding]) -> Iterator[list[Coding]]:
    cluster: list[Coding] = []
    furthest = 0
    for coding in ordered:
        if cluster and coding.start >= furthest:
            yield cluster
            cluster = []
        cluster.append(coding)
        furthest = max(furthest, coding.end)
    if cluster:
        yield cluster


def _stacked(cluster: Sequence[Coding], own_id: str) -> Iterator[Placed]:
    above = 0
    for own in (True, False):
        group = [coding for coding in cluster if (coding.coder_id == own_id) is own]
        lanes = _partitioned(group)
        for coding, lane in zip(group, lanes, strict=True):
            yield Placed(coding.start, coding.end, above + lane, own, coding)
        above = max(lanes, default=-1) + 1


def _partitioned(ordered: Sequence[Coding]) -> list[int]:
    lanes = []
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    for coding in ordered:
        while busy and busy[0][0] <= coding.start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (coding.end, lane))
        lanes.append(lane)
    return lanes
