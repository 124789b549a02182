"""Facts as written: a county brings along what follows from it."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InputError
from desktop.domain.report import Facts
from desktop.services.intake.corrections import corrected, county_labels, placed


def test_code_prefecture_and_province_follow_from_a_county() -> None:
    facts = corrected(Facts(title="报告"), "county", " 嘉善县 ")
    assert facts == Facts("报告", None, None, "嘉善县", "330421", "嘉兴市", "浙江省")


def test_of_a_shared_name_nothing_is_guessed() -> None:
    facts = placed(Facts(prefecture="南昌市", province="江西省"), "鼓楼区")
    assert (facts.county, facts.county_code) == ("鼓楼区", None)
    assert (facts.prefecture, facts.province) == (None, None)


@pytest.mark.parametrize(("name", "written"), [("prefecture", "南京市"), ("province", "河南省")])
def test_what_is_given_around_a_shared_name_decides(name: str, written: str) -> None:
    open_ = placed(Facts(), "鼓楼区")
    facts = corrected(open_, name, written)
    assert facts.county_code is not None
    assert getattr(facts, name) == written
    assert placed(Facts(**{name: written}), "鼓楼区") == facts  # type: ignore[arg-type]


def test_a_label_says_which_county_is_meant() -> None:
    county_labels.cache_clear()
    label = next(label for label in county_labels() if label.startswith("鼓楼区 江苏省 南京市"))
    facts = placed(Facts(prefecture="开封市", province="河南省"), label)
    assert (facts.county, facts.province, facts.prefecture) == ("鼓楼区", "江苏省", "南京市")


def test_counties_of_one_province_share_it() -> None:
    facts = placed(Facts(), "桥西区")
    assert (facts.county_code, facts.province, facts.prefecture) == (None, "河北省", None)


def test_the_year_tells_which_county_it_was() -> None:
    assert placed(Facts(year=2010), "清苑县").county_code == "130622"
    assert placed(Facts(year=2022), "清苑县").county_code == "130622"


def test_a_municipality_has_no_prefecture() -> None:
    assert placed(Facts(prefecture="嘉兴市"), "崇明区").prefecture is None


def test_a_county_that_nobody_knows_stays_as_written() -> None:
    facts = placed(Facts(county_code="330421", province="浙江省"), "某某新区")
    assert facts == Facts(county="某某新区", province="浙江省")


def test_an_empty_county_is_not_known() -> None:
    facts = placed(Facts(county="嘉善县", county_code="330421", province="浙江省"), "")
    assert facts == Facts(province="浙江省")


@pytest.mark.parametrize(("written", "year"), [("2023", 2023), (" 2023年", 2023), ("", None)])
def test_a_year(written: str, year: int | None) -> None:
    assert corrected(Facts(year=1999), "year", written).year == year


@pytest.mark.parametrize("written", ["23", "20x3", "1948", "2101"])
def test_what_is_no_year_is_refused(written: str) -> None:
    with pytest.raises(InputError, match="no year"):
        corrected(Facts(), "year", written)


@pytest.mark.parametrize("written", ["2023-01-05", "2023年1月5日", "2023/1/5", "2023.01.05"])
def test_a_date(written: str) -> None:
    assert corrected(Facts(), "issued_on", written).issued_on == "2023-01-05"


@pytest.mark.parametrize("written", ["2023-02-30", "yesterday", "2023"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(InputError, match="no date"):
        corrected(Facts(), "published_on", written)


def test_other_facts_are_taken_as_written() -> None:
    assert corrected(Facts(), "title", " 报告 ").title == "报告"
    assert corrected(Facts(title="报告"), "title", " ").title is None
    with pytest.raises(KeyError):
        corrected(Facts(), "colour", "red")


def test_today_s_counties_come_first_and_each_once() -> None:
    labels = county_labels()
    assert len(labels) == len(set(labels)) > 2800
    assert labels.index("徐水区 河北省 保定市") < labels.index("徐水县 河北省 保定市")
