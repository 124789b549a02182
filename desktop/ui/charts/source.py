"""Where the panel's figures come from: what is counted after a change, by a worker."""

from __future__ import annotations

from collections.abc import Callable

from desktop.analysis.frequency import FrequencyTable
from desktop.services.corpus import report_list
from desktop.services.counting.kept_counts import CountsAtOnce
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.ui.charts.filter_menu import Scope
from desktop.ui.charts.query import FrequencyQuery

Load = Callable[[FrequencyQuery], FrequencyTable]


def counted(now: CountsAtOnce, query: FrequencyQuery) -> FrequencyTable:
    """The table that the query asks for; for a worker."""
    # What counts loads numpy: a worker does, and the window does not wait as it starts.
    from desktop.services.results import analysis  # noqa: PLC0415

    return analysis.frequency(now.reader, query.question, counts=now.counts())


def scope_of(project: Project) -> Scope:
    """What there is to filter by; read it where nobody waits."""
    return Scope(
        provinces=tuple(report_list.provinces(project)),
        years=tuple(report_list.years(project)),
        coders=tuple((coder.id, coder.name) for coder in coders.coders(project)),
    )
