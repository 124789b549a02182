"""What a printed numeral is worth, exactly: 1,234 · １．５９ · 1.165亿 · 三百零五 · 两万五.

Values are fractions, never floating point: 1.165亿 is 116500000 and nothing beside it.
"""

import re
from fractions import Fraction
from typing import Final
from unicodedata import normalize

HAN: Final = "零〇一二两三四五六七八九十百千万亿"
"""The characters of which a numeral in Chinese is made, 点 and fractions apart."""
DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15}+)(?:\.\d{1,15}+)?"
"""Pattern of a numeral in half-width digits, with or without separators of thousands."""
SCALE: Final = "[十百千]?(?:万亿|[万亿])|[百千]"
"""Pattern of what may multiply digits: the 亿 of 1.165亿, the 千万 of 3千万."""

_DIGIT: Final = {"〇": 0, "零": 0, "两": 2} | {c: n for n, c in enumerate("一二三四五六七八九", 1)}
_PLACE: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = (("亿", 10**8), ("万", 10**4))
_MIXED: Final = re.compile(rf"(?P<digits>{DIGITS})(?P<scale>{SCALE})?")
_POINT: Final = re.compile(
    r"(?P<whole>[^点]+)点(?P<decimals>[零〇一二三四五六七八九]+)(?P<scale>[万亿]?)"
)


def value(printed: str) -> Fraction:
    """The worth of a numeral in digits, in Chinese, or in digits with 万 or 亿 after them.

    Full-width forms are read as half-width ones. A last digit right after a place stands for
    the next lower place, as it is spoken: 两万五 is 25000. Raises ValueError for what is no
    numeral, and for what could be read in two ways: two digits without a place (三四十) and a
    place without a digit (百 by itself; 十 is 10).
    """
    half = normalize("NFKC", printed)
    mixed = _MIXED.fullmatch(half)
    if mixed:
        return _in_digits(mixed["digits"]) * scale(mixed["scale"] or "")
    spoken = _POINT.fullmatch(half)
    if spoken:
        exact = _whole(spoken["whole"]) + _decimals(spoken["decimals"])
        return exact * scale(spoken["scale"])
    return Fraction(_whole(half))


def scale(printed: str) -> int:
    """What 万, 千万, 万亿 multiply by; 1 where there is nothing."""
    product = 1
    for one in printed:
        product *= _PLACE.get(one) or dict(_LARGE)[one]
    return product


def _in_digits(printed: str) -> Fraction:
    return Fraction(printed.replace(",", ""))


def _decimals(printed: str) -> Fraction:
    return Fraction(int("".join(str(_DIGIT[one]) for one in printed)), 10 ** len(printed))


def _whole(printed: str) -> int:
    for character, worth in _LARGE:
        high, found, low = printed.rpartition(character)
        if character in high:
            raise ValueError(f"no numeral: {printed}")
        if found:
            return _whole(high) * worth + _below(low, worth)
    return _thousands(printed)


def _below(printed: str, worth: int) -> int:
    """What stands after 万 or 亿."""
    if len(printed) == 1:
        return _thousands(printed) * worth // 10
    return _whole(printed) if printed else 0


def _thousands(printed: str) -> int:
    """A numeral without 万 and 亿."""
    total, last, digit, gap = 0, 10_000, None, False
    for one in printed:
        if one in "零〇" and printed != one:
            gap = True
        elif one in _DIGIT and digit is None:
            digit = _DIGIT[one]
        elif one in _PLACE and _PLACE[one] < last and (digit or one == "十"):
            last = _PLACE[one]
            total, digit, gap = total + (digit or 1) * last, None, False
        else:
            raise ValueError(f"no numeral: {printed}")
    if digit is None and total == 0:
        raise ValueError(f"no numeral: {printed}")
    spoken = last // 10 if 10 < last < 10_000 and not gap else 1
    return total + (digit or 0) * spoken
