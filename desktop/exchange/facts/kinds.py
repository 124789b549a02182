"""What kind of text a file holds, by its title and first lines."""

import re
from typing import Final, Literal

Kind = Literal["law_report", "work_report", "explainer", "statistics", "other"]

_EXPLAINER: Final = re.compile(
    r"解读|解\s?析|图解|一图读懂|问答|起草说明|《.{6,}》的?(?:政策|文件|文字)?说明"
)
_STATISTICS: Final = re.compile(
    r"统计公报|统计年鉴|主要(?:经济)?指标|经济运行情况|统计数据|统计月报"
)
_WORK: Final = re.compile(r"政\s*府\s*工\s*作\s*报\s*告")
_LAW: Final = re.compile(r"法治政府|法治建设|依法行政|依法治[县市区旗]|法治政府年报")
# Its reports speak of 法治政府 in passing.
_DISCLOSURE: Final = re.compile(r"(?:政府)?信息公开.{0,6}(?:年度)?报告|政务公开")
_SPEECH: Final = re.compile(r"代表.{0,24}(?:政府|国务院|管委会|管理委员会).{0,6}向.{0,6}(?:大会|会议).{0,4}(?:报告|作).{0,8}")
_REVIEW: Final = re.compile(r"^一、.{0,12}(?:工作回顾|五年.{0,6}回顾)", re.MULTILINE)


def kind_of(title: str | None, body: str) -> Kind:
    """The kind, by the title; without one by how the body begins."""
    if title:
        return _by_title(title) or _by_body(body) or "other"
    return _by_body(body) or "other"


def _by_title(title: str) -> Kind | None:
    if _EXPLAINER.search(title):
        return "explainer"
    if _STATISTICS.search(title):
        return "statistics"
    if _WORK.search(title):
        return "work_report"
    if _LAW.search(title):
        return "law_report"
    return "other" if _DISCLOSURE.search(title) else None


def _by_body(body: str) -> Kind | None:
    head = body[:3000]
    if _SPEECH.search(head) or _REVIEW.search(head):
        return "work_report"
    if _DISCLOSURE.search(head[:400]) and "公开条例" in head[:400]:
        return "other"
    return "law_report" if len(_LAW.findall(head)) >= 2 else None
