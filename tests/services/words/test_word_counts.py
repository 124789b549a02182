"""Words by county, year, theme and section, counted by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project.project import Project
from desktop.services.words.word_counts import NONE, word_counts
from desktop.services.words.word_lists import DICTIONARY, STOP_WORDS, put_word_list
from tests.conftest import AddReport

TEXT = (
    "一、工作成效\n企业、改革。市场、改革。\n二、存在的问题\n改革、企业。\n三、下一步打算\n"
    "市场、服务、青岚码。\n"
)


@pytest.fixture
def report(add_report: AddReport) -> Report:
    return add_report(TEXT, county="青岚县", county_code="990101", year=2022)


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_by_year_and_county(project: Project, report: Report, add_report: AddReport) -> None:
    add_report("改革、服务。\n", county="松渚区", year=2023)
    add_report("改革。\n")
    by_year = word_counts(project, "year")
    assert by_year.groups["2022"]["改革"] == 3
    assert by_year.groups["2023"] == {"改革": 1, "服务": 1}
    assert by_year.groups[NONE] == {"改革": 1}
    assert by_year.everywhere["改革"] == 5
    assert by_year.reports["2022"]["改革"] == 1
    by_county = word_counts(project, "county")
    assert by_county.groups["青岚县"]["改革"] == 3


def test_by_what_a_section_is(project: Project, report: Report) -> None:
    found = word_counts(project, "section").groups
    assert found["done"]["改革"] == 2
    assert found["shortcomings"]["改革"] == 1
    assert found["plan"]["服务"] == 1


def test_by_theme_and_those_above(
    project: Project, report: Report, theme: Callable[[str], str]
) -> None:
    sentence = span_of("企业、改革。")
    coding.apply_theme(project, report.id, theme_id=theme("政务服务便利化"), span=sentence)
    coding.apply_theme(project, report.id, theme_id=theme("大综合一体化"), span=sentence)
    counts = word_counts(project, "theme")
    assert counts.groups["营商环境/政务服务便利化"] == {"企业": 1, "改革": 1}
    assert counts.groups["营商环境"] == counts.groups["大综合一体化"] == {"企业": 1, "改革": 1}
    assert counts.groups[NONE]["改革"] == 2
    assert counts.everywhere["改革"] == 3


def test_with_the_projects_own_lists(project: Project, report: Report) -> None:
    put_word_list(project, DICTIONARY, ["青岚码", " "])
    put_word_list(project, STOP_WORDS, ["改革", "改革"])
    steps: list[tuple[int, int]] = []
    found = word_counts(project, "year", progress=lambda d, n: steps.append((d, n))).everywhere
    assert found["青岚码"] == 1
    assert found["改革"] == 0
    assert steps == [(0, 1)]


def test_no_other_grouping(project: Project) -> None:
    with pytest.raises(InputError, match="cannot be grouped by mood"):
        word_counts(project, "mood")
