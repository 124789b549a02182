"""Where the panel's figures come from: the project, read on a connection of the worker's own."""

from __future__ import annotations

from collections.abc import Callable

from desktop.analysis.frequency import FrequencyTable
from desktop.services.corpus import report_list
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.kept_counts import kept
from desktop.ui.charts.filter_menu import Scope
from desktop.ui.charts.query import FrequencyQuery

Load = Callable[[FrequencyQuery], FrequencyTable]


def from_project(project: Project) -> Load:
    """Answers queries in any thread."""

    def load(query: FrequencyQuery) -> FrequencyTable:
        # What counts loads numpy: a worker does, and the window does not wait as it starts.
        from desktop.services.results import analysis  # noqa: PLC0415

        with kept(project).current(project) as (reader, counts):
            return analysis.frequency(reader, query.question, counts=counts)

    return load


def scope_of(project: Project) -> Scope:
    """What there is to filter by; read it where nobody waits."""
    return Scope(
        provinces=tuple(report_list.provinces(project)),
        years=tuple(report_list.years(project)),
        coders=tuple((coder.id, coder.name) for coder in coders.coders(project)),
    )
