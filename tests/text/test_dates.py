"""Dates in all the forms that pages write."""

import pytest

from desktop.text.dates import dates, first_date, is_date_line, number


@pytest.mark.parametrize(
    "written",
    [
        "2023-01-18",
        "2023/1/18",
        "2023.1.18",
        "2023年1月18日",
        "2023年01月18号",
        "2023 年 1 月 18 日",
        "２０２３年１月１８日",
        "二〇二三年一月十八日",
        "二○二三年一月十八日",
        "二零二三年一月十八日",
        "20230118",
        "2023－1－18",
        "发布日期：2023-01-18 12:40",
    ],
)
def test_every_form_is_the_same_day(written: str) -> None:
    assert first_date(written) == "2023-01-18"


@pytest.mark.parametrize(
    "written",
    ["2023-13-01", "2023年2月30日", "1023年1月1日", "12023-01-18", "2023年", "1.5-2.5", ""],
)
def test_what_is_no_day_is_no_date(written: str) -> None:
    assert first_date(written) is None


def test_places_of_dates() -> None:
    text = "自2022年12月31日至2023年元月5日。"
    assert [(text[found.start : found.end], found.iso) for found in dates(text)] == [
        ("2022年12月31日", "2022-12-31"),
    ]
    assert first_date("二〇二三年元月五日") == "2023-01-05"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("2023年1月18日", True),
        ("（二〇二三年一月十八日）", True),
        ("2023-01-18 12:40:05", True),
        ("于2023年1月18日", False),
        ("2023年2月30日", False),
        ("", False),
    ],
)
def test_lines_that_are_a_date_and_nothing_else(line: str, is_one: bool) -> None:
    assert is_date_line(line) is is_one


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("18", 18),
        ("十八", 18),
        ("二十", 20),
        ("廿一", 21),
        ("卅", 30),
        ("十", 10),
        ("〇", 0),
        ("元", 1),
    ],
)
def test_numbers_in_chinese(written: str, value: int) -> None:
    assert number(written) == value
