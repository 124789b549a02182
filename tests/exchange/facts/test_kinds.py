"""What is no report says so, on invented texts."""

import pytest

from desktop.domain.report import KINDS, NO_REPORTS, Facts, is_counted
from desktop.exchange.facts.kinds import kind_of, speaks_for_government

PROSE = "全面推进依法行政,扎实开展法治政府建设,群众满意率持续提升,提供坚实保障。"
HEADED = f"一、总体要求\n{PROSE}\n二、重点任务\n{PROSE}"
NEWS = "1月12日上午,青屏县召开会议,县长主持会议。\n会议指出,要推进法治政府建设。"


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("青屏县关于印发2022年依法行政工作要点的通知", PROSE, "notice"),
        ("青屏县关于印发2022年依法行政工作要点的通知", HEADED, "plan"),
        ("青屏县2022年法治政府建设工作计划", HEADED, "plan"),
        ("青屏县重大行政决策程序规定", HEADED, "rules"),
        ("青屏县关于开展依法行政考核的通知", HEADED, "notice"),
        ("青屏县关于印发《2022年度法治政府建设情况报告》的通知", HEADED, "law_report"),
        ("青屏县2022年法治政府建设年度报告公示", HEADED, "law_report"),
        ("青屏县2022年法治建设推进会召开", NEWS, "news"),
        ("青屏县2022年法治建设", PROSE, "law_report"),
        ("青屏县2022年法治建设", f"现将要点印发给你们。{PROSE}", "notice"),
        ("青屏县2022年法治建设", f"现将要点印发给你们。\n{HEADED}", "plan"),
        ("青屏县2021年度预算执行和审计工作报告", HEADED, "other"),
        ("青屏县人民法院工作报告", HEADED, "other"),
        ("青屏县2022年政府信息公开工作年度报告", HEADED, "disclosure"),
        ("2022年工作和十三五发展回顾", PROSE, "work_report"),
        ("2022年某县总结(精选5篇)", f"XX县坚持依法行政,{PROSE}", "model"),
        ("2022年法治政府建设报告范文", PROSE, "model"),
        (None, f"*县召开会议*次,办结*件,{PROSE}", "model"),
        (None, NEWS, "news"),
        (None, NEWS.replace("1月12日上午", "青屏讯 近日"), "news"),
        (None, f"《青屏县要点》已印发,现作如下解读。\n{PROSE}", "explainer"),
        (None, f"一、制定背景\n{PROSE}\n二、主要内容\n{PROSE}", "explainer"),
        (None, f"为推进法治政府建设,制定本方案。\n{HEADED}", "plan"),
        (None, "第一条 为规范决策程序,制定本规定。\n第二条 本规定适用于全县。", "rules"),
        (None, f"1月12日,我代表县政府召开会议。会议指出,{PROSE}", "law_report"),
        (None, f"2022年工作回顾\n{PROSE}", "work_report"),
        (None, "\n".join(["首页", "机构", "领导", "通知", "公告", "规划", "统计", "函件"]), "menu"),
        (None, "\n".join(["首页", "机构", "领导", "通知", "公告", "规划", "统计"]), "other"),
        (None, "\n".join(["一、工作", *["机构设置"] * 8]), "other"),
        (
            None,
            "\n".join(["这一行比任何菜单里的一项都要长得多所以大概不是菜单里的一项"] * 8),
            "other",
        ),
    ],
)
def test_kinds_by_title_and_by_text(title: str | None, body: str, kind: str) -> None:
    assert kind_of(title, body) == kind


def test_somebody_who_is_written_about_does_not_speak() -> None:
    assert speaks_for_government("现在,我代表区人民政府向大会报告工作。")
    assert not speaks_for_government("县长某某代表县人民政府向大会作工作报告。")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_report_counts_once_somebody_says_so(kind: str) -> None:
    assert is_counted(Facts(kind=kind), frozenset({"year"}))
    assert is_counted(Facts(kind=kind), frozenset({"kind"})) == (kind not in NO_REPORTS)
