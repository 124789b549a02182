"""The title, among the many lines of a page that look like one."""

import re
from typing import Final

from desktop.exchange.cleaning import CleanedReport, RemovedPart
from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.gazetteer import Gazetteer

_YEAR: Final = re.compile(r"[12１２][0-9０-９]{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2}")
_CONTINUES: Final = re.compile(
    r"^(?:关于|建设|情况|工作|年度|的|法治政府建设|依法行政|政府工作报告|报告$|[12]\d{3}年)"
)
_CUT_OFF: Final = re.compile(r"(?:[县市区旗州盟委局会院]|政府|办公室|年度?|关于)$")
_LETTER_SPACED: Final = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$))")


def title(cleaned: CleanedReport, gazetteer: Gazetteer) -> str | None:
    """The fullest title of the page: with a year, with a place; the first of equals."""
    found = [*_in_head(cleaned), *kinds(cleaned.labels, "title")]
    found = [_closed_up(text) for text in found if "..." not in text]
    return max(found, key=lambda text: _fullness(text, gazetteer), default=None)


def _in_head(cleaned: CleanedReport) -> list[str]:
    head = [part for part in cleaned.parts if part.position == 0]
    return [
        _with_line_before(head, index) for index, part in enumerate(head) if part.role == "title"
    ]


def _with_line_before(head: list[RemovedPart], index: int) -> str:
    """The title, joined with the line before it where it only goes on from there."""
    text = head[index].text
    before = head[index - 1] if index else None
    if before and _CONTINUES.match(text) and _can_begin_a_title(before):
        return before.text + text
    # A party committee and its government issue a report together.
    if before and before.role == "signature" and before.text.startswith("中共"):
        return f"{before.text} {text}"
    return text


def _can_begin_a_title(part: RemovedPart) -> bool:
    plain = part.role == "signature" or part.reason in ("site", "heading_without_number")
    return plain and len(part.text) <= 40 and bool(_CUT_OFF.search(part.text))


def _closed_up(text: str) -> str:
    """政 府 工 作 报 告 as 政府工作报告; a single space between two names stays."""
    return _LETTER_SPACED.sub("", text) if len(_LETTER_SPACED.findall(text)) > 2 else text


def _fullness(text: str, gazetteer: Gazetteer) -> int:
    place = "政府" in text or any(gazetteer.mentions(text))
    return 3 * bool(_YEAR.search(text)) + 3 * place + text.endswith(("报告", "解读", "公报"))
