"""浙江 is 浙江省; a county is told by its name, its beginning or its code."""

from __future__ import annotations

import pytest

from desktop.domain.errors import AmbiguousError, NotFoundError
from desktop.domain.listed_report import ListedReport
from desktop.services.results.named_places import (
    named_counties,
    named_prefectures,
    named_provinces,
)


def listed(county: str | None, code: str | None, prefecture: str, province: str) -> ListedReport:
    known = f"{county}{code}"
    return ListedReport(known, province, prefecture, code, county, 2022, "r.txt", None, None)


REPORTS = [
    listed("嘉善县", "330421", "嘉兴市", "浙江省"),
    listed("朝阳区", "110105", "北京市", "北京市"),
    listed("朝阳区", "220104", "长春市", "吉林省"),
    listed("朝阳县", None, "朝阳市", "辽宁省"),
]


def test_the_beginning_of_a_name_is_enough() -> None:
    assert named_provinces(REPORTS, ["浙江", "吉林省"]) == ("浙江省", "吉林省")
    assert named_prefectures(REPORTS, ["嘉兴"]) == ("嘉兴市",)
    assert named_counties(REPORTS, ["嘉善", "220104", "朝阳县"]) == (
        "330421", "220104", "朝阳县",
    )  # fmt: skip


def test_what_may_be_several_is_told_with_codes() -> None:
    with pytest.raises(AmbiguousError, match=r"朝阳区 \(110105\), 朝阳区 \(220104\)"):
        named_counties(REPORTS, ["朝阳区"])


@pytest.mark.parametrize("name", ["江苏", ""])
def test_what_is_not_there_is_told(name: str) -> None:
    with pytest.raises(NotFoundError, match=f"No report is from {name}"):
        named_provinces(REPORTS, [name])
