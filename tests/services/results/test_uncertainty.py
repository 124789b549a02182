"""Intervals of a table of a project: of what they are drawn, and what they leave alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus.corpus import mark_done
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import MEASURES, FrequencyTable, Question, frequency
from tests.conftest import AddReport
from tests.services.conftest import TEXT

FIRST = TEXT.index("青岚县优化")
PLAN = TEXT.index("继续推进")
NAME = "营商环境"
Apply = Callable[[Report, int, int], None]


@pytest.fixture
def apply(project: Project) -> Apply:
    """Codes [start, end) of a report with one theme."""

    def to(report: Report, start: int, end: int) -> None:
        theme_id = find_theme(project, NAME).id
        coding.apply_theme(project, report.id, theme_id=theme_id, span=Span(start, end))

    return to


@pytest.fixture
def corpus(project: Project, add_report: AddReport, apply: Apply) -> list[Report]:
    """Six reports of 某省 with 0 to 5 codings, and an only one of 他省."""
    reports = [add_report(TEXT + "甲" * n, province="某省", year=2020 + n) for n in range(6)]
    for times, report in enumerate(reports):
        for n in range(times):
            apply(report, FIRST + n, FIRST + n + 2)
    only = add_report(TEXT + "乙", province="他省", year=2020)
    apply(only, FIRST, FIRST + 4)
    apply(only, PLAN, PLAN + 2)
    for report in (*reports, only):
        mark_done(project, report.id, done=True)
    return [*reports, only]


def one(table: FrequencyTable, key: str) -> FrequencyInterval | None:
    group = next(group for group in table.groups if group.key == key)
    theme = next(theme for theme in table.themes if theme.name == NAME)
    return table.interval(group, theme.id)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_figure_that_is_asked_for_lies_in_its_interval(
    project: Project, corpus: list[Report], measure: str
) -> None:
    table = frequency(project, Question("province", measure, intervals=True))
    for group in table.groups:
        for theme, value in zip(table.themes, table.row(group), strict=True):
            found = table.interval(group, theme.id)
            if found:
                assert value is not None
                assert found.low - 1e-9 <= value <= found.high + 1e-9
    several, only = one(table, "某省"), one(table, "他省")
    assert several
    assert (several.over, several.units, several.low < several.high) == ("reports", 6, True)
    assert (only is None) == (measure == "presence")
    assert only is None or only.over == "sentences"


def test_nobody_asked(project: Project, corpus: list[Report]) -> None:
    table = frequency(project, Question("province"))
    assert not table.intervals
    assert one(table, "某省") is None


def test_values_are_the_same_with_intervals(project: Project, corpus: list[Report]) -> None:
    asked = Question("year", "share")
    assert frequency(project, asked) == frequency(project, replace(asked, intervals=True))


def test_an_only_report_in_a_section_is_drawn_by_the_sentences_there(
    project: Project, corpus: list[Report]
) -> None:
    only = (corpus[-1].id,)
    table = frequency(project, Question("section", report_ids=only, intervals=True))
    # 一、总体情况 has no role: a heading and two sentences, of which one is coded.
    other, plan = one(table, "other"), one(table, "plan")
    assert other
    assert plan
    assert (other.units, other.units_with, plan.units, plan.units_with) == (3, 1, 3, 1)


def test_sections_that_are_chosen_are_drawn_alone(project: Project, corpus: list[Report]) -> None:
    only = (corpus[-1].id,)
    whole = one(frequency(project, Question("province", intervals=True)), "他省")
    asked = Question("province", report_ids=only, parts=("plan",), intervals=True)
    plan = one(frequency(project, asked), "他省")
    assert whole
    assert plan
    assert (whole.units, whole.units_with) == (8, 2)
    assert (plan.units, plan.units_with) == (3, 1)
