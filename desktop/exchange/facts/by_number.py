"""The county that a body names most, or alone: a guess, for want of anything that says it."""

import re
from collections import Counter
from typing import Final

from desktop.exchange.facts.own_kind import COUNTY_LEVEL, agrees
from desktop.exchange.facts.places import CountyNames

LEAST_MENTIONS: Final = 3
"""Times a county must be named in the body to be taken for its county by number alone."""
LEAST_STEMS: Final = 5
"""Times a county's short name (容城) must stand in the body to be taken for its county."""
_QUOTED: Final = re.compile(r"《[^》]{4,80}》")
_OF_ITS_OWN: Final = re.compile(
    r"(?=([\u4e00-\u9fff]{2,12}[县区旗市])(?:人民政府|政府|门户|司法局|委|法治))"
)


def county_by_number(body: str, places: CountyNames, kinds: frozenset[str]) -> str | None:
    """The name of the county of the text's own kinds; None where no one stands out."""
    counts = Counter(name for name in places.county_names(body) if agrees(name, kinds))
    return (
        leader(counts, least=LEAST_MENTIONS)
        or leader(places.short_names(body), least=LEAST_STEMS)
        or _only_one(body, places, kinds)
    )


def leader(counts: Counter[str], *, least: int) -> str | None:
    """What is counted twice as often as anything else, and often enough."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= 2 * second else None


def _only_one(body: str, places: CountyNames, kinds: frozenset[str]) -> str | None:
    """The one county of the text's own kind with an office or a document in the body."""
    if not kinds & COUNTY_LEVEL:
        return None
    signs = [*_QUOTED.findall(body), *_OF_ITS_OWN.findall(body)]
    names = {name for sign in signs for name in places.county_names(sign) if agrees(name, kinds)}
    return names.pop() if len(names) == 1 else None
