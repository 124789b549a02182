"""Change or level: 下降39% is a change of -39 %, 下降至39% is a level.

Patterns are for the words of one clause before a figure, half-width and simplified, without white
space, and without what joins them to it (提高到, 达到).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

FigureKind = Literal["level", "change"]

_NO_WORKS: Final = "".join(
    f"(?<!{one})" for one in ("改造", "改善", "巩固", "整治", "优化", "品质", "提质")
)
# 改造提升道路12条 tells works that were done, not a change.
_UP: Final = (
    f"增长|增加|增收|增产|上升|提高|{_NO_WORKS}提升|上涨|攀升|跃升|前移|扩大|净增|(?<!新)增|涨"
)
_DOWN: Final = "下降|降低|精减|精简|减少|削减|缩减|压减|压降|压缩|缩短|回落|下滑|下跌|净减|减|降"
_BARE_UP: Final = "高出?|多|快"
_BARE_DOWN: Final = "低|少|慢"
_SINCE: Final = (
    r"(?:19|20)?\d\d年(?:同期|底|末)?|上年(?:同期|底|末)?|上一年度?|去年(?:同期|底|末)?|前年|同期|上月|年初"
    r"|上届(?:政府)?|五年前|“?十[二三四]五”?末|改革前|实施前|过去"
)
COMPARED: Final = (
    rf"同比|环比|年均|平均每?年?|可比|名义|实际|同口径|(?:[比较](?:{_SINCE})|(?:{_SINCE}))"
)
_RATE: Final = re.compile(
    rf"^(?P<rest>.*?)的?(?P<compared>(?:{COMPARED})*)"
    r"(?:(?P<up>增速|增幅|涨幅|增长率|增长速度)|(?P<down>降幅|下降率|跌幅))$"
)
_FOR: Final = r"(?:再|又|各|均|分别|大幅|净|多|平均|累计|持续|连续)*"
CHANGE: Final = re.compile(
    rf"^(?P<rest>.*?)(?:并|且)?(?P<compared>(?:{COMPARED})*){_FOR}"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?<=.)(?P<bare_up>{_BARE_UP})|(?<=.)(?P<bare_down>{_BARE_DOWN}))"
    r"(?:了|幅度)?$"
)
_THAN: Final = re.compile(
    r"^(?P<rest>.*?)(?:(?P<up>高于|高出|快于|多于)|(?P<down>低于|慢于|少于))"
    r"(?P<compared>(?:全国|全省|全市|全区|省|市|上年|去年|同期|全州|目标)[^,]{0,8})$"
)
_OF: Final = re.compile(
    r"^(?:为.{2,8}?|企业|群众|基层|居民|农民|个人)?(?:(?:有效|大幅|平均|共|累计|同比)*)(?:(?P<up>增加|提高|提升|扩大|增长|净增)|"
    r"(?P<down>减少|降低|压减|压缩|缩减|削减|净减))(?!率|值|幅|额|版)(?P<rest>.{2,20})$"
)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed (`rest`), in which direction (1 or -1), and beside what (`compared`, 同比)."""

    rest: str
    sign: int
    compared: str = ""


def change_in(words: str) -> Change | None:
    """The change that the words before a figure tell; None where they tell a level."""
    found = CHANGE.match(words)
    if found and (found["up"] or found["down"] or found["compared"]):
        sign = 1 if found["up"] or found["bare_up"] else -1
        return Change(found["rest"], sign, found["compared"])
    than = _RATE.match(words) or _THAN.match(words)
    if than:
        return Change(than["rest"], 1 if than["up"] else -1, than["compared"])
    of = _OF.match(words)
    return Change(of["rest"], 1 if of["up"] else -1) if of else None
