"""What a text calls its own division: 我县, 全旗, 区委. A county that it names may be another's."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

_WE: Final = re.compile(r"我(县|市|区|旗|州|盟|省)")
# 各县、区人民政府 speaks to others; 自治区党委 and 开发区管委会 are no district's.
_OFFICE: Final = re.compile(
    r"(?<!各)(?<!各.)(?<!各..)(?<!自治)(县|旗|区|市|州|盟)(?:委(?!员)|政府|人民政府)"
)
COUNTY_LEVEL: Final = frozenset("县区旗")


def own_kinds(text: str, is_name: Callable[[str], bool]) -> frozenset[str]:
    """The last characters that the text's own division can have; none where it does not say.

    我市 decides; else the offices that are named without a place (县委, 市政府), of which a
    county's come first: its reports name the city above as well. ``is_name`` knows divisions.
    """
    said = Counter(_WE.findall(text)).most_common(1)
    if said:
        return frozenset(said[0][0])
    bare = {match[1] for match in _OFFICE.finditer(text) if not _of_a_place(text, match, is_name)}
    return frozenset(bare & COUNTY_LEVEL) or frozenset(bare)


def _of_a_place(text: str, office: re.Match[str], is_name: Callable[[str], bool]) -> bool:
    """Whether a place stands before it: 嘉善县委."""
    end = office.start() + 1
    return any(is_name(text[max(0, end - length) : end]) for length in range(2, LONGEST_NAME))


LONGEST_NAME: Final = 16
"""Characters; no division has a longer name."""


def agrees(name: str, kinds: frozenset[str]) -> bool:
    """Whether a division of this name can be the text's own."""
    return not kinds or name[-1] in kinds
