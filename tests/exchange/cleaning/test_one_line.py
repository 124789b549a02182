"""Reports on one line: with spaces and without, with the page's head before them."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.cleaning.closed_up import is_closed_up
from desktop.exchange.cleaning.tags import FEWEST, without_marks

PARAGRAPHS = [
    "2022年，青屏县坚持依法行政，各项任务全面完成。现将情况报告如下：",
    "一、主要做法",
    "（一）加强领导。县政府常务会议听取法治建设汇报4次，对全县17个镇逐一督察并通报结果。",
    "（二）优化服务。企业开办时间压缩至0.5个工作日，办理行政复议案件86件。",
    "1.开展评查。抽查案卷240宗。",
    "2.加强培训。组织全员轮训不少于60学时。",
    "二、下一步打算",
    "（一）健全机制。修订重大行政决策程序规定，完善合法性审查全覆盖。",
    "（二）提升水平。持续推进综合行政执法改革，努力建设更高水平的法治青屏。",
]
TITLE = "青屏县2022年度法治政府建设情况报告"


def test_sections_without_a_space_between_them() -> None:
    line = TITLE + "".join(PARAGRAPHS) + "青屏县人民政府2023年1月18日"
    cleaned = clean(line)
    assert is_closed_up(line)
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert cleaned.having("title") == [TITLE]
    assert cleaned.having("signature") == ["青屏县人民政府2023年1月18日"]


def test_an_enumeration_in_running_text_is_no_page_on_one_line() -> None:
    line = "县政府抓了三件事：（一）抓制度。（二）抓公开。" * 12
    assert not is_closed_up(line)
    assert clean(line).text == line


def test_a_headline_and_labels_before_a_report_on_one_line() -> None:
    head = (
        "要闻 县委常委会召开会议，研究安全生产和防汛抗旱工作。05-06 当前位置：首页 > 政务公开"
        f" {TITLE} 发布时间：2023-01-29 来源：县司法局 浏览：302 次 "
    )
    assert clean(head + " ".join(PARAGRAPHS)).text.split("\n") == PARAGRAPHS


def test_an_aggregator_s_mark_behind_every_line() -> None:
    marked = "\n".join(line + "jMF" for line in [TITLE, *PARAGRAPHS])
    cleaned = clean(marked)
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert cleaned.having("chrome") == [" ".join(["jMF"] * (len(PARAGRAPHS) + 1))]
    named = marked.replace("jMF", "N6h某某网---有态度")
    assert clean(named).text.split("\n") == PARAGRAPHS


def test_words_in_letters_are_no_mark() -> None:
    text = "\n".join(["增长的是GDP", "用了同一个APP", "共有100"] * FEWEST)
    assert without_marks(text) == (text, [])
    few = "甲，jMF\n" * (FEWEST - 1)
    assert without_marks(few) == (few, [])


def test_a_speech_without_a_space_in_it() -> None:
    head = [
        "政府工作报告",
        "——2023年1月10日在青屏县第十七届人民代表大会第二次会议上",
        "青屏县人民政府县长某某",
        "各位代表：",
    ]
    cleaned = clean("".join([*head, *PARAGRAPHS]))
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert [part.role for part in cleaned.parts] == ["title", "occasion", "speaker", "addressee"]


def test_a_line_broken_inside_brackets_is_one_sentence() -> None:
    line = f"{TITLE} 根据《条例》(以下简 称《条例》),现将有关情况报告如下: " + " ".join(
        PARAGRAPHS[1:]
    )
    assert clean(line).text.startswith("根据《条例》(以下简 称《条例》),")


def test_a_number_alone_on_its_line_belongs_to_its_title() -> None:
    lines = [PARAGRAPHS[0], "一、", "主要做法", *PARAGRAPHS[2:], "二、"]
    assert clean("\n".join(lines)).text.split("\n")[1] == "一、主要做法"
    signed = "\n".join([*PARAGRAPHS, "三、", "青屏县人民政府", "2023年1月18日"])
    assert clean(signed).having("signature") == ["青屏县人民政府"]


@pytest.mark.parametrize("label", ["发布日期", "成文日期", "文号", "有效性", "浏览次数"])
@pytest.mark.parametrize("gap", [" ", "  "])
@pytest.mark.parametrize("when", ["2022年,", "2022年以来,", "2022年1月至10月,", "2022年1月18日,"])
def test_an_empty_label_before_the_body(label: str, gap: str, when: str) -> None:
    told = [when + PARAGRAPHS[0].removeprefix("2022年，"), *PARAGRAPHS[1:]]
    head = f"索引号: 0001/2023-17 {TITLE} 发文机关: {label}:{gap}"
    cleaned = clean(head + " ".join(told))
    assert cleaned.text.split("\n") == told
    assert cleaned.having("title") == [TITLE]
    assert cleaned.labels[label] == ""


@pytest.mark.parametrize("day", ["2023-01-29", "2023年1月29日", "2023年1月29日 12:40"])
def test_a_date_after_its_label_is_its_value(day: str) -> None:
    cleaned = clean(f"{TITLE} 文号: 发布日期: {day} " + " ".join(PARAGRAPHS))
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert cleaned.labels == {"文号": "", "发布日期": day}


TABLE = (
    "青屏县2022年十大工程 序号 项目名称 项目内容 1 县医院新院 占地50亩，建设门诊楼。 总投资 5亿元"
    " 2 县城公园 占地20亩，建设广场。 总投资 1亿元"
)


@pytest.mark.parametrize("number", ["附件1", "附件：", "附件2：", "附表一"])
@pytest.mark.parametrize("table", [TABLE, TABLE.replace("序号", "序 号"), TABLE[13:]])
def test_a_table_in_an_annex_behind_the_body(number: str, table: str) -> None:
    cleaned = clean(f"{TITLE} " + " ".join([*PARAGRAPHS, number, table]))
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert "".join([number, table]).replace(" ", "") == "".join(cleaned.having("annex")).replace(
        " ", ""
    )


@pytest.mark.parametrize(
    "rest",
    [
        "附件1 所列的十大工程全部开工，群众十分满意。",
        "附件1 持续推进综合行政执法改革。",
        "见附件1 序号 项目名称 全部开工，群众十分满意。",
        "详见后附 附件1 序号 项目名称 1 县医院新院全部开工。",
    ],
)
def test_a_sentence_that_speaks_of_an_annex_stays(rest: str) -> None:
    cleaned = clean(f"{TITLE} " + " ".join([*PARAGRAPHS, rest]))
    kept = cleaned.text.replace("\n", "").replace(" ", "")
    assert kept == "".join([*PARAGRAPHS, rest]).replace(" ", "")


def test_an_annex_s_number_at_the_very_end() -> None:
    cleaned = clean("\n".join([*PARAGRAPHS, "附件1"]))
    assert cleaned.text.split("\n") == PARAGRAPHS
    assert cleaned.having("annex") == ["附件1"]
