"""A frequency table as rows for a spreadsheet: each fact in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.frequency import FrequencyTable, Group
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

    Where coders differ, behind the themes come the least and the most of each ("x low").
    """
    sides = [f"{name} {side}" for name in names for side in ("low", "high")]
    columns = distinct((*HEAD, *FILTERS, *names, *(sides if table.has_spread else ())))
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
    return (*head(table, group).values(), *_filters(table), *table.row(group), *sides)


def _filters(table: FrequencyTable) -> tuple[Value, ...]:
    return tuple(_told(name, table.filters.get(name)) for name in _OF_FILTERS)


def _told(name: str, value: object) -> Value:
    if isinstance(value, dict):
        value = [f"{column}={','.join(wanted)}" for column, wanted in value.items()]
    if isinstance(value, tuple | list):
        return ("-" if name == "years" else "; ").join(map(str, value)) or None
    return None if value is None else str(value)
