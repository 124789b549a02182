"""Regions that the mainland's list of divisions does not have: their reports are left open."""

import re
from typing import Final

from desktop.exchange.lexicon.word_lists import words

_NAMES: Final = words("regions_beyond.txt")
_OWN: Final = re.compile(
    "(?:^|[^\u4e00-\u9fff])(?:" + "|".join(sorted(_NAMES)) + ")(?:政府|议会|[县市]长|20|第|议员)"
)
# 中华民国113年 counts years as no mainland page does; a history of 1911 has no such date.
_OTHER_YEARS: Final = re.compile(
    r"中华民国\s*[0-9０-９一二三四五六七八九十百〇零]{2,5}\s*年|(?:香港|澳门)特别行政区政府"
)


def is_beyond(own_lines: str) -> bool:
    """Whether the lines in which a page says whose it is are those of such a region."""
    return bool(_OWN.search(own_lines) or _OTHER_YEARS.search(own_lines))


def has_other_government(body: str) -> bool:
    """Whether the issuing body is a government there, which is no 人民政府."""
    return "特别行政区" in body or any(body.startswith(name) for name in _NAMES)
