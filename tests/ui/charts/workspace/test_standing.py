"""Groups without a value are told of apart, and the line of state adds up."""

from __future__ import annotations

from dataclasses import replace

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.workspace.standing import corpus_told, remarks, sorted_groups

COUNTIES = (
    Group("a", "甲县", reports=2),
    Group("b", "乙县", reports=3, reports_coded=2, reports_unfinished=1, counted=2),
    Group("c", "丙县"),
    Group("d", "丁县", reports=1, reports_unfinished=1),
)
TABLE = FrequencyTable("county", "codings", COUNTIES, (), {})


def keys(groups: tuple[Group, ...]) -> str:
    return "".join(group.key for group in groups)


def test_what_has_a_value_is_shown_and_the_rest_is_named_by_why() -> None:
    found = sorted_groups(TABLE)
    assert keys(found.shown.groups) == "b"
    assert (keys(found.not_coded), keys(found.no_report)) == ("ad", "c")
    assert found.whole == TABLE


def test_a_year_without_a_report_keeps_its_place_on_the_line() -> None:
    by_year = replace(TABLE, by="year")
    assert sorted_groups(by_year).shown == by_year


def test_the_line_of_state_counts_every_report_once() -> None:
    told = "4 rows · 6 reports: coded 2, being coded 2, not coded 2 · without a report 1"
    assert corpus_told(TABLE) == told
    assert corpus_told(replace(TABLE, groups=COUNTIES[:2])).endswith("not coded 2")


def test_what_is_left_out_is_said_with_what_to_do() -> None:
    assert remarks(TABLE) == []
    told = remarks(replace(TABLE, left_out=1203, undecided=4))
    assert [text[:36] for text in told] == [
        "Being coded and left out: 1,203 repo",
        "Undecided disagreements left out: 4.",
    ]
    assert "Ctrl+D" in remarks(replace(TABLE, undeclared=True))[0]
