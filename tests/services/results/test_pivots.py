"""Pivots and lines over the years, held to frequency tables and to pandas."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.parts import PARTS
from desktop.analysis.views.pivot_table import heads
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.counting.counts import read_counts
from desktop.services.project.project import Project
from desktop.services.results.analysis import MEASURES, Question, frequency
from desktop.services.results.pivots import SIDES, pivot, trends
from tests.conftest import AddReport
from tests.services.conftest import TEXT

FACTS = (
    {"county": "甲县", "province": "某省", "year": 2021},
    {"county": "甲县", "province": "某省", "year": 2024},
    {"county": "甲县", "province": "某省", "year": 2024},
    {"county": "乙县", "province": "他省", "year": 2021},
    {"county": "丙县"},
)


@pytest.fixture
def corpus(project: Project, add_report: AddReport) -> list[Report]:
    """Five reports, four of them with two codings or more."""
    reports = [add_report(TEXT + "字" * n, **facts) for n, facts in enumerate(FACTS)]
    themes = project.codebook.themes
    for n, report in enumerate(reports[:4]):
        for step in range(2 + n):
            start = (7 * step + n) % (len(TEXT) - 12)
            theme = themes[(step + n) % len(themes)]
            coding.apply_theme(
                project, report.id, theme_id=theme.id, span=Span(start, start + 9 + step)
            )
    return reports


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("sides", list(combinations(SIDES, 2)))
def test_totals_are_the_table_of_frequencies_of_that_side(
    project: Project, corpus: list[Report], sides: tuple[str, str], measure: str
) -> None:
    counts = read_counts(project)
    asked = Question(measure=measure)
    table = pivot(project, asked, rows=sides[0], columns=sides[1], counts=counts)
    turned = pivot(project, asked, rows=sides[1], columns=sides[0], counts=counts)
    assert {(c, r): cell for (r, c), cell in turned.cells.items()} == table.cells
    assert (turned.row_totals, turned.total) == (table.column_totals, table.total)
    if "theme" in sides:
        by = next(side for side in sides if side != "theme")
        plain = frequency(project, Question(by=by, measure=measure), counts=counts)
        for group in plain.groups:
            for theme in plain.themes:
                place = (group.key, theme.id) if sides[1] == "theme" else (theme.id, group.key)
                assert table.cell(*place).value == plain.value(group.key, theme.id)


@given(data=st.data())
def test_a_pivot_is_that_of_pandas(
    project: Project, corpus: list[Report], data: st.DataObject
) -> None:
    rows, columns = data.draw(
        st.sampled_from(list(combinations(("county", "province", "year", "theme"), 2)))
    )
    provinces = data.draw(st.sampled_from([(), ("某省",), ("某省", "他省")]))
    years = data.draw(st.sampled_from([None, (2021, 2022), (2024, 2024)]))
    asked = Question(provinces=provinces, years=years)
    table = pivot(project, asked, rows=rows, columns=columns)
    frame = pd.read_sql_query(
        "SELECT county, ifnull(province, '?') AS province, year, theme_id, count(*) AS n"
        " FROM codings JOIN reports ON reports.id = report_id GROUP BY report_id, theme_id",
        project.store.db.conn,
    )
    frame["theme"] = [project.codebook.top(known).id for known in frame["theme_id"]]
    if provinces:
        frame = frame[frame["province"].isin(provinces)]
    if years:
        frame = frame[frame["year"].between(*years)]
    frame["year"] = frame["year"].astype(int).astype(str)
    expected = frame.groupby([rows, columns])["n"].sum().to_dict()
    found = {place: cell.value for place, cell in table.cells.items() if cell.value}
    assert found == expected
    assert table.total.value == (frame["n"].sum() if len(frame) else None)
    for side, totals in ((rows, table.row_totals), (columns, table.column_totals)):
        sums = {key: cell.value for key, cell in totals.items() if cell.value}
        assert sums == frame.groupby(side)["n"].sum().to_dict()


def test_sections_sum_to_the_whole(project: Project, corpus: list[Report]) -> None:
    table = pivot(project, Question(measure="characters"), rows="section", columns="county")
    assert [row.key for row in table.rows] == [p for p in PARTS if p in {r.key for r in table.rows}]
    for column in table.columns:
        cells = [table.cell(row.key, column.key).value or 0 for row in table.rows]
        assert sum(cells) == (table.column_totals[column.key].value or 0)
    some = pivot(
        project, Question(measure="characters", parts=("plan",)), rows="section", columns="theme"
    )
    assert [row.key for row in some.rows] == ["plan"]


def test_a_pivot_is_pasted_as_it_is_seen(project: Project, corpus: list[Report]) -> None:
    table = pivot(project, rows="county", columns="year")
    grid = table.grid()
    assert heads(grid) == ("county", "2021", "2024", "?", "total")
    lines = [line.split("\t") for line in table.tsv().splitlines()]
    assert lines[0] == list(heads(grid))
    by_county = {line[0]: line[1:] for line in lines[1:]}
    assert by_county["乙县"][1] == ""
    assert by_county["丙县"] == ["", "", "", ""]
    assert by_county["total"][-1] == str(table.total.value)
    rows = table.rows_of_values()
    assert len(rows) == len(table.rows) * len(table.columns)
    assert rows[0].keys() == {"county", "year", "measure", "value", "reports", "counted"}
    gap = next(row for row in rows if (row["county"], row["year"]) == ("乙县", "2024"))
    assert (gap["value"], gap["reports"]) == (None, 0)


@pytest.mark.parametrize(
    ("rows", "columns"), [("report", "year"), ("county", "county"), ("county", "gdp")]
)
def test_a_side_that_is_none_is_refused(project: Project, rows: str, columns: str) -> None:
    with pytest.raises(InputError, match="There is no"):
        pivot(project, rows=rows, columns=columns)


def test_lines_have_gaps_and_means_over_reports(project: Project, corpus: list[Report]) -> None:
    table = trends(project, unit="county")
    assert table.years == (2021, 2022, 2023, 2024)
    assert [unit.label for unit in table.units] == ["乙县", "甲县"]
    counted = frequency(project, Question(by="report"))
    for theme in table.themes:
        values = [counted.value(corpus[n].id, theme.id) or 0 for n in (1, 2)]
        point = table.point("甲县", theme.id, 2024)
        assert (point.value, point.reports, point.counted) == (sum(values) / 2, 2, 2)
        assert table.point("甲县", theme.id, 2022) == (None, 0, 0)
    assert table.per_report
    rows = table.rows({theme.id: theme.name for theme in table.themes})
    assert len(rows) == 2 * len(table.themes) * 4
    assert {row["year"] for row in rows if row["value"] is None} == {2022, 2023, 2024}


def test_lines_of_the_whole_are_the_table_by_year(project: Project, corpus: list[Report]) -> None:
    table = trends(project, Question(measure="share"))
    by_year = frequency(project, Question(by="year", measure="share"))
    assert not table.per_report
    for year in (2021, 2024):
        for theme in table.themes:
            assert table.point("all", theme.id, year).value == by_year.value(str(year), theme.id)
    with pytest.raises(InputError, match="no month here"):
        trends(project, unit="month")


def test_without_reports_there_is_nothing(project: Project) -> None:
    assert trends(project).years == ()
    table = pivot(project, Question(measure="sentences"))
    assert (table.rows, table.cells, table.total.value) == ((), {}, None)


def test_what_nobody_coded_has_no_mean(project: Project, add_report: AddReport) -> None:
    add_report(TEXT, county="甲县", year=2021)
    table = trends(project)
    assert {cell.value for cell in table.points.values()} == {None}
