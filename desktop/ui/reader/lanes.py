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
from itertools import accumulate, takewhile
from operator import is_
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

    def looks_like(self, other: Placed) -> bool:
        """Whether nothing that is drawn tells the two apart."""
        return (
            self.start == other.start
            and self.end == other.end
            and self.lane == other.lane
            and self.own == other.own
            and self.coding.theme_id == other.coding.theme_id
        )


class Lanes:
    """Codings in their lanes, found by place in O(log n + found)."""

    __slots__ = ("_furthest", "_known", "_starts", "own_id", "placed")

    def __init__(self, codings: Iterable[Coding] = (), *, own_id: str = "") -> None:
        self.own_id = own_id
        self.placed = list(_placed(codings, own_id))
        self._starts = [one.start for one in self.placed]
        self._furthest = list(accumulate((one.end for one in self.placed), max))
        self._known = {one.coding.id: one.coding for one in self.placed}

    def following(self, codings: Sequence[Coding]) -> Lanes:
        """The lanes of these codings; clusters in which nothing changed are taken over.

        A coding is the same only if it is the same object.
        """
        before, now = self._known, {coding.id: coding for coding in codings}
        come = [coding for name, coding in now.items() if before.get(name) is not coding]
        names = [*(before.keys() - now.keys()), *(one.id for one in come if one.id in before)]
        lanes = Lanes(own_id=self.own_id)
        lanes._known = now
        lanes._take_over(self, [before[name] for name in names], come)
        return lanes

    def _take_over(self, lanes: Lanes, gone: Sequence[Coding], come: Sequence[Coding]) -> None:
        """All but the clusters of what is gone and has come: those are stacked anew.

        No other cluster reaches into these, so that what it reached furthest is as it was.
        """
        first, last, anew = lanes._restacked(gone, come) if gone or come else (0, 0, [])
        before = lanes._furthest[first - 1] if first else 0
        furthest = accumulate((one.end for one in anew), max, initial=before)
        self.placed = [*lanes.placed[:first], *anew, *lanes.placed[last:]]
        self._starts = [*lanes._starts[:first], *(o.start for o in anew), *lanes._starts[last:]]
        self._furthest = [*lanes._furthest[:first], *list(furthest)[1:], *lanes._furthest[last:]]

    def _restacked(
        self, gone: Sequence[Coding], come: Sequence[Coding]
    ) -> tuple[int, int, list[Placed]]:
        """From and to which place in `placed` others stand now, and which."""
        first, last = self._clusters_over(
            min(one.start for one in (*gone, *come)), max(one.end for one in (*gone, *come))
        )
        without = {coding.id for coding in gone}
        stayed = [one.coding for one in self.placed[first:last] if one.coding.id not in without]
        return first, last, list(_placed([*stayed, *come], self.own_id))

    def _clusters_over(self, start: int, end: int) -> tuple[int, int]:
        """The places in `placed` of the clusters that reach into [start, end)."""
        first, last = bisect_right(self._furthest, start), bisect_left(self._starts, end)
        while 0 < first < len(self._starts) and self._starts[first] < self._furthest[first - 1]:
            first -= 1
        while 0 < last < len(self._starts) and self._starts[last] < self._furthest[last - 1]:
            last += 1
        return first, max(first, last)

    def over(self, start: int, end: int) -> list[Placed]:
        """Those that share a character with [start, end), by their start."""
        first = bisect_right(self._furthest, start)
        last = bisect_left(self._starts, end)
        return [one for one in self.placed[first:last] if one.end > start]

    def changed_since(self, before: Lanes) -> list[Span]:
        """Where something looks different now than `before`."""
        past, present = differing(before.placed, self.placed)
        gone = {one.coding.id: one for one in past}
        changed: list[Placed] = []
        for one in present:
            was = gone.pop(one.coding.id, None)
            if was is not one and (was is None or not one.looks_like(was)):
                changed += [one, was] if was else [one]
        return [Span(one.start, one.end) for one in (*changed, *gone.values())]


def differing(
    before: Sequence[Placed], now: Sequence[Placed]
) -> tuple[Sequence[Placed], Sequence[Placed]]:
    """The parts of the two between what both begin with and what both end with.

    Of ten thousand codings one has changed: what is the same is passed over quickly.
    """
    first = _alike(before, now)
    last = _alike(reversed(before[first:]), reversed(now[first:]))
    return before[first : len(before) - last], now[first : len(now) - last]


def _alike(some: Iterable[Placed], others: Iterable[Placed]) -> int:
    """How many are the same objects from the beginning on."""
    pairs = map(is_, some, others)
    return sum(1 for _ in takewhile(bool, pairs))


def _placed(codings: Iterable[Coding], own_id: str) -> Iterator[Placed]:
    ordered = sorted(codings, key=lambda one: (one.start, -one.end, one.created_at, one.id))
    for cluster in _clusters(ordered):
        yield from _stacked(cluster, own_id)


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
    sides = {True: _Partition(), False: _Partition()}
    given = []
    for coding in cluster:
        own = coding.coder_id == own_id
        given.append((coding, own, sides[own].lane_for(coding.start, coding.end)))
    above = sides[True].depth
    for coding, own, lane in given:
        yield Placed(coding.start, coding.end, lane if own else above + lane, own, coding)


class _Partition:
    """Gives each stretch the lowest free lane; stretches come by their start."""

    __slots__ = ("_busy", "_free")

    def __init__(self) -> None:
        self._busy: list[tuple[int, int]] = []
        self._free: list[int] = []

    @property
    def depth(self) -> int:
        """How many lanes were needed."""
        return len(self._busy) + len(self._free)

    def lane_for(self, start: int, end: int) -> int:
        while self._busy and self._busy[0][0] <= start:
            heappush(self._free, heappop(self._busy)[1])
        lane = heappop(self._free) if self._free else len(self._busy)
        heappush(self._busy, (end, lane))
        return lane
