"""The year a report covers, on invented reports."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.facts.report_facts import ReportFacts, report_facts
from desktop.exchange.lexicon.gazetteer import Gazetteer

PROSE = "全面推进依法行政,扎实开展各项工作,群众满意率持续提升,为高质量发展提供坚实保障。"
SPEECH = ("各位代表：", "现在,我代表青屏县人民政府向大会报告工作,请予审议。")


def read(gazetteer: Gazetteer, *lines: str) -> ReportFacts:
    return report_facts(clean("\n".join(lines)), source_name="a.txt", gazetteer=gazetteer)


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (("一、2021年工作回顾", PROSE, "二、2022年工作安排", PROSE), 2022),
        (
            (
                "一、2021年工作回顾",
                PROSE,
                "二、二〇三五年远景目标",
                PROSE,
                "三、2022年工作安排",
                PROSE,
            ),
            2022,
        ),
        (("一、过去五年工作", f"{PROSE}2024年完成投资9亿元,2025年完成40亿元。"), None),
        (("一、过去五年工作", f"产值由2016年的20亿元增长到2021年的30亿元。{PROSE}"), 2022),
        (("一、今后五年规划目标", PROSE, "二、2022年重点工作", PROSE), 2022),
        (("一、刚刚过去的工作", f"刚刚过去的2021年,{PROSE}"), 2022),
    ],
)
def test_a_speech_s_year_follows_the_one_it_looks_back_on(
    gazetteer: Gazetteer, lines: tuple[str, ...], year: int | None
) -> None:
    found = read(gazetteer, *SPEECH, *lines)
    assert found.facts.year == year
    assert ("year" in found.guessed) == (year is not None)


def test_a_guess_never_lies_behind_the_page_s_dates(gazetteer: Gazetteer) -> None:
    later = (*SPEECH, "一、过去工作", PROSE, "二、2030年工作安排", PROSE)
    assert read(gazetteer, *later).facts.year == 2030
    assert read(gazetteer, "发布日期:2022-02-10", *later).facts.year == 2022


@pytest.mark.parametrize(
    ("lines", "signed", "year"),
    [
        (("现将有关情况报告如下：", "一、主要工作", PROSE), "2022年12月20日", 2022),
        (("现将有关情况报告如下：", "一、主要工作", PROSE), "2023年1月20日", 2022),
        (
            ("情况如下：", "一、主要工作", f"在2020年考评中,{PROSE}", "二、2023年工作计划", PROSE),
            "2022年12月20日",
            2022,
        ),
        (("现将我县2021年度工作情况报告如下：", "一、主要工作", PROSE), "2022年12月20日", 2021),
    ],
)
def test_a_report_s_year_by_its_plan_and_its_date(
    gazetteer: Gazetteer, lines: tuple[str, ...], signed: str, year: int
) -> None:
    page = ("青屏县法治政府建设情况报告", *lines, "青屏县人民政府", signed)
    found = read(gazetteer, *page)
    assert (found.facts.year, "year" in found.guessed) == (year, True)


def test_since_a_year_opens_reports_of_a_later_one(gazetteer: Gazetteer) -> None:
    since = f"2018年以来,我院{PROSE}"
    title = "青屏县行政审判工作情况报告"
    told = read(gazetteer, title, since, "2018年1月至2020年5月,收案86件。", "一、做法", PROSE)
    assert (told.facts.year, "year" in told.guessed) == (2020, True)
    alone = read(gazetteer, title, since, "一、做法", PROSE)
    assert (alone.facts.year, "year" in alone.guessed) == (2018, False)


def test_news_and_notices_are_of_the_day_of_their_date(gazetteer: Gazetteer) -> None:
    notice = (
        "青屏县人民政府办公室关于印发法治政府建设工作要点的通知",
        "各镇人民政府：",
        f"现印发给你们,请认真组织实施。{PROSE}",
        "青屏县人民政府办公室",
        "2022年5月21日",
        f"为推进2021年部署的工作,制定本要点。{PROSE}",
        "一、总体要求",
        PROSE,
    )
    found = read(gazetteer, *notice)
    assert (found.facts.kind, found.facts.issued_on, found.facts.year) == (
        "plan", "2022-05-21", 2022,
    )  # fmt: skip
    assert {"kind", "year"} <= found.guessed
