"""Which units each coder coded, by sweeping over span ends, never over characters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

import numpy as np

from desktop.analysis.reliability.coded import Flags, PooledCodings
from desktop.analysis.reliability.ratings import Floats, Integers

UNITS = ("character", "sentence", "paragraph", "section", "report")
"""What agreement is computed over."""


@dataclass(frozen=True)
class Stretches:
    """Disjoint stretches of the texts, in order: `weight` units each, `report` they are of."""

    start: Integers
    end: Integers
    report: Integers
    weight: Floats

    def covered(self, codings: PooledCodings) -> Flags:
        """Coders x stretches: whether a coding of the coder shares a character with it."""
        first = np.searchsorted(self.end, codings.start, side="right")
        after = np.searchsorted(self.start, codings.end, side="left")
        width = len(self.start) + 1
        # A coding between two units touches none: its `after` equals its `first`.
        opened = np.bincount(codings.coder * width + first, minlength=len(codings.coders) * width)
        closed = np.bincount(codings.coder * width + after, minlength=len(codings.coders) * width)
        depth = np.cumsum((opened - closed).reshape(len(codings.coders), width), axis=1)
        return np.asarray(depth[:, :-1] > 0)


def stretches(codings: PooledCodings, *, unit: str) -> Callable[[PooledCodings], Stretches]:
    """How to cut the texts for some of the codings, which share the same reports.

    Sentences, paragraphs, sections and reports are the same for all themes; characters are
    taken together wherever no span of those codings begins or ends between them.
    Raises ValueError for a unit that is none of UNITS.
    """
    if unit not in UNITS:
        raise ValueError(f"{unit!r} is none of {', '.join(UNITS)}")
    if unit == "character":
        return between_ends
    fixed = _whole_reports(codings) if unit == "report" else _given_units(codings)
    return lambda _: fixed


def between_ends(codings: PooledCodings) -> Stretches:
    """The characters between two neighbouring span ends, as one stretch of so many units."""
    ends = np.unique(np.concatenate([codings.offsets, codings.start, codings.end]))
    report = np.searchsorted(codings.offsets, ends[:-1], side="right") - 1
    return Stretches(ends[:-1], ends[1:], report, np.diff(ends).astype(np.float64))


def _whole_reports(codings: PooledCodings) -> Stretches:
    count = len(codings.reports)
    return Stretches(codings.offsets[:-1], codings.offsets[1:], np.arange(count), np.ones(count))


def _given_units(codings: PooledCodings) -> Stretches:
    sizes = [len(report.units) for report in codings.reports]
    report = np.repeat(np.arange(len(sizes)), sizes)
    flat = chain.from_iterable(unit[:2] for r in codings.reports for unit in r.units)
    bounds = np.fromiter(flat, dtype=np.int64, count=2 * sum(sizes)).reshape(-1, 2)
    bounds = bounds + codings.offsets[:-1][report, None]
    return Stretches(bounds[:, 0], bounds[:, 1], report, np.ones(len(bounds)))
