"""Dates as Chinese reports and web pages write them, as YYYY-MM-DD."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = {
    **{digit: index for index, digit in enumerate("〇一二三四五六七八九")},
    **dict.fromkeys("零○ＯOo０0", 0),
    **{digit: index for index, digit in enumerate("０１２３４５６７８９")},
    **{str(digit): digit for digit in range(10)},
}
_WESTERN: Final = "0-9０-９"
_CHINESE: Final = "〇零○ＯOo一二三四五六七八九"
_DATE: Final = re.compile(
    rf"(?<![{_WESTERN}])(?:"
    # 2023年1月18日, ２０２３ 年 １ 月 １８ 日, 2023年01月18号
    rf"(?P<y1>[12１２][{_WESTERN}]{{3}})\s?年\s?(?P<m1>[{_WESTERN}]{{1,2}})\s?月\s?"
    rf"(?P<d1>[{_WESTERN}]{{1,2}})\s?[日号]"
    # 2023-01-18, 2023/1/18, 2023.1.18
    rf"|(?P<y2>[12][0-9]{{3}})(?P<sep>[-/.．－—])(?P<m2>[0-9]{{1,2}})(?P=sep)"
    rf"(?P<d2>[0-9]{{1,2}})(?![0-9])"
    # 二〇二三年一月十八日
    rf"|(?P<y3>[一二][{_CHINESE}]{{3}})\s?年\s?(?P<m3>[元一二三四五六七八九十]{{1,2}})\s?月\s?"
    rf"(?P<d3>[一二三四五六七八九十廿卅]{{1,3}})\s?[日号]"
    # 20230118
    rf"|(?P<y4>20[0-9]{{2}})(?P<m4>0[1-9]|1[0-2])(?P<d4>[0-3][0-9])(?![0-9])"
    # 18.01.2023, 18/01/2023
    rf"|(?P<d5>[0-3][0-9])[./](?P<m5>[01][0-9])[./](?P<y5>20[0-9]{{2}})(?![0-9.年])"
    rf")"
)
DATE: Final = re.sub(r"\(\?P<\w+>", "(?:", _DATE.pattern.replace("(?P=sep)", "[-/.．－—]"))
"""A date as a pattern without groups."""
CLOCK: Final = r"(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,2}\s?[时点]\s?\d{1,2}\s?分)"
TIME: Final = rf"(?:\s*[T ]?\s*{CLOCK})?"
_ONLY: Final = re.compile(rf"[（(\[【]?\s*(?:{_DATE.pattern}){TIME}\s*[)）\]】]?")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: [start, end) in code points."""

    start: int
    end: int
    iso: str


def dates(text: str) -> Iterator[FoundDate]:
    """All whole dates of the text; what is no day of the calendar is passed over."""
    for match in _DATE.finditer(text):
        iso = _iso(match)
        if iso:
            yield FoundDate(match.start(), match.end(), iso)


def first_date(text: str) -> str | None:
    """The first date of the text."""
    return next((found.iso for found in dates(text)), None)


def is_date_line(line: str) -> bool:
    """Whether the line is a date and nothing else, a time of day aside."""
    match = _ONLY.fullmatch(line.strip())
    return bool(match and _iso(match))


def _iso(match: re.Match[str]) -> str | None:
    form = next(form for form in "12345" if match[f"y{form}"])
    return _calendar_day(*(number(match[f"{part}{form}"]) for part in "ymd"))


def _calendar_day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat() if year >= 1949 else None
    except ValueError:
        return None


def number(written: str) -> int:
    """A whole number in Western digits, or in Chinese ones up to 99: 十八, 二〇二三, 廿一."""
    if "十" in written or "廿" in written or "卅" in written:
        return _tens(written.replace("廿", "二十").replace("卅", "三十"))
    if written == "元":
        return 1
    value = 0
    for digit in written:
        value = value * 10 + _DIGITS[digit]
    return value


def _tens(written: str) -> int:
    tens, _, ones = written.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
