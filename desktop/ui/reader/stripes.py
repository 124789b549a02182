"""Where each theme lies in a report, one lane a theme: for the margin and the strip."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from desktop.domain.codebook import Codebook
from desktop.ui.reader.lanes import Lanes, Placed, differing


class Stripe(NamedTuple):
    """A stretch of text under one theme, in code points; `own` if the present coder's."""

    start: int
    end: int
    lane: int
    theme_id: str
    own: bool


def theme_lanes(theme_ids: Iterable[str], codebook: Codebook) -> dict[str, int]:
    """A lane for each theme, in the codebook's order."""
    used = set(theme_ids)
    ordered = [theme.id for _, theme in codebook.walk() if theme.id in used]
    return {theme_id: lane for lane, theme_id in enumerate(ordered)}


def stripes(lanes: Lanes, codebook: Codebook) -> list[Stripe]:
    """The codings of one theme and one side (own, others') united; sorted by start. O(n log n)."""
    return KeptStripes().of(lanes, codebook)


_Side = tuple[str, bool]
"""A theme, and whether the present coder's."""


class KeptStripes:
    """The stripes of the lanes shown last: what changed since is united anew, and no more."""

    def __init__(self) -> None:
        self._placed: Sequence[Placed] = ()
        self._lane_of: dict[str, int] = {}
        self._by_side: dict[_Side, list[Stripe]] = {}

    def of(self, lanes: Lanes, codebook: Codebook) -> list[Stripe]:
        """The stripes of these lanes, sorted by start."""
        lane_of = theme_lanes({one.coding.theme_id for one in lanes.placed}, codebook)
        if lane_of == self._lane_of:
            changed = _sides(chain(*differing(self._placed, lanes.placed)))
        else:
            changed = _sides(chain(self._placed, lanes.placed))
        self._placed, self._lane_of = lanes.placed, lane_of
        for side in changed:
            self._by_side.pop(side, None)
        for (theme_id, own), stretches in _united(lanes, changed).items():
            lane = lane_of[theme_id]
            self._by_side[theme_id, own] = [
                Stripe(start, end, lane, theme_id, own) for start, end in stretches
            ]
        return sorted(chain(*self._by_side.values()))


def _sides(placed: Iterable[Placed]) -> set[_Side]:
    return {(one.coding.theme_id, one.own) for one in placed}


def _united(lanes: Lanes, sides: Container[_Side]) -> dict[_Side, list[tuple[int, int]]]:
    # `placed` comes by its start, so one pass does what domain.span.united does for one theme.
    found: dict[_Side, list[tuple[int, int]]] = {}
    for start, end, _, own, coding in lanes.placed:
        side = (coding.theme_id, own)
        if side not in sides:
            continue
        stretches = found.setdefault(side, [])
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        else:
            stretches.append((start, end))
    return found
