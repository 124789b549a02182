"""Every report is proposed for by a model that has not seen it: figures by reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.analysis.learning.grams import Grams
from desktop.analysis.learning.judging import ProposalCounts, counted, proposed_apart, threshold
from desktop.analysis.learning.one_theme import ThemeWeights, learned

Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

FOLDS: Final = 5
LEAST_SENTENCES: Final = 5
LEAST_PRECISION: Final = 0.5


@dataclass(frozen=True, slots=True)
class LearnedTheme:
    """What was learned of one theme, and how it did on reports that it was not learned from.

    `unseen` is whether it would have proposed each sentence, by a model and a threshold that did
    not know its fold. `threshold` is the score from which it proposes, `coded` how many sentences
    have it. Without `weights` there was too little to learn from.
    """

    weights: ThemeWeights | None
    threshold: float
    accuracy: ProposalCounts
    unseen: Flags
    coded: int

    @property
    def silent(self) -> bool:
        """Whether it proposes nothing: too little to learn from, or more wrong than right."""
        precision = self.accuracy.precision
        return self.weights is None or precision is None or precision < LEAST_PRECISION


def folds_of(reports: Sequence[int]) -> list[int]:
    """A fold for each report, 0 to FOLDS - 1, from how many sentences each has.

    The longest first, each into the fold with the fewest sentences so far; of the same reports
    always the same folds.
    """
    sizes = [0] * min(FOLDS, len(reports))
    chosen = [0] * len(reports)
    for number in sorted(range(len(reports)), key=lambda n: (-reports[n], n)):
        fold = min(range(len(sizes)), key=lambda one: (sizes[one], one))
        chosen[number] = fold
        sizes[fold] += reports[number]
    return chosen


class School:
    """The sentences that themes are learned from, each in the fold of its report.

    `whole` are the sentences of reports that were read to the end; the others only teach.
    """

    def __init__(self, columns: Grams, *, fold_of: Sequence[int], whole: Sequence[bool]) -> None:
        fold = np.array(fold_of, dtype=np.int64)
        folds = range(int(fold.max(initial=-1)) + 1)
        self._columns = columns
        self._whole = np.array(whole, dtype=bool)
        self._parts = [self._whole & (fold == number) for number in folds]
        self._inside = [columns.counts(~part) for part in self._parts]
        self._everyone = np.ones(columns.sentences, dtype=bool)
        self.folds = len(self._parts)
        self._counts = np.diff(columns.bounds)

    def learned(self, coded_so: Sequence[bool]) -> LearnedTheme:
        """The theme of these sentences, learned from all and judged by folds.

        Fewer than LEAST_SENTENCES, or one fold alone, teach nothing.
        """
        positive = np.array(coded_so, dtype=bool)
        coded, folds = int(positive.sum()), sum(bool((p & positive).any()) for p in self._parts)
        if coded < LEAST_SENTENCES or folds < 2:
            return LearnedTheme(None, 2.0, ProposalCounts(0, 0, coded), ~self._everyone, coded)
        scores = np.full(self._columns.sentences, np.nan)
        for part, inside in zip(self._parts, self._inside, strict=True):
            scores[part] = self._fit(positive, ~part, inside).scores(self._columns)[part]
        unseen = proposed_apart(scores, positive, self._parts)
        return LearnedTheme(
            self._fit(positive, self._everyone, self._counts),
            threshold(scores[self._whole], positive[self._whole]),
            counted(unseen[self._whole], positive[self._whole]),
            unseen,
            coded,
        )

    def judged(self, proposed: Sequence[bool], coded_so: Sequence[bool]) -> ProposalCounts:
        """How proposals that need no learning do on the same sentences."""
        inside = self._whole
        return counted(np.array(proposed)[inside], np.array(coded_so)[inside])

    def _fit(self, positive: Flags, teaches: Flags, inside: Integers) -> ThemeWeights:
        return learned(self._columns, positive, teaches=teaches, inside=inside)
