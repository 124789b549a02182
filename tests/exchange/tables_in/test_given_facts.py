"""What a row of a table tells of a report wins over what the text says."""

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_bytes
from desktop.exchange.tables_in.given_facts import given_facts, value, with_given

TEXT = "鼓台区人民政府2022年法治政府建设年度报告\n2022年，鼓台区推进依法行政，成效明显。"


@pytest.fixture
def report(gazetteer: Gazetteer) -> ImportedReport:
    return read_bytes("a.txt", TEXT.encode(), gazetteer=gazetteer)


def test_what_is_told_is_no_guess_and_not_asked_for(
    report: ImportedReport, gazetteer: Gazetteer
) -> None:
    assert "shared_name" in report.warnings
    found = with_given(report, {"县": "鼓台区", "市": "澜州市", "年份": "2021年"}, gazetteer)
    assert (found.facts.county_code, found.facts.year) == ("990202", 2021)
    assert found.facts.title == report.facts.title
    assert not found.guessed & {"county", "county_code", "province", "year"}
    assert not found.asked
    assert "shared_name" not in found.warnings


def test_what_a_county_takes_away_is_asked_for(
    report: ImportedReport, gazetteer: Gazetteer
) -> None:
    found = with_given(report, {"county": "无名县"}, gazetteer)
    assert (found.facts.county, found.facts.province) == ("无名县", None)
    assert found.asked == {"province"}
    assert found.warnings[-1] == "unknown_county"


def test_what_follows_from_a_former_county_is_a_guess(
    report: ImportedReport, gazetteer: Gazetteer
) -> None:
    found = with_given(report, {"county": "清桥县"}, gazetteer)
    assert found.guessed == {"county_code", "prefecture", "province"}
    assert "former_county" in found.warnings


def test_the_first_column_that_says_it_counts() -> None:
    cells = {"year": " ", "年份": "2020年", "年度": "2021", "备注": "x", "成文日期": "2021/3/1"}
    assert given_facts(cells) == {"year": 2020, "issued_on": "2021-03-01"}


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2022", 2022),
        ("2022.0", 2022),
        ("2022年度", 2022),
        ("20221", None),
        ("2021-2022", None),
        ("不详", None),
    ],
)
def test_a_year_is_one_year(written: str, year: int | None) -> None:
    assert value("year", written) == year
