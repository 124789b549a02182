"""Invented reports of invented counties, the same for the same number every time."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

FACTS = "metadata.csv"
YEARS = range(2019, 2024)
SEARCHED = "行政复议"
"""A word that every report has some dozen times."""

_BEFORE = ("", "上", "下", "东", "西", "南", "北", "中")
_FIRST, _SECOND = "栩霁漪璟芃昀翊苒楹渟", "渚陂坞墟碕岫坳埼埗漈"
_PROVINCES = (
    ("浙江省", "澄阳市", 339800),
    ("江西省", "昭潭市", 369800),
    ("四川省", "梧平市", 519800),
)
_PARTS = (
    ("优化营商环境", ("政务服务大厅", "企业服务专班", "招标投标平台", "信用修复窗口")),
    ("推进行政执法改革", ("综合行政执法队", "乡镇执法平台", "联合检查小组", "执法监督专员")),
    ("完善行政复议体制", ("行政复议机构", "行政复议调解室", "行政复议受理点", "应诉工作专班")),
    ("加强法治宣传教育", ("普法讲师团", "法治文化公园", "村居法律顾问", "青少年法治基地")),
    ("明年工作安排", ("依法行政考核组", "重大决策审查会", "规范性文件审查岗", "基层法治观察点")),
)
_WHEN = ("全年", "上半年", "三季度以来", "年内", "自试点启动后")
_DOES = ("受理", "办结", "梳理", "复核", "回访", "培训", "公示", "抽查")
_OF = ("事项", "案件", "申请", "清单条目", "企业诉求", "文件", "人员", "记录")
_SO = (
    "群众往返次数比上年减少",
    "平均办理时间缩短",
    "一次办成的比例提高",
    "同类问题的投诉下降",
    "结果公开的及时率上升",
    "基层反映的堵点消除",
)
_CLOSING = "；其中线上办理的占多数，材料由窗口代为核验，结果当日告知当事人"
_SENTENCES = 9


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented report: its text, some 8,000 characters, and its facts."""

    name: str
    text: str
    facts: dict[str, object]


def write(folder: Path, *, reports: int, seed: int = 7) -> list[Path]:
    """That many reports as files in `folder`, and their facts as a table beside them."""
    made = [invented(number, seed=seed) for number in range(reports)]
    for one in made:
        (folder / one.name).write_text(one.text, encoding="utf-8")
    with (folder / FACTS).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["file", *made[0].facts])
        table.writeheader()
        table.writerows({"file": one.name, **one.facts} for one in made)
    return [folder / one.name for one in made]


def invented(number: int, *, seed: int = 7) -> Invented:
    """The report of that number: counties in turn, each with five years."""
    chance = Random(f"{seed} {number}")
    place, year = number // len(YEARS), YEARS[number % len(YEARS)]
    facts = _facts(place, year)
    text = "\n".join(_lines(str(facts["county"]), year, chance)) + "\n"
    return Invented(f"{number:06}.txt", text, facts)


def _facts(place: int, year: int) -> dict[str, object]:
    province, prefecture, code = _PROVINCES[place % len(_PROVINCES)]
    name = f"{_name(place)}县"
    return {
        "title": f"{name}人民政府{year}年度法治政府建设情况报告",
        "county": name,
        "county_code": code + place,
        "prefecture": prefecture,
        "province": province,
        "year": year,
    }


def _name(place: int) -> str:
    # Of 800 counties each has its own; then names return, as real ones do, in other places.
    place, first = divmod(place, len(_FIRST))
    place, second = divmod(place, len(_SECOND))
    return _BEFORE[place % len(_BEFORE)] + _FIRST[first] + _SECOND[second]


def _lines(county: str, year: int, chance: Random) -> Iterator[str]:
    yield f"{county}人民政府{year}年度法治政府建设情况报告"
    for part, (title, actors) in enumerate(_PARTS):
        yield f"{'一二三四五'[part]}、{title}"
        for actor, subpart in zip(actors, "一二三四", strict=True):
            yield f"（{subpart}）发挥{actor}作用"
            yield "".join(_sentence(actor, year, chance) for _ in range(_SENTENCES))


def _sentence(actor: str, year: int, chance: Random) -> str:
    first = f"{chance.choice(_WHEN)}{actor}{chance.choice(_DOES)}{chance.choice(_OF)}"
    second = f"{chance.randint(3, 9999)}件（次），{chance.choice(_SO)}{chance.randint(1, 99)}%"
    return f"{first}{second}{_CLOSING if not chance.randrange(5) else ''}。"
