"""Headings three levels deep, their titles, roles and sections."""

import pytest

from desktop.text.headings import headings, section_at, sections


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("一、主要工作", 1, "主要工作"),
        ("十二、主要工作", 1, "主要工作"),
        ("  三、 2017年工作任务 ", 1, "2017年工作任务"),
        ("（一）加强领导", 2, "加强领导"),
        ("(十一)加强领导。成立专班。", 2, "加强领导"),
        ("一)加强领导", 2, "加强领导"),
        ("（一)、加强领导", 2, "加强领导"),
        ("㈡加强领导", 2, "加强领导"),
        ("1.加强领导", 3, "加强领导"),
        ("１２．加强领导", 3, "加强领导"),
        ("3、加强领导", 3, "加强领导"),
        ("一、一年来的工作", 1, "一年来的工作"),
    ],
)
def test_what_is_a_heading(line: str, level: int, title: str) -> None:
    (heading,) = headings(line)
    assert (heading.level, heading.title) == (level, title)


@pytest.mark.parametrize(
    "line",
    [
        "一、二级响应及时启动",
        "一、二、三期工程投产",
        "三、四线城市",
        "1.5小时内办结",
        "1．5小时内办结",
        "12345热线受理",
        "十四五时期",
        "一是抓部署",
        "①抓部署",
        "(1)抓部署",
        "2023.年",
        "他说一、好",
        "一、",
        "二、 \n",
    ],
)
def test_what_is_none(line: str) -> None:
    assert headings(line) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1.强化领导。\n2.16个镇全部建成站点。\n3.2023年开展培训。", 3),
        ("1.2023年开展培训。", 1),
        ("1.强化领导。\n2.5亿元资金到位。", 1),
        ("2.16个镇全部建成站点。", 0),
        ("1 . 57万家。", 0),
    ],
)
def test_a_number_before_a_number_is_an_item_only_in_its_turn(text: str, titles: int) -> None:
    assert len(headings(text)) == titles


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "(一)公开情况 截至年底,全县公开信息八十九条,政策解读六件,答复来信三十一件。另有。",
            "公开情况",
        ),
        ("一、总体情况 2022年以来,全县上下按照要求公开政府信息,各项工作取得新的进展。", "总体情况"),
        ("(二)严格规范 公正文明执法", "严格规范 公正文明执法"),
        ("(三)高位推动 压实责任。二是跟进。", "高位推动 压实责任"),
        ("(四)建章立制,强化 监督检查,推动各部门把责任落到实处并按季度通报进展。", None),
        ("一、(略)", "(略)"),
    ],
)
def test_a_title_can_end_at_a_gap_before_its_paragraph(line: str, title: str | None) -> None:
    (heading,) = headings(line)
    expected = line[3:].rstrip("。") if title is None else title
    assert heading.title == expected


def test_a_run_in_heading_ends_with_its_sentence() -> None:
    text = "前言。\n(一)严格履行职责。出台纲要。"
    (heading,) = headings(text)
    assert text[heading.start : heading.end] == "(一)严格履行职责。"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("压实责任，" + "推动" * 40, "压实责任"),
        ("压实责任" * 30, ("压实责任" * 30)[:60]),
    ],
)
def test_an_overlong_sentence_gives_its_first_clause_as_title(sentence: str, title: str) -> None:
    (heading,) = headings("1." + sentence)
    assert heading.title == title


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("2023年法治政府建设主要工作及成效", "done"),
        ("工作开展情况", "done"),
        ("过去五年工作回顾", "done"),
        ("存在的主要问题", "shortcomings"),
        ("存在的不足和原因", "shortcomings"),
        ("下一步工作安排", "plan"),
        ("2024年工作打算", "plan"),
        ("今后五年的总体思路和奋斗目标", "plan"),
        ("2023年目标任务和重点工作", "plan"),
        ("存在问题及下一步打算", None),
        ("主要成效和存在问题", None),
        ("以务求实效为目标,法治政府建设再踏新征程", None),
        ("着力解决群众反映强烈的突出问题", None),
        ("全面加强政府自身建设", None),
    ],
)
def test_the_role_of_a_section_where_it_is_plain(title: str, role: str | None) -> None:
    assert headings(f"一、开头\n二、{title}")[1].role == role


def test_the_year_s_own_work_is_no_plan_where_the_report_opens_with_it() -> None:
    assert [heading.role for heading in headings("一、2023年重点工作\n二、2024年重点工作")] == [
        None,
        "plan",
    ]


TEXT = "前言。\n一、成效\n(一)甲。乙。\n1.丙。\n(二)丁。\n二、存在的问题\n戊。"


def test_sections_hold_what_stands_under_them() -> None:
    found = sections(TEXT, headings(TEXT))
    assert [(part.level, part.title, part.role, TEXT[part.start : part.end]) for part in found] == [
        (0, "", None, "前言。\n"),
        (1, "成效", "done", "一、成效\n(一)甲。乙。\n1.丙。\n(二)丁。\n"),
        (2, "甲", "done", "(一)甲。乙。\n1.丙。\n"),
        (3, "丙", "done", "1.丙。\n"),
        (2, "丁", "done", "(二)丁。\n"),
        (1, "存在的问题", "shortcomings", "二、存在的问题\n戊。"),
    ]
    assert [TEXT[part.start : part.body_start] for part in found[:3]] == [
        "",
        "一、成效",
        "(一)甲。",
    ]


def test_a_text_without_headings_is_one_section() -> None:
    assert [(part.level, part.end) for part in sections("甲。", [])] == [(0, 2)]
    assert sections(" \n", []) == []


def test_the_deepest_section_at_a_position() -> None:
    found = sections(TEXT, headings(TEXT))
    section = section_at(found, TEXT.index("丙"))
    assert section is not None
    assert section.title == "丙"
    assert section_at(found[1:], 0) is None


DIVIDED = (
    "前言。\n第一部分 2023年工作回顾\n过去一年。\n一、产业\n好。\n(一)甲。乙。\n"
    "第二部分 2024年工作安排\n(一)丙。丁。\n一、产业\n戊。"
)


def test_dividing_lines_stand_above_level_1_and_shift_nothing() -> None:
    found = sections(DIVIDED, headings(DIVIDED))
    assert [(part.level, part.title, part.role) for part in found] == [
        (0, "", None),
        (0, "2023年工作回顾", "done"),
        (1, "产业", "done"),
        (2, "甲", "done"),
        (0, "2024年工作安排", "plan"),
        (2, "丙", "plan"),
        (1, "产业", "plan"),
    ]
    ends = [DIVIDED[part.body_start : part.end] for part in found[1:3]]
    assert ends == ["\n过去一年。\n", "\n好。\n(一)甲。乙。\n"]


def test_dividing_lines_are_headings_to_the_eye() -> None:
    shown = [heading for heading in headings(DIVIDED) if heading.divides]
    assert [(one.level, DIVIDED[one.start : one.end]) for one in shown] == [
        (1, "第一部分 2023年工作回顾"),
        (1, "第二部分 2024年工作安排"),
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("第一部分 工作回顾\n(一)甲。乙。\n第二部分 工作安排\n丙。", [1, 2, 1]),
        ("第一章 总则\n第一节 目的\n甲。\n第二章 职责\n乙。", [1, 2, 1]),
        ("第一节 目的\n甲。\n第二节 职责\n乙。", [1, 1]),
        ("第一部分\n甲。", [1]),
    ],
)
def test_without_level_1_dividing_lines_take_its_place(text: str, levels: list[int]) -> None:
    found = headings(text)
    assert [heading.level for heading in found] == levels
    assert not any(heading.divides for heading in found)
