"""The name of each figure: before the number, after it, or lent by the figure before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from desktop.text.figure_pattern import NONE_OF
from desktop.text.indicators import Named, lent, named
from desktop.text.nouns_after import noun_after
from desktop.text.shared_names import SharedNames, goes_on, shared_names

_SHARES: Final = ("%", "‰", "个百分点", "百分点", "个基点", "倍", "")
_TIMES: Final = ("个工作日", "工作日", "个月", "个小时", "小时", "分钟", "天", "岁", "周岁", "年")
_SIZE: Final = re.compile(r"^(?:平方|亩|公顷|公里|千米|米|吨|立方|千瓦|兆瓦)")
_TAKEN: Final = re.compile(r"(?:^|[^应面相针反核绝])[对为给向][^,。;:!?\n]*$")


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure's place and unit with its name; `shared` are the names that go on after it."""

    start: int
    end: int
    unit: str = ""
    action: str = ""
    indicator: str = ""
    sign: int = 0
    compared: str = ""
    follows: bool = False
    shared: SharedNames | None = None


def name_of(plain: str, start: int, end: int, *, unit: str, last: NamedFigure) -> NamedFigure:
    """The name of the figure [start, end) in a half-width, simplified text.

    `last` is the figure before it, which may lend its own.
    """
    figure = NamedFigure(start, end, unit)
    between = plain[last.end : start]
    thing = NONE_OF.match(plain, end) if unit == "" and plain[end - 1] == "零" else None
    if thing:
        return replace(figure, indicator=thing[0])
    shared = _shared(plain, start, between, last)
    if shared:
        return _shared_figure(figure, shared)
    return _by_words(plain, figure, between, last)


def _shared_figure(figure: NamedFigure, shared: SharedNames) -> NamedFigure:
    return replace(
        figure,
        indicator=shared.name,
        sign=shared.sign,
        compared=shared.compared,
        shared=shared,
    )


def _again(figure: NamedFigure, name: Named, shared: SharedNames) -> NamedFigure:
    """The same names once more: 分别完成12亿元、9亿元,增长6%、8%."""
    first = replace(shared, at=0, sign=name.sign, compared=name.compared)
    return _shared_figure(figure, first)


def _shared(plain: str, start: int, between: str, last: NamedFigure) -> SharedNames | None:
    if last.shared and goes_on(between):
        return replace(last.shared, at=last.shared.at + 1)
    return shared_names(plain, start)


def _by_words(plain: str, figure: NamedFigure, between: str, last: NamedFigure) -> NamedFigure:
    name = named(plain, last.end, figure.start)
    if not name.indicator and figure.unit in _SHARES and plain[figure.start - 1] == "的":
        name = named(plain, last.end, figure.start - 1)
    followed = _followed(plain, figure, name, last)
    if followed:
        return followed
    if name.sign and name.bare and last.shared and last.shared.at:
        return _again(figure, name, last.shared)
    own = name
    if last.indicator:
        name = lent(own, last.indicator, between, same_unit=last.unit == figure.unit)
    grown = name.sign and name is not own
    action = last.action if grown else name.action or _action_of(name, between, figure, last)
    return replace(
        figure, action=action, indicator=name.indicator, sign=name.sign, compared=name.compared
    )


def _action_of(name: Named, between: str, figure: NamedFigure, last: NamedFigure) -> str:
    """The verb before a list goes for all of it: 清理甲文件30件、乙文件26件."""
    listed = between.startswith(("、", "和", "及")) and not last.follows
    same = last.unit == figure.unit or last.action in ("新增", "净增", "新建", "新改建")
    return last.action if listed and same and name.indicator and not name.sign else ""


def _followed(
    plain: str, figure: NamedFigure, name: Named, last: NamedFigure
) -> NamedFigure | None:
    """The figure by the noun that follows its number, where one does."""
    if not _may_follow(plain, figure, name):
        return None
    floor = max(last.end, figure.start - 40)
    taken = bool(_TAKEN.search(plain[floor : figure.start]))
    after = noun_after(plain, figure.end, unit=figure.unit, taken=taken)
    if not after.noun and not after.deed:
        return None
    indicator = _clear(after.noun) + after.deed
    sign = name.sign if name.bare else 0
    action = "" if after.deed else name.verb
    return replace(figure, action=action, indicator=indicator, sign=sign, follows=True)


def _may_follow(plain: str, figure: NamedFigure, name: Named) -> bool:
    of = plain.startswith("的", figure.end)
    if figure.unit in _TIMES or "分之" in plain[figure.start : figure.end]:
        return False
    if figure.unit in _SHARES:
        return of and not name.indicator and not name.sign
    if figure.unit.endswith("元"):
        return not name.indicator and bool(name.verb)
    if of and _SIZE.search(figure.unit):
        return not name.indicator
    return not name.sign or name.bare


def _clear(noun: str) -> str:
    return "" if "\0" in noun else noun
