"""Short and customary names of divisions, in the gazetteer that ships."""

import pytest

from desktop.exchange.lexicon.gazetteer import shipped_gazetteer
from desktop.exchange.lexicon.short_names import short_forms, stem
from desktop.exchange.lexicon.word_lists import lines


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("保定市", "保定"),
        ("连南瑶族自治县", "连南"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("塔什库尔干塔吉克自治县", "塔什库尔干"),
        ("易县", ""),
    ],
)
def test_the_stem_of_a_name(name: str, short: str) -> None:
    assert stem(name) == short


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("玉屏侗族自治县", ["玉屏县"]),
        ("东乡族自治县", ["东乡县"]),
        ("鄂温克族自治旗", ["鄂温克旗"]),
        ("凉山彝族自治州", ["凉山州"]),
        ("达尔罕茂明安联合旗", ["达茂旗", "达茂联合旗"]),
        ("前郭尔罗斯蒙古族自治县", ["前郭县", "前郭尔罗斯县"]),
        ("嘉善县", []),
    ],
)
def test_the_forms_that_people_use(name: str, forms: list[str]) -> None:
    assert short_forms(name) == forms


@pytest.mark.parametrize(
    ("short", "year", "name"),
    [
        ("玉屏县", 2020, "玉屏侗族自治县"),
        ("耿马县", 2021, "耿马傣族佤族自治县"),
        ("隆林县", 2021, "隆林各族自治县"),
        ("海南州", 2021, "海南藏族自治州"),
        ("科右中旗", 2021, "科尔沁右翼中旗"),
    ],
)
def test_a_short_form_leads_to_its_division(short: str, year: int, name: str) -> None:
    assert [one.name for one in shipped_gazetteer().named(short, year=year)] == [name]


def test_a_short_form_that_begins_as_a_province_leads_nowhere() -> None:
    assert shipped_gazetteer().named("河南县") == []


def test_a_name_and_a_short_form_can_be_two_counties() -> None:
    found = {one.name for one in shipped_gazetteer().named("东乡县", year=2010)}
    assert found == {"东乡县", "东乡族自治县"}


def test_every_customary_name_is_a_division_s() -> None:
    full = [line.split()[1] for line in lines("customary_names.txt")]
    assert [name for name in full if not shipped_gazetteer().named(name)] == []
