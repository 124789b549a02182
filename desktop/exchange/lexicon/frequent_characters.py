"""Is this Chinese? The share of characters that Chinese official prose is full of."""

import re
from collections import Counter
from typing import Final

from desktop.exchange.lexicon.word_lists import lines

_FREQUENT: Final = frozenset("".join(lines("frequent_characters.txt")))
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff]")
SAMPLE: Final = 20_000
"""Code points at the beginning of a text that are looked at."""


def share_of_frequent(text: str) -> float:
    """Share (0..1) of frequent characters among the Han and private-use characters.

    0 where there are none. Only the first SAMPLE code points are looked at.
    """
    counts = Counter(text[:SAMPLE])
    han = sum(count for one, count in counts.items() if _HAN.match(one))
    return sum(counts[one] for one in _FREQUENT) / han if han else 0.0
