"""The title, among the many lines of a page that look like one."""

import re
from dataclasses import replace
from typing import Final

from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.cleaning.parts import CleanedReport, CutPart
from desktop.exchange.facts.broken_titles import breaks_a_word, closed
from desktop.exchange.lexicon.gazetteer import Gazetteer

_YEAR: Final = re.compile(r"[12１２][0-9０-９]{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2}")
_CONTINUES: Final = re.compile(
    r"^(?:关于|人民政府|建设|情况|工作|年度|的|法治政府建设|依法行政|政府(?:工作报告|信息公开)|信息公开|政务公开"
    r"|行政(?:复议|应诉)|安排|报告$|[12]\d{3}年)"
)
_OWN_OFFICE: Final = re.compile(r"^[12]\d{3}年度?[县市区旗州][^关年]{1,14}(?:局|委员会|办公室)")
_CUT_OFF: Final = re.compile(
    r"(?:[县市区旗州盟委局会院镇乡厅处所]|街道|政府|机关|中心|办公室|办事处|年度?|关于|建设|公开|情况|工作|的)$"
)
_LETTER_SPACED: Final = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$|[（(]))")
_LEAD: Final = re.compile(r"^[\s•·●◆■▪*|｜]*(?:标\s*题[\s:：|｜]*)?")
_TITLED: Final = re.compile(r"^[\s•·●◆■▪*|｜]*标\s*题[\s|｜]")
# A byline with its time, and where on the site the page is.
_NO_TITLE: Final = re.compile(
    r"\d{1,2}[:：]\d{2}|^\d{4}-\d{1,2}-\d{1,2}|^(?:网站)?(?:首页|主页)[\s>›»]"
)
_IN_BRACKETS: Final = re.compile(r"\s*[（(【\[〔][^（(]{1,24}[)）】\]〕]$|\s*全文$|\s+\d{4}$")
_DOCUMENT: Final = re.compile(
    r"(?:报告|公报|年报|总结|汇报|通报|通知|意见|方案|要点|规则|办法|解读|说明|白皮书|回顾)$"
)
# 2022年工作回顾-青屏县年鉴: the site's name after the page's.
_OF_SITE: Final = re.compile(
    r"\s*[-—–_|｜]{1,2}\s*[^-—–_|｜]{2,20}(?:年鉴|网|网站|人民政府|日报|文库|门户|频道|新闻)$"
)
LONGEST_LINE: Final = 40
"""Code points of a line that can be the first of a title's."""
SHORTEST: Final = 8
LONGEST: Final = 100
"""Code points between which a line that no rule of cleaning took for a title can be one."""


def title(cleaned: CleanedReport, gazetteer: Gazetteer) -> str | None:
    """The fullest title of the page: with a year, with a place; the first of equals.

    Where no line has the shape of a report's title, a line that names a place and ends as
    documents do (公报 2022, 工作规则).
    """
    found = _usable([*_in_head(cleaned, gazetteer), *kinds(cleaned.labels, "title")])
    if not found:
        found = [
            one for one in _usable(_other_lines(cleaned, gazetteer)) if _is_likely(one, gazetteer)
        ]
    return max(found, key=lambda text: _fullness(text, gazetteer), default=None)


def _usable(texts: list[str]) -> list[str]:
    """Without what a page puts before and after a title; no bylines, none that was cut short."""
    tidied = [_closed_up(_OF_SITE.sub("", _LEAD.sub("", text).rstrip(" |｜"))) for text in texts]
    return [text for text in tidied if "..." not in text and not _NO_TITLE.search(text)]


def _in_head(cleaned: CleanedReport, gazetteer: Gazetteer) -> list[str]:
    head = [
        replace(part, text=_closed_up(part.text)) for part in cleaned.parts if part.position == 0
    ]
    return [
        _with_lines_around(head, index, gazetteer)
        for index, part in enumerate(head)
        if part.role == "title"
    ]


def _with_lines_around(head: list[CutPart], index: int, gazetteer: Gazetteer) -> str:
    """The title, joined with the lines before it where it only goes on from there, and after."""
    text, last = head[index].text, index
    while index and _belongs_together(head[index - 1], text, gazetteer):
        index -= 1
        text = head[index].text + text
    text += _rest_after(text, head[last + 1 : last + 2])
    before = head[index - 1] if index else None
    # A party committee and its government issue a report together.
    if before and before.role == "signature" and before.text.startswith("中共"):
        return f"{before.text} {text}"
    return text


def _belongs_together(before: CutPart, text: str, gazetteer: Gazetteer) -> bool:
    if not _is_plain(before) or len(before.text) > LONGEST_LINE:
        return False
    return breaks_a_word(before.text, text, gazetteer) or (
        _goes_on(text) and bool(_CUT_OFF.search(before.text))
    )


def _goes_on(text: str) -> bool:
    """Whether it lacks a beginning; 2022年区教育局…… names its own office and does not."""
    return bool(_CONTINUES.match(text)) and not _OWN_OFFICE.match(text)


def _rest_after(text: str, following: list[CutPart]) -> str:
    """The next line, where the title breaks off and that line ends it: 工作安排的通知."""
    if _DOCUMENT.search(_IN_BRACKETS.sub("", text)) or not _CUT_OFF.search(text):
        return ""
    return next((one.text for one in following if _is_end_of_a_title(one)), "")


def _is_end_of_a_title(part: CutPart) -> bool:
    plain = part.role == "title" or part.reason in _PLAIN
    return plain and len(part.text) <= 20 and bool(_DOCUMENT.search(part.text))


def _is_plain(part: CutPart) -> bool:
    return part.role in ("signature", "title") or part.reason in _PLAIN


_PLAIN: Final = ("site", "heading_without_number")


def _closed_up(text: str) -> str:
    """政 府 工 作 报 告 as 政府工作报告; a single space between two names stays."""
    return _LETTER_SPACED.sub("", text) if len(_LETTER_SPACED.findall(text)) > 2 else text


def _other_lines(cleaned: CleanedReport, gazetteer: Gazetteer) -> list[str]:
    head = [part for part in cleaned.parts if part.position == 0]
    menu = {part.text for part in head if part.reason == "menu"}
    lines = [
        part.text
        for part in head
        if part.reason in _PLAIN or part.text in menu or _TITLED.match(part.text)
    ]
    return [line for line in closed(lines, gazetteer) if line not in menu]


def _is_likely(text: str, gazetteer: Gazetteer) -> bool:
    fits = SHORTEST <= len(text) <= LONGEST and not re.search(r"[。>›»：:]", text)
    named = _YEAR.search(text) or "政府" in text or any(gazetteer.mentions(text))
    return fits and bool(named) and bool(_DOCUMENT.search(_IN_BRACKETS.sub("", text)))


def _fullness(text: str, gazetteer: Gazetteer) -> int:
    place = "政府" in text or any(gazetteer.mentions(text))
    ends = _IN_BRACKETS.sub("", text).endswith(("报告", "解读", "公报"))
    return 3 * bool(_YEAR.search(text)) + 3 * place + ends
