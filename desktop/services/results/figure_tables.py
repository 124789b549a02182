"""The panel of figures as tables: long, wide, and what conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.exchange.records.indicator_rows import BETWEEN
from desktop.services.results.figure_panel import (
    CountyYear,
    CountyYearFigures,
    IndicatorColumn,
    PanelFigure,
)

_PLACE = ("county", "county_code", "prefecture", "province", "year")
LONG = (
    *_PLACE,
    "indicator",
    "value",
    "value_to",
    "unit",
    "qualifier",
    "kind",
    "compared",
    "status",
    "state",
    "confirmed_by",
    "rejected_by",
    "printed",
    "sentence",
    "section",
    "report",
    "title",
    "start",
    "end",
    "decided_at",
)
CONFLICTS = ("why", *LONG)


def long_table(panel: CountyYearFigures) -> Table:
    """One row a figure."""
    return Table("figures", LONG, [_long_row(one) for one in panel.figures])


def wide_table(panel: CountyYearFigures) -> Table:
    """One row a county and year, a column a variable; what conflicts is an empty cell."""
    variables = panel.variables
    names = distinct([*_PLACE, *(variable.name for variable in variables)])
    rows = [_wide_row(panel, place, variables) for place in panel.places]
    return Table("figures_wide", names, rows)


def conflicts_table(panel: CountyYearFigures) -> Table:
    """One row a figure of a cell that holds no single value, and why."""
    rows = [
        (why, *_long_row(one)) for key, why in panel.conflicts.items() for one in panel.cells[key]
    ]
    return Table("figure_conflicts", CONFLICTS, rows)


def number(exact: Fraction) -> int | float:
    """A whole number as one, however large; 1.59 as the float that is printed so."""
    return exact.numerator if exact.denominator == 1 else float(exact)


def _place_row(panel: CountyYearFigures, place: CountyYear) -> tuple[Value, ...]:
    facts = panel.facts[place]
    return tuple(getattr(facts, name) for name in _PLACE)


def _wide_row(
    panel: CountyYearFigures, place: CountyYear, variables: Iterable[IndicatorColumn]
) -> tuple[Value, ...]:
    cells = (_cell(panel, place, variable) for variable in variables)
    return (*_place_row(panel, place), *cells)


def _cell(panel: CountyYearFigures, place: CountyYear, variable: IndicatorColumn) -> Value:
    key = (place, variable)
    if key not in panel.cells or key in panel.conflicts:
        return None
    return number(panel.cells[key][0].reading.value)


def _long_row(one: PanelFigure) -> tuple[Value, ...]:
    told, facts = one.reading, one.report.facts
    return (
        *(getattr(facts, name) for name in _PLACE),
        one.indicator or None,
        number(told.value),
        None if told.value_to is None else number(told.value_to),
        told.unit or None,
        told.qualifier or None,
        told.kind,
        told.compared or None,
        told.status,
        one.state,
        BETWEEN.join(one.confirmed_by) or None,
        BETWEEN.join(one.rejected_by) or None,
        one.printed,
        one.sentence,
        one.section,
        one.report.id,
        facts.title,
        one.start,
        one.end,
        one.decided_at or None,
    )
