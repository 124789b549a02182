"""How good proposals are: precision, recall and F1, and the score from which they are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ProposalCounts:
    """Sentences proposed and coded (`right`), proposed alone (`wrong`), coded alone (`missed`)."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Of what was proposed, how much was coded; None where nothing was proposed."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Of what was coded, how much was proposed; None where nothing was coded."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """2 * right / (2 * right + wrong + missed); None where there is nothing at all."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


def counted(proposed: Flags, coded: Flags) -> ProposalCounts:
    """The counts over the sentences."""
    return ProposalCounts(
        right=int((proposed & coded).sum()),
        wrong=int((proposed & ~coded).sum()),
        missed=int((~proposed & coded).sum()),
    )


def threshold(scores: Floats, coded: Flags) -> float:
    """The score from which proposals have the greatest F1; above 1 where nothing is coded.

    It lies half way to the next lower score. Of several the highest is taken.
    """
    if not coded.any():
        return 2.0
    order = np.argsort(-scores, kind="stable")
    ordered, hits = scores[order], np.cumsum(coded[order])
    ends = np.flatnonzero(np.append(ordered[:-1] != ordered[1:], True))
    f1 = 2 * hits[ends] / (ends + 1 + int(coded.sum()))
    best = ends[int(np.argmax(f1))]
    below = ordered[best + 1] if best + 1 < len(ordered) else 0.0
    return float((ordered[best] + below) / 2)


def proposed_apart(scores: Floats, coded: Flags, folds: Sequence[Flags]) -> Flags:
    """What would be proposed in each fold by the threshold that the other folds alone choose.

    Nothing outside the folds.
    """
    proposed = np.zeros(len(scores), dtype=bool)
    for inside in folds:
        others = np.logical_or.reduce([other for other in folds if other is not inside])
        proposed[inside] = scores[inside] >= threshold(scores[others], coded[others])
    return proposed


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
