"""One measure by two things at once: pivots, and lines over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.analysis.counting.crossed import (
    FACT,
    CrossFigures,
    CrossSide,
    cross_cells,
    cross_figures,
    crossed,
    crossed_with_parts,
)
from desktop.analysis.counting.engine import CountedRows
from desktop.analysis.counting.fact_groups import UNKNOWN, FactGroups
from desktop.analysis.counting.figures import Grouping
from desktop.analysis.counting.measures import MEASURES, Measure
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.parts import PARTS
from desktop.analysis.frequency import GROUPS
from desktop.analysis.views.pivot_table import (
    NO_CELL,
    SECTION,
    THEME,
    CrossTable,
    PivotCell,
    PivotKey,
)
from desktop.analysis.views.trend_table import UNITS_OVER_TIME, WHOLE, TrendTable
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.project import Project
from desktop.services.results.asked import Asked
from desktop.services.results.count_choices import require
from desktop.services.results.question import Question

SIDES = (*(by for by in GROUPS if by != "report"), THEME)
"""What may be the rows or the columns of a pivot, beside own columns."""


def pivot(
    project: Project,
    question: Question | None = None,
    *,
    rows: str = "county",
    columns: str = "year",
    counts: Counts | None = None,
) -> CrossTable:
    """The question's measure by two of SIDES, or own columns.

    Raises InputError for a side or a measure that is none, and for twice the same side.
    """
    counts = counts or read_counts(project)
    sides = (*SIDES, *counts.facts.own)
    require(rows, sides)
    require(columns, tuple(side for side in sides if side != rows))
    question = replace(question or Question(), by=SECTION if SECTION in (rows, columns) else rows)
    require(question.measure, tuple(MEASURES))
    return _pivot_table(_Cross(Asked(project, question, counts)), rows, columns)


def trends(
    project: Project,
    question: Question | None = None,
    *,
    unit: str = WHOLE,
    counts: Counts | None = None,
) -> TrendTable:
    """Each theme over the years in the whole or in each unit (one of UNITS_OVER_TIME).

    A count is the mean over the reports of a year, so that years with more of them do not seem
    to say more. Raises InputError for a unit or a measure that is none.
    """
    require(unit, UNITS_OVER_TIME)
    question = replace(question or Question(), by="year")
    require(question.measure, tuple(MEASURES))
    counts = counts or read_counts(project)
    return _trend_table(_Cross(Asked(project, question, counts)), unit)


@dataclass(frozen=True, slots=True)
class _Side:
    """Rows or columns: their keys and, of a fact, the number of the key of each report.

    `kind` is THEME, SECTION, or FACT, also for all reports together.
    """

    kind: str
    keys: tuple[PivotKey, ...]
    number: Numbers


class _Cross:
    """The measure of the cells of any two sides."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.measure: Measure = MEASURES[asked.question.measure]
        if self.measure.numerator == "sentences":
            asked.counts.have_sentences(asked.project.store)

    def side(self, by: str) -> _Side:
        """The side of that name, or of all reports together."""
        asked, nothing = self.asked, self.asked.reports * 0
        if by == WHOLE:
            return _Side(FACT, (PivotKey(WHOLE, WHOLE),), nothing)
        if by == THEME:
            return _Side(THEME, tuple(PivotKey(t.id, t.name) for t in asked.themes), nothing)
        if by == SECTION:
            return _Side(SECTION, tuple(PivotKey(part, part) for part in PARTS), nothing)
        groups = FactGroups(asked.facts, by, placed=asked.placed)
        names = groups.keys
        if by == "county":
            names = [asked.facts.reports[place].place for place in groups.first]
        return _Side(FACT, tuple(map(PivotKey, groups.keys, names)), groups.of(asked.kept))

    def cells(self, *sides: _Side, per_report: bool = False) -> dict[tuple[str, ...], PivotCell]:
        """What stands in each cell that some report is in, by the keys of the sides.

        Without themes on a side those that are shown count as one; `per_report` is the mean
        over the reports that count.
        """
        found = cross_cells(
            self._figures(self._grouping(sides), [side.kind for side in sides]),
            [CrossSide(side.kind, len(side.keys)) for side in sides],
            whole=self.measure.kind == "count",
            per_report=per_report,
        )
        cells = map(PivotCell, found.values, found.reports, found.counted)
        if not sides:
            return dict.fromkeys([()], next(cells)) if found.reports else {}
        names = [[key.key for key in side.keys] for side in sides]
        keys = zip(
            *(map(named.__getitem__, at) for named, at in zip(names, found.places, strict=True)),
            strict=True,
        )
        return dict(zip(keys, cells, strict=True))

    def _grouping(self, sides: Sequence[_Side]) -> Grouping:
        asked = self.asked
        number, size = asked.reports * 0, 1
        for side in sides:
            if side.kind == FACT:
                number = crossed(number, side.number, columns=len(side.keys))
                size *= len(side.keys)
        if any(side.kind == SECTION for side in sides):
            parts = asked.question.parts or PARTS
            return crossed_with_parts(
                asked.engine.columns, asked.reports, number, rows=size, parts=parts
            )
        return asked.grouped(number, groups=size)

    def _figures(self, grouping: Grouping, kinds: Sequence[str]) -> CrossFigures:
        asked, engine = self.asked, self.asked.engine
        tallies = engine.tallies(
            asked.layers if THEME in kinds else self._as_one(),
            asked.who,
            sentences=self.measure.numerator == "sentences",
            parts=range(len(PARTS)) if SECTION in kinds else asked.cut,
        )
        themes = len(asked.themes) if THEME in kinds else 1
        found = engine.figures(tallies, grouping, asked.who, measure=self.measure, themes=themes)
        return cross_figures(found, grouping, asked.who)

    def _as_one(self) -> CountedRows:
        """All themes that are shown, with what counts for them, as one."""
        ids = dict.fromkeys(known for layer in self.asked.layers for known, _ in layer)
        return [[(known, 0) for known in ids]]


