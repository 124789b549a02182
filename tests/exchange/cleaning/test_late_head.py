"""Pages whose head goes on behind their first running text."""

import pytest

from desktop.exchange.cleaning.cleaning import clean

TITLE = "青屏县人民政府2022年法治政府建设工作报告"
BODY = [
    "2022年，青屏县坚持依法行政，现将有关情况报告如下：",
    "一、主要做法",
    "办理行政复议案件86件，群众满意率达98.6%，各项任务全面完成，受到上级通报表扬。" * 3,
]
NEWS = "县委常委会召开会议，研究安全生产和防汛抗旱工作。"


@pytest.mark.parametrize(
    "mark",
    [
        TITLE,
        "发布时间：2023-01-29 来源：县司法局",
        "发文字号：青政〔2023〕1号",
        "当前位置：首页 > 政务公开",
        "字号：[大 中 小]",
        "——2023年1月10日在青屏县第十七届人民代表大会第二次会议上",
    ],
)
def test_running_text_above_the_page_s_head_is_the_site_s(mark: str) -> None:
    cleaned = clean("\n".join([NEWS, "要闻", mark, *BODY]))
    assert cleaned.text.split("\n") == BODY
    assert (cleaned.parts[0].role, cleaned.parts[0].text) == ("chrome", NEWS)


def test_a_summary_between_two_prints_of_the_title() -> None:
    assert clean("\n".join([TITLE, NEWS, TITLE, *BODY])).text.split("\n") == BODY


@pytest.mark.parametrize(
    "opening",
    [
        "2022年，青屏县依法行政工作扎实推进，现将有关情况报告如下：",
        "我代表县人民政府报告工作，请予审议。",
        "2022年，青屏县坚持依法行政，" + "扎实推进各项任务，" * 15 + "取得成效。",
        "一、主要做法",
    ],
)
def test_a_report_s_own_opening_stays_above_a_line_of_the_site(opening: str) -> None:
    body = [opening, "二、下一步打算", BODY[2]]
    cleaned = clean("\n".join([opening, "发布时间：2023-01-29", *body[1:]]))
    assert cleaned.text.startswith(opening)


def test_a_first_heading_that_could_be_a_title_stops_nobody() -> None:
    heading = "一、青屏县2022年法治政府建设工作情况的报告"
    assert clean(f"{heading}\n{BODY[2]}").text.startswith(heading)


def test_an_occasion_on_two_lines() -> None:
    head = [
        "政府工作报告",
        "——2023年1月10日在青屏县第十七届",
        "人民代表大会第二次会议上",
        "县长 某某",
        "各位代表：",
    ]
    cleaned = clean("\n".join([*head, *BODY]))
    assert cleaned.having("occasion") == head[1:3]
    assert cleaned.text.split("\n") == BODY


def test_labels_in_the_middle_of_a_line_of_the_site() -> None:
    line = "青屏县人民政府门户网站 www.example.gov.cn 发布时间:2023-01-29 11:51"
    cleaned = clean("\n".join([TITLE, line, *BODY]))
    assert cleaned.labels["发布时间"] == "2023-01-29 11:51"
    assert cleaned.text.split("\n") == BODY


def test_label_and_first_paragraph_on_one_line() -> None:
    line = "发布时间：2023-01-29 来源：县司法局 浏览：302 次 "
    cleaned = clean("\n".join([TITLE, line + BODY[0], *BODY[1:]]))
    assert cleaned.text.split("\n") == BODY


def test_a_table_of_labels_between_pipes_and_with_gaps() -> None:
    head = [
        "| 索 引 号 | 0001/2023 | 主题分类 | 司法 |",
        "标    题 某通知",
        f"{TITLE} | ||||||||",
        "文号 | 青政〔2023〕1号 | 有效性 | |",
    ]
    cleaned = clean("\n".join([*head, *BODY]))
    assert cleaned.text.split("\n") == BODY
    assert cleaned.having("title") == [TITLE]
    assert (cleaned.labels["索引号"], cleaned.labels["文号"]) == ("0001/2023", "青政〔2023〕1号")
    assert cleaned.labels["标题"] == "某通知"


def test_a_sharing_site_s_notes_are_no_headings() -> None:
    notes = ["1. 1、下载文档前请自行甄别文档内容的完整性。", "/ 25"]
    assert clean("\n".join([*notes, TITLE, *BODY])).text.split("\n") == BODY
