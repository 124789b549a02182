"""The words of a text that are worth counting."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from desktop.text.concordance import fold
from desktop.text.tokens import Segmenter

_LETTERS: Final = re.compile(r"[^\W\d_]")


def counted_words(
    text: str, segmenter: Segmenter, *, stop: Collection[str] = (), shortest: int = 2
) -> Iterator[str]:
    """Its words in order, widths, cases and traditional forms alike.

    Without those of `stop`, those with fewer than `shortest` characters, and what has no letter:
    numbers and punctuation.
    """
    folded = fold(text)
    for start, end in segmenter.words(folded):
        word = folded[start:end].strip()
        if len(word) >= shortest and word not in stop and _LETTERS.search(word):
            yield word
