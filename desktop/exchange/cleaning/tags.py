"""An aggregator's mark behind every paragraph: 各位代表:jMF. It is the same on the whole page."""

import re
from collections import Counter
from typing import Final

FEWEST: Final = 5
"""Places of the same mark on a page."""

_AFTER: Final = "(?<=[\u4e00-\u9fff，。：:！；、”）)?])"
# Three letters and figures, alone or with the site's name after them; GDP and 100 are words.
_MARK: Final = re.compile(
    rf"{_AFTER}(?![A-Z]{{3}}|\d{{3}})[A-Za-z0-9]{{3}}(?:[\u4e00-\u9fff]\S{{0,60}})?(?=\s|$)"
)


def without_marks(text: str) -> tuple[str, list[str]]:
    """The text without such a mark, and the mark as often as it stood there."""
    counts = Counter(_MARK.findall(text))
    mark, count = counts.most_common(1)[0] if counts else ("", 0)
    if count < FEWEST:
        return text, []
    cut, times = re.subn(_AFTER + re.escape(mark), "", text)
    return cut, [mark] * times
