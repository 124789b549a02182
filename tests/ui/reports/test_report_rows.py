"""What is listed, in which places, and what a filter keeps."""

from __future__ import annotations

import pytest

from desktop.domain.report import Facts, Report
from desktop.ui.reports.report_rows import ReportRow, grouped, matches, place_of


def report(county: str | None, prefecture: str | None = None, year: int = 2022) -> Report:
    facts = Facts(
        title="法治报告", county=county, prefecture=prefecture, province="浙江省", year=year
    )
    return Report(f"{county}{year}", "", "file_A.txt", 1, facts, frozenset(), (), "")


def test_reports_stand_under_their_places() -> None:
    one, two, three = report("甲县", "A市"), report("乙县", "A市"), report("丙县")
    places = list(grouped([one, two, three], {one.id: "done"}, {two.id: 4}))
    assert [place.place for place in places] == ["浙江省 · A市", "浙江省"]
    assert places[0].rows == (ReportRow(one, "done", 0), ReportRow(two, "none", 4))


def test_a_report_may_not_say_where_it_is_from() -> None:
    assert place_of(Report("x", "", "f", 1, Facts(), frozenset(), (), "")) == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", True),
        ("甲", True),
        ("浙江 2022", True),
        ("法治 甲县", True),
        ("FILE_a", True),
        ("2023", False),
        ("甲 乙", False),
    ],
)
def test_all_typed_words_must_occur(typed: str, kept: bool) -> None:
    assert matches(report("甲县", "A市"), typed) is kept
