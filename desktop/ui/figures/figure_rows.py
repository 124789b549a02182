"""The figures of a report as the list shows them, read in a worker's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop.services.corpus.indicators import indicators
from desktop.services.corpus.judged_figures import ListedFigure, listed_figures
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.ui.session.jobs import Ticket


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The figures of one report in order, the coders' names by id, the indicators' names."""

    report_id: str = ""
    figures: tuple[ListedFigure, ...] = ()
    coders: Mapping[str, str] = field(default_factory=dict)
    indicators: tuple[str, ...] = ()

    @property
    def judged(self) -> int:
        """How many the present coder has judged."""
        return sum(row.own is not None for row in self.figures)


def rows_of(report_id: str, coder_id: str) -> Callable[[Project, Ticket], FigureRows]:
    """What a worker reads: the report's figures as that coder sees them."""

    def read(project: Project, _ticket: Ticket) -> FigureRows:
        if not report_id:
            return FigureRows()
        return FigureRows(
            report_id,
            tuple(listed_figures(project, report_id, coder_id=coder_id)),
            {coder.id: coder.name for coder in coders.coders(project)},
            tuple(one.name for one in indicators(project)),
        )

    return read
