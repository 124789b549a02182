"""What a printed figure is worth, with its unit: 三分之二, 八成, 数十件, 翻两番, 1.165亿元."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final
from unicodedata import normalize

from desktop.text.figure_pattern import AFTER, BEFORE, Qualifier
from desktop.text.numerals import scale, value

FigureEnds = tuple[Fraction, Fraction | None]

_PARTS: Final = {"百分之": "%", "千分之": "‰"}
_TIMES_DOUBLED: Final = {"番": 1, "一": 1, "两": 2, "三": 3, "四": 4}


def ends_of(match: re.Match[str]) -> FigureEnds:
    """The value of what FIGURE found, and the upper end of a range.

    Raises ValueError for what is no number.
    """
    form = next((name for name in _FORMS if match[name]), None)
    return _FORMS[form](match) if form else _count(match)


def unit_of(match: re.Match[str]) -> str | None:
    """The unit, half-width; "" of fractions and zeros, None where there has to be one."""
    if match["tenths"]:
        return "%"
    if match["doubled"]:
        return "倍"
    if match["zero"] or match["below"] or match["over"] or match["half"]:
        return ""
    unit = _PARTS.get(match["parts"] or "") or match["unit"] or match["vague_unit"]
    return normalize("NFKC", unit) if unit else None


def qualifier_of(match: re.Match[str]) -> Qualifier:
    """What makes the figure inexact."""
    if match["several"]:
        return "数"
    if match["over_a"]:
        return "以上"
    if match["half"] and match["half"].startswith("过"):
        return "超"
    more = match["more"] or match["rest"]
    if more:
        return AFTER[more]
    return BEFORE.get(match["before"] or "") or AFTER.get(match["after"] or "") or ""


def _count(match: re.Match[str]) -> FigureEnds:
    by = scale(match["scale"] or "")
    low = _signed(match["number"]) * (scale(match["low_scale"]) if match["low_scale"] else by)
    return low, value(match["high"]) * by if match["high"] else None


def _signed(number: str) -> Fraction:
    return -value(number[1:]) if number[0] in "-−" else value(number)


def _several(match: re.Match[str]) -> FigureEnds:
    by = scale_of(match["several"].removeprefix("好")[1:])
    return Fraction(2 * by), Fraction(9 * by)


def _pair(match: re.Match[str]) -> FigureEnds:
    by = scale_of(match["pair"][2:])
    return value(match["pair"][0]) * by, value(match["pair"][1]) * by


def _tenths(match: re.Match[str]) -> FigureEnds:
    return value(match["tenths"]) * 10 + (5 if match["half_tenth"] else 0), None


def _doubled(match: re.Match[str]) -> FigureEnds:
    # 翻一番 is twice as much, a growth by 1 倍; 翻两番 four times as much, a growth by 3 倍.
    times = _TIMES_DOUBLED[match["doubled"].removeprefix("翻").removeprefix("了")[0]]
    return Fraction(2**times - 1), None


def scale_of(places: str) -> int:
    """What 十, 百万, 千亿 multiply by; 1 where there is nothing."""
    tens = 10 if places.startswith("十") else 1
    return tens * scale(places.removeprefix("十"))


_FORMS: Final[dict[str, Callable[[re.Match[str]], FigureEnds]]] = {
    "zero": lambda match: (Fraction(0), None),
    "over": lambda match: (Fraction(match["over"]), None),
    "below": lambda match: (value(match["above"]) / value(match["below"]), None),
    "half": lambda match: (Fraction(1, 2), None),
    "tenths": _tenths,
    "doubled": _doubled,
    "several": _several,
    "over_a": lambda match: (Fraction(scale(match["over_a"][1:])), None),
    "some": lambda match: (Fraction(scale(match["some"])), None),
    "pair": _pair,
}
