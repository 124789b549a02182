"""What is written under a chart and beside a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ui.charts.notes import filtered, note, told
from tests.ui.charts.conftest import MakeTable


def plain(source: str) -> str:
    return source


@pytest.mark.parametrize(
    ("filters", "text"),
    [
        ({}, ""),
        ({"themes": "top", "coder": None, "reports": 3}, ""),
        ({"coder": "甲", "province": "浙江省", "year": (2021, 2023)}, "浙江省 2021–2023 甲"),
        ({"year": [2021, 2021]}, "2021"),
        ({"year": 2022}, "2022"),
        ({"year": (2021, 9999)}, "2021–"),
        ({"year": (0, 2023)}, "–2023"),
    ],
)
def test_the_filters_in_force(make_table: MakeTable, filters: dict[str, object], text: str) -> None:
    table = replace(make_table(2), filters=filters)
    assert filtered(table) == text
    assert ("Only" in note(table, plain)) is bool(text)


def test_a_gap_is_explained_where_there_is_one(make_table: MakeTable) -> None:
    assert "not zero" in note(make_table(2, gaps=[0]), plain)
    assert "not zero" not in note(make_table(2), plain)
    assert "Reports: 2, characters: 2,000" in note(make_table(2), plain)


def test_a_figure_with_its_place(make_table: MakeTable) -> None:
    table = make_table(2, measure="share", gaps=[0])
    assert told(table, 1, 2, plain).splitlines() == [
        "浙江省 · 松渚区 2022",
        "复议体制改革",
        "Share of text: 3%",
        "Reports: 1, characters: 1,000",
    ]
    assert told(table, 0, 0, plain) == "浙江省 · 青澜县 2021\nno report"
