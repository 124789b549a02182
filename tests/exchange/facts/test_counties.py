"""Whose report it is, on invented reports about places that exist."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.facts.report_facts import ReportFacts, report_facts
from desktop.exchange.lexicon.gazetteer import shipped_gazetteer

BODY = (
    "全面推进依法行政,扎实开展各项工作,群众满意率持续提升,为高质量发展提供坚实保障。\n"
    "一、主要工作\n成立专班,压实责任,健全机制,推动各项任务落到实处。\n"
)


def read(*lines: str) -> ReportFacts:
    page = clean("\n".join(lines))
    return report_facts(page, source_name="a.txt", gazetteer=shipped_gazetteer())


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("石河子市2022年法治政府建设年度报告", ("石河子市", None, "新疆维吾尔自治区")),
        ("神农架林区2023年法治政府建设年度报告", ("神农架林区", None, "湖北省")),
        ("六枝特区2023年法治政府建设年度报告", ("六枝特区", "六盘水市", "贵州省")),
        ("五指山市2021年法治政府建设年度报告", ("五指山市", None, "海南省")),
        ("彭水县2022年法治政府建设年度报告", ("彭水苗族土家族自治县", None, "重庆市")),
        ("达茂旗2022年法治政府建设年度报告", ("达尔罕茂明安联合旗", "包头市", "内蒙古自治区")),
        ("天津市滨海新区2022年法治政府建设年度报告", ("滨海新区", None, "天津市")),
        ("两江新区2026年法治政府建设年度报告", ("两江新区", None, "重庆市")),
        ("米林县2022年法治政府建设年度报告", ("米林县", "林芝市", "西藏自治区")),
        ("米林市2024年法治政府建设年度报告", ("米林市", "林芝市", "西藏自治区")),
    ],
)
def test_divisions_of_every_kind(title: str, place: tuple[str, str | None, str]) -> None:
    facts = read(title, BODY).facts
    assert (facts.county, facts.prefecture, facts.province) == place


@pytest.mark.parametrize(
    "title",
    [
        "雄安新区2022年法治政府建设年度报告",
        "银滩滨海新区管委会2022年法治政府建设年度报告",
        "成都高新区2022年法治政府建设年度报告",
        "两江新区管委会2022年法治政府建设年度报告",
    ],
)
def test_what_is_no_county_leaves_it_open(title: str) -> None:
    assert read(title, BODY).facts.county is None


@pytest.mark.parametrize(
    ("title", "prefecture", "province"),
    [
        ("凉山州2022年法治政府建设年度报告", "凉山彝族自治州", "四川省"),
        ("海南州2022年法治政府建设年度报告", "海南藏族自治州", "青海省"),
        ("儋州市2020年法治政府建设年度报告", "儋州市", "海南省"),
        ("湖南省农业农村厅2023年法治政府建设年度报告", None, "湖南省"),
    ],
)
def test_a_title_above_the_counties(title: str, prefecture: str | None, province: str) -> None:
    facts = read(title, f"2022年,{BODY}茶陵县获评示范。茶陵县先行。茶陵县推广。").facts
    assert (facts.county, facts.prefecture, facts.province) == (None, prefecture, province)


def test_a_county_named_in_a_city_s_text_is_not_its_own() -> None:
    found = read("2022年,我市深化改革,昌邑区、龙潭区法制办受到表彰。", BODY, "昌邑区先行。" * 3)
    assert found.facts.county is None
    own = read("2022年,蛟河市我市深化改革。", BODY)
    assert (own.facts.county, "county" in own.guessed) == ("蛟河市", True)


def test_a_city_s_text_without_a_title_names_its_city() -> None:
    found = read(f"2022年,在市委市政府领导下,{BODY}制定《岳阳市城市管理办法》。")
    assert (found.facts.county, found.facts.prefecture) == (None, "岳阳市")
    assert found.guessed >= {"prefecture", "province"}
    silent = read(f"2022年,{BODY}由岳阳市水利局编制。")
    assert silent.facts.prefecture == "岳阳市"


def test_the_one_county_with_an_office_or_a_document_in_the_body() -> None:
    found = read(f"2022年,在县委、县政府领导下,{BODY}制定《沁源县财政局决策程序》,赴长治市学习。")
    assert (found.facts.county, "county" in found.guessed) == ("沁源县", True)
    page = read(f"2022年,在县委、县政府领导下,{BODY}在茶陵县人民政府网站公开信息。")
    assert page.facts.county == "茶陵县"
    two = read(f"2022年,在县委、县政府领导下,{BODY}《沁源县方案》与《茶陵县方案》。")
    assert two.facts.county is None


def test_the_county_of_a_speaker_below_a_page_s_chrome() -> None:
    found = read(
        "1. 下载前请先预览,确认内容无误后再下载。",
        "政府工作报告",
        "——2011年1月13日在县第十五届人民代表大会第五次会议上",
        "沁源县常务副县长 某某",
        f"现在，我代表县人民政府向大会报告工作。{BODY}",
    )
    assert (found.facts.county, found.facts.year) == ("沁源县", 2011)
    assert found.facts.issued_on == "2011-01-13"


def test_a_city_that_was_once_a_county_is_none_where_no_year_is_told() -> None:
    found = read("漳州市人民代表大会开幕", "漳州市人民政府市长向大会作报告,大会听取和审议。" * 3)
    assert (found.facts.county, found.facts.year) == (None, None)
    assert found.facts.prefecture == "漳州市"
