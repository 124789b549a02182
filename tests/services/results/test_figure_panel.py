"""County × year × indicator out of confirmed figures; what conflicts is listed, never summed."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus.indicators import put_indicators
from desktop.services.corpus.judged_figures import confirm_figure, listed_figures, reject_figure
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.figure_panel import (
    RANGE,
    TWO_VALUES,
    CountyYear,
    CountyYearFigures,
    IndicatorColumn,
    figure_panel,
)
from tests.conftest import AddReport

TEXT = "受理复议案件391件，检查总量下降39%，站点3至5个。\n结案案件占三分之二。"
CASES = IndicatorColumn("受理复议案件", "件", "level", "achieved")


@pytest.fixture
def reports(project: Project, add_report: AddReport) -> list[Report]:
    facts = {"province": "浙江省", "county": "甲县", "county_code": "330421"}
    return [
        add_report(TEXT, **facts, year=2022),
        add_report(TEXT.replace("391", "400"), **facts, year=2022),
        add_report("受理复议案件7件。", county="乙县", year=2021),
    ]


def confirm_all(project: Project, report: Report) -> None:
    for row in listed_figures(project, report.id):
        confirm_figure(project, report.id, span=Span(row.start, row.end), reading=row.reading)


def cell(panel: CountyYearFigures, place: CountyYear, variable: IndicatorColumn) -> list[Fraction]:
    return [one.reading.value for one in panel.cells[place, variable]]


def test_nothing_confirmed_is_an_empty_panel(project: Project, reports: list[Report]) -> None:
    panel = figure_panel(project)
    assert (panel.figures, panel.places, panel.variables, panel.conflicts) == ([], [], [], {})


def test_each_confirmed_figure_has_its_place_and_quote(
    project: Project, reports: list[Report]
) -> None:
    confirm_all(project, reports[0])
    panel = figure_panel(project)
    first = panel.figures[0]
    assert (first.printed, first.sentence) == ("391件", TEXT.split("\n", maxsplit=1)[0])
    assert (first.confirmed_by, first.state, first.place) == (
        ("甲",),
        "confirmed",
        CountyYear("330421", 2022),
    )
    assert all(one.decided_at for one in panel.figures)
    assert CASES in panel.variables
    assert {one.name for one in panel.variables} >= {"检查总量 (%), change", "受理复议案件 (件)"}


def test_two_values_and_ranges_conflict_and_are_not_summed(
    project: Project, reports: list[Report]
) -> None:
    confirm_all(project, reports[0])
    assert set(figure_panel(project).conflicts.values()) == {RANGE}
    confirm_all(project, reports[1])
    panel = figure_panel(project)
    place = CountyYear("330421", 2022)
    assert cell(panel, place, CASES) == [391, 400]
    assert panel.conflicts[place, CASES] == TWO_VALUES
    assert (place, IndicatorColumn("检查总量", "%", "change", "achieved")) not in panel.conflicts


def test_a_county_without_a_code_goes_by_its_name(project: Project, reports: list[Report]) -> None:
    confirm_all(project, reports[2])
    assert figure_panel(project).places == [CountyYear("乙县", 2021)]


def test_synonyms_are_one_variable(project: Project, reports: list[Report]) -> None:
    confirm_all(project, reports[2])
    put_indicators(project, [Indicator("", "复议受理数", synonyms=("受理复议案件",))])
    assert [one.indicator for one in figure_panel(project).figures] == ["复议受理数"]


def test_proposals_come_where_they_are_asked_for_and_nobody_judged(
    project: Project, reports: list[Report]
) -> None:
    row = listed_figures(project, reports[2].id)[0]
    assert [one.state for one in figure_panel(project, proposals=True).figures][-1] == "proposed"
    reject_figure(project, reports[2].id, span=Span(row.start, row.end), reading=row.reading)
    found = figure_panel(project, proposals=True)
    assert reports[2].id not in {one.report.id for one in found.figures}


def test_coders_who_agree_are_one_row_and_who_differ_are_two(
    project: Project, reports: list[Report]
) -> None:
    report = reports[2]
    row = listed_figures(project, report.id)[0]
    span = Span(row.start, row.end)
    confirm_figure(project, report.id, span=span, reading=row.reading)
    for name in ("乙", "丙"):
        coders.use_coder(project, coders.add_coder(project, name).id)
        if name == "乙":
            confirm_figure(project, report.id, span=span, reading=row.reading)
        else:
            reject_figure(project, report.id, span=span, reading=row.reading)
    (one,) = figure_panel(project).figures
    assert (one.confirmed_by, one.rejected_by) == (("乙", "甲"), ("丙",))
    confirm_figure(
        project, report.id, span=span, reading=FigureReading(Fraction(8), "件", "受理复议案件")
    )
    assert len(figure_panel(project).figures) == 2
    assert list(figure_panel(project).conflicts.values()) == [TWO_VALUES]
    mine = figure_panel(project, coder_id=project.coder.id)
    assert [one.reading.value for one in mine.figures] == [8]


def test_a_figure_without_an_indicator_is_in_no_cell(
    project: Project, reports: list[Report]
) -> None:
    confirm_figure(project, reports[0].id, span=Span(0, 2), reading=FigureReading(Fraction(1)))
    panel = figure_panel(project)
    assert (len(panel.figures), panel.cells) == (1, {})


def test_a_target_is_another_variable() -> None:
    assert IndicatorColumn("一审败诉率", "", "level", "target").name == "一审败诉率, target"
