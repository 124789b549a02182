"""An aggregator's mark behind every paragraph: 各位代表:jMF. It is the same on the whole page."""

import re
from collections import Counter
from typing import Final

FEWEST_ADDRESSES: Final = 2
"""Places of the same address on a page."""
LONGEST_NAME: Final = 24
"""Code points of a site's name before its address."""
_ADDRESS: Final = re.compile(
    r"(?:https?://)?www\.[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.(?:com|cn|net|org|cc|top|vip)"
    r"(?:/[A-Za-z0-9./_\-]*)?"
)
FEWEST: Final = 5
"""Places of the same mark on a page."""

_AFTER: Final = "(?<=[\u4e00-\u9fff，。：:！；、”）)?])"
# Three letters and figures, alone or with the site's name after them; GDP and 100 are words.
_MARK: Final = re.compile(
    rf"{_AFTER}(?![A-Z]{{3}}|\d{{3}})[A-Za-z0-9]{{3}}(?:[\u4e00-\u9fff]\S{{0,60}})?(?=\s|$)"
)


def without_marks(text: str) -> tuple[str, list[str]]:
    """The text without such marks, and each mark as often as it stood there."""
    text, addresses = _without_addresses(text)
    text, marks = _without_letters(text)
    return text, [*addresses, *marks]


def _without_addresses(text: str) -> tuple[str, list[str]]:
    """Without a site's address that stands in the text again and again, and what is before it.

    某某文库www.example.com inside a sentence is no address that a report gives.
    """
    counts = Counter(_ADDRESS.findall(text) if "www." in text else ())
    marks: list[str] = []
    for address, count in counts.items():
        if count < FEWEST_ADDRESSES or ".gov." in address:
            continue
        mark = _before_each(text, address) + address
        marks += [mark] * count
        text = text.replace(mark, "")
    return text, marks


def _before_each(text: str, address: str) -> str:
    """What stands on the same line before every one of its places."""
    lines = [piece.rpartition("\n")[2] for piece in text.split(address)[:-1]]
    common = lines[0][-LONGEST_NAME:]
    for line in lines[1:]:
        while not line.endswith(common):
            common = common[1:]
    return common.lstrip("，。：:；、 ")


def _without_letters(text: str) -> tuple[str, list[str]]:
    counts = Counter(_MARK.findall(text))
    mark, count = counts.most_common(1)[0] if counts else ("", 0)
    if count < FEWEST:
        return text, []
    cut, times = re.subn(_AFTER + re.escape(mark), "", text)
    return cut, [mark] * times
