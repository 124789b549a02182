"""Sentences as a model reads them: widths, cases and digits alike, with the keywords they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.domain.codebook import Codebook
from desktop.domain.report import Report, Segment
from desktop.services.project.project import Project
from desktop.services.suggesting.keyword_scores import Scores, keyword_scores
from desktop.text.concordance import fold

_DIGITS: Final = re.compile(r"[0-9]+")
_SEVERAL: Final = 0.75
"""The score of two keywords that are a theme's own."""


@dataclass(frozen=True, slots=True)
class SentenceForms:
    """The sentences and headings of a report: places, words, and keywords of themes.

    `hits` says by (sentence, theme) how strong the theme's keywords are there, those of the
    themes under it among them.
    """

    segments: Sequence[Segment]
    forms: Sequence[str]
    hits: Scores

    def given(self, themes: Sequence[str]) -> Iterator[tuple[int, int]]:
        """(sentence, feature): of each of these themes one for a keyword, one for several."""
        places = {theme_id: 2 * place for place, theme_id in enumerate(themes)}
        for (number, theme_id), score in self.hits.items():
            if theme_id in places:
                yield number, places[theme_id]
                if score >= _SEVERAL:
                    yield number, places[theme_id] + 1


def sentence_forms(project: Project, report: Report, codebook: Codebook) -> SentenceForms:
    """The report's sentences, with keywords by that codebook."""
    text = project.store.texts.get(report.text_sha256)
    segments = project.store.texts.segments(report.text_sha256)
    forms = [_DIGITS.sub("0", fold(text[one.start : one.end])) for one in segments]
    scores = keyword_scores(text, segments, codebook.active())
    return SentenceForms(segments, forms, _with_those_above(scores, codebook))


def _with_those_above(scores: Scores, codebook: Codebook) -> Scores:
    missed: dict[tuple[int, str], float] = {}
    for (number, theme_id), score in scores.items():
        for theme in codebook.lineage(theme_id):
            missed[number, theme.id] = missed.get((number, theme.id), 1.0) * (1 - score)
    return {key: 1 - left for key, left in missed.items()}
