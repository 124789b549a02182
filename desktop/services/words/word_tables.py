"""Tables of words: the most frequent of each group, or those that are its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop.analysis.keyness import log_likelihood, log_ratio
from desktop.domain.errors import NotFoundError
from desktop.services.words.word_counts import WordCounts

LEAST: Final = 15.13
"""G-squared from which a word is told to be a group's own: p < 0.0001 for one word."""
_PER: Final = 10_000


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word in a group: how often, in how many reports, how often in all other text.

    `per_10000` words; `g2` and `log_ratio` against all text that is not the group's.
    """

    group: str
    word: str
    count: int
    reports: int
    per_10000: float
    elsewhere: int
    g2: float
    log_ratio: float | None

    def record(self) -> Mapping[str, Any]:
        """Plain values by column."""
        return {name: getattr(self, name) for name in self.__slots__}


def frequent(
    counts: WordCounts, *, groups: Collection[str] = (), most: int = 50
) -> Iterator[WordRow]:
    """Of each group (or of those named) the most frequent words. NotFoundError for none such."""
    for group in _chosen(counts, groups):
        yield from sorted(_rows(counts, group), key=lambda row: (-row.count, row.word))[:most]


def key_words(
    counts: WordCounts,
    *,
    groups: Collection[str] = (),
    most: int = 50,
    least: float = LEAST,
    rare: bool = False,
) -> Iterator[WordRow]:
    """Of each group the words that are its own: more often there, G-squared `least` or more.

    The surest first. With `rare` those that stand less often there than elsewhere. Raises as
    `frequent` does.
    """
    for group in _chosen(counts, groups):
        found = [row for row in _rows(counts, group) if row.g2 >= least and _is_key(row, rare)]
        yield from sorted(found, key=lambda row: (-row.g2, row.word))[:most]


def _chosen(counts: WordCounts, groups: Collection[str]) -> list[str]:
    for group in groups:
        if group not in counts.groups:
            raise NotFoundError(
                "There are no words of {group}.",
                "The groups are: {groups}.",
                group=group,
                groups=", ".join(sorted(counts.groups)),
            )
    return sorted(counts.groups) if not groups else list(dict.fromkeys(groups))


def _rows(counts: WordCounts, group: str) -> Iterator[WordRow]:
    own, everywhere = counts.groups[group], counts.everywhere
    here, all_words = own.total(), everywhere.total()
    sizes = {"words_here": here, "words_elsewhere": all_words - here}
    for word, total in everywhere.items():
        count = own[word]
        yield WordRow(
            group=group,
            word=word,
            count=count,
            reports=counts.reports[group][word],
            per_10000=_PER * count / here,
            elsewhere=total - count,
            g2=log_likelihood(count, total - count, **sizes),
            log_ratio=log_ratio(count, total - count, **sizes),
        )


def _is_key(row: WordRow, rare: bool) -> bool:
    return row.log_ratio is not None and (row.log_ratio < 0) == rare
