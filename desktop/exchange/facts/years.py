"""The year a report covers; a 政府工作报告 counts by the year in which it is given."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.kinds import Kind
from desktop.exchange.facts.report_dates import spoken_on
from desktop.text.dates import number
from desktop.text.headings import Heading

_FOUR: Final = r"[12１２][0-9０-９]{3}|[二一][〇○零ＯO九][〇○零ＯO一二三四五六七八九]{2}"
# 2021-2025年 is the term of a plan, 2023年1月 a date.
_YEAR: Final = re.compile(
    rf"(?<![\d\-—–~至])({_FOUR})\s*(?:年度?(?!\s*\d{{1,2}}\s*月)|(?=法治|政府))"
)
_OPENING: Final = re.compile(rf"^\s*(?:{_FOUR})\s*年")
_REVIEW: Final = re.compile(rf"({_FOUR})\s*年(?!.{{0,6}}远景|规划).{{0,10}}(?:回顾|情况|完成|总结)")
# In running text 2033年完成4万座 is a plan.
_REVIEW_IN_TEXT: Final = re.compile(rf"({_FOUR})\s*年.{{0,10}}(?:回顾|总结)")
_GROWN_TO: Final = re.compile(
    rf"(?:增|升|涨|提高|增长|提升|扩大)[^。；]{{0,6}}(?:到|至)\s*({_FOUR})\s*年的?\s*\d"
)
_FAR: Final = re.compile(r"\s*年?.{0,4}(?:远景|规划|纲要|愿景)")
_REPORTED: Final = re.compile(
    rf"现[将就把][^。\d]{{0,20}}({_FOUR})\s*年度?(?!以来)[^。]{{0,40}}(?:报告|汇报|总结|通报)"
)
_SINCE: Final = re.compile(rf"^\s*({_FOUR})\s*年以来")
_UP_TO: Final = re.compile(rf"(?:截至|截止|至|到)\s*({_FOUR})\s*年\s*\d{{1,2}}\s*月")
_AHEAD: Final = re.compile(
    rf"({_FOUR})\s*年.{{0,14}}(?:任务|目标|安排|重点|思路|打算|计划|部署|工作$|要求)"
)
_JUST_GONE: Final = re.compile(rf"(?:刚刚|刚)?过去的\s*({_FOUR})\s*年")
_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
EARLIEST: Final = 1980
OF_THEIR_DAY: Final = ("news", "notice", "plan", "rules", "menu")
"""Kinds whose year is that of their date."""
LATE: Final = 11
"""Month from which on a report that is issued covers its own year."""
_Dates = tuple[str | None, str | None]
_Guesses = Callable[[CleanedReport, list[Heading], _Dates], Iterator[int]]


def covered_year(
    cleaned: CleanedReport,
    *,
    kind: Kind,
    title: str | None,
    headings: list[Heading],
    dates: tuple[str | None, str | None],
    source_name: str,
) -> tuple[int | None, bool]:
    """The year, and whether it was inferred rather than read.

    ``dates`` are issued on and published on. Read is what the title says, the date on which a
    speech was given, or the year with which the report opens.
    """
    titled = _first(_years(title or ""))
    given = _given(cleaned) if kind == "work_report" else None
    if titled:
        # A collector's title can name the year that the speech looks back on.
        return (given, True) if given == titled + 1 else (titled, False)
    read = given or (_opening(cleaned.text) if kind != "work_report" else None)
    if read:
        return read, False
    guesses = chain(_guesses(kind)(cleaned, headings, dates), _in_file_name(source_name))
    latest = min((int(date[:4]) for date in dates if date), default=2100)
    guessed = _first(year for year in guesses if year <= latest)
    return guessed, guessed is not None


def _guesses(kind: Kind) -> _Guesses:
    if kind == "work_report":
        return _speech_guesses
    return _notice_guesses if kind in OF_THEIR_DAY else _report_guesses


def _years(text: str) -> Iterator[int]:
    for match in _YEAR.finditer(text):
        yield from _plausible(match[1])


def _plausible(written: str) -> Iterator[int]:
    year = number(written)
    if EARLIEST <= year <= 2100:
        yield year


def _given(cleaned: CleanedReport) -> int | None:
    """The year of the meeting at which a speech was given."""
    spoken = spoken_on(cleaned)
    return int(spoken[:4]) if spoken else None


def _opening(text: str) -> int | None:
    """The year with which the first paragraph of running text opens.

    2028年以来 opens a report of a later year where the text goes on to one.
    """
    for line in text.split("\n")[:4]:
        if _OPENING.match(line):
            since = _SINCE.match(line)
            if since and max(_told_up_to(text), default=0) > number(since[1]):
                return None
            return _first(_years(line[:12]))
    return None


def _told_up_to(text: str) -> Iterator[int]:
    for match in _UP_TO.finditer(text):
        yield from _plausible(match[1])


def _speech_guesses(
    cleaned: CleanedReport, headings: list[Heading], dates: _Dates
) -> Iterator[int]:
    """The year after the one that is looked back on; else the nearest one that is planned."""
    titles = [heading.title for heading in headings if heading.level == 1]
    past = {number(one[1]) + 1 for title in titles for one in _REVIEW.finditer(title)}
    ahead = [year for title in titles for year in _planned(title)]
    yield from (year for year in ahead if year in past)
    yield from sorted(ahead)
    yield from sorted(past, reverse=True)
    for text in (*titles, cleaned.text):
        for pattern in (_REVIEW_IN_TEXT, _JUST_GONE):
            for one in pattern.finditer(text):
                yield number(one[1]) + 1
    grown = [number(one[1]) + 1 for one in _GROWN_TO.finditer(cleaned.text)]
    yield from sorted(grown, reverse=True)
    yield from (int(date[:4]) for date in dates if date)


def _planned(title: str) -> Iterator[int]:
    """Years for which the title announces work; none that is only a far aim."""
    if _REVIEW.search(title):
        return
    for one in _AHEAD.finditer(title):
        if not _FAR.match(title[one.end(1) :]):
            yield from _plausible(one[1])


def _report_guesses(
    cleaned: CleanedReport, headings: list[Heading], dates: _Dates
) -> Iterator[int]:
    top = [heading for heading in headings if heading.level == 1]
    for heading in top:
        if heading.role != "plan":
            yield from _years(heading.title)
    for one in _REPORTED.finditer(cleaned.text):
        yield from _plausible(one[1])
    for heading in top:
        if heading.role == "plan":
            yield from (year - 1 for year in _planned(heading.title))
    if any(_SINCE.match(line) for line in cleaned.text.split("\n")[:4]):
        yield from sorted(_told_up_to(cleaned.text), reverse=True)
    yield from _years(cleaned.text[:400])
    yield from (_covered_by(date) for date in dates if date)
    counts = Counter(_years(cleaned.text))
    yield from (year for year, _count in counts.most_common(1))


def _covered_by(date: str) -> int:
    """The year that a report of that day covers: from November on its own, else the one before."""
    year, month = int(date[:4]), int(date[5:7])
    return year if month >= LATE else year - 1


def _notice_guesses(
    cleaned: CleanedReport, headings: list[Heading], dates: _Dates
) -> Iterator[int]:
    """What is no report is of the year in which it was issued."""
    yield from (int(date[:4]) for date in dates if date)
    yield from _report_guesses(cleaned, headings, dates)


def _in_file_name(source_name: str) -> Iterator[int]:
    return (int(year) for year in _IN_NAME.findall(source_name))


def _first(years: Iterator[int]) -> int | None:
    return next(years, None)
