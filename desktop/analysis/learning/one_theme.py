"""One theme against the rest: which n-grams tell it apart, and how much each weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.analysis.learning.grams import BITS, Grams
from desktop.analysis.learning.logistic import Sparse, fitted, probabilities

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

MOST_FEATURES: Final = 600
COST: Final = 10.0
_GIVEN_WEIGH: Final = 2.0
"""Keywords that a person wrote down are worth more than one n-gram among hundreds."""
_LEAST_NEGATIVES: Final = 2000
_NEGATIVES: Final = 10
"""For each positive; more teach little and cost much (King and Zeng, Logistic regression in rare
events data, Political Analysis 9 (2001), 137-163, whose correction of the intercept is used)."""


@dataclass(frozen=True, slots=True)
class ThemeWeights:
    """A weight for each of these features (in order), and what is added to their sum."""

    features: Integers
    weights: Floats
    intercept: float

    def scores(self, columns: Grams) -> Floats:
        """The probability of the theme for each sentence, 0 to 1."""
        if not len(self.features) or not len(columns.features):
            return probabilities(np.full(columns.sentences, self.intercept))
        places = np.searchsorted(self.features, columns.features)
        places = np.minimum(places, len(self.features) - 1)
        known = np.flatnonzero(self.features[places] == columns.features)
        entries, lengths = _entries(columns, known)
        rows = columns.rows[entries]
        each = np.repeat(self.weights[places[known]], lengths)
        sums = np.bincount(rows, each, columns.sentences)
        return probabilities(sums / np.sqrt(np.maximum(columns.sizes, 1)) + self.intercept)


def learned(columns: Grams, positive: Flags, *, teaches: Flags, inside: Integers) -> ThemeWeights:
    """The weights by the sentences that teach; `inside` are their counts. Others are not looked at.

    Features are chosen by the log-likelihood ratio of their table with the theme, and weighed
    first by the logarithm of how much more often they stand in its sentences (Wang and Manning,
    Baselines and bigrams, ACL 2012, 90-94); what is learned are the weights on top of that.
    """
    with_theme = columns.counts(positive & teaches)
    positives, total = int((positive & teaches).sum()), int(teaches.sum())
    ratio = _ratios(with_theme, inside - with_theme, positives, total - positives)
    chosen = _chosen(columns, with_theme, inside, positives, total)
    scale = ratio[chosen] * np.where(columns.features[chosen] >> BITS, _GIVEN_WEIGH, 1.0)
    rows = _taught(positive, teaches)
    array = _array(columns, chosen, scale, rows)
    weights, intercept = fitted(array, positive[rows], cost=COST)
    kept = (len(rows) - positives) / max(1, total - positives)
    return ThemeWeights(
        columns.features[chosen], weights * scale, intercept + float(np.log(max(kept, 1e-9)))
    )


def _ratios(with_theme: Integers, without: Integers, positives: int, negatives: int) -> Floats:
    """Natural logarithm of the two rates' ratio, one added to each count."""
    ratios: Floats = np.log((with_theme + 1) / (positives + 2)) - np.log(
        (without + 1) / (negatives + 2)
    )
    return ratios


def _chosen(
    columns: Grams, with_theme: Integers, inside: Integers, positives: int, total: int
) -> Integers:
    """The features that tell most, in order; those that only one sentence has tell nothing."""
    there = np.flatnonzero((with_theme > 0) & (inside > 1))
    telling = _telling(with_theme[there], inside[there], positives, total)
    given = columns.features[there] >> BITS > 0
    order = np.lexsort((there, -telling, ~given))
    return np.sort(there[order[:MOST_FEATURES]])


def _telling(with_theme: Integers, inside: Integers, positives: int, total: int) -> Floats:
    """G-squared of each feature's fourfold table (Dunning 1993)."""
    cells = (
        (with_theme, inside * positives / total),
        (inside - with_theme, inside * (total - positives) / total),
        (positives - with_theme, (total - inside) * positives / total),
        (
            total - inside - positives + with_theme,
            (total - inside) * (total - positives) / total,
        ),
    )
    total_of: Floats = np.zeros(len(inside))
    for found, expected in cells:
        share = np.where(found > 0, found / np.maximum(expected, 1e-300), 1.0)
        total_of += 2 * found * np.log(share)
    return total_of


def _taught(positive: Flags, teaches: Flags) -> Integers:
    """The sentences that are learned from: every positive one, and evenly spread others."""
    yes, no = np.flatnonzero(positive & teaches), np.flatnonzero(~positive & teaches)
    most = max(_LEAST_NEGATIVES, _NEGATIVES * len(yes))
    if len(no) > most:
        no = no[np.linspace(0, len(no) - 1, most).astype(np.int64)]
    return np.sort(np.concatenate([yes, no]))


def _array(columns: Grams, chosen: Integers, scale: Floats, rows: Integers) -> Sparse:
    entries, lengths = _entries(columns, chosen)
    number = np.full(columns.sentences, -1, dtype=np.int64)
    number[rows] = np.arange(len(rows))
    at, column = columns.rows[entries], np.repeat(np.arange(len(chosen)), lengths)
    known = number[at] >= 0
    at, column = at[known], column[known]
    values = scale[column] / np.sqrt(columns.sizes[at])
    return Sparse(number[at], column, values, (len(rows), len(chosen)))


def _entries(columns: Grams, chosen: Integers) -> tuple[Integers, Integers]:
    """Where the chosen features' rows stand in `columns.rows`, and how many each has."""
    starts = columns.bounds[chosen]
    lengths = columns.bounds[chosen + 1] - starts
    ends = np.cumsum(lengths)
    inside = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - lengths, lengths)
    return np.repeat(starts, lengths) + inside, lengths
