"""figures."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Zhupi

REPORT = "松渚区2023"
TEXT = (
    "甲县人民政府2022年度法治政府建设情况报告\n\n一、主要成效\n"
    "受理行政复议案件391件，一审败诉率１．５９％，涉及资金1.165亿元，站点3至5个，近300余人次参加。\n"
)


@pytest.fixture
def study(zhupi: Zhupi, empty: Path, tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    assert zhupi("import", empty, tmp_path / "report.txt").status == 0
    return empty


def test_one_row_a_figure_exactly_where_it_is_printed(zhupi: Zhupi, sample: Path) -> None:
    text = zhupi("text", sample, REPORT).out
    rows = zhupi("figures", sample, "--report", REPORT, "--json").json
    assert rows
    assert all(text[row["start"] : row["end"]] == row["printed"] for row in rows)
    assert all(row["printed"] in row["sentence"] for row in rows)
    assert {(row["county"], row["year"]) for row in rows} == {("松渚区", 2023)}


def test_values_are_exact(zhupi: Zhupi, study: Path) -> None:
    rows = zhupi("figures", study, "--jsonl").lines
    values = [(row["value"], row["value_to"], row["unit"], row["qualifier"]) for row in rows]
    assert values == [
        (391, None, "件", None),
        (1.59, None, "%", None),
        (116_500_000, None, "元", None),
        (3, 5, "个", None),
        (300, None, "人次", "余"),
    ]
    assert [row["indicator"] for row in rows[:3]] == ["行政复议案件", "一审败诉率", "资金"]
    assert rows[0]["action"] == "受理"
    assert {row["section"] for row in rows} == {"done"}


def test_a_table_for_pandas_and_spreadsheets(zhupi: Zhupi, study: Path) -> None:
    out = zhupi("figures", study, "--indicator", "败诉率", "--csv").out
    (row,) = csv.DictReader(io.StringIO(out.removeprefix("\ufeff")))
    assert (row["value"], row["unit"], row["printed"]) == ("1.59", "%", "１．５９％")
    assert row["value_to"] == ""


def test_only_one_unit(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("figures", sample, "--unit", "%", "--json").json
    assert {row["unit"] for row in rows} == {"%"}


def test_people_see_a_table(zhupi: Zhupi, study: Path) -> None:
    lines = zhupi("figures", study).out.splitlines()
    assert lines[0].split() == ["county", "year", "value", "unit", "indicator", "printed"]
    assert lines[1].split()[-5:] == ["2022", "391", "件", "受理行政复议案件", "391件"]
    assert "3-5" in lines[4]
    assert zhupi("figures", study, "--unit", "光年").out == "Nothing found.\n"


def test_a_report_that_is_not_there_is_said(zhupi: Zhupi, study: Path) -> None:
    done = zhupi("figures", study, "--report", "乙县1999", "--json")
    assert (done.status, done.out) == (2, "")
    assert "乙县1999" in done.err


def test_in_a_process_of_its_own(program: Zhupi, sample: Path) -> None:
    done = program("figures", sample, "--unit", "%", "--jsonl")
    assert (done.status, done.err) == (0, "")
    assert {row["unit"] for row in done.lines} == {"%"}
