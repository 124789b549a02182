"""Groupings by two things at once, as one number: that of the row, times the columns, and more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


class CrossSide(NamedTuple):
    """A side of a table: how many keys it has, and what they are; FACT, PART or THEME."""

    kind: str
    size: int


FACT, PART, THEME = "fact", "section", "theme"


class CrossCells(NamedTuple):
    """The cells that some report is in: of each the places of its keys, and what it has."""

    places: list[list[int]]
    values: list[float | None]
    reports: list[int]
    counted: list[int]


def cross_cells(
    figures: CrossFigures, sides: Sequence[CrossSide], *, whole: bool, per_report: bool
) -> CrossCells:
    """The figures in the order of the keys of all sides; `places` has a list for each side.

    Where `whole`, a value without a fraction is an int; `per_report` divides by those that count.
    """
    group, theme, places = _numbered(sides)
    there = np.flatnonzero(figures.reports[group] > 0)
    group, theme = group[there], theme[there]
    values, counted = figures.values[group, theme], figures.counted[group]
    if per_report:
        values = values / np.maximum(counted, 1)
    return CrossCells(
        [place[there].tolist() for place in places],
        _plain(values, whole=whole and not per_report),
        figures.reports[group].tolist(),
        counted.tolist(),
    )


def _numbered(sides: Sequence[CrossSide]) -> tuple[Numbers, Numbers, list[Numbers]]:
    """Of every cell the number of its group and of its theme, and the place on each side."""
    shape = tuple(side.size for side in sides)
    places = [place.ravel() for place in np.indices(shape)] if shape else []
    number = int(np.prod(shape)) if shape else 1
    group, theme, step = np.zeros(number, np.int64), np.zeros(number, np.int64), 1
    # The parts of a text are the last part of a group's number; before them later sides.
    for n in sorted(range(len(sides)), key=lambda n: (sides[n].kind == PART, n), reverse=True):
        if sides[n].kind == THEME:
            theme = places[n]
        else:
            group = group + step * places[n]
            step *= sides[n].size
    return group, theme, places


def _plain(values: Floats, *, whole: bool) -> list[float | None]:
    known = ~np.isnan(values)
    found = values.astype(object)
    if whole:
        even = np.flatnonzero(known & (np.nan_to_num(values) % 1 == 0))
        found[even] = values[even].astype(np.int64).astype(object)
    found[~known] = None
    return list(found.tolist())


def cross_figures(figures: GroupFigures, grouping: Grouping, who: Readers) -> CrossFigures:
    """The figures with what stands behind them."""
    stands = behind(grouping, who)
    return CrossFigures(figures.values, stands.reports, stands.counted)
