"""Where themes lie in reports, as shares of their length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from desktop.analysis.counting.counted import CountedStretches
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.views.portrait_table import PortraitSpan

_LEAST = 1e-9
"""Weights are shares of coders; what is less than this is nobody."""


def spans(
    rows: CountedStretches, *, ids: Mapping[int, str], themes: Sequence[str], lengths: Numbers
) -> tuple[PortraitSpan, ...]:
    """The spans by report, theme and place; `ids` and `lengths` by the number of the report.

    Where coders differ, a span is as far as the same share of them has it.
    """
    cell = rows.report * len(themes) + rows.theme
    where = np.concatenate([rows.start, rows.end])
    turn = np.concatenate([rows.weight, -rows.weight])
    both = np.concatenate([cell, cell])
    order = np.lexsort((where, both))
    both, where, reached = both[order], where[order], np.cumsum(turn[order])
    follows = np.flatnonzero(
        (both[1:] == both[:-1]) & (where[1:] > where[:-1]) & (reached[:-1] > _LEAST)
    )
    report, theme = both[follows] // len(themes), both[follows] % len(themes)
    of = np.maximum(lengths[report], 1)
    return tuple(
        PortraitSpan(ids[known], themes[shown], start, end, share)
        for known, shown, start, end, share in zip(
            report.tolist(),
            theme.tolist(),
            (where[follows] / of).tolist(),
            (where[follows + 1] / of).tolist(),
            np.round(np.minimum(reached[follows], 1.0), 9).tolist(),
            strict=True,
        )
    )
