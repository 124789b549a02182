"""The table behind a picture, as it is read beside it: a row a group, a column a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.analysis.frequency import BEING_CODED as BEGUN
from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.number_texts import figure_text
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.words import STATES
from desktop.ui.charts.words import say as say_of_chart
from desktop.ui.charts.workspace.table_words import cell_words, column_words
from desktop.ui.charts.workspace.words import BEING_CODED, CODED_OF, say


@dataclass(frozen=True, slots=True)
class Pivot:
    """What stands in each cell, as text; `keys` are the groups and the themes of the cells.

    The last column says how many of how many reports are coded; it has no theme.
    """

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    group_keys: tuple[str, ...] = ()
    theme_ids: tuple[str, ...] = ()
    has_value: tuple[bool, ...] = ()
    spots: tuple[Spot, ...] = ()

    def spot(self, row: int, column: int) -> Spot:
        """The point of the picture that the cell is of; of other tables a row is one."""
        if self.spots:
            return self.spots[row]
        theme = self.theme_ids[column] if column < len(self.theme_ids) else ""
        return Spot(self.group_keys[row], theme)

    def place(self, spot: Spot) -> tuple[int, int] | None:
        """Row and column of the first cell that is of it; None where there is none."""
        if self.spots:
            return (self.spots.index(spot), 0) if spot in self.spots else None
        group, theme = spot.group, spot.theme
        if group not in self.group_keys or theme not in self.theme_ids:
            return None
        return self.group_keys.index(group), self.theme_ids.index(theme)


def pivot(table: FrequencyTable) -> Pivot:
    """The table in words; where nothing counts a cell says why."""
    return Pivot(
        rows=tuple(group.label for group in table.groups),
        columns=(*(theme.name for theme in table.themes), say(CODED_OF)),
        cells=tuple(_row(table, group) for group in table.groups),
        group_keys=tuple(group.key for group in table.groups),
        theme_ids=tuple(theme.id for theme in table.themes),
        has_value=tuple(bool(group.counted) for group in table.groups),
    )


def listed(rows: Sequence[Mapping[str, object]], spots: Sequence[Spot]) -> Pivot:
    """The rows of another table in words; each is of a point."""
    columns = tuple(rows[0]) if rows else ()
    return Pivot(
        rows=tuple(f"{number:,}" for number in range(1, len(rows) + 1)),
        columns=tuple(map(column_words, columns)),
        cells=tuple(
            tuple(_cell(cell_words(name, row.get(name))) for name in columns) for row in rows
        ),
        group_keys=tuple(spot.group for spot in spots),
        has_value=(True,) * len(rows),
        spots=tuple(spots),
    )


def copied(shown: Pivot, rows: Sequence[int]) -> str:
    """These rows with their head, as a spreadsheet takes them: tabs between, a line each."""
    head = ("", *shown.columns)
    lines = [head, *((shown.rows[row], *shown.cells[row]) for row in rows)]
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def coded_of(group: Group) -> str:
    """2/3, and that it is being coded where it is."""
    count = f"{group.reports_coded:,}/{group.reports:,}"
    return say(BEING_CODED).format(count=count) if group.state == BEGUN else count


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    return "" if value is None else str(value)


def _row(table: FrequencyTable, group: Group) -> tuple[str, ...]:
    state = say_of_chart(STATES[group.state])
    figures = (
        state if value is None else figure_text(value, table.measure) for value in table.row(group)
    )
    return (*figures, coded_of(group))
