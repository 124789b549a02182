"""Who has not declared what done, before a round is locked or revealed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.rounds import rounds


@dataclass(frozen=True, slots=True)
class NotDone:
    """A coder with the reports of the sample that the coder has not declared done."""

    coder: Coder
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """`coders` are those who have something left; `compared` counts the reports that two coders
    or more have declared done, of the sample's `reports`: nothing else is ever compared."""

    reports: int
    compared: int
    coders: tuple[NotDone, ...]


def unfinished(project: Project, round_id: str) -> Unfinished:
    """What is left of a round; raises NotFoundError where there is none of that name or id."""
    found = rounds.status(project, round_id)
    sample = rounds.round_reports(project, found.round.id)
    coders = (
        NotDone(one.coder, tuple(r for r in sample if one.reports[r.id] != "done"))
        for one in found.coders
    )
    left = tuple(one for one in coders if one.reports)
    return Unfinished(found.reports, found.done_by_two, left)
