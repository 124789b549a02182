"""figures --panel."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.corpus.judged_figures import confirm_figure, listed_figures
from desktop.services.project.project import open_project
from tests.cli.conftest import Zhupi

TEXT = (
    "甲县人民政府2022年度法治政府建设情况报告\n\n一、主要成效\n"
    "受理复议案件391件，检查总量下降39%，站点3至5个。\n"
)


@pytest.fixture
def study(zhupi: Zhupi, empty: Path, tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    assert zhupi("import", empty, tmp_path / "report.txt").status == 0
    with open_project(empty) as project:
        (report,) = corpus.reports(project)
        for row in listed_figures(project, report.id):
            span = Span(row.start, row.end)
            confirm_figure(project, report.id, span=span, reading=row.reading)
    return empty


def test_one_row_a_confirmed_figure_with_its_quote(zhupi: Zhupi, study: Path) -> None:
    rows = zhupi("figures", study, "--panel", "long", "--json").json
    assert [(row["indicator"], row["value"], row["kind"]) for row in rows] == [
        ("受理复议案件", 391, "level"),
        ("检查总量", -39, "change"),
        ("站点", 3, "level"),
    ]
    assert all(row["printed"] in row["sentence"] for row in rows)
    assert {row["state"] for row in rows} == {"confirmed"}


def test_one_row_a_county_and_year(zhupi: Zhupi, study: Path) -> None:
    done = zhupi("figures", study, "--panel", "wide", "--csv")
    (row,) = csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff")))
    assert (row["year"], row["受理复议案件 (件)"], row["站点 (个)"]) == ("2022", "391", "")
    assert "1 cells hold no single value" in done.err


def test_what_conflicts_is_listed(zhupi: Zhupi, study: Path) -> None:
    (row,) = zhupi("figures", study, "--panel", "conflicts", "--jsonl").lines
    assert (row["why"], row["indicator"]) == ("a range", "站点")


def test_people_see_a_table(zhupi: Zhupi, study: Path, sample: Path) -> None:
    lines = zhupi("figures", study, "--panel", "long").out.splitlines()
    assert lines[0].split()[:3] == ["county", "year", "indicator"]
    assert len(lines) == 4
    assert zhupi("figures", sample, "--panel", "wide").out == "Nothing found.\n"


def test_proposals_are_marked(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("figures", sample, "--panel", "long", "--proposals", "--jsonl").lines
    assert {row["state"] for row in rows} == {"proposed"}


def test_a_workbook_of_all_three(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    out = tmp_path / "panel.xlsx"
    assert zhupi("figures", study, "--xlsx", out).status == 0
    assert load_workbook(out).sheetnames[:2] == ["figures", "figures_wide"]
    assert zhupi("figures", study, "--xlsx", out).status == 2
    assert zhupi("figures", study, "--xlsx", out, "--overwrite").status == 0


def test_filters_do_not_go_with_the_panel(zhupi: Zhupi, study: Path) -> None:
    done = zhupi("figures", study, "--panel", "long", "--unit", "件")
    assert (done.status, "--unit" in done.err) == (2, True)


def test_in_a_process_of_its_own(program: Zhupi, study: Path) -> None:
    done = program("figures", study, "--panel", "long", "--jsonl")
    assert (done.status, len(done.lines)) == (0, 3)
