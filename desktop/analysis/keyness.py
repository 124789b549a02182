"""Keyness: whether a word is more frequent in one part of a corpus than in the rest, and how much.

Significance: -2 log lambda of the fourfold table, Dunning, Accurate methods for the statistics of
surprise and coincidence, Computational Linguistics 19 (1993), 61-74, section 5. Effect: the binary
logarithm of the ratio of relative frequencies, Hardie, Log Ratio: an informal introduction, ESRC
Centre for Corpus Approaches to Social Science (2014), who puts 0.5 where a word never occurs.
"""

from __future__ import annotations

from math import log, log2
from typing import Final

NEVER: Final = 0.5
"""What stands for a count of 0 in the ratio."""


def log_likelihood(here: int, elsewhere: int, *, words_here: int, words_elsewhere: int) -> float:
    """G-squared of a word that occurs so often here and elsewhere, among so many words.

    2 * sum of O ln(O / E) over word and other words, here and elsewhere; 0 where there is nothing
    to compare. 3.84 is p = 0.05, 6.63 0.01, 15.13 0.0001 (one degree of freedom).
    """
    total, found = words_here + words_elsewhere, here + elsewhere
    cells = (
        (here, words_here, found),
        (elsewhere, words_elsewhere, found),
        (words_here - here, words_here, total - found),
        (words_elsewhere - elsewhere, words_elsewhere, total - found),
    )
    summed = sum(
        count * log(count * total / (row * column)) for count, row, column in cells if count
    )
    return max(0.0, 2 * summed)


def log_ratio(here: int, elsewhere: int, *, words_here: int, words_elsewhere: int) -> float | None:
    """Binary logarithm of the ratio of relative frequencies: 1 is twice as often here, -1 half.

    None where one side has no words at all.
    """
    if not words_here or not words_elsewhere:
        return None
    return log2(((here or NEVER) / words_here) / ((elsewhere or NEVER) / words_elsewhere))
