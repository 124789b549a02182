"""Tables of invented figures, with gaps and zeros, and a desk to put the panel on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.domain.codebook import Theme
from desktop.services.project.project import Project
from desktop.ui.charts.look import Look
from desktop.ui.kit import theme
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs
from desktop.ui.session.later import Later
from desktop.ui.session.project_session import ProjectSession

THEMES = (
    Theme("a", "营商环境", colour="#2f6f8f"),
    Theme("b", "大综合一体化", colour="#8a6d1f"),
    Theme("c", "复议体制改革", colour="#7a3e8e"),
)
COUNTIES = ("青澜县 2021", "松渚区 2022", "云汀县", "樟江畲族自治县 2023")
MakeTable = Callable[..., FrequencyTable]


def table(
    count: int = 4,
    *,
    measure: str = "codings",
    by: str = "county",
    gaps: Collection[int] = (),
    themes: int = 3,
) -> FrequencyTable:
    """Group i has the figures i, i + 1, i + 2 (hundredths for shares); a gap has none."""
    unit = 0.01 if measure in ("share", "presence") else 1.0
    groups = tuple(
        Group(
            f"g{i}",
            str(2000 + i) if by == "year" else COUNTIES[i % 4],
            province="浙江省",
            reports=i not in gaps,
            reports_coded=i not in gaps,
            counted=i not in gaps,
            characters=1000 * (i not in gaps),
        )
        for i in range(count)
    )
    values = {
        (group.key, theme.id): (i + order) * unit
        for i, group in enumerate(groups)
        for order, theme in enumerate(THEMES[:themes])
        if group.reports and i + order
    }
    return FrequencyTable(by, measure, groups, THEMES[:themes], values, {"years": [2021, 2023]})


@pytest.fixture
def make_table() -> MakeTable:
    return table


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme.LIGHT, 12.0)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What controls are put on."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def session(qapp: QApplication, project: Project) -> Iterator[ProjectSession]:
    later = Later(qapp)
    bus, jobs = ChangeBus(later=later), Jobs(later=later)
    bus.listen_to(project)
    errors: list[object] = []
    jobs.failed.connect(errors.append)
    opened = ProjectSession(project, bus=bus, jobs=jobs, later=later, parent=qapp)
    yield opened
    opened.leave()
    assert errors == []
