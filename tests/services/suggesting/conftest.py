"""A blind round over every report there is, begun and entered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder
from desktop.services.project.project import Project
from desktop.services.rounds import rounds


@pytest.fixture
def blind(project: Project, second: Coder) -> Callable[[], None]:
    """Makes and begins it, and enters it."""

    def begin() -> None:
        everyone = [project.coder.id, second.id]
        sample = [report.id for report in project.store.reports.all()]
        made = rounds.create(project, "盲", coder_ids=everyone, report_ids=sample)
        rounds.begin(project, made.id)
        rounds.enter(project, made.id)

    return begin
