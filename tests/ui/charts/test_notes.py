"""What is written under a chart and beside a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ui.charts.notes import filtered, note, told
from desktop.ui.charts.words import in_language
from tests.ui.charts.conftest import MakeTable


def plain(source: str) -> str:
    return source


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        ({}, ""),
        ({"themes": "top", "coders": [], "years": None, "reports": 3}, ""),
        ({"coders": ["甲"], "provinces": ["浙江省"], "years": (2021, 2023)}, "浙江省 2021–2023 甲"),
        ({"years": [2021, 2021]}, "2021"),
        ({"years": (2021, 9999)}, "2021–"),
        ({"years": (0, 2023)}, "–2023"),
        ({"parts": ["plan"], "where": {"pilot": ["1", "2"]}}, "Plans pilot=1,2"),
        ({"counties": ["嘉善县", "海盐县"]}, "嘉善县, 海盐县"),
    ],
)
def test_the_filters_in_force(make_table: MakeTable, filters: dict[str, object], text: str) -> None:
    table = replace(make_table(2), filters=filters)
    assert filtered(table, in_language("en")) == text
    assert ("Only" in note(table, plain)) is bool(text)


def test_a_gap_is_explained_where_there_is_one(make_table: MakeTable) -> None:
    assert "not zero" in note(make_table(2, gaps=[0]), plain)
    assert "not zero" not in note(make_table(2), plain)
    assert "Coded: 2 of 2 reports, characters: 2,000" in note(make_table(2), plain)


def test_a_figure_with_its_place(make_table: MakeTable) -> None:
    table = make_table(2, measure="share", gaps=[0])
    assert told(table, 1, 2, plain).splitlines() == [
        "浙江省 · 松渚区 2022",
        "复议体制改革",
        "Share of text: 3%",
        "Coded: 1 of 1 reports, characters: 1,000",
    ]
    assert told(table, 0, 0, plain) == "浙江省 · 青澜县 2021\nno report"


def test_what_counts_and_what_does_not_is_said(make_table: MakeTable) -> None:
    growing, plain_row = make_table(2).groups
    growing = replace(growing, reports_coded=0, reports_unfinished=1, coders=("甲", "乙"))
    table = replace(
        make_table(2),
        groups=(growing, plain_row),
        filters={"whose": "mean"},
        low={("g1", "a"): 0.5},
        high={("g1", "a"): 1.5},
        undeclared=True,
        left_out=3,
        no_reports=4,
        undecided=2,
    )
    text = note(table, plain)
    for part in (
        "Mean of the coders: 甲, 乙",
        "being coded: 1",
        "Paler",
        "Ctrl+D",
        "Left out, being coded: 3.",
        "Left out, taken for no reports: 4.",
        "Undecided disagreements left out: 2.",
    ):
        assert part in text
    assert told(table, 1, 0, plain).splitlines()[3] == "Coders: 0.5 to 1.5"
    assert "Coders:" not in told(table, 1, 1, plain)
    assert told(table, 0, 1, plain).splitlines()[3] == "甲, 乙"


def test_a_report_that_nobody_coded_is_told_from_none(make_table: MakeTable) -> None:
    table = make_table(1, gaps=[0])
    uncoded = replace(table, groups=(replace(table.groups[0], reports=1),))
    assert told(uncoded, 0, 0, plain).splitlines()[1] == "not coded"
