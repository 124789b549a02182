"""Codings of many reports as excerpts, in the corpus's order."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.coding import Coding
from desktop.services.coding.excerpts import Excerpt, excerpts_of
from desktop.services.project.project import Project

MOST = 5_000
"""Excerpts that are shown at once; counts are of all."""


def placed_excerpts(
    project: Project, codings: Iterable[Coding], *, most: int | None = None
) -> list[Excerpt]:
    """By report and place; not more than `most`."""
    wanted = list(codings)
    reports = project.store.lists.reports({coding.report_id for coding in wanted})
    order = {report.id: number for number, report in enumerate(reports)}
    wanted.sort(key=lambda one: (order[one.report_id], one.start, -one.end, one.id))
    return excerpts_of(project, wanted[:most])
