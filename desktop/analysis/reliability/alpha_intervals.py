"""The intervals of alpha that every table, report and verdict has: one place decides how."""

from __future__ import annotations

from collections.abc import Callable

from desktop.analysis.reliability.binary import Sums, alpha
from desktop.analysis.reliability.bootstrap import Interval, intervals
from desktop.analysis.reliability.coded import Flags
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.jackknife import jackknife_intervals
from desktop.analysis.reliability.ratings import Floats

IntervalsOf = Callable[[Sums, Floats | float], list[Interval]]


def way_of(draws: int | None, *, seed: int = 1) -> IntervalsOf:
    """How intervals are made: by the jackknife (None), as percentiles of so many draws, or not
    at all (0)."""
    if draws is None:
        return lambda by_report, sizes: jackknife_intervals(by_report, sizes=sizes)
    if not draws:
        return _none
    return lambda by_report, _: intervals(by_report, alpha, draws=draws, seed=seed)


def _none(by_report: Sums, _: Floats | float) -> list[Interval]:
    return [Interval(None, None, Reason.NOT_ASKED)] * by_report.array.shape[1]


def pair_intervals(
    by_pair: Sums, finished: Flags, way: IntervalsOf, *, sizes: Floats | float = 1.0
) -> list[list[Interval]]:
    """Themes x pairs: for each two coders the interval over the reports that both finished.

    `by_pair` is reports x themes x pairs, `finished` reports x pairs. A pair that finished all
    reports has the interval that it would have alone.
    """
    themes, pairs, places = by_pair.array.shape[1:]
    found: list[list[Interval]] = [[] for _ in range(pairs)]
    for alike in _alike(finished):
        own = by_pair.array[finished[:, alike[0]]][:, :, alike]
        flat = Sums(own.reshape(len(own), themes * len(alike), places))
        columns = way(flat, _repeated(sizes, len(alike)))
        for at, pair in enumerate(alike):
            found[pair] = columns[at :: len(alike)]
    return [list(row) for row in zip(*found, strict=True)] if pairs else [[]] * themes


def _repeated(sizes: Floats | float, times: int) -> Floats | float:
    return sizes if isinstance(sizes, float) else sizes.repeat(times)


def _alike(finished: Flags) -> list[list[int]]:
    """The pairs by the reports that they share: those of the same reports are drawn at once."""
    groups: dict[bytes, list[int]] = {}
    for pair, own in enumerate(finished.T):
        groups.setdefault(own.tobytes(), []).append(pair)
    return list(groups.values())
