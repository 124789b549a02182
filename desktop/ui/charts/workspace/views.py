"""The views of an answer: the pictures that there are, in the order of their table."""

from __future__ import annotations

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.pictures.table import PICTURES
from desktop.ui.charts.words import say

USUAL = "dots"
"""The view that one begins with: it says how far each figure can be relied on."""
_BY = {"line": "year"}
_WITH_INTERVALS = ("dots",)


def offered() -> list[tuple[str, str]]:
    """Ids and names of those that draw frequencies."""
    rows = (row for row in PICTURES.values() if row.draws is FrequencyTable)
    return [(row.id, say(row.words)) for row in rows]


def only_grouping(view: str) -> str:
    """The one grouping that the view can have; empty where it can have any."""
    return _BY.get(view, "")


def needs_intervals(view: str) -> bool:
    """Whether the view draws them: computed only where they are seen."""
    return view in _WITH_INTERVALS
