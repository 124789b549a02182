"""A project with reports and two coders; themes by their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from tests.conftest import AddReport

TEXT = (
    "一、总体情况\n青岚县优化服务，推进改革。𬭎办事处试点！\n二、存在的问题\n改革还不够深入。"
    "\n三、下一步打算\n继续推进改革。"
)

Code = Callable[..., Coding]


@pytest.fixture
def report(add_report: AddReport) -> Report:
    """青岚县 2022: three sections of one or two sentences."""
    return add_report(TEXT, county="青岚县", county_code="990101", province="某省", year=2022)


@pytest.fixture
def second(project: Project) -> Coder:
    """The coder 乙, who is not the present one."""
    return coders.add_coder(project, "乙")


@pytest.fixture
def theme(project: Project) -> Callable[[str], str]:
    """The id of a theme by its name or path."""
    return lambda name: find_theme(project, name).id


@pytest.fixture
def code(project: Project, report: Report) -> Code:
    """Codes [start, end) of the report with a theme by its name."""

    def apply(start: int, end: int, name: str = "营商环境", **more: str) -> Coding:
        theme_id = find_theme(project, name).id
        span = Span(start, end)
        return coding.apply_theme(project, report.id, theme_id=theme_id, span=span, **more)  # type: ignore[arg-type]

    return apply


@pytest.fixture
def told(project: Project) -> list[Changes]:
    """What listeners are told from now on."""
    heard: list[Changes] = []
    project.on_change(heard.append)
    return heard


def everything(project: Project) -> list[str]:
    """All that is in the file, as SQL; but not which session of writing it is in."""
    return [line for line in project.store.db.conn.iterdump() if "'session'" not in line]
