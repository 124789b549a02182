"""The smallest inputs on which reading once went wrong, and what each must give.

Each stands for a kind of page; what is held here is the kind. A fact that is not named below
is not judged.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_bytes

Check = Callable[[ImportedReport], bool]


def _facts(report: ImportedReport, **wanted: object) -> bool:
    return all(getattr(report.facts, name) == value for name, value in wanted.items())


def _guessed(report: ImportedReport, name: str, *values: object) -> bool:
    """One of the values, marked as guessed; None needs no mark."""
    value = getattr(report.facts, name)
    return value in values and (value is None or name in report.guessed)


def _roles(report: ImportedReport, role: str) -> str:
    return "\n".join(part.text for part in report.parts if part.role == role)


def _no_place(report: ImportedReport) -> bool:
    return _facts(report, county=None, county_code=None, prefecture=None, province=None)


def _ends_before_glossary(report: ImportedReport) -> bool:
    glossary = _roles(report, "annex")
    return (
        report.text.endswith("努力奋斗！")
        and report.heading_counts == (2, 0, 0)
        and "三张清单" in glossary
    )


CHECKS: dict[str, Check] = {
    "01": lambda r: (
        _facts(r, county=None, prefecture=None, province="天津市")
        and r.facts.issuing_body != "津市市人民政府"
    ),
    "02": _ends_before_glossary,
    "03": _ends_before_glossary,
    "04": _ends_before_glossary,
    "05": lambda r: (
        r.text.startswith("现在，我代表县人民政府")
        and "记者" in _roles(r, "chrome")
        and _roles(r, "addressee") == "各位代表："
    ),
    "06": lambda r: _facts(r, county=None, issuing_body=None),
    "07": lambda r: _facts(r, county=None, prefecture=None),
    "08": _no_place,
    "09": lambda r: _facts(
        r, county=None, prefecture=None, province="青海省", issuing_body="青海省人民政府"
    ),
    "10": lambda r: _facts(r, year=2031),
    "10b": lambda r: _guessed(r, "year", 2031, None),
    "11": lambda r: _facts(r, year=2031, issued_on="2031-12-18"),
    "12": lambda r: _facts(r, year=2031) or _guessed(r, "year", 2030),
    "13": lambda r: _facts(r, issuing_body="顺义区人民政府", county="顺义区"),
    "14": lambda r: "menu_only" in r.warnings and r.facts.kind == "menu",
    "15": lambda r: _facts(r, title="政府工作报告(2031年)"),
    "16": lambda r: _facts(r, issued_on="2031-03-19", published_on=None),
    "17": lambda r: (
        _facts(r, title="云岭县人民政府关于2031年度法治政府建设情况的报告")
        and r.text.startswith("2031年,县政府")
        and r.heading_counts == (3, 0, 0)
        and "example" not in r.text
        and "法治建设第一责任人职责" in r.text
    ),
    "18": lambda r: (
        _facts(r, title="2031年夏县政府工作报告")
        and r.heading_counts == (1, 0, 0)
        and r.text.startswith("现在,我代表县人民政府")
    ),
    "19": lambda r: (
        _facts(r, issued_on="2031-07-08")
        and r.facts.kind in ("notice", "plan")
        and "kind" in r.guessed
    ),
    "20": lambda r: (
        _facts(r, kind="news", published_on="2031-04-14") and r.facts.year not in (2030,)
        if "year" not in r.guessed
        else _facts(r, kind="news", published_on="2031-04-14")
    ),
    "21": lambda r: _facts(r, kind="explainer") and "explainer" in r.warnings,
    "22": lambda r: r.text.endswith("新篇章！") and "百度搜索" in _roles(r, "chrome"),
    "23": lambda r: (
        _facts(r, county="新安县", prefecture="洛阳市", province="河南省") and "county" in r.guessed
    ),
    "24": lambda r: _facts(r, province="广东省", prefecture=None, issuing_body="广东省人民政府"),
    "25": lambda r: _facts(r, published_on="2031-02-10", issued_on="2031-02-03", county="夏县"),
    "26": lambda r: _facts(r, published_on="2031-01-16") and r.text.startswith("1月10日"),
    "27": lambda r: (
        _facts(r, title="2030年工作回顾", prefecture="宜宾市", province="四川省")
        and _guessed(r, "county", "高县")
    ),
    "28": lambda r: _guessed(r, "year", 2030, None),
}


@pytest.mark.parametrize("number", CHECKS)
def test_a_minimal_input_gives_what_it_must(shared: Path, number: str) -> None:
    path = next((shared / "reports" / "min").glob(f"{number}_*.txt"))
    report = read_bytes("report.txt", path.read_bytes())
    assert CHECKS[number](report), (report.facts, report.guessed, report.text[:80])


def test_every_minimal_input_is_judged(shared: Path) -> None:
    found = {path.name.split("_")[0] for path in (shared / "reports" / "min").glob("*.txt")}
    assert found == set(CHECKS)


def test_a_name_of_a_file_that_the_text_contradicts_is_said(shared: Path) -> None:
    path = next((shared / "reports" / "min").glob("23_*.txt"))
    report = read_bytes("安新县_2031.txt", path.read_bytes())
    assert report.facts.county == "新安县" or "name_not_in_text" in report.warnings
