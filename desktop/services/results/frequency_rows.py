"""A frequency table as rows for a spreadsheet: each fact in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.exchange.datasets.tables import Table, Value, distinct

HEAD = (
    "measure", "by", "key", "label", "county", "county_code", "prefecture", "province", "year",
    "state", "whose", "coders", "reports", "reports_coded", "reports_unfinished", "characters",
)  # fmt: skip
FILTERS = (
    "filter_province", "filter_prefecture", "filter_county", "filter_year", "filter_section",
    "filter_where", "filter_coder", "themes",
)  # fmt: skip
_OF_FILTERS = (
    "provinces", "prefectures", "counties", "years", "parts", "where", "coders", "themes"
)  # fmt: skip


def frequency_rows(table: FrequencyTable, names: Sequence[str]) -> Table:
    """A row a group, a column a theme under its name; where no report counts, an empty cell.

    Where coders differ, behind the themes come the least and the most of each ("x low"). Where
    intervals were asked for, then come their ends ("x low95") and what they were drawn over.
    """
    sides = [f"{name} {side}" for name in names for side in ("low", "high")]
    ends = [f"{name} {end}" for name in names for end in ("low95", "high95", "few")]
    spread = sides if table.has_spread else []
    intervals = [*ends, "over"] if table.intervals else []
    corrected = (
        [f"{name} {part}" for name in names for part in _CORRECTED] if table.corrected else []
    )
    columns = distinct((*HEAD, *FILTERS, *names, *spread, *intervals, *corrected))
    return Table(table.measure, columns, [_row(table, group) for group in table.groups])


def head(table: FrequencyTable, group: Group) -> dict[str, Value]:
    """What a row says before its figures, by the names of HEAD."""
    values: tuple[Value, ...] = (
        table.measure, table.by, group.key, group.label, group.county, group.code,
        group.prefecture, group.province, group.year, group.state,
        str(table.filters.get("whose", "")), "; ".join(group.coders), group.reports,
        group.reports_coded, group.reports_unfinished, group.characters,
    )  # fmt: skip
    return dict(zip(HEAD, values, strict=True))


def _row(table: FrequencyTable, group: Group) -> tuple[Value, ...]:
    spread = table.spread(group) if table.has_spread else []
    sides = (side for pair in spread for side in pair)
    intervals = _intervals(table, group) if table.intervals else ()
    figures = (*table.row(group), *sides, *intervals, *_corrections(table, group))
    return (*head(table, group).values(), *_filters(table), *figures)


_CORRECTED = ("corrected", "corrected low95", "corrected high95", "corrected reason")


def _corrections(table: FrequencyTable, group: Group) -> list[Value]:
    if table.corrected is None:
        return []
    cells: list[Value] = []
    for theme in table.themes:
        one = table.correction(group, theme.id)
        reason = one.reason and str(one.reason) if one else None
        cells += (one.value, one.low, one.high, reason) if one else (None,) * len(_CORRECTED)
    return cells


def _intervals(table: FrequencyTable, group: Group) -> list[Value]:
    found = row_of_intervals(table, group)
    cells: list[Value] = []
    for one in found:
        cells += (one.low, one.high, int(one.few)) if one else (None, None, None)
    return [*cells, drawn_over(found)]


def row_of_intervals(table: FrequencyTable, group: Group) -> list[FrequencyInterval | None]:
    """The intervals of the group's figures, in the order of the themes."""
    return [table.interval(group, theme.id) for theme in table.themes]


def drawn_over(intervals: Sequence[FrequencyInterval | None]) -> str | None:
    """What the intervals of one group were drawn over; None where it has none."""
    return next((one.over for one in intervals if one), None)


def _filters(table: FrequencyTable) -> tuple[Value, ...]:
    return tuple(_told(name, table.filters.get(name)) for name in _OF_FILTERS)


def _told(name: str, value: object) -> Value:
    if isinstance(value, dict):
        value = [f"{column}={','.join(wanted)}" for column, wanted in value.items()]
    if isinstance(value, tuple | list):
        return ("-" if name == "years" else "; ").join(map(str, value)) or None
    return None if value is None else str(value)
