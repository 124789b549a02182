"""What kind of text a file holds, by its title and its text. What is no report says so."""

import re
from typing import Final, Literal

from desktop.exchange.facts.kinds_of_others import is_menu, is_model, is_news, reads_as_explainer

Kind = Literal[
    "law_report", "work_report", "explainer", "statistics", "news", "notice", "plan", "rules",
    "model", "disclosure", "menu", "other",
]  # fmt: skip

_EXPLAINER: Final = re.compile(
    r"解读|解\s?析|图解|一图读懂|问答|起草说明|《.{6,}》的?(?:政策|文件|文字)?说明"
)
_STATISTICS: Final = re.compile(
    r"统计公报|统计年鉴|主要(?:经济)?指标|经济运行情况|统计数据|统计月报"
)
_TITLED: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("explainer", _EXPLAINER),
    ("statistics", _STATISTICS),
)
_WORK: Final = re.compile(r"政\s*府\s*工\s*作\s*报\s*告|[12]\d{3}\s?年(?:政府)?工作.{0,12}回顾")
_LAW: Final = re.compile(r"法治政府|法治建设|依法行政|依法治[县市区旗]|法治政府年报")
# Its reports speak of 法治政府 in passing.
_DISCLOSURE: Final = re.compile(r"(?:政府)?信息公开.{0,6}(?:年度)?报告|政务公开")
_REPORTS: Final = re.compile(
    r"(?:报告|年报|总结|汇报|白皮书|情况)(?:公示|公开)?(?:[（(【\[].{0,12})?[》”]?(?:的(?:通知|函|公告))?\s*$"
)
_PLAN: Final = re.compile(
    r"(?:要点|工作安排|工作?方案|实施方案|工作计划|行动计划|规划|实施意见|任务分解|分工)"
    r"(?:[（(].{0,24})?[》”]?(?:的(?:通知|函|公告))?(?:[（(].{0,12})?\s*$"
)
_NOTICE: Final = re.compile(r"(?:通知|通告|公告|公示|批复|复函|意见)(?:[（(].{0,12})?\s*$")
_RULES: Final = re.compile(
    r"(?:办法|规定|条例|规则|细则|制度|章程|准则)(?:[（(].{0,24})?[》”]?(?:的(?:通知|公告))?\s*$"
)
_HANDED_OUT: Final = re.compile(
    r"现(?:将.{0,40})?印发给?你们|请(?:结合实际)?(?:认真)?(?:遵照|贯彻|抓好|组织)(?:贯彻|执行|实施|落实)"
)
_ARTICLES: Final = re.compile(r"^第一条[^。]{4,}.*\n(?:.*\n){0,6}?第二条", re.MULTILINE)
# Given to a congress too, but not by a government on its own work.
_OF_OTHERS: Final = re.compile(
    r"(?:常务?委员?会|法院|检察院|政协|预算|决算|审计|计划执行|发展计划)[^报]{0,24}报告"
)
_HEADED: Final = re.compile(r"^[一二三四五六七八九十]、", re.MULTILINE)
# 我代表, not 县长某某代表: who speaks himself, and not who is written about.
_SPEECH: Final = re.compile(
    r"(?:我|谨|受|现在[，,]?)[^。]{0,12}?代表.{0,24}(?:政府|国务院|管委会|管理委员会).{0,6}向.{0,6}(?:大会|会议).{0,4}(?:报告|作).{0,8}"
)
_REVIEW: Final = re.compile(r"^一、.{0,12}(?:工作回顾|五年.{0,6}回顾)", re.MULTILINE)
_OWN_REVIEW: Final = re.compile(r"^[12]\d{3}年工作回顾$", re.MULTILINE)
_PLAN_AIM: Final = re.compile(r"制定本?(?:实施|工作)?(?:方案|要点|计划|意见)")
OPENING: Final = 3000
"""Code points of a text in which it shows what it is."""


def kind_of(title: str | None, body: str) -> Kind:
    """The kind, by the title; without one, or where it leaves that open, by the text."""
    if is_menu(body):
        return "menu"
    if is_model(title or "", body):
        return "model"
    if title:
        return _by_title(title, body) or _by_body(body) or "other"
    return _by_body(body) or "other"


def speaks_for_government(body: str) -> bool:
    """Whether somebody gives the government's report: 我代表……人民政府向大会报告工作."""
    return bool(_SPEECH.search(body[:OPENING]))


def _by_title(title: str, body: str) -> Kind | None:
    for kind, pattern in _TITLED:
        if pattern.search(title):
            return kind
    if not _REPORTS.search(title) and (other := _handed_out(title, body)):
        return other
    if _OF_OTHERS.search(title) and not _LAW.search(title):
        return "other"
    if _WORK.search(title):
        return "work_report"
    return _of_law(title, body)


def _of_law(title: str, body: str) -> Kind | None:
    if _LAW.search(title):
        return "law_report" if _REPORTS.search(title) else _unlike_a_report(body) or "law_report"
    return "disclosure" if _DISCLOSURE.search(title) else None


def _handed_out(title: str, body: str) -> Kind | None:
    """A plan, a rule or a notice; a notice is a plan where the plan stands below it."""
    if _PLAN.search(title):
        handed = _NOTICE.search(title) and not _HEADED.search(body)
        return "notice" if handed else "plan"
    if _RULES.search(title):
        return "rules"
    return "notice" if _NOTICE.search(title) else None


def _unlike_a_report(body: str) -> Kind | None:
    """News, an explanation or a notice under a headline of its own."""
    head = body[:OPENING]
    if reads_as_explainer(head):
        return "explainer"
    if _HANDED_OUT.search(head[:400]):
        return "plan" if _HEADED.search(body) else "notice"
    return "news" if is_news(body) else None


def _by_body(body: str) -> Kind | None:
    head = body[:OPENING]
    if _SPEECH.search(head) or _REVIEW.search(head) or _OWN_REVIEW.search(head):
        return "work_report"
    if _ARTICLES.search(head):
        return "rules"
    if other := _unlike_a_report(body):
        return other
    if _PLAN_AIM.search(head[:400]):
        return "plan"
    if _DISCLOSURE.search(head[:400]) and "公开条例" in head[:400]:
        return "disclosure"
    return "law_report" if len(_LAW.findall(head)) >= 2 else None
