"""The year a report covers; a 政府工作报告 counts by the year in which it is given."""

import re
from collections import Counter
from collections.abc import Iterator
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
_REVIEW: Final = re.compile(rf"({_FOUR})\s*年.{{0,10}}(?:回顾|情况|完成|总结)")
_AHEAD: Final = re.compile(rf"({_FOUR})\s*年.{{0,14}}(?:任务|目标|安排|重点|思路|打算|工作$|要求)")
_JUST_GONE: Final = re.compile(rf"(?:刚刚|刚)?过去的\s*({_FOUR})\s*年")
_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
EARLIEST: Final = 1980


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
    guesses = _speech_guesses if kind == "work_report" else _report_guesses
    guessed = _first(guesses(cleaned, headings, dates)) or _first(_in_file_name(source_name))
    return guessed, guessed is not None


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
    """The year with which the first paragraph of running text opens."""
    for line in text.split("\n")[:4]:
        if _OPENING.match(line):
            return _first(_years(line[:12]))
    return None


def _speech_guesses(
    cleaned: CleanedReport, headings: list[Heading], dates: tuple[str | None, str | None]
) -> Iterator[int]:
    titles = [heading.title for heading in headings if heading.level == 1]
    for title in titles:
        for ahead in _AHEAD.finditer(title) if not _REVIEW.search(title) else ():
            yield from _plausible(ahead[1])
    for text in (*titles, cleaned.text):
        for pattern in (_REVIEW, _JUST_GONE):
            for past in pattern.finditer(text):
                yield number(past[1]) + 1
    yield from (int(date[:4]) for date in dates if date)


def _report_guesses(
    cleaned: CleanedReport, headings: list[Heading], dates: tuple[str | None, str | None]
) -> Iterator[int]:
    for heading in headings:
        if heading.level == 1 and heading.role != "plan":
            yield from _years(heading.title)
    yield from _years(cleaned.text[:400])
    yield from (int(date[:4]) - 1 for date in dates if date)
    counts = Counter(_years(cleaned.text))
    yield from (year for year, _count in counts.most_common(1))


def _in_file_name(source_name: str) -> Iterator[int]:
    return (int(year) for year in _IN_NAME.findall(source_name))


def _first(years: Iterator[int]) -> int | None:
    return next(years, None)
