"""Whether pairs of coders marked the same spans with a theme, over all reports both finished."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.binary import Sums
from desktop.analysis.reliability.coded import Bounds, PooledCodings
from desktop.analysis.reliability.estimate import Estimate, Reason, ratio
from desktop.analysis.reliability.matching import by_end, exact_matches, overlap_matches
from desktop.analysis.reliability.ratings import Integers


@dataclass(frozen=True)
class SpanCounts:
    """Themes x pairs: spans of the first and of the second coder, and how many match."""

    first: Integers
    second: Integers
    exact: Integers
    overlapping: Integers

    def __add__(self, other: SpanCounts) -> SpanCounts:
        return SpanCounts(
            self.first + other.first,
            self.second + other.second,
            self.exact + other.exact,
            self.overlapping + other.overlapping,
        )

    def f1_exact(
        self, theme: int | slice = slice(None), pair: int | slice = slice(None)
    ) -> Estimate:
        """2 TP / (nA + nB), TP being spans of the same bounds and theme, counts pooled."""
        return self._f1(self.exact[theme, pair], theme, pair)

    def f1_overlap(
        self, theme: int | slice = slice(None), pair: int | slice = slice(None)
    ) -> Estimate:
        """The same with TP the largest one-to-one matching of spans that share a character."""
        return self._f1(self.overlapping[theme, pair], theme, pair)

    def _f1(self, matched: Integers, theme: int | slice, pair: int | slice) -> Estimate:
        spans = self.first[theme, pair].sum() + self.second[theme, pair].sum()
        return ratio(2.0 * matched.sum(), spans, otherwise=Reason.NOBODY_USED_IT)


def count_spans(codings: PooledCodings) -> SpanCounts:
    """The counts behind span F1; a coder's spans are taken as they are, none united."""
    found = np.zeros((4, len(codings.themes), len(codings.pairs)), dtype=np.int64)
    for theme in range(len(codings.themes)):
        mine = codings.of_theme(theme)
        for pair in range(len(codings.pairs)):
            found[:, theme, pair] = _of_pair(mine, pair)
    return SpanCounts(*found)


def _of_pair(codings: PooledCodings, pair: int) -> tuple[int, int, int, int]:
    shared = codings.rated_by_pair[:, pair][codings.report]
    sides = [_bounds(codings.where(shared & (codings.coder == c))) for c in codings.pairs[pair]]
    overlapping = overlap_matches(*(by_end(side) for side in sides))
    return len(sides[0]), len(sides[1]), exact_matches(*sides), overlapping


def _bounds(codings: PooledCodings) -> list[Bounds]:
    return list(zip(codings.start.tolist(), codings.end.tolist(), strict=True))


def uses(codings: PooledCodings) -> Integers:
    """Themes x coders: how many codings."""
    shape = (len(codings.themes), len(codings.coders))
    flat = codings.theme * shape[1] + codings.coder
    return np.bincount(flat, minlength=shape[0] * shape[1]).reshape(shape)


def dice(sums: Sums) -> Estimate:
    """2 |A and B| / (|A| + |B|) of the characters that two coders coded.

    `sums` are those of binary.of_pairs over characters, of one pair or of several added up.
    """
    common = float(sums["ones"] - sums["crossed"])
    return ratio(common, float(sums["ones"]), otherwise=Reason.NOBODY_USED_IT)
