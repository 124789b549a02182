"""The stretches that count for a question: of whom, of which reports, of which parts of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.analysis.counting.engine import CountedRows, Engine
from desktop.analysis.counting.facts import Flags
from desktop.analysis.counting.figures import Floats
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Readers
from desktop.analysis.counting.tallies import cut_at_parts


@dataclass(frozen=True, slots=True)
class CountedStretches:
    """Columns of equal length: where a hand has a theme, and what it weighs there.

    `start` and `end` are code points. Of hands that are averaged over each weighs one share;
    hands that count together are one, 0. In no order.
    """

    report: Numbers
    hand: Numbers
    theme: Numbers
    start: Numbers
    end: Numbers
    weight: Floats

    def chosen(self, which: Flags | Numbers) -> CountedStretches:
        """Those rows alone."""
        return CountedStretches(
            self.report[which], self.hand[which], self.theme[which],
            self.start[which], self.end[which], self.weight[which],
        )  # fmt: skip


def counted_stretches(
    engine: Engine,
    layers: CountedRows,
    who: Readers,
    *,
    reports: Numbers,
    parts: Sequence[int] = (),
) -> CountedStretches:
    """The stretches of those reports (numbers) that count; `parts` as in tallies.tallied."""
    rows = engine.stretches(layers, who)
    wanted = np.zeros(len(engine.columns.reports), bool)
    wanted[reports] = True
    wanted &= who.number > 0
    if who.together != "sum":
        kept = np.flatnonzero((who.counts & wanted[:, None])[rows["report"], rows["hand"]])
    else:
        kept = np.flatnonzero(wanted[rows["report"]])
    if len(kept) < len(rows["report"]):
        rows = {name: column[kept] for name, column in rows.items()}
    if parts:
        rows = cut_at_parts(engine.columns, rows, parts)
    return CountedStretches(
        rows["report"], rows["hand"], rows["theme"], rows["start"], rows["end"],
        _weights(rows["report"], who),
    )  # fmt: skip


def _weights(report: Numbers, who: Readers) -> Floats:
    if who.together == "sum":
        return np.ones(len(report))
    return np.asarray((1.0 / np.maximum(who.number, 1))[report])
