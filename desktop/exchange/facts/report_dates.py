"""When a report was issued and when it was published; never the clock of the crawl."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.cleaning.parts import CleanedReport, CutPart
from desktop.text.dates import CLOCK, DATE, TIME, dates, first_date, is_date_line

_CLOCK: Final = re.compile(CLOCK)
_OPENS_OCCASION: Final = re.compile(r"^[—–\-―─－（(\s]*[12一二].{6,16}日\s*在")
_AT_A_MEETING: Final = re.compile(
    rf"^[^。]{{0,40}}?({DATE})\s*在[^。]{{4,60}}?(?:会议|大会|全会)", re.MULTILINE
)
_AS_DOCUMENTS_DO: Final = re.compile(r"年.+[日号]|^\s*[（(〔\[]")
_PUBLISHED: Final = re.compile(r"发布|公布|来源|作者|编辑|点击|浏览|阅读|访问")
_NOT_ITS_OWN: Final = frozenset(("clock", "breadcrumb", "paging", "related_links", "imprint"))
_BEFORE_A_COUNTER: Final = re.compile(rf"{DATE}{TIME}\s*[（(]?\s*(?:点击|浏览|阅读|访问)")
_RUN_TOGETHER: Final = re.compile(rf"(?<=[^\s:：])发布[:：]\s*{DATE}")
OPENING: Final = 400
"""Code points of the body in which an occasion can stand that cleaning did not see."""
MIDDLE: Final = 30
"""Paragraphs among which a notice is signed, though a plan follows."""
HANDED_OUT: Final = ("notice", "plan", "rules")
"""Kinds that a notice hands out."""
LONGEST_BYLINE: Final = 80
"""Code points; in a longer line a date is part of what it says."""


def issued_on(cleaned: CleanedReport) -> str | None:
    """The date under the signature, else of the meeting, else of the index table."""
    alone = _lone_dates_in_head(cleaned)
    signed = [part.text for part in cleaned.parts if part.role in ("date", "signature")]
    own = [line for line in signed if line not in alone]
    beside = [] if cleaned.having("occasion") else _beside(cleaned)
    table = kinds(cleaned.labels, "issued_on")
    return _first(reversed(own)) or spoken_on(cleaned) or _first([*beside, *table])


def in_the_middle(cleaned: CleanedReport) -> str | None:
    """The date under a notice's first lines, before what it hands out."""
    lines = cleaned.text.split("\n")[:MIDDLE]
    return _first(line for line in lines if is_date_line(line))


def spoken_on(cleaned: CleanedReport) -> str | None:
    """The date of the meeting at which the report was given."""
    told = list(_occasions(cleaned))
    if told:
        return _first([*told, *_lone_dates_in_head(cleaned)])
    page = "\n".join([*cleaned.head, cleaned.text[:OPENING]])
    return _first(match[1] for match in _AT_A_MEETING.finditer(page))


def published_on(cleaned: CleanedReport) -> tuple[str | None, bool]:
    """The date of publication, and whether it is only a date that stands near the title."""
    labelled = _first(kinds(cleaned.labels, "published_on"))
    if labelled:
        return labelled, False
    issued = _beside(cleaned)
    alone = _lone_dates_in_head(cleaned)
    if cleaned.having("occasion"):
        alone = [line for line in alone if _CLOCK.search(line)]
    lone = _first([line for line in alone if line not in issued]) or _first(_bylines(cleaned))
    return lone, lone is not None


def _under_a_title(cleaned: CleanedReport) -> list[str]:
    """Dates as documents write them, between a speech's title and whom it addresses."""
    head = _head(cleaned)
    return [
        part.text
        for above, part, below in zip(head, head[1:], head[2:], strict=False)
        if above.role == "title"
        and below.role in ("addressee", "speaker", "opening")
        and is_date_line(part.text)
        and _AS_DOCUMENTS_DO.search(part.text)
        and not _CLOCK.search(part.text)
    ]


def _lone_dates_in_head(cleaned: CleanedReport) -> list[str]:
    return [
        part.text
        for part in _head(cleaned)
        if part.reason != "index_table" and is_date_line(part.text)
    ]


def _head(cleaned: CleanedReport) -> list[CutPart]:
    return [part for part in cleaned.parts if part.position == 0]


def _occasions(cleaned: CleanedReport) -> Iterator[str]:
    """The lines that tell the meeting, whole where one is broken after its first words."""
    before = ""
    for part in cleaned.parts:
        if part.role == "occasion":
            yield before + part.text if _OPENS_OCCASION.match(before) else part.text
        before = part.text


def _beside(cleaned: CleanedReport) -> list[str]:
    return [*_under_a_name(cleaned), *_under_a_title(cleaned)]


def _under_a_name(cleaned: CleanedReport) -> list[str]:
    """Dates as documents write them, right under who issued the report or speaks."""
    head = _head(cleaned)
    return [
        part.text
        for above, part in pairwise(head)
        if above.role in ("signature", "speaker")
        and is_date_line(part.text)
        and _AS_DOCUMENTS_DO.search(part.text)
    ]


def _bylines(cleaned: CleanedReport) -> Iterator[str]:
    """Lines of the head that give a date as sites do: with the time of day, or 发布, 点击."""
    for part in _head(cleaned):
        short = len(part.text.rstrip(" |")) <= LONGEST_BYLINE
        if short and part.role in ("chrome", "title") and _is_byline(part):
            yield part.text


def _is_byline(part: CutPart) -> bool:
    line = part.text
    # The dates of an index table have labels of their own before them.
    if part.reason == "index_table":
        return bool(_RUN_TOGETHER.search(line) or _BEFORE_A_COUNTER.match(line))
    if part.reason in _NOT_ITS_OWN:
        return False
    timed = any(re.match(rf"\s*[T ]?\s*{CLOCK}", line[one.end :]) for one in dates(line))
    return timed or bool(first_date(line) and _PUBLISHED.search(line))


def _first(texts: Iterable[str]) -> str | None:
    return next(filter(None, map(first_date, texts)), None)
