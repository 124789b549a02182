"""Titles over several lines, between a page's own lines."""

import pytest

from desktop.exchange.cleaning.parts import CleanedReport, CutPart
from desktop.exchange.facts.titles import title
from desktop.exchange.lexicon.gazetteer import Gazetteer


def titled(gazetteer: Gazetteer, *lines: tuple[str, str, str]) -> str | None:
    parts = tuple(CutPart(role, text, reason) for role, reason, text in lines)  # type: ignore[arg-type]
    return title(CleanedReport("正文。", parts), gazetteer)


SITE, TITLE, BODY_NAME = ("chrome", "site"), ("title", "title"), ("signature", "signature")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [
                (*BODY_NAME, "青屏县人民政府"),
                (*TITLE, "关于2022年度法治政府建设"),
                (*TITLE, "情况的报告"),
            ],
            "青屏县人民政府关于2022年度法治政府建设情况的报告",
        ),
        (
            [
                (*BODY_NAME, "青屏县人民政府"),
                (*TITLE, "关于2022年度法治政府建设"),
                (*SITE, "工作安排的通知"),
            ],
            "青屏县人民政府关于2022年度法治政府建设工作安排的通知",
        ),
        (
            [(*SITE, "青屏县人民政府机关"), (*TITLE, "2020年政府信息公开工作年度报告")],
            "青屏县人民政府机关2020年政府信息公开工作年度报告",
        ),
        (
            [(*BODY_NAME, "青屏县人民政府"), (*TITLE, "2022年县教育局信息公开年度报告")],
            "2022年县教育局信息公开年度报告",
        ),
        (
            [(*SITE, "青屏县教育局2023年度政府信息公开"), (*TITLE, "工作年度报告")],
            "青屏县教育局2023年度政府信息公开工作年度报告",
        ),
        ([(*TITLE, "| 标 题 | 青屏县2022年法治政府建设报告 |")], "青屏县2022年法治政府建设报告"),
        (
            [(*TITLE, "青屏县工作报告"), (*TITLE, "文库 2021-07-27 17:55:10 青屏县2021年政府报告")],
            "青屏县工作报告",
        ),
        (
            [(*TITLE, "政府工作报告"), (*TITLE, "青屏县2021年政府工作报告(全文)")],
            "青屏县2021年政府工作报告(全文)",
        ),
        (
            [(*SITE, "青屏县人民政府关于2022年度法治政府建设情况的"), (*TITLE, "报告")],
            "青屏县人民政府关于2022年度法治政府建设情况的报告",
        ),
        (
            [(*SITE, "青屏县人民政府2022年法治政府建设年度报"), (*SITE, "告")],
            "青屏县人民政府2022年法治政府建设年度报告",
        ),
        (
            [(*SITE, "青屏县人民政府关于20"), (*TITLE, "22年度法治政府建设情况的报告")],
            "青屏县人民政府关于2022年度法治政府建设情况的报告",
        ),
        (
            [(*SITE, "2022年青"), (*TITLE, "屏县政府工作报告")],
            "2022年青屏县政府工作报告",
        ),
        ([(*SITE, "青屏县2022年政府"), ("chrome", "menu", "工作报告")], "青屏县2022年政府工作报告"),
        ([(*SITE, "青屏县政府网2022"), (*TITLE, "2021年政府工作报告")], "2021年政府工作报告"),
        ([("chrome", "menu", "青屏县2022年政府工作报告")], None),
        ([(*SITE, "2022年青屏县统计公报 2022")], "2022年青屏县统计公报 2022"),
        ([(*SITE, "青屏县人民政府工作规则")], "青屏县人民政府工作规则"),
        ([(*SITE, "首页 > 青屏县政府 > 工作报告")], None),
        ([(*SITE, "本站使用说明")], None),
        ([(*TITLE, "青屏县2022年法治政府建..."), (*SITE, "公告")], None),
    ],
)
def test_the_title_of_a_page(
    gazetteer: Gazetteer, lines: list[tuple[str, str, str]], expected: str | None
) -> None:
    assert titled(gazetteer, *lines) == expected