def _pivot_table(cross: _Cross, rows: str, columns: str) -> CrossTable:
    row_side, column_side = cross.side(rows), cross.side(columns)
    row_totals = {key: cell for (key,), cell in cross.cells(row_side).items()}
    column_totals = {key: cell for (key,), cell in cross.cells(column_side).items()}
    cells = cross.cells(row_side, column_side)
    return CrossTable(
        rows_by=rows,
        columns_by=columns,
        measure=cross.measure.id,
        rows=tuple(key for key in row_side.keys if key.key in row_totals),
        columns=tuple(key for key in column_side.keys if key.key in column_totals),
        cells={(row, column): cell for (row, column), cell in cells.items()},
        row_totals=row_totals,
        column_totals=column_totals,
        total=cross.cells().get((), NO_CELL),
        filters=cross.asked.filters(),
        **cross.asked.remarks(),
    )


def _trend_table(cross: _Cross, unit: str) -> TrendTable:
    units, years, themes = cross.side(unit), cross.side("year"), cross.side(THEME)
    per_report = cross.measure.kind == "count"
    found = cross.cells(units, themes, years, per_report=per_report)
    number = {key.key: int(key.key) for key in years.keys if key.key != UNKNOWN}
    points = {
        (one, theme, number[year]): cell
        for (one, theme, year), cell in found.items()
        if year in number
    }
    met = {one for one, _, _ in points}
    known = {year for _, _, year in points}
    return TrendTable(
        unit=unit,
        measure=cross.measure.id,
        per_report=per_report,
        units=tuple(key for key in units.keys if key.key in met),
        themes=tuple(cross.asked.themes),
        years=tuple(range(min(known), max(known) + 1)) if known else (),
        points=points,
        filters=cross.asked.filters(),
        **cross.asked.remarks(),
    )
