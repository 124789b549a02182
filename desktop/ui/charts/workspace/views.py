"""The views of an answer: the pictures that there are, in the order of their table."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.analysis.views.cooccurrence_table import CooccurrenceTable
from desktop.analysis.views.part_table import PartTable
from desktop.analysis.views.portrait_table import PortraitTable
from desktop.analysis.views.trend_table import TrendTable
from desktop.ui.charts.pictures.table import PICTURES, PictureRow
from desktop.ui.charts.words import say
from desktop.ui.charts.workspace.words import SHORT_NAMES
from desktop.ui.charts.workspace.words import say as say_here

ViewTable = (
    FrequencyTable | CooccurrenceTable | PortraitTable | PartTable | TrendTable | GroupDifferences
)
"""What the views of the workspace are drawn of."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Why there is nothing to draw, in the user's language."""

    why: str


USUAL = "dots"
"""The view that one begins with: it says how far each figure can be relied on."""
TOGETHER = "cooccurrence"
OVER_YEARS = "trends"
TWO_GROUPS = "differences"
_COMMANDS = {TWO_GROUPS: "compare-groups"}
_BY = {"line": "year", "portraits": "report", "parts": "section"}
_WITH_INTERVALS = ("dots",)
_DRAWN = (
    FrequencyTable,
    CooccurrenceTable,
    PortraitTable,
    PartTable,
    TrendTable,
    GroupDifferences,
)


def offered() -> list[tuple[str, str]]:
    """Ids and names of those that can be answered here."""
    return [(row.id, _name(row)) for row in PICTURES.values() if row.draws in _DRAWN]


def _name(row: PictureRow) -> str:
    return say_here(SHORT_NAMES[row.id]) if row.id in SHORT_NAMES else say(row.words)


def is_of_frequencies(view: str) -> bool:
    """Whether measure, groups and order matter to it."""
    return PICTURES[view].draws is FrequencyTable


def is_measured(view: str) -> bool:
    """Whether a measure is chosen for it."""
    return view in (OVER_YEARS, TWO_GROUPS) or is_of_frequencies(view)


def table_word(view: str) -> str:
    """The command that makes the table of that view."""
    return "frequency" if is_of_frequencies(view) else _COMMANDS.get(view, view)


def only_grouping(view: str) -> str:
    """The one grouping that the view can have; empty where it can have any."""
    return _BY.get(view, "")


def needs_intervals(view: str) -> bool:
    """Whether the view draws them: computed only where they are seen."""
    return view in _WITH_INTERVALS
