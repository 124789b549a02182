"""Divisions by name and year; names found in a text."""

import csv
from pathlib import Path

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer, shipped_gazetteer


def names(gazetteer: Gazetteer, text: str) -> list[str]:
    return [mention.name for mention in gazetteer.mentions(text)]


def test_of_names_that_end_alike_the_longest_is_found(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "高屏县、屏县和岚溪市青屏县") == ["高屏县", "屏县", "岚溪市", "青屏县"]


def test_a_name_inside_a_longer_one_is_not_found(gazetteer: Gazetteer) -> None:
    longer = Gazetteer([*gazetteer.divisions, gazetteer.divisions[5]._replace(name="屏县市")])
    assert names(longer, "屏县市") == ["屏县市"]


def test_only_accepted_names_are_found(gazetteer: Gazetteer) -> None:
    found = gazetteer.mentions("高屏县", accept=lambda name: name != "高屏县")
    assert [(mention.start, mention.end) for mention in found] == [(1, 3)]


def test_names_hold_in_their_years(gazetteer: Gazetteer) -> None:
    assert [one.code for one in gazetteer.named("清桥县", year=2014)] == ["990124"]
    assert [one.code for one in gazetteer.named("清桥县", year=2016)] == ["990124"]
    assert gazetteer.named("清桥县", year=2018) == []
    assert [one.code for one in gazetteer.named("清桥区", year=2014)] == ["990104"]
    assert gazetteer.named("清桥区", year=2012) == []
    assert gazetteer.named("没有县") == []


def test_levels_are_told_apart(gazetteer: Gazetteer) -> None:
    assert gazetteer.named("岚溪市", level="county") == []
    assert len(gazetteer.named("鼓台区", level="county")) == 2
    assert gazetteer.names("prefecture") == ["岚溪市", "澜州市", "碧海市"]


@pytest.mark.parametrize(
    ("name", "year", "place"),
    [
        ("清苑县", 2014, ("130622", "保定市", "河北省")),
        ("清苑区", 2022, ("130608", "保定市", "河北省")),
        ("嘉善县", 2022, ("330421", "嘉兴市", "浙江省")),
        ("嘉定区", 2022, ("310114", "", "上海市")),
        ("仙桃市", 2020, ("429004", "", "湖北省")),
        ("两江新区", 2026, ("500157", "", "重庆市")),
    ],
)
def test_the_shipped_gazetteer(name: str, year: int, place: tuple[str, str, str]) -> None:
    (found,) = shipped_gazetteer().named(name, year=year, level="county")
    assert (found.code, found.prefecture, found.province) == place


def test_the_shipped_gazetteer_is_whole() -> None:
    gazetteer = shipped_gazetteer()
    assert len(gazetteer.divisions) > 7000
    today = {one.name for one in gazetteer.divisions if one.level == "county" and not one.valid_to}
    assert 2700 < len(today) < 2900
    provinces = {one.name for one in gazetteer.divisions if one.level == "province"}
    assert {one.province for one in gazetteer.divisions} <= provinces


def test_every_name_of_the_second_source_is_known_in_its_province(shared: Path) -> None:
    gazetteer = shipped_gazetteer()
    unknown = [
        row["名称"]
        for row in _second_source(shared)
        if row["一级行政区"] not in {one.province for one in gazetteer.named(row["名称"])}
    ]
    assert unknown == []


def test_codes_and_years_agree_with_the_second_source(shared: Path) -> None:
    """Every county in every year since 2009, by name, province and year."""
    gazetteer = shipped_gazetteer()
    wrong = []
    for row in _second_source(shared):
        last = int(row["变更/弃用时间"] or 2026)
        for year in range(max(2009, int(row["启用时间"])), last):
            found = gazetteer.named(row["名称"], year=year, level="county")
            if row["代码"] not in {one.code for one in found}:
                wrong.append((row["代码"], row["名称"], year))
    # The two sources date the end of 莱芜市 (winter of 2018 to 2019) differently.
    assert wrong == [("370117", "钢城区", 2018)]


def _second_source(shared: Path) -> list[dict[str, str]]:
    path = shared / "corpus" / "areacodes_2025-11-04_CC0.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if row["级别"] == "县级"]
