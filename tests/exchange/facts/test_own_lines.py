"""Whose report it is where it is nobody's county, or a county that no list has."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.facts.report_facts import ReportFacts, report_facts
from desktop.exchange.lexicon.gazetteer import shipped_gazetteer

PROSE = "全面推进依法行政,扎实开展各项工作,群众满意率持续提升,为高质量发展提供坚实保障。"
BODY = f"一、主要工作\n{PROSE * 3}\n二、存在的问题\n{PROSE}"


def read(*lines: str, name: str = "a.txt") -> ReportFacts:
    page = clean("\n".join(lines))
    return report_facts(page, source_name=name, gazetteer=shipped_gazetteer())


def speech(whose: str, *more: str) -> tuple[str, ...]:
    first = f"现在,我代表{whose}向大会报告工作,请予审议。"
    return ("各位代表：", first, "一、2022年工作回顾", *more, PROSE)


def place(found: ReportFacts) -> tuple[str | None, str | None, str | None]:
    return found.facts.county, found.facts.prefecture, found.facts.province


# -- a name inside a longer one --


@pytest.mark.parametrize(
    ("title", "county"),
    [
        ("天津市市长2022年述职报告", None),
        ("内江市中区2022年法治政府建设年度报告", "市中区"),
        ("泛滨海城区2022年法治政府建设年度报告", None),
        ("中共嘉善县委关于2022年度法治政府建设情况的报告", "嘉善县"),
        ("关于嘉善县2022年度法治政府建设情况的报告", "嘉善县"),
    ],
)
def test_the_tail_of_a_longer_name_is_no_county(title: str, county: str | None) -> None:
    assert read(title, f"2022年,{PROSE}", BODY).facts.county == county


def test_a_name_behind_characters_that_may_be_its_own_is_a_guess() -> None:
    found = read("澜嘉善县2022年法治政府建设年度报告", f"2022年,{PROSE}", BODY)
    assert (found.facts.county, "county" in found.guessed) == ("嘉善县", True)
    behind = read("浙江省嘉兴市嘉善县2022年法治政府建设年度报告", f"2022年,{PROSE}", BODY)
    assert not behind.guessed


def test_the_province_that_a_page_calls_its_own_is_the_county_s() -> None:
    other = read("河北省嘉善县2022年法治政府建设年度报告", f"2022年,{PROSE}", BODY)
    assert other.facts.county is None
    assert other.facts.province == "河北省"


# -- ordinary words --


@pytest.mark.parametrize(
    "sentence",
    [
        "战略性新兴产业增长,新兴业态、新兴服务业、新兴支柱产业壮大,全县新兴产业投资增长。",
        "西湖龙井、西湖龙井、西湖龙井、西湖龙井、西湖龙井品牌在全区,杭州推介。",
        "金沙湾乐园、金沙湾公园、金沙湾路、金沙湾码头、金沙湾海滩,全市塔城推介。",
        "全区大兴调研,大兴学习,大兴实干,大兴读书,大兴调查研究之风。",
    ],
)
def test_a_county_is_not_made_of_ordinary_words(sentence: str) -> None:
    assert read(sentence, BODY).facts.county is None


def test_a_short_name_counts_beside_its_prefecture() -> None:
    said = "全县上下,涞水建设加快,涞水旅游、涞水农业、涞水教育、涞水交通齐进"
    assert read(f"{said}。", BODY).facts.county is None
    placed = read(f"{said},保定支持。", BODY)
    assert (placed.facts.county, "county" in placed.guessed) == ("涞水县", True)


def test_an_everyday_word_needs_what_only_a_place_has() -> None:
    said = "全县上下,新安有路,新安有桥,新安有园,洛阳有约。"
    assert read(said * 2, BODY).facts.county is None
    found = read(said * 2 + "谱写新安新篇章,作出新安贡献。", BODY)
    assert place(found) == ("新安县", "洛阳市", "河南省")


# -- provinces, zones, departments, the nation --


def test_a_province_s_report_has_no_prefecture() -> None:
    found = read(
        "政府工作报告",
        "——2023年1月15日在青海省第十四届",
        "人民代表大会第一次会议上",
        "省长 某某",
        *speech("省人民政府", "西宁市、西宁市、西宁市获评先进。"),
    )
    assert place(found) == (None, None, "青海省")
    assert found.facts.issuing_body == "青海省人民政府"


def test_a_province_that_only_its_text_names_is_a_guess() -> None:
    found = read(*speech("省人民政府", "青海省、青海省生态向好,西宁市获评先进。"))
    assert place(found) == (None, None, "青海省")
    assert "province" in found.guessed
    assert read(*speech("省人民政府")).facts.province is None


def test_a_municipality_s_mayor_speaks_for_a_province() -> None:
    found = read(
        "重庆市人民政府工作报告",
        "重庆市市长 某某",
        *speech("市人民政府", "江北区、江北区、江北区。"),
    )
    assert place(found) == (None, None, "重庆市")


def test_a_city_s_report_is_its_prefecture_s_government_s() -> None:
    occasion = "——2023年1月13日在保定市第十六届人民代表大会第三次会议上"
    found = read("政府工作报告", occasion, *speech("市人民政府", "易县、易县、易县、易县。"))
    assert place(found) == (None, "保定市", "河北省")
    assert (found.facts.issuing_body, "issuing_body" in found.guessed) == ("保定市人民政府", True)


def test_a_zone_s_report_is_no_county_s() -> None:
    found = read(*speech("青岚新区管理委员会", "龙岗区、龙岗区、龙岗区支持,深圳市部署。"))
    assert place(found) == (None, "深圳市", "广东省")
    assert found.facts.issuing_body == "青岚新区管理委员会"
    assert place(read(*speech("新区管委会"))) == (None, None, None)


def test_the_nation_s_report_has_no_place() -> None:
    found = read(*speech("国务院", "北京市、天津市、河北省协同。"))
    assert place(found) == (None, None, None)
    assert found.facts.issuing_body == "国务院"


def test_a_township_s_text_names_counties_and_is_none_of_theirs() -> None:
    title = "青岚镇人民政府2022年法治政府建设情况报告"
    others = read(title, f"2022年,青岚镇{PROSE}嘉善县、嘉善县、嘉善县交流。", BODY)
    assert others.facts.county is None
    own = read(title, f"2022年,青岚镇在嘉善县委领导下,{PROSE}", BODY)
    assert (own.facts.county, "county" in own.guessed) == ("嘉善县", True)
    beside = read(title, f"2022年,嘉善县青岚镇{PROSE}", BODY)
    assert beside.facts.county == "嘉善县"


@pytest.mark.parametrize(
    "signed", [("嘉义县政府", "中华民国112年1月7日"), ("澎湖县政府",), ("香港特别行政区政府",)]
)
def test_regions_beyond_the_list_are_left_open(signed: tuple[str, ...]) -> None:
    found = read(f"本年,{PROSE}元朗区、元朗区、义县、义县、义县。", BODY, *signed)
    assert found.facts.county is None
    assert found.facts.issuing_body in (None, signed[0])


# -- what no list has, or has no more --


@pytest.mark.parametrize(
    ("title", "county"),
    [
        ("青岚县人民政府关于2022年度法治政府建设情况的报告", "青岚县"),
        ("(云南省)2022年青岚县人民政府工作报告(全文)", "青岚县"),
        ("浙江省青岚县人民政府2022年法治政府建设情况报告", "青岚县"),
        ("昭澜市青岚区人民政府2022年法治政府建设情况报告", "青岚区"),
        ("中共青岚县委关于2022年法治建设工作情况的报告", "青岚县"),
        ("青岚经济开发区管委会2022年法治政府建设情况报告", None),
        ("全国示范县2022年法治政府建设情况报告", None),
        ("我县2022年法治政府建设情况报告", None),
    ],
)
def test_a_county_that_no_list_has_is_proposed(title: str, county: str | None) -> None:
    found = read(title, f"2022年,{PROSE}", BODY)
    assert (found.facts.county, found.facts.county_code) == (county, None)
    assert ("county" in found.guessed) == (county is not None)
    assert found.remarks == (("unlisted_county",) if county else ())


def test_what_stands_above_a_proposed_county_is_a_guess_too() -> None:
    title = "保定市青岚县人民政府2022年法治政府建设情况报告"
    found = read(title, f"2022年,{PROSE}", BODY)
    assert place(found) == (None, "保定市", "河北省") or found.facts.county == "青岚县"
    assert "unlisted_county" in found.remarks or found.facts.county is None


def test_a_county_that_had_ended_is_said() -> None:
    found = read("大兴县2023年法治政府建设情况报告", f"2023年,{PROSE}", BODY)
    assert (found.facts.county, "county" in found.guessed) == ("大兴县", True)
    assert found.remarks == ("ended_county",)


# -- the file's name --


def test_the_file_s_name_is_a_hint_and_never_against_the_text() -> None:
    said = "全县上下,涞水建设加快,涞水旅游、涞水农业、涞水教育、涞水交通齐进,保定支持。"
    assert read(said, BODY, name="嘉善县_2022.txt").facts.county == "涞水县"
    assert read(said + "对口嘉善。", BODY, name="嘉善县_2022.txt").facts.county == "嘉善县"
    alone = read(f"2022年,{PROSE}", BODY, name="嘉善县_2022.txt")
    assert (alone.facts.county, alone.remarks) == ("嘉善县", ("name_not_in_text",))
