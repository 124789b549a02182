"""What a text calls its own division: 我县, 全旗, 区委. A county that it names may be another's."""

import re
from collections import Counter
from typing import Final

_WE: Final = re.compile(r"我(县|市|区|旗|州|盟|省)")
# 各县、区人民政府 speaks to others; 自治区党委 and 开发区管委会 are no district's.
_OFFICE: Final = re.compile(
    r"(?<!各)(?<!各.)(?<!各..)(?<!自治)(县|旗|区|市|州|盟)(?:委(?!员)|政府|人民政府)"
)
COUNTY_LEVEL: Final = frozenset("县区旗")


def own_kinds(text: str) -> frozenset[str]:
    """The last characters that the text's own division can have; none where it does not say.

    我市 decides; else the offices that are named without a place (县委, 市政府), of which a
    county's come first: its reports name the city above as well.
    """
    said = Counter(_WE.findall(text)).most_common(1)
    if said:
        return frozenset(said[0][0])
    offices = frozenset(match[1] for match in _OFFICE.finditer(text) if _is_bare(text, match))
    return (offices & COUNTY_LEVEL) or offices


def _is_bare(text: str, office: re.Match[str]) -> bool:
    """Whether no place stands before it: 县委, not 嘉善县委."""
    before = text[office.start() - 1 : office.start()]
    return not "\u4e00" <= before <= "\u9fff" or before in _LINKS


_LINKS: Final = frozenset("在由向将让赴驻经以据为对按了是受的作并请把和与及照报")


def agrees(name: str, kinds: frozenset[str]) -> bool:
    """Whether a division of this name can be the text's own."""
    return not kinds or name[-1] in kinds
