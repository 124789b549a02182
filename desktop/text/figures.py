"""Figures in a report's text: which number, of what, in which unit, where exactly.

What is missed is a smaller evil than what is wrong. So

* a number counts with a unit after it (391件, 29.91万条, １．５９％, 百分之九十八) or as a fraction
  (三分之二, 2/3, 八成, 半数), and a plain zero does (零败诉, 为零). 万 and 亿 belong to the value;
* dates, titles, document numbers, numbered headings, ordinals (第十四届), footnote marks, codes
  (PM2.5, 1+N) and what is set in quotation marks are labels (`text.labels`);
* Chinese numerals up to ten are mostly names (三项制度, 两个维护): they count where their unit ends
  the clause (会议五次。) or with a qualifier (近十次). A lone 一 does so only as 一倍;
* a number of years counts only after 连续, 历时, 为期 and the like;
* 数十, 几百 and 三四十 are ranges, 翻番 is a change by 1 倍, 30件+26件 is one figure, the sum.

The indicator is what stands before the number in its clause (`text.indicators`) or the noun after
it (`text.nouns_after`, 56项服务事项); it is "" where that is not clear. 增长 and 下降 make a figure
a change (`text.figure_changes`), 力争 or a section of plans a target (`text.figure_status`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from desktop.domain.report import Section
from desktop.text.concordance import FULL_WIDTH
from desktop.text.figure_changes import FigureKind
from desktop.text.figure_names import NamedFigure, name_of
from desktop.text.figure_pattern import ADDED, FIGURE, MONEY_UNSAID, Qualifier
from desktop.text.figure_status import FigureStatus, status_at
from desktop.text.figure_values import ends_of, qualifier_of, unit_of
from desktop.text.headings import headings, sections
from desktop.text.labels import without_labels
from desktop.text.numerals import scale, value
from desktop.text.variants import simplified

_DURATION: Final = re.compile(r"(?:连续|历时|长达|为期|持续|延续)$")
_CLAUSE_END: Final = re.compile(r"[\s,。;:、!?()”\"]|$")
_CLASS: Final = re.compile(r"的?(?:重点|重大|大|产业|工业|制造业)*(?:项目|企业|村|工程|园区|集群)")
"""What a threshold makes a class of: 10亿元以上项目达到10个 has one figure."""
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
    above it; 以上 (不少于, 至少) and 以下 (以内) bound it; 数 says that it is several tens or more.
    `action` is what was done (受理), `indicator` to what (行政复议案件), half-width and simplified
    so that reports can be pooled. The value of a change (`kind`) is below 0 where it fell;
    `compared` is beside what (同比). `status` tells what is achieved from what is a target.
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
    kind: FigureKind = "level"
    compared: str = ""
    status: FigureStatus = "achieved"


def figures(text: str) -> list[Figure]:
    """The figures of a text in their order, disjoint."""
    plain = simplified(text.translate(FULL_WIDTH))
    heads = headings(text)
    blank = without_labels(plain, heads)
    parts = sections(text, heads)
    last = NamedFigure(0, 0)
    found: list[Figure] = []
    for match in FIGURE.finditer(blank):
        figure = _read(match, text)
        if figure and _counts(match, figure):
            if figure.unit == "年":
                # How long something lasted has no indicator, and takes none from what follows.
                found.append(replace(figure, status=status_at(plain, figure.start, parts)))
                continue
            last = name_of(plain, figure.start, figure.end, unit=figure.unit, last=last)
            found.append(_named(figure, last, plain, parts, doubled=bool(match["doubled"])))
    return found


def _named(
    figure: Figure, name: NamedFigure, plain: str, parts: Sequence[Section], *, doubled: bool
) -> Figure:
    sign = name.sign or (1 if doubled else 0)
    low, high = figure.value, figure.upper
    if sign < 0 and low > 0:
        low, high = -(high or low), None if high is None else -low
    return replace(
        figure,
        value=low,
        upper=high,
        action=name.action,
        indicator=name.indicator,
        kind="change" if sign else "level",
        compared=name.compared,
        status=status_at(plain, figure.start, parts),
    )


def _read(match: re.Match[str], text: str) -> Figure | None:
    """The figure without its name; None where the number has no value or no unit."""
    try:
        low, high = ends_of(match)
    except ValueError:
        return None
    unit = unit_of(match)
    if unit is None:
        unit = _money_unsaid(match)
    if unit is None:
        return None
    start, end = match.span()
    end -= len(match[0]) - len(match[0].rstrip())
    low, end = _summed(match.string, low, end, unit)
    return Figure(start, end, low, unit, qualifier_of(match), text[start:end], high)


def _money_unsaid(match: re.Match[str]) -> str | None:
    """元, where 亿 of a sum of money stand without it: 产值超二百亿."""
    names = ("number", "scale", "several", "some", "pair")
    number = "".join(match[name] or "" for name in names)
    before = match.string[max(0, match.start() - 12) : match.start()]
    if "亿" in number and _CLAUSE_END.match(match.string, match.end()):
        return "元" if MONEY_UNSAID.search(before) else None
    return None


def _summed(plain: str, low: Fraction, end: int, unit: str) -> tuple[Fraction, int]:
    """The sum and its end, where more of the same unit is added: 30件+26件."""
    added = ADDED.match(plain, end)
    while added and added["unit"] == unit:
        low += value(added["number"]) * scale(added["scale"] or "")
        end = added.end()
        added = ADDED.match(plain, end)
    return low, end


def _counts(match: re.Match[str], figure: Figure) -> bool:
    """Whether the number is a figure and not a part of a name; see the rules above."""
    number, text = match["number"] or "", match.string
    if figure.qualifier == "以上" and figure.unit == "元" and _CLASS.match(text, figure.end):
        return False
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
