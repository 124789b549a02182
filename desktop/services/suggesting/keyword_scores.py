"""Themes by their keywords: the baseline that a model has to beat."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from desktop.domain.codebook import Theme
from desktop.domain.report import Segment
from desktop.services.suggesting.sentence_places import touched
from desktop.text.concordance import fold
from desktop.text.normalise import normalise

Scores = Mapping[tuple[int, str], float]
"""By number of the sentence and id of the theme, above 0 and below 1."""


def keyword_scores(text: str, segments: Sequence[Segment], themes: Sequence[Theme]) -> Scores:
    """The sentences and headings in which keywords of a theme (or its name) occur.

    The score is 1 less the product, over the different keywords found, of 1 - 1/(2n), where n
    is how many themes have that keyword: 0.5 for one of the theme's own, 0.75 for two of them,
    0.25 for one that two themes share. Widths, cases and traditional forms are alike.
    """
    words = {theme.id: _words(theme) for theme in themes}
    sharing = Counter(word for own in words.values() for word in own)
    folded = fold(text)
    where = {word: _sentences_with(word, folded, segments) for word in sharing}
    misses: dict[tuple[int, str], float] = defaultdict(lambda: 1.0)
    for theme_id, own in words.items():
        for word in own:
            for number in where[word]:
                misses[number, theme_id] *= 1 - 1 / (2 * sharing[word])
    return {key: 1 - missed for key, missed in misses.items()}


def _words(theme: Theme) -> set[str]:
    known = (fold(normalise(word).text.strip()) for word in (theme.name, *theme.keywords))
    return {word for word in known if word}


def _sentences_with(word: str, folded: str, segments: Sequence[Segment]) -> set[int]:
    found = _found(word, folded)
    return {number for at in found for number in touched(segments, at, at + len(word))}


def _found(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
