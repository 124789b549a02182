"""The panel as tables: long, wide, conflicts."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.errors import InputError
from desktop.domain.span import Span
from desktop.services.corpus.judged_figures import confirm_figure, listed_figures
from desktop.services.project.project import Project
from desktop.services.results.figure_panel import CountyYearFigures, figure_panel
from desktop.services.results.figure_tables import conflicts_table, long_table, wide_table
from desktop.services.results.panel_files import SHAPES, panel_table, write_panel
from tests.conftest import AddReport

TEXT = "受理复议案件391件，检查总量下降39%，站点3至5个。\n占比三分之二。"


@pytest.fixture
def panel(project: Project, add_report: AddReport) -> CountyYearFigures:
    report = add_report(TEXT, county="甲县", county_code="330421", year=2022)
    for row in listed_figures(project, report.id):
        confirm_figure(project, report.id, span=Span(row.start, row.end), reading=row.reading)
    return figure_panel(project)


def test_the_long_table_has_a_row_a_figure(panel: CountyYearFigures) -> None:
    table = long_table(panel)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["value"] for row in rows] == [391, -39, 3, pytest.approx(2 / 3)]
    assert [row["value_to"] for row in rows] == [None, None, 5, None]
    assert all(TEXT[row["start"] : row["end"]] == row["printed"] for row in rows)
    assert {row["confirmed_by"] for row in rows} == {"甲"}


def test_the_wide_table_has_a_row_a_county_and_year(panel: CountyYearFigures) -> None:
    table = wide_table(panel)
    (row,) = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    assert (row["county"], row["year"]) == ("甲县", 2022)
    assert (row["受理复议案件 (件)"], row["检查总量 (%), change"]) == (391, -39)
    assert row["站点 (个)"] is None


def test_a_cell_that_nobody_has_is_empty(
    project: Project, panel: CountyYearFigures, add_report: AddReport
) -> None:
    report = add_report("受理复议案件7件。", county="乙县", year=2021)
    row = listed_figures(project, report.id)[0]
    confirm_figure(project, report.id, span=Span(row.start, row.end), reading=row.reading)
    table = wide_table(figure_panel(project))
    place = table.columns.index("检查总量 (%), change")
    assert sorted(row[place] is None for row in table.rows) == [False, True]
    assert len(panel.figures) == 4


def test_conflicts_say_why(panel: CountyYearFigures) -> None:
    table = conflicts_table(panel)
    assert [row[0] for row in table.rows] == ["a range"]


def test_a_workbook_has_all_three(panel: CountyYearFigures, tmp_path: Path) -> None:
    tables = write_panel(panel, tmp_path / "p.xlsx")
    book = load_workbook(tmp_path / "p.xlsx")
    assert book.sheetnames == [*(table.name for table in tables), "notes"]
    assert tables == [panel_table(panel, shape) for shape in SHAPES]
    with pytest.raises(InputError):
        write_panel(panel, tmp_path / "p.xlsx")
