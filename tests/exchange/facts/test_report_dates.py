"""Dates under a name, of a meeting, and in the lines that sites put beside a title."""

import pytest

from desktop.exchange.cleaning.parts import CleanedReport, CutPart
from desktop.exchange.facts.report_dates import issued_on, published_on, spoken_on


def page(*lines: tuple[str, str, str], text: str = "正文。") -> CleanedReport:
    parts = tuple(CutPart(role, line, reason) for role, reason, line in lines)  # type: ignore[arg-type]
    return CleanedReport(text, parts)


SITE, NAME = ("chrome", "site"), ("signature", "signature")
TABLE, DATE = ("chrome", "index_table"), ("date", "date")
OCCASION, SPEAKER = ("occasion", "occasion"), ("speaker", "speaker")


def test_a_date_under_the_name_of_who_issued_it() -> None:
    found = page((*NAME, "青屏县人民政府"), (*DATE, "(2015年1月10日)"))
    assert (issued_on(found), published_on(found)) == ("2015-01-10", (None, False))
    spoken = page((*SPEAKER, "区长 某某"), (*DATE, "2016年1月14日"))
    assert (issued_on(spoken), published_on(spoken)[0]) == ("2016-01-14", None)


def test_a_date_as_sites_write_it_is_of_publication() -> None:
    found = page((*NAME, "青屏县人民政府"), (*DATE, "2015-01-10"))
    assert (issued_on(found), published_on(found)) == (None, ("2015-01-10", True))


def test_a_meeting_told_on_two_lines() -> None:
    found = page(
        (*SITE, "2010年2月24日在青屏县第七届"),
        (*OCCASION, "人民代表大会第四次会议上"),
        (*DATE, "2010-03-01"),
    )
    assert (spoken_on(found), issued_on(found)) == ("2010-02-24", "2010-02-24")


@pytest.mark.parametrize(
    "found",
    [
        page((*SITE, "政府工作报告xyz 2020年5月19日在青屏县第十四届人大第六次会议上xyz")),
        page(text="——2020年5月19日在青屏县第十四届人民代表大会第六次会议上\n各位代表:"),
    ],
)
def test_a_meeting_that_cleaning_did_not_see(found: CleanedReport) -> None:
    assert (spoken_on(found), issued_on(found)) == ("2020-05-19", "2020-05-19")


def test_no_meeting() -> None:
    assert spoken_on(page(text="2020年5月19日,青屏县举行开幕式。")) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ((*SITE, "文库 2021-07-27 17:55:10 政府报告"), "2021-07-27"),
        ((*SITE, "2021-02-09 发布:青屏县人民政府办公室 点击数:"), "2021-02-09"),
        ((*TABLE, "2024年01月25日 (点击: )"), "2024-01-25"),
        ((*TABLE, "栏目:工作报告发布:2006-08-23浏览:3023"), "2006-08-23"),
        ((*TABLE, "发布机构: 青屏县人民政府 生成日期: 2024-01-25"), None),
        ((*TABLE, "2023年03月13日 15:53:47"), None),
        (("chrome", "clock", "2019年10月31日 10:00 来源"), None),
        ((*SITE, "2023年3月1日起施行"), None),
        ((*SITE, "2023-03-01 10:00 " + "字" * 80), None),
    ],
)
def test_bylines(line: tuple[str, str, str], date: str | None) -> None:
    assert published_on(page(line)) == (date, date is not None)
