"""Signs of texts that are no reports: news, explanations, model texts, a page's menu."""

import re
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.text.headings import headings

_ON_A_DAY: Final = re.compile(
    r"(?:^|[，,。\s讯）)】])(?:近日|日前|[12]\d{3}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚|至\d{1,2}日)?\s*[，,]"
    r"|^(?:近日|日前|昨日|今日)[，,]?|^.{0,12}讯\s*[（(:：]?"
)
_HELD: Final = re.compile(r"召开|主持|举行|开幕|闭幕|调研|出席|带队|考察|督导|视察|会见|启动")
_SIGNS: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"(?:会议|活动|大会)(?:指出|强调|要求|认为|应到|听取|审议|还)",
        r"^(?:会上|会前|会后|座谈[会中]|调研中|活动中|当天)",
        r"(?:参加|出席|列席)(?:会议|活动|调研|座谈)",
        r"记者|通讯员|本报讯|供稿",
        r"在(?:报告|讲话|会)[中上](?:指出|强调|要求)",
        r"(?:主持召开|主持会议|出席会议|带队到|一行)",
    )
)
_TELLS_ITSELF: Final = re.compile(r"(?:报告|汇报|总结|通报)如下|我(?:代表|院|局)")
_EXPLAINS: Final = re.compile(
    r"(?:作|做|进行)?(?:如下|以下)解读|解读如下|现(?:就|将|对)[^。]{0,60}解读"
)
_PARTS_OF_AN_EXPLANATION: Final = re.compile(
    r"^[一二三四五六七八]、\s*(?:(?:制定|起草|出台|编制|修订|文件|政策|议题|决策)(?:的)?"
    r"(?:背景|依据|过程|目的|意义|必要性)|(?:背景|目标任务|主要内容|解读机关))",
    re.MULTILINE,
)
_PLACEHOLDER: Final = re.compile(
    r"(?<![A-Za-z0-9*＊×])(?:[*＊×]{1,4}|[Xx]{2,4}|某某?)(?=[省市县区旗镇乡年月日次件人个条项名场万亿])|(?:美丽|幸福|法治|平安)[*＊×]{1,3}"
)
_MODEL: Final = re.compile(r"范文|模板|(?:精选|通用|必备|优秀)\s*\d{0,2}\s*篇|篇[一二三四]|\d+篇")
PLACEHOLDERS: Final = 3
"""CountyNames left open (*区, XX县) from which on a text is a model."""
FEWEST_LINES: Final = 8
"""Lines from which on a page without a sentence is a menu."""
LONGEST_ENTRY: Final = 24
"""Code points of a menu's entry; a longer one may be a report's."""
MODEL: Final = 4000
"""Code points in which a model text has left names open."""
NEWS: Final = 1500
"""Code points in which news shows that it is news."""


def is_menu(body: str) -> bool:
    """Whether the text is many short lines without a sentence or a numbered heading."""
    lines = [line for line in body.split("\n") if line.strip()]
    if len(lines) < FEWEST_LINES or any(map(frame.is_prose, lines)) or headings(body):
        return False
    return sum(len(line) <= LONGEST_ENTRY for line in lines) >= 0.8 * len(lines)


def is_model(title: str, body: str) -> bool:
    """Whether names and figures are left open, or the title offers it as a model."""
    found = len(_PLACEHOLDER.findall(body[:MODEL]))
    return found >= PLACEHOLDERS or bool(found and _MODEL.search(title)) or "范文" in title


def is_news(body: str) -> bool:
    """Whether it tells of a meeting on a day, in the third person."""
    head = body[:NEWS]
    first = "\n".join(head.split("\n")[:2])
    if _TELLS_ITSELF.search(first) or "报告如下" in head:
        return False
    told = any(_ON_A_DAY.search(line) for line in first.split("\n")) and _HELD.search(first)
    return bool(told) and any(sign.search(head) for sign in _SIGNS)


def reads_as_explainer(head: str) -> bool:
    """Whether it says so, or is built as explanations are: background, grounds, drafting."""
    if _EXPLAINS.search(head[:400]):
        return True
    return len(_PARTS_OF_AN_EXPLANATION.findall(head)) >= 2
