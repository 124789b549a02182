"""Lines that divide a report above its numbered headings."""

import pytest

from desktop.text.divisions import division_at


def found(line: str) -> tuple[str, str] | None:
    division = division_at(line, 0, len(line))
    return (division.unit, line[division.title_start :]) if division else None


@pytest.mark.parametrize(
    ("line", "division"),
    [
        ("第一部分 2023年工作回顾", ("part", "2023年工作回顾")),
        ("第二部分：存在的问题", ("part", "存在的问题")),
        ("第三章总则", ("part", "总则")),
        ("第十二章　职责", ("part", "职责")),
        ("第一节 目的", ("section", "目的")),
        ("第二篇、展望", ("part", "展望")),
        ("第一部分", ("part", "第一部分")),
    ],
)
def test_what_divides(line: str, division: tuple[str, str]) -> None:
    assert found(line) == division


@pytest.mark.parametrize(
    "line",
    [
        "第一部分是工作开展情况",
        "第一部分 总结成绩，分析问题",
        "第一部分 回顾成绩。",
        "第一节课讲法治",
        "第三章程修订",
        "第一、加强领导",
        "第一，加强领导",
        "第一批次",
        "报告第一部分 回顾",
        "第一部分 " + "回顾" * 40,
    ],
)
def test_what_does_not(line: str) -> None:
    assert found(line) is None
