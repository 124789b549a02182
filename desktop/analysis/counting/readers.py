"""Whose codings count in which report, and how far a report is: not coded, being coded, coded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop.analysis.counting.columns import RESOLVED, Columns, Hand
from desktop.analysis.counting.derived import Begun
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.rows import Rows

NOT_CODED, BEING_CODED, CODED = 0, 1, 2
"""How far a report is, for those whose codings count."""
STATES = ("not_coded", "being_coded", "coded")
NO_REPORT = "no_report"

Way = Literal["mean", "sum"]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose codings count.

    `resolutions` are hands that stand for decided codings: the first of them that is done in a
    report counts there alone. Else those of `coders` (None: of anybody) who declared the report
    done count, in `round` or, with None, outside rounds; `together` "mean" takes the mean over
    them, "sum" takes them as if they were one. With `unfinished` a report that nobody declared
    done counts with all who have codings there.
    """

    resolutions: Sequence[Hand] = ()
    coders: Sequence[str] | None = None
    together: Way = "mean"
    unfinished: bool = False
    round: str | None = None


@dataclass(frozen=True, slots=True)
class Readers:
    """By number of report: its `state`, how many hands count there, and which.

    `counts` has a row a report and a column a hand. `undeclared` says that nobody whose
    codings could count has declared anything done; `unfinished` that such reports count.
    """

    state: Numbers
    counts: Flags
    together: Way
    undeclared: bool
    unfinished: bool

    @property
    def number(self) -> Numbers:
        """How many hands count in each report; 0 where the report has no value."""
        return np.asarray(self.counts.sum(axis=1), np.int64)

    @property
    def weight(self) -> NDArray[np.float64]:
        """What a hand's count is multiplied with in each report, for the mean."""
        return self.counts / np.maximum(self.number, 1)[:, None]


def readers(columns: Columns, begun: Begun, whose: Whose) -> Readers:
    """Who counts where. Reports of which nothing is known are NOT_CODED."""
    done, started = _grid(columns, columns.done), _grid(columns, begun.rows)
    wanted = _wanted(columns, whose)
    settled = _settled(columns, done, whose)
    finished: Flags = settled | (done & wanted & ~_any(settled)[:, None])
    coded = _any(finished)
    begun_only: Flags = started & wanted & ~coded[:, None]
    undeclared = not coded.any() and begun_only.any()
    takes_in = whose.unfinished or bool(undeclared)
    state = np.where(coded, CODED, np.where(_any(begun_only), BEING_CODED, NOT_CODED))
    counts = finished | begun_only if takes_in else finished
    return Readers(state, counts, whose.together, bool(undeclared), takes_in)


def _any(grid: Flags) -> Flags:
    return np.asarray(grid.any(axis=1), np.bool_)


def _grid(columns: Columns, rows: Rows) -> Flags:
    grid = np.zeros((len(columns.reports), len(columns.hands)), bool)
    grid[rows["report"], rows["hand"]] = True
    return grid


def _wanted(columns: Columns, whose: Whose) -> Flags:
    """The hands that may count, a flag each."""
    return np.array(
        [
            hand.round == whose.round and hand.coder != RESOLVED and _named(hand, whose)
            for hand in columns.hands.ids
        ],
        bool,
    )


def _named(hand: Hand, whose: Whose) -> bool:
    return whose.coders is None or hand.coder in whose.coders


def _settled(columns: Columns, done: Flags, whose: Whose) -> Flags:
    """Where a resolution stands: the first one that the report has."""
    found = np.zeros_like(done)
    for number in columns.hands.met(whose.resolutions):
        found[:, number] = done[:, number] & ~_any(found)
    return found
