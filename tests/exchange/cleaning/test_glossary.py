"""What stands behind a report's last sentence: glossaries, honours, annexes, words of a site."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.cleaning.glossary import heads_glossary, heads_honours
from desktop.exchange.cleaning.parts import CleanedReport

PROSE = "全面推进依法行政，扎实开展各项工作，群众满意率持续提升，为高质量发展提供坚实保障。"
CLOSING = "各位代表，让我们团结一心，为建设美好青岚而努力奋斗！"
SPEECH = (
    f"各位代表：\n现在，我向大会报告工作。\n一、2022年工作回顾\n{PROSE * 3}\n"
    f"二、2023年工作安排\n{PROSE * 3}\n{CLOSING}"
)
TERMS = "1.三张清单：指权力清单、责任清单和负面清单。\n2.一窗受理：指综合窗口统一收件。"


def annexes(cleaned: CleanedReport) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in cleaned.parts:
        if part.role == "annex":
            found[part.reason] = found.get(part.reason, 0) + 1
    return found


@pytest.mark.parametrize(
    "heading",
    [
        "名词解释", "附：名词解释", "附件1：名词解释", "【名词解释】", "名 词 解 释",
        "名词、术语注释",
        "政府工作报告名词、术语注释", "《政府工作报告》有关用语说明",
        "报告中部分名词解释（按出现顺序）",
        "专有名称注释", "缩略语索引", "热词释义",
    ],
)  # fmt: skip
def test_a_glossary_under_any_heading_is_a_part(heading: str) -> None:
    cleaned = clean(f"{SPEECH}\n{heading}\n{TERMS}")
    assert cleaned.text.endswith(CLOSING)
    assert heads_glossary(heading)
    assert annexes(cleaned) == {"glossary": 3}


def test_a_glossary_without_a_heading_follows_the_closing_sentence() -> None:
    assert annexes(clean(f"{SPEECH}\n{TERMS}")) == {"glossary": 2}
    dashed = TERMS.replace("：", "——").replace("1.", "1、").replace("2.", "2、")
    assert annexes(clean(f"{SPEECH}\n{dashed}")) == {"glossary": 2}


@pytest.mark.parametrize(
    "last",
    [
        TERMS.replace("指", "有"),
        TERMS.split("\n", maxsplit=1)[0],
        TERMS.replace("1.", "4."),
        "三是持续改进。\n" + TERMS,
    ],
)
def test_items_that_explain_nothing_are_the_report_s(last: str) -> None:
    assert clean(f"{SPEECH}\n{last}").text.endswith(last.rsplit("\n", maxsplit=1)[-1])


def test_a_heading_of_the_report_is_no_glossary_s() -> None:
    assert not heads_glossary("一、名词解释")
    assert not heads_glossary("做好名词解释，推进宣传。")
    assert not heads_glossary("推动名词工作" * 12)
    assert not heads_honours("（一）2022年获得荣誉一览表")


def test_lists_of_honours_and_of_projects_are_parts() -> None:
    honours = clean(f"{SPEECH}\n2022年青岚县获得荣誉一览表\n全国双拥模范县\n全省平安县")
    assert annexes(honours) == {"honours": 3}
    projects = clean(f"{SPEECH}\n附：2023年民生实事项目\n1.新增学位100个。\n2.改造道路3条。")
    assert projects.text.endswith(CLOSING)
    assert annexes(projects) == {"annex": 3}
    both = clean(f"{SPEECH}\n附件1\n名词解释\n{TERMS}\n2022年获得荣誉名单\n平安县")
    assert annexes(both) == {"annex": 1, "glossary": 3, "honours": 2}


@pytest.mark.parametrize(
    "glued",
    [
        "    百度搜索",
        "百度搜索",
        "（责任编辑：某某）",
        " 编辑：某某",
        "返回搜狐，查看更多",
        "   某某在线",
    ],
)
def test_words_of_a_site_behind_the_last_sentence_are_cut(glued: str) -> None:
    cleaned = clean(SPEECH + glued)
    assert cleaned.text.endswith(CLOSING)
    assert glued.strip() in [part.text for part in cleaned.parts]


# -- before the report --


@pytest.mark.parametrize(
    "caption",
    [
        "某某作政府工作报告。",
        "某某作政府工作报告。青岚日报记者 某某 摄",
        "大会现场。（青岚县融媒体中心通讯员 某某 摄）",
    ],
)
def test_what_stands_under_a_picture_is_cut(caption: str) -> None:
    cleaned = clean(f"青岚县2023年政府工作报告\n{caption}\n{SPEECH}")
    assert cleaned.text.startswith("现在，我向大会报告工作。")
    assert [part.text for part in cleaned.parts if part.reason == "caption"] == [caption]


def test_contents_above_the_title_are_cut_though_the_page_is_cut_short() -> None:
    listed = "一、2022年工作回顾\n二、2023年工作安排\n（一）发展产业\n三、自身建设"
    page = f"{listed}\n2023年青岚县政府工作报告\n{SPEECH.split('二、', maxsplit=1)[0]}"
    cleaned = clean(page)
    assert cleaned.text.startswith("现在，我向大会报告工作。")
    assert cleaned.text.count("一、") == 1
    assert [part.reason for part in cleaned.parts if part.text.startswith("（一）")] == ["contents"]


def test_headings_above_a_paragraph_are_the_report_s() -> None:
    assert clean(f"一、主要工作\n（一）加强领导\n{PROSE}").text.startswith("一、主要工作")


def test_whom_a_speech_addresses_stands_apart_wherever_it_was_glued() -> None:
    cleaned = clean(SPEECH.replace("各位代表：\n", "各位代表：", 1))
    assert cleaned.having("addressee") == ["各位代表："]
    assert cleaned.text.startswith("现在，我向大会报告工作。")


@pytest.mark.parametrize(
    ("line", "date", "rest"),
    [
        ("2023-01-161月10日，县长调研。", "2023-01-16", "1月10日，县长调研。"),
        (
            "2023-01-16 09:302022年，县政府推进工作。",
            "2023-01-16 09:30",
            "2022年，县政府推进工作。",
        ),
        (
            "青岚县2022年法治政府建设年度报告2023-01-16",
            "2023-01-16",
            "青岚县2022年法治政府建设年度报告",
        ),
    ],
)
def test_a_date_that_was_glued_to_a_line_stands_apart(line: str, date: str, rest: str) -> None:
    cleaned = clean(f"{line}\n{PROSE}")
    lines = [*(part.text for part in cleaned.parts), *cleaned.text.split("\n")]
    assert date in lines
    assert rest in lines


def test_a_site_s_name_and_address_inside_sentences_are_cut() -> None:
    mark = "青岚文库—每日更新www.qinglan-example.com"
    page = f"{mark}青岚县2022年法治政府建设年度报告\n2022年，{PROSE[:12]}{mark}{PROSE[12:]}"
    cleaned = clean(page)
    assert cleaned.text == f"2022年，{PROSE}"
    assert cleaned.having("title") == ["青岚县2022年法治政府建设年度报告"]
    assert [part.text for part in cleaned.parts if part.reason == "watermark"] == [f"{mark} {mark}"]


@pytest.mark.parametrize("address", ["www.qinglan.gov.cn", "www.qinglan-example.com"])
def test_an_address_that_a_report_gives_stays(address: str) -> None:
    often = 2 if ".gov." in address else 1
    text = f"2022年，{PROSE}公示见{address}。" * often
    assert clean(text).text == text


def test_a_short_page_on_one_line_is_opened_up() -> None:
    page = (
        "青岚县2022年度法治政府建设情况的报告2022年，县政府坚持依法行政，取得新成效。"
        "一、坚持党的领导，学习在先。一是学习。二、优化环境，办结事项3000件。三、存在的问题不少。"
    )
    cleaned = clean(page)
    assert cleaned.text.split("\n")[0] == "2022年，县政府坚持依法行政，取得新成效。"
    assert len(cleaned.text.split("\n")) == 4
