"""Every picture there is: its id, its words, the table it draws, what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.analysis.views.cooccurrence_table import CooccurrenceTable
from desktop.analysis.views.part_table import PartTable
from desktop.analysis.views.portrait_table import PortraitTable
from desktop.analysis.views.trend_table import TrendTable
from desktop.domain.errors import InputError
from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.cooccurrence import Cooccurrence
from desktop.ui.charts.pictures.differences import Differences
from desktop.ui.charts.pictures.diverging import DivergingBars
from desktop.ui.charts.pictures.dots import Dots
from desktop.ui.charts.pictures.heat import HeatMap
from desktop.ui.charts.pictures.panels import ThemePanels
from desktop.ui.charts.pictures.parts import PartShares
from desktop.ui.charts.pictures.picture import Picture, PictureOptions
from desktop.ui.charts.pictures.portraits import Portraits
from desktop.ui.charts.pictures.slots import GroupedBars, StackedBars, YearLines
from desktop.ui.charts.pictures.trends import Trends
from desktop.ui.charts.words import (
    KINDS,
    PARTS_TITLE,
    PORTRAITS_TITLE,
    TOGETHER,
    TRENDS,
    TWO_GROUPS,
)


@dataclass(frozen=True, slots=True)
class PictureRow:
    """`words` is for `say`; `draws` the class of the table that `make` takes."""

    id: str
    words: str
    draws: type
    make: Callable[[Any, Look, PictureOptions], Picture]


PICTURES = {
    row.id: row
    for row in (
        PictureRow("grouped", KINDS["grouped"], FrequencyTable, GroupedBars),
        PictureRow("stacked", KINDS["stacked"], FrequencyTable, StackedBars),
        PictureRow("dots", KINDS["dots"], FrequencyTable, Dots),
        PictureRow("heat", KINDS["heat"], FrequencyTable, HeatMap),
        PictureRow("diverging", KINDS["diverging"], FrequencyTable, DivergingBars),
        PictureRow("panels", KINDS["panels"], FrequencyTable, ThemePanels),
        PictureRow("line", KINDS["line"], FrequencyTable, YearLines),
        PictureRow("cooccurrence", TOGETHER, CooccurrenceTable, Cooccurrence),
        PictureRow("portraits", PORTRAITS_TITLE, PortraitTable, Portraits),
        PictureRow("parts", PARTS_TITLE, PartTable, PartShares),
        PictureRow("trends", TRENDS, TrendTable, Trends),
        PictureRow("differences", TWO_GROUPS, GroupDifferences, Differences),
    )
}


def picture_of(
    table: object, kind: str, *, look: Look, options: PictureOptions | None = None
) -> Picture:
    """The picture of that id (a key of PICTURES) of the table; left empty, the usual one.

    Raises InputError where there is no such picture of such a table.
    """
    found = PICTURES.get(kind or usual(table))
    if found is None or not isinstance(table, found.draws):
        fitting = ", ".join(row.id for row in PICTURES.values() if isinstance(table, row.draws))
        raise InputError(
            "This table cannot be drawn as {kind}.",
            "Choose one of: {kinds}.",
            kind=kind,
            kinds=fitting,
        )
    return found.make(table, look, options or PictureOptions())


def usual(table: object) -> str:
    """Lines for years, else the first picture that there is of such a table."""
    if isinstance(table, FrequencyTable) and table.by == "year":
        return "line"
    return next((row.id for row in PICTURES.values() if isinstance(table, row.draws)), "")
