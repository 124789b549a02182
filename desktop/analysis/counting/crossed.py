"""Groupings by two things at once, as one number: that of the row, times the columns, and more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.figures import Floats, GroupFigures, Grouping, behind
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.parts import PARTS
from desktop.analysis.counting.readers import Readers
from desktop.analysis.counting.tables import grouped_by_part


class CrossFigures(NamedTuple):
    """By group and theme the value, NaN for none; by group its reports, and those that count."""

    values: Floats
    reports: Numbers
    counted: Numbers


def crossed(row: Numbers, column: Numbers, *, columns: int) -> Numbers:
    """The number of the cell that each report is in."""
    return row * columns + column


def crossed_with_parts(
    columns: Columns, reports: Numbers, row: Numbers, *, rows: int, parts: Iterable[str]
) -> Grouping:
    """Each kind of part of the reports (numbers), each report in a row; a column is a part."""
    found = grouped_by_part(columns, reports, parts=parts)
    of = np.zeros(len(columns.reports), np.int64)
    of[reports] = row
    group = crossed(of[found.report], found.group, columns=len(PARTS))
    return replace(found, group=group, groups=rows * len(PARTS))


def cross_figures(figures: GroupFigures, grouping: Grouping, who: Readers) -> CrossFigures:
    """The figures with what stands behind them."""
    stands = behind(grouping, who)
    return CrossFigures(figures.values, stands.reports, stands.counted)
