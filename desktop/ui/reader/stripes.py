"""Where each theme lies in a report, one lane a theme: for the margin and the strip."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.codebook import Codebook
from desktop.ui.reader.lanes import Lanes


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
    lane_of = theme_lanes((one.coding.theme_id for one in lanes.placed), codebook)
    return sorted(
        Stripe(start, end, lane_of[theme_id], theme_id, own)
        for (theme_id, own), stretches in _united(lanes).items()
        for start, end in stretches
    )


def _united(lanes: Lanes) -> dict[tuple[str, bool], list[tuple[int, int]]]:
    # `placed` comes by its start, so one pass does what domain.span.united does for one theme.
    found: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for start, end, _, own, coding in lanes.placed:
        stretches = found.setdefault((coding.theme_id, own), [])
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        else:
            stretches.append((start, end))
    return found
