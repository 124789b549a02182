"""Figures in a report's text: which number, of what, in which unit, where exactly.

What is missed is a smaller evil than what is wrong. So

* a number counts with a unit after it (391件, 29.91万条, １．５９％, 百分之九十八) or as a fraction
  (三分之二, 2/3), and a plain zero does (零败诉, 为零). 万 and 亿 belong to the value;
* dates, titles, document numbers, numbered headings, ordinals (第十四届), footnote marks, codes
  (PM2.5, 1+N) and what is set in quotation marks are labels (`text.labels`);
* Chinese numerals up to ten are mostly names (三项制度, 两个维护): they count where their unit ends
  the clause (会议五次。) or with a qualifier (近十次). A lone 一 does so only as 一倍;
* a number of years counts only after 连续, 历时, 为期 and the like;
* what has no exact value is left out: 数十, 几百, 三四十, 半数, 翻番.

The indicator is what stands before the number in its clause (`text.indicators`); it is "" where
the noun follows the number (56项服务事项) and where it is not clear.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final
from unicodedata import normalize

from desktop.text.concordance import FULL_WIDTH
from desktop.text.figure_pattern import AFTER, BEFORE, FIGURE, NONE_OF, Qualifier
from desktop.text.headings import headings
from desktop.text.indicators import lent, named
from desktop.text.labels import without_labels
from desktop.text.numerals import scale, value
from desktop.text.variants import simplified

_DURATION: Final = re.compile(r"(?:连续|历时|长达|为期|持续|延续)$")
_CLAUSE_END: Final = re.compile(r"[\s,。;:、!?()”\"]|$")
_NOUN: Final = re.compile(
    r"(?![并且和与及或至到比较同其增降占等]|提[升高]|下降|上升|减少|压[减缩])[\u4e00-\u9fff“《]"
)
_PARTS: Final = {"百分之": "%", "千分之": "‰"}
_NAMED: Final = ("期", "类", "门", "头")
"""Units that a small Chinese numeral before them makes a name of: 二期, 三类, 三门."""
_SMALL: Final = 10
"""A Chinese numeral up to this is as often a name as a count."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: [start, end) in code points, qualifier, number and unit as they are printed.

    `value` is exact; of a range (3至5个) it is the lower end and `upper` the other one. `unit` is
    half-width ("%", "件", "件(次)"), "" of a fraction and of a plain zero; 百分之 gives "%", 千分之
    "‰". `qualifier`: 余 and 多 add to the value; 近 and 约 (左右) go around it, 超 (超过, 突破, 逾)
    above it; 以上 (不少于, 至少) and 以下 (以内) bound it. `action` is what was done (受理),
    `indicator` to what (行政复议案件), half-width and simplified so that reports can be pooled.
    """

    start: int
    end: int
    value: Fraction
    unit: str
    qualifier: Qualifier
    printed: str
    upper: Fraction | None = None
    action: str = ""
    indicator: str = ""


def figures(text: str) -> list[Figure]:
    """The figures of a text in their order, disjoint."""
    plain = simplified(text.translate(FULL_WIDTH))
    blank = without_labels(plain, headings(text))
    found: list[Figure] = []
    for match in FIGURE.finditer(blank):
        figure = _read(match, text)
        if figure and _counts(match, figure):
            found.append(_with_name(figure, plain, found[-1] if found else None))
    return found


def _read(match: re.Match[str], text: str) -> Figure | None:
    """The figure without its name; None where the number has no value or no unit."""
    try:
        low, high = _values(match)
    except ValueError:
        return None
    unit = _unit(match)
    if unit is None:
        return None
    start, end = match.span()
    end -= len(match[0]) - len(match[0].rstrip())
    return Figure(start, end, low, unit, _qualifier(match), text[start:end], high)


def _values(match: re.Match[str]) -> tuple[Fraction, Fraction | None]:
    if match["zero"]:
        return Fraction(0), None
    if match["over"]:
        return Fraction(match["over"]), None
    if match["below"]:
        return value(match["above"]) / value(match["below"]), None
    by = scale(match["scale"] or "")
    low = _signed(match["number"]) * (scale(match["low_scale"]) if match["low_scale"] else by)
    return low, value(match["high"]) * by if match["high"] else None


def _signed(number: str) -> Fraction:
    return -value(number[1:]) if number[0] in "-−" else value(number)


def _unit(match: re.Match[str]) -> str | None:
    if match["zero"] or match["below"] or match["over"]:
        return ""
    unit = _PARTS.get(match["parts"] or "") or match["unit"]
    return normalize("NFKC", unit) if unit else None


def _qualifier(match: re.Match[str]) -> Qualifier:
    more = match["more"] or match["rest"]
    if more:
        return AFTER[more]
    return BEFORE.get(match["before"] or "") or AFTER.get(match["after"] or "") or ""


def _counts(match: re.Match[str], figure: Figure) -> bool:
    """Whether the number is a figure and not a part of a name; see the rules above."""
    number, text = match["number"] or "", match.string
    if figure.unit == "年" and not _lasts(text, figure):
        return False
    if not number or number[-1].isdigit() or match["parts"]:
        return True
    if number == "一" and figure.unit != "倍":
        return False
    return (
        figure.value > _SMALL
        or (bool(figure.qualifier) and figure.unit not in _NAMED)
        or figure.unit in ("倍", "年")
        or (figure.unit not in _NAMED and bool(_CLAUSE_END.match(text, figure.end)))
    )


def _lasts(text: str, figure: Figure) -> bool:
    return figure.value < 100 and bool(
        _DURATION.search(text[max(0, figure.start - 2) : figure.start])
    )


def _with_name(figure: Figure, plain: str, last: Figure | None) -> Figure:
    """The figure with what it is a figure of, which the one before may lend it."""
    thing = NONE_OF.match(plain, figure.end) if figure.unit == "" else None
    if thing:
        return replace(figure, indicator=thing[0])
    if figure.unit == "年" or _has_noun_after(figure, plain):
        return figure
    name = named(plain, last.end if last else 0, figure.start)
    if last and not name.indicator:
        between = plain[last.end : figure.start]
        name = lent(name, last.indicator, between, same_unit=last.unit == figure.unit)
    return replace(figure, action=name.action, indicator=name.indicator)


def _has_noun_after(figure: Figure, plain: str) -> bool:
    if figure.unit.endswith("元"):
        return False
    return bool(_NOUN.match(plain, figure.end))
