"""Short forms of divisions: 嘉善 of 嘉善县, 玉屏县 of 玉屏侗族自治县, 凉山州 of 凉山彝族自治州."""

import re
from typing import Final

from desktop.exchange.lexicon.word_lists import lines

_AUTONOMOUS: Final = re.compile(r"(.+)自治([县旗州])")
_PEOPLES: Final = re.compile(
    f"(?:(?:{'|'.join(lines('peoples.txt'))})族|蒙古|哈萨克|维吾尔|柯尔克孜|锡伯|塔吉克)+$"
)


def stem(name: str) -> str:
    """保定 of 保定市, 浙江 of 浙江省, 连南 of 连南瑶族自治县; empty where too little is left."""
    short = re.sub(r"(?:特别行政区|自治[区州县旗]|地区|[省市县区旗盟])$", "", name)
    short = _PEOPLES.sub("", short)
    return short if len(short) > 1 else ""


def short_forms(name: str) -> list[str]:
    """The other names by which a division goes: 达茂旗 by custom, 玉屏县 by rule."""
    by_rule = _short_form(name)
    return [*_CUSTOMARY.get(name, ()), *([by_rule] if by_rule else ())]


def _short_form(name: str) -> str:
    """An autonomous county's or prefecture's name as people say it; empty for any other name.

    Where nothing but the people's name makes the name (东乡族自治县), it stays: 东乡县.
    """
    match = _AUTONOMOUS.fullmatch(name)
    if not match:
        return ""
    return (stem(name) or match[1].removesuffix("族")) + match[2]


def _by_full_name() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines("customary_names.txt"):
        short, full = line.split()
        found.setdefault(full, []).append(short)
    return found


_CUSTOMARY: Final = _by_full_name()
