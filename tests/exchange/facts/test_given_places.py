"""The place that a row tells: whole, of one county, or an error."""

import pytest

from desktop.domain.errors import InputError
from desktop.domain.report import Facts
from desktop.exchange.facts.given_places import given_place
from desktop.exchange.lexicon.gazetteer import Gazetteer

BLUE = ("青屏县", "990121", "岚溪市", "云岭省")
READ = Facts(county="青屏县", county_code="990121", prefecture="岚溪市", province="云岭省")
DRUM = Facts(county="鼓台区", county_code="990102", prefecture="岚溪市", province="云岭省")
NAMES = ("county", "county_code", "prefecture", "province")
Place = tuple[str | None, ...]


def told(
    gazetteer: Gazetteer, read: Facts = READ, year: int = 2022, **given: str
) -> tuple[dict[str, str | None], str | None]:
    return given_place(given, read, year=year, gazetteer=gazetteer)


def place(
    gazetteer: Gazetteer, read: Facts = READ, year: int = 2022, **given: str
) -> tuple[Place, str | None]:
    fields, remark = told(gazetteer, read, year, **given)
    return tuple(fields.get(name) for name in NAMES), remark


@pytest.mark.parametrize(
    "given",
    [
        {"county": "青屏县"},
        {"county": "青屏"},
        {"county": "云岭省岚溪市青屏县"},
        {"county": "青屏县人民政府"},
        {"county_code": "990121"},
        {"county_code": "990121000000"},
        {"county": "青屏县", "province": "云岭"},
        {"county": "青屏县", "county_code": "990121", "prefecture": "别的市"},
    ],
)
def test_a_county_brings_its_code_prefecture_and_province(
    gazetteer: Gazetteer, given: dict[str, str]
) -> None:
    assert place(gazetteer, DRUM, **given) == (BLUE, None)


@pytest.mark.parametrize("given", [{"prefecture": "澜州市"}, {"prefecture": "澜州"}])
def test_a_shared_name_is_decided_by_what_stands_beside_it(
    gazetteer: Gazetteer, given: dict[str, str]
) -> None:
    drum = ("鼓台区", "990202", "澜州市", "云岭省")
    assert place(gazetteer, READ, county="鼓台区", **given) == (drum, None)
    assert place(gazetteer, Facts(county="鼓台区"), **given) == (drum, None)


def test_a_shared_name_without_support_has_no_other_countys_code(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, county="鼓台区") == (("鼓台区", None, None, None), "shared_name")
    found = place(gazetteer, county="鼓台区", province="云岭省")
    assert found == (("鼓台区", None, None, "云岭省"), "shared_name")


def test_what_the_text_says_decides_a_shared_name(gazetteer: Gazetteer) -> None:
    assert told(gazetteer, DRUM, county="鼓台区") == ({"county": "鼓台区"}, None)


def test_a_county_that_nobody_knows_stands_alone(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, county="无名县") == (("无名县", None, None, None), "unknown_county")
    whole = {"county": "无名县", "county_code": "880101", "province": "无省"}
    assert place(gazetteer, **whole) == (("无名县", "880101", None, "无省"), None)


def test_a_name_like_no_countys_stands_where_the_text_names_none(gazetteer: Gazetteer) -> None:
    found = place(gazetteer, Facts(), county="样本17", province="无省")
    assert found == (("样本17", None, None, "无省"), "unknown_county")


def test_a_cell_that_names_no_county_changes_nothing(gazetteer: Gazetteer) -> None:
    assert told(gazetteer, county="县政府办") == ({}, "unknown_county")
    assert told(gazetteer) == ({}, None)
    assert told(gazetteer, county_code="A17") == ({}, None)
    assert told(gazetteer, county_code="990100") == ({}, None)


def test_a_city_in_the_column_of_counties_is_a_prefecture(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, county="澜州市") == ((None, None, "澜州市", "云岭省"), None)


def test_a_county_that_was_none_in_the_year_is_remarked(gazetteer: Gazetteer) -> None:
    found = place(gazetteer, county="清桥县")
    assert found == (("清桥县", "990124", "岚溪市", "云岭省"), "former_county")


def test_a_code_and_a_name_of_one_county_in_other_years_agree(gazetteer: Gazetteer) -> None:
    found = place(gazetteer, county="清桥区", county_code="990124", year=2013)
    assert found == (("清桥县", "990124", "岚溪市", "云岭省"), None)


def test_a_province_without_the_county_that_was_read(gazetteer: Gazetteer) -> None:
    assert told(gazetteer, province="望京市") == (
        {"county_code": None, "prefecture": None, "province": "望京市"},
        None,
    )
    assert told(gazetteer, Facts(), province="望京市") == ({"province": "望京市"}, None)


@pytest.mark.parametrize(
    "given",
    [{"county": "高屏县", "county_code": "990121"}, {"county": "青屏县", "province": "望京市"}],
)
def test_a_row_that_contradicts_itself_is_refused(
    gazetteer: Gazetteer, given: dict[str, str]
) -> None:
    with pytest.raises(InputError, match=r"not of 高屏县|not in 望京市"):
        told(gazetteer, **given)
