"""Paragraphs, also where a page has none."""

import pytest

from desktop.exchange.cleaning.paragraphs import paragraphs

FILLER = "深入推进依法行政,全面提升服务水平,持续优化法治化营商环境。" * 8


def test_lines_are_paragraphs() -> None:
    assert paragraphs(" 甲。\n\n  乙。\n") == ["甲。", "乙。"]


def test_one_line_is_cut_at_its_headings() -> None:
    line = (
        f"2024年,我市推进工作。{FILLER}现将情况报告如下: 一、强化领导 (一)党委掌舵。{FILLER}"
        f" (二)思想领航。 1.开展学习。{FILLER} 2.推进培训。 二、下步打算 2025年,我市将继续努力。 |"
    )
    found = paragraphs(line)
    assert [piece[:8] for piece in found] == [
        "2024年,我市",
        "一、强化领导",
        "(一)党委掌舵。",
        "(二)思想领航。",
        "1.开展学习。深",
        "2.推进培训。",
        "二、下步打算",
        "2025年,我市",
        "|",
    ]


def test_head_and_tail_of_a_single_line() -> None:
    line = (
        "青屏县人民政府关于2022年度法治政府建设情况的报告 发布日期: 2023-01-29 12:40 浏览次数:"
        f" 中共青屏县委: 2022年,县政府推进工作。{FILLER}现将情况报告如下: 一、规范执法"
        f" (一)推进改革。{FILLER} 特此报告。"
        "  青屏县人民政府 2023年1月18日 青政〔2023〕1号(报告).pdf |"
    )
    found = paragraphs(line)
    assert found[:4] == [
        "青屏县人民政府关于2022年度法治政府建设情况的报告",
        "发布日期: 2023-01-29 12:40",
        "浏览次数:",
        "中共青屏县委:",
    ]
    assert found[-5:] == [
        "特此报告。",
        "青屏县人民政府",
        "2023年1月18日",
        "青政〔2023〕1号(报告).pdf",
        "|",
    ]


def test_the_head_of_a_single_line_is_cut_at_every_space() -> None:
    line = (
        "工作报告 岚溪市青屏县2023年政府工作报告 时间：2023-03-30 12:40 作者：某某 阅读： 296"
        f" 内容摘要： 政 府 工 作 报 告——{FILLER[:40]}...... 政 府 工 作 报 告"
        " 2023年1月11日在青屏县第三届人民代表大会第三次会议上 青屏县人民政府县长 某某 各位代表："
        f" 现在，我向大会报告工作。{FILLER}"
        f" 一、2022年工作回顾 2022 年，{FILLER} 二、2023年任务 2023年，{FILLER} 附件1 任务表 某某"
        " 名词解释 [1]“一件事”：指多个事项一次办理。 分享到： 微信"
    )
    assert [piece[:12] for piece in paragraphs(line)] == [
        "工作报告",
        "岚溪市青屏县2023年政",
        "时间：2023-03-3",
        "作者：某某",
        "阅读：",
        "296",
        "内容摘要：",
        "政府工作报告——深入推进",
        "政府工作报告",
        "2023年1月11日在青",
        "青屏县人民政府县长",
        "某某",
        "各位代表：",
        "现在，我向大会报告工作。",
        "一、2022年工作回顾",
        "2022 年，深入推进依",
        "二、2023年任务",
        "2023年，深入推进依法",
        "附件1",
        "任务表 某某",
        "名词解释",
        "[1]“一件事”：指多个",
        "分享到：",
        "微信",
    ]


def test_a_long_piece_before_the_body_is_not_cut_at_a_space() -> None:
    line = f"{'走进青屏' * 12} 某栏目 一、成效 {FILLER} 二、打算 {FILLER}"
    assert paragraphs(line)[0] == f"{'走进青屏' * 12} 某栏目"


def test_a_title_with_a_space_in_it_stays_whole() -> None:
    line = (
        f"前言。{FILLER} 一、坚持党的领导 强化组织保障 2024年,我县推进工作。{FILLER} 二、下步打算"
    )
    assert paragraphs(line)[1:3] == [
        "一、坚持党的领导 强化组织保障",
        f"2024年,我县推进工作。{FILLER}",
    ]


def test_a_section_that_opens_with_running_text() -> None:
    line = f"前言。{FILLER} 一、{'深入推进依法行政,' * 9}成效明显 二、下步打算"
    assert [piece[:2] for piece in paragraphs(line)] == ["前言", "一、", "二、"]
    spaced = f"前言。{FILLER} 一、{'深入推进依法行政,' * 9} 成效明显。 二、下步打算"
    assert len(paragraphs(spaced)) == 3


def test_a_long_line_without_headings_stays_whole() -> None:
    line = f"{FILLER} 增长 1.5倍。 {FILLER}"
    assert paragraphs(line) == [line]


def test_wide_gaps_after_sentences_are_paragraphs() -> None:
    line = "   ".join([FILLER] * 5)
    assert paragraphs(line) == [FILLER] * 5


def test_cells_of_the_head_are_lines() -> None:
    assert paragraphs("来源：某网站        政府工作报告\t作者：某人") == [
        "来源：某网站",
        "政府工作报告",
        "作者：某人",
    ]


@pytest.mark.parametrize("unit", ["政", "政 ", " 一、", "(一)甲。 ", "  ", ": "])
def test_one_long_line_is_read_in_one_pass(unit: str) -> None:
    line = unit * (225_000 // len(unit))
    kept = "".join("".join(paragraphs(line)).split())
    assert kept == "".join(line.split())


def test_a_number_alone_belongs_to_the_title_on_the_next_line() -> None:
    assert paragraphs("甲。\n一、\n主要做法\n（二）\n乙。") == [
        "甲。",
        "一、主要做法",
        "（二）乙。",
    ]


def test_a_number_alone_at_the_end_of_a_page_is_not_lost() -> None:
    assert paragraphs("甲。\n一、") == ["甲。", "一、"]
    assert paragraphs("一、\n（二）") == ["一、（二）"]
