"""What workers do for the workspace; importing this loads numpy, so that only they import it."""

from __future__ import annotations

from desktop.analysis.frequency import FrequencyTable
from desktop.services.project.project import Project
from desktop.services.results.analysis import frequency
from desktop.services.results.behind import behind
from desktop.services.results.behind_figure import BehindFigure
from desktop.services.results.kept_counts import kept
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.inquiry import Inquiry


def answer(project: Project, inquiry: Inquiry) -> FrequencyTable:
    """The table that the view draws."""
    with kept(project).current(project) as (reader, counts):
        return frequency(reader, inquiry.asked, counts=counts)


def passages(project: Project, inquiry: Inquiry, spot: Spot) -> BehindFigure:
    """What stands behind a point of it."""
    with kept(project).current(project) as (reader, counts):
        return behind(reader, inquiry.asked, group=spot.group, theme_id=spot.theme, counts=counts)
