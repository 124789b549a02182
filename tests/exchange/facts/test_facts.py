"""What invented reports say of themselves: read, guessed, or rightly left open."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.facts.document_numbers import stated_number
from desktop.exchange.facts.kinds import kind_of
from desktop.exchange.facts.report_facts import ReportFacts, report_facts
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.lexicon.short_names import stem

PROSE = "全面推进依法行政,扎实开展各项工作,群众满意率持续提升,为高质量发展提供坚实保障。"
MUCH = "\n".join(f"第{number}条举措。{PROSE}" for number in range(12)) + "\n"
BODY = f"坚持以习近平法治思想为指导。\n一、主要工作及成效\n{PROSE}\n二、存在的问题\n{PROSE}"
LAW = "法治政府建设情况的报告"


def read(gazetteer: Gazetteer, *lines: str, name: str = "a.txt") -> ReportFacts:
    return report_facts(clean("\n".join(lines)), source_name=name, gazetteer=gazetteer)


def test_a_report_that_says_everything(gazetteer: Gazetteer) -> None:
    found = read(
        gazetteer,
        "您当前的位置:首页",
        f"青屏县人民政府关于2022年度{LAW}",
        "发布日期: 2023-01-29 12:40 浏览次数:",
        "中共青屏县委:",
        BODY,
        "青屏县人民政府",
        "2023年1月18日",
        "青政〔2023〕1号(报告).pdf",
    )
    facts = found.facts
    assert facts.title == f"青屏县人民政府关于2022年度{LAW}"
    assert (facts.kind, facts.issuing_body) == ("law_report", "青屏县人民政府")
    assert (facts.county, facts.county_code) == ("青屏县", "990121")
    assert (facts.prefecture, facts.province, facts.year) == ("岚溪市", "云岭省", 2022)
    assert (facts.issued_on, facts.published_on) == ("2023-01-18", "2023-01-29")
    assert facts.document_number == "青政〔2023〕1号"
    assert found.guessed == frozenset()
    assert found.asked == frozenset()


def test_a_page_that_says_nothing_asks(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, PROSE)
    assert found.asked == {"title", "county", "province", "year"}
    assert found.guessed == frozenset()
    assert found.facts.kind == "other"


# -- the county --


@pytest.mark.parametrize(
    ("title", "county"),
    [
        ("岚溪市青屏县2022年法治政府建设年度报告", "青屏县"),
        ("碧海市望潮县2021年法治政府建设年度报告", "望潮县"),
        ("高屏县2022年法治政府建设年度报告", "高屏县"),
        ("屏县2022年法治政府建设年度报告", "屏县"),
        ("岚溪市屏县2022年法治政府建设年度报告", "屏县"),
        ("中共岚溪市青屏县委青屏县人民政府关于2022年度法治政府建设情况的报告", "青屏县"),
        ("岚溪市城关区2022年法治政府建设年度报告", "城关区"),
        ("城关区人民政府2022年法治政府建设年度报告", "城关区"),
        ("望京市长桥区2022年度法治政府建设情况报告", "长桥区"),
    ],
)
def test_the_county_by_the_title(gazetteer: Gazetteer, title: str, county: str) -> None:
    found = read(gazetteer, title, f"2022年,{BODY}")
    assert found.facts.county == county
    assert not found.guessed & {"county", "county_code", "prefecture", "province"}


def test_a_municipality_has_no_prefecture(gazetteer: Gazetteer) -> None:
    facts = read(gazetteer, "望京市长桥区2022年度法治政府建设情况报告", f"2022年,{BODY}").facts
    assert (facts.prefecture, facts.province) == (None, "望京市")


@pytest.mark.parametrize(
    "words", ["建设示范屏县", "召开屏县委", "屏县长", "推动青屏县级财政", "主城关区域"]
)
def test_parts_of_other_words_are_no_county(gazetteer: Gazetteer, words: str) -> None:
    assert read(gazetteer, f"2022年,{words}。{PROSE}").facts.county is None


def test_the_county_by_who_signed_or_spoke(gazetteer: Gazetteer) -> None:
    signed = read(gazetteer, f"2022年,我县{BODY}", "青屏县人民政府", "2023年1月18日")
    assert (signed.facts.county, signed.facts.issuing_body) == ("青屏县", "青屏县人民政府")
    assert "county" not in signed.guessed
    spoken = read(
        gazetteer,
        "政府工作报告",
        "——在岚溪市青屏县第二届人民代表大会第二次会议上",
        "青屏县人民政府县长 某某",
        "各位代表：",
        f"现在,我向大会报告工作。{BODY}",
    )
    assert (spoken.facts.county, spoken.facts.issuing_body) == ("青屏县", "青屏县人民政府")
    assert "county" not in spoken.guessed


def test_the_county_by_the_first_paragraph_is_a_guess(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, f"2022年,青屏县{BODY}")
    assert found.facts.county == "青屏县"
    assert {"county", "county_code", "prefecture", "province"} <= found.guessed


def test_the_county_by_the_file_name_is_a_guess(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, f"2022年,{BODY}", name="青屏县_2022.txt")
    assert found.facts.county == "青屏县"
    assert "county" in found.guessed


def test_the_county_that_the_body_names_most(gazetteer: Gazetteer) -> None:
    body = MUCH + "青屏县新增企业3家。青屏县开展培训。青屏县获评先进。松烟市来访。"
    found = read(gazetteer, body)
    assert (found.facts.county, "county" in found.guessed) == ("青屏县", True)
    assert read(gazetteer, MUCH + "青屏县、松烟市各3家。" * 3).facts.county is None


def test_the_county_by_its_short_name(gazetteer: Gazetteer) -> None:
    body = MUCH + "全县上下推进法治青屏建设。" * 6
    found = read(gazetteer, body)
    assert (found.facts.county, "county" in found.guessed) == ("青屏县", True)
    other_kind = body.replace("全县", "全旗")
    assert read(gazetteer, other_kind).facts.county is None
    assert read(gazetteer, body.replace("全县", "上下")).facts.county is None


def test_one_name_of_two_counties_needs_support(gazetteer: Gazetteer) -> None:
    title = "鼓台区2022年法治政府建设年度报告"
    alone = read(gazetteer, title, f"2022年,{BODY}")
    assert (alone.facts.county, alone.facts.county_code) == ("鼓台区", None)
    assert "province" in alone.asked
    beside = read(gazetteer, "澜州市" + title, f"2022年,{BODY}")
    assert (beside.facts.county_code, beside.guessed) == ("990202", frozenset())
    by_stem = read(gazetteer, "澜州" + title, f"2022年,{BODY}")
    assert (by_stem.facts.county_code, by_stem.guessed) == ("990202", frozenset())


def test_support_from_the_text_is_a_guess(gazetteer: Gazetteer) -> None:
    title = "鼓台区2022年法治政府建设年度报告"
    named = read(gazetteer, title, f"2022年,{BODY}澜州市委部署。澜州市政府指导。")
    assert named.facts.county_code == "990202"
    assert {"county_code", "prefecture", "province"} <= named.guessed
    assert "county" not in named.guessed
    adjacent = read(gazetteer, title, f"2022年,{BODY}岚溪市鼓台区入选。")
    assert (adjacent.facts.county_code, "county_code" in adjacent.guessed) == ("990102", True)
    both = read(gazetteer, title, f"2022年,{BODY}" + "澜州市与岚溪市结对。" * 3)
    assert both.facts.county_code is None


def test_names_hold_in_the_year_of_the_report(gazetteer: Gazetteer) -> None:
    old = read(gazetteer, "清桥县2013年法治政府建设年度报告", f"2013年,{BODY}")
    new = read(gazetteer, "清桥区2020年法治政府建设年度报告", f"2020年,{BODY}")
    assert (old.facts.county_code, old.guessed) == ("990124", frozenset())
    assert (new.facts.county_code, new.guessed) == ("990104", frozenset())
    wrong = read(gazetteer, "清桥县2020年法治政府建设年度报告", f"2020年,{BODY}")
    assert wrong.facts.county_code == "990124"
    assert "county_code" in wrong.guessed


def test_a_name_that_another_place_has_to_this_day_is_not_given_to_it(
    gazetteer: Gazetteer,
) -> None:
    former = gazetteer.named("鼓台区")[0]._replace(valid_to=2018)
    rest = [one for one in gazetteer.divisions if one.code != former.code]
    places = Gazetteer([*rest, former])
    title = "鼓台区2015年法治政府建设年度报告"
    assert read(places, title, f"2015年,{BODY}").facts.county_code is None
    now = "鼓台区2022年法治政府建设年度报告"
    assert read(places, now, f"2022年,{BODY}").facts.county_code == "990202"
    assert read(places, "鼓台区法治政府建设年度报告", PROSE).facts.county_code == "990202"


def test_a_prefecture_s_report_has_no_county(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, f"岚溪市人民政府关于2022年度{LAW}", f"2022年,{BODY}青屏县入选。" * 3)
    assert (found.facts.county, found.facts.prefecture) == (None, "岚溪市")
    assert found.facts.province == "云岭省"


def test_an_addressee_tells_the_prefecture_as_a_guess(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "岚溪市委、市政府:", f"2022年,我县{BODY}")
    assert (found.facts.county, found.facts.prefecture) == (None, "岚溪市")
    assert found.guessed == {"prefecture", "province"}
    assert read(gazetteer, "县委、县政府:", f"2022年,我县{BODY}").facts.prefecture is None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("青屏县", "青屏"),
        ("云岭省", "云岭"),
        ("望山土家族苗族自治县", "望山"),
        ("屏县", ""),
        ("", ""),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert stem(name) == short


# -- the title --


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["青屏县人民政府", f"关于2025年度{LAW}"], f"青屏县人民政府关于2025年度{LAW}"),
        (["青屏县2025年度", "法治政府建设情况报告"], "青屏县2025年度法治政府建设情况报告"),
        (["政 府 工 作 报 告"], "政府工作报告"),
        (
            ["工作报告", "岚溪市青屏县2023年政府工作报告", "政府工作报告"],
            "岚溪市青屏县2023年政府工作报告",
        ),
        (["- 名 称:青屏县2025年法治政府建设年度报告"], "青屏县2025年法治政府建设年度报告"),
        (
            ["中共青屏县委 青屏县人民政府关于2025年法治政府建设情况的报告"],
            "中共青屏县委 青屏县人民政府关于2025年法治政府建设情况的报告",
        ),
        (
            ["中共青屏县委", "青屏县人民政府关于2025年法治政府建设情况的报告"],
            "中共青屏县委 青屏县人民政府关于2025年法治政府建设情况的报告",
        ),
        (["首页"], None),
    ],
)
def test_titles(gazetteer: Gazetteer, lines: list[str], title: str | None) -> None:
    assert read(gazetteer, *lines, f"2025年,{BODY}").facts.title == title


# -- the issuing body --


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["南屏县政府2023年度法治政府建设工作报告"], "南屏县人民政府"),
        (["岚溪市青屏县人民政府2022年法治政府建设年度报告"], "岚溪市青屏县人民政府"),
        (
            ["岚溪市青屏县人民政府2022年法治政府建设年度报告", "发布机构：青屏县政府办"],
            "青屏县人民政府",
        ),
        (
            ["青屏县2023年度法治政府建设情况报告", "来源:青屏县人民政府办公室"],
            "青屏县人民政府办公室",
        ),
        (["青屏县2023年度法治政府建设情况报告", "来源：政府官网"], None),
        (["青屏县2023年度法治政府建设情况报告", "来源：县政府"], None),
        (["青屏县司法局2023年法治政府建设年度报告"], "青屏县司法局"),
        (
            ["中共青屏县委 青屏县人民政府关于2025年法治政府建设情况的报告"],
            "中共青屏县委、青屏县人民政府",
        ),
        (["中共青屏县委关于2025年法治政府建设情况的报告"], "中共青屏县委"),
        (
            ["【文字解读】《青屏县人民政府2024年法治政府建设报告》解读", "信息来源: 县司法局"],
            "县司法局",
        ),
        (["青屏县2023年度法治政府建设情况报告"], None),
    ],
)
def test_issuing_bodies(gazetteer: Gazetteer, lines: list[str], body: str | None) -> None:
    assert read(gazetteer, *lines, f"2023年,{BODY}").facts.issuing_body == body


def test_a_signature_that_names_no_place_is_no_issuing_body(gazetteer: Gazetteer) -> None:
    assert read(gazetteer, f"2023年,青屏县{BODY}", "县人民政府").facts.issuing_body is None


def test_a_work_report_is_its_county_s_government_s(gazetteer: Gazetteer) -> None:
    spoken = read(
        gazetteer, "政府工作报告", f"现在,我代表岚溪市青屏县人民政府，向大会报告工作。{BODY}"
    )
    assert spoken.facts.issuing_body == "岚溪市青屏县人民政府"
    guessed = read(gazetteer, "青屏县2023年政府工作报告", f"现在开始报告。{BODY}")
    assert guessed.facts.issuing_body == "青屏县人民政府"
    assert "issuing_body" in guessed.guessed
    nobody = read(gazetteer, "政府工作报告", f"我代表自治县人民政府向大会报告工作。{BODY}")
    assert nobody.facts.issuing_body is None


# -- the year --


@pytest.mark.parametrize(
    ("lines", "year", "guessed"),
    [
        (["青屏县２０２２年法治政府建设年度报告", PROSE], 2022, False),
        (["青屏县二〇二二年法治政府建设年度报告", PROSE], 2022, False),
        (["青屏县法治政府建设实施情况报告(2021-2025年)", f"2024年,{BODY}"], 2024, False),
        ([f"2024年以来,青屏县{BODY}"], 2024, False),
        ([f"现将有关情况报告如下:\n一、2023年法治政府建设成效\n{PROSE}"], 2023, True),
        ([f"近年来,{BODY}2021年度目标完成。"], 2021, True),
        ([f"近年来,{BODY}", "青屏县人民政府", "2023年1月18日"], 2022, True),
        (["近年来,成绩突出。\n" + MUCH + "2019年度获评先进。"], 2019, True),
        ([f"近年来,{PROSE}"], None, False),
    ],
)
def test_the_year_a_report_covers(
    gazetteer: Gazetteer, lines: list[str], year: int | None, guessed: bool
) -> None:
    found = read(gazetteer, *lines)
    assert (found.facts.year, "year" in found.guessed) == (year, guessed)


SPEECH = "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。"


@pytest.mark.parametrize(
    ("lines", "year", "guessed"),
    [
        (["2020年青屏县政府工作报告", SPEECH], 2020, False),
        (
            ["政府工作报告", "2013年3月8日在青屏县第十六届人民代表大会第二次会议上", SPEECH],
            2013,
            False,
        ),
        (
            [
                "政府工作报告",
                "在青屏县第十六届人民代表大会第二次会议上",
                "（二〇一三年三月八日）",
                SPEECH,
            ],
            2013,
            False,
        ),
        ([SPEECH, "一、2017年工作回顾", PROSE, "二、2018年目标任务和重点工作"], 2018, True),
        ([SPEECH, "一、2017年工作回顾", PROSE], 2018, True),
        ([SPEECH, f"刚刚过去的2016年，是不平凡的一年。{PROSE}"], 2017, True),
        (
            [
                "2020年青屏县政府工作报告",
                "2021年1月6日在青屏县第六届人民代表大会第六次会议上",
                SPEECH,
            ],
            2021,
            True,
        ),
        ([SPEECH, "发布日期：2019-02-01", PROSE], None, False),
        (["发布日期：2019-02-01", SPEECH, PROSE], 2019, True),
    ],
)
def test_a_speech_counts_by_the_year_it_is_given_in(
    gazetteer: Gazetteer, lines: list[str], year: int | None, guessed: bool
) -> None:
    found = read(gazetteer, *lines)
    assert found.facts.kind == "work_report"
    assert (found.facts.year, "year" in found.guessed) == (year, guessed)


def test_a_year_out_of_range_is_none(gazetteer: Gazetteer) -> None:
    assert read(gazetteer, f"1949年,青屏县{PROSE}").facts.year is None


def test_the_year_by_the_file_name_is_a_guess(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, f"近年来,{PROSE}", name="青屏县_2021.txt")
    assert (found.facts.year, "year" in found.guessed) == (2021, True)


# -- dates --


def test_dates_by_their_labels(gazetteer: Gazetteer) -> None:
    facts = read(
        gazetteer, "成文日期：2023年1月18日 发布日期：2023/1/29", f"2022年,青屏县{BODY}"
    ).facts
    assert (facts.issued_on, facts.published_on) == ("2023-01-18", "2023-01-29")


def test_the_clock_of_the_crawl_is_no_date(gazetteer: Gazetteer) -> None:
    facts = read(
        gazetteer, "今天是2019年12月3日", "青屏县人民政府 2019年12月3日星期二", f"2022年,{BODY}"
    ).facts
    assert (facts.issued_on, facts.published_on) == (None, None)


def test_a_date_beside_the_title_is_a_guess(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, f"青屏县2022年{LAW}", "2023-02-08", f"2022年,{BODY}")
    assert (found.facts.published_on, found.facts.issued_on) == ("2023-02-08", None)
    assert "published_on" in found.guessed


# -- the document number --


@pytest.mark.parametrize(
    "line",
    [
        "青政〔2023〕1号",
        "青政[2023]1号",
        "青政【2023】1号",
        "青政（2023）1号",
        "青政﹝2023﹞1号",
        "青政(2023)第1号",
        "青政〔２０２３〕１号",
        "青政〔 2023 〕 1 号",
        "青政〔2023〕1号(关于报告).pdf",
    ],
)
def test_document_numbers_in_any_bracket(line: str) -> None:
    assert stated_number(line) == "青政〔2023〕1号"


@pytest.mark.parametrize(
    "line", ["根据《纲要》(岭发〔2021〕23号)要求", "有效", "", "青政2023年1号"]
)
def test_what_is_no_number_of_the_report(line: str) -> None:
    assert stated_number(line) is None


def test_an_empty_label_is_no_number_and_the_body_only_cites(gazetteer: Gazetteer) -> None:
    facts = read(
        gazetteer, "文件编号: 有效性: 有效", f"2022年,青屏县印发方案(青政〔2021〕23号)。{BODY}"
    ).facts
    assert facts.document_number is None


# -- the kind --


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("【文字解读】《青屏县法治政府建设情况的报告》文件解读", "", "explainer"),
        ("青屏县2022年国民经济和社会发展统计公报", "", "statistics"),
        ("青屏县2022年政府工作报告", "", "work_report"),
        ("青屏县2022年法治政府建设年度报告", "", "law_report"),
        ("青屏县某工作总结", "推进法治政府建设,坚持依法行政。", "law_report"),
        ("青屏县某工作总结", "推进各项工作。", "other"),
        (None, "现在，我代表县人民政府向大会报告工作。", "work_report"),
        (None, "一、过去五年工作回顾", "work_report"),
        (None, "推进各项工作。", "other"),
        ("青屏县2022年政府信息公开工作年度报告", "推进法治政府建设,坚持依法行政。", "disclosure"),
        (
            None,
            "根据信息公开条例,编制政府信息公开工作年度报告。推进法治政府建设,依法行政。",
            "disclosure",
        ),
    ],
)
def test_kinds_of_texts(title: str | None, body: str, kind: str) -> None:
    assert kind_of(title, body) == kind
