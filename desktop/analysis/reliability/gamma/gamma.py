"""Gamma of coded reports: one text, or many pooled."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.gamma.alignment import Alignment, align
from desktop.analysis.reliability.gamma.dissimilarity import Dissimilarity, GammaUnit
from desktop.analysis.reliability.gamma.shuffling import shuffled

SAMPLES = 30
"""The least number of shuffled texts behind a chance disorder (the authors' section 5.3)."""
MOST_ROUNDS = 300
PRECISION = 0.02
_NORMAL = 1.96
DEFAULT = Dissimilarity()


class _Unaligned(Exception):
    """The best alignment of a text could not be found for certain."""


@dataclass(frozen=True, slots=True)
class _Text:
    units: list[GammaUnit]
    coders: int
    characters: int


def observed_disorder(
    reports: Sequence[CodedReport], *, dissimilarity: Dissimilarity = DEFAULT
) -> Estimate:
    """The best alignments' disorder over the mean number of a coder's units.

    Reports that fewer than two coders finished are left out.
    """
    return _with_texts(
        reports, lambda texts: ratio(_disorder(texts, dissimilarity), _mean_units(texts))
    )


def gamma(
    reports: Sequence[CodedReport],
    *,
    dissimilarity: Dissimilarity = DEFAULT,
    samples: int = SAMPLES,
    seed: int = 1,
) -> Estimate:
    """1 - observed / expected disorder, at most 1; the same seed gives the same value.

    Disorders of reports are summed; units of different reports are never aligned. At least
    `samples` shuffled texts are drawn, and as many as hold the expected disorder to 2 % with
    95 % confidence (the authors' section 5.3), 300 times all reports at the most.
    """

    def found(texts: list[_Text]) -> Estimate:
        observed = _disorder(texts, dissimilarity) / _mean_units(texts)

        def of(drawn: list[_Text]) -> float:
            return _disorder(drawn, dissimilarity) / _mean_units(drawn)

        return _beyond(observed, _expected(texts, of, samples, seed))

    return _with_texts(reports, found)


def gamma_cat(
    reports: Sequence[CodedReport],
    *,
    dissimilarity: Dissimilarity = DEFAULT,
    samples: int = SAMPLES,
    seed: int = 1,
) -> Estimate:
    """Agreement on the themes of the units that gamma aligns (Mathet 2017).

    Aligned pairs weigh by 1 - alpha d_pos and by 1 / (units in the group - 1); chance is the
    same mean over aligned shuffled texts, as in the authors' program. Undefined where nothing
    is aligned.
    """

    def found(texts: list[_Text]) -> Estimate:
        observed = _theme_disorder(texts, dissimilarity)
        if observed is None:
            return undefined(Reason.NEVER_ALIGNED)

        def of(drawn: list[_Text]) -> float:
            return _theme_disorder(drawn, dissimilarity) or 0.0

        return _beyond(observed, _expected(texts, of, samples, seed))

    return _with_texts(reports, found)


def _with_texts(
    reports: Sequence[CodedReport], find: Callable[[list[_Text]], Estimate]
) -> Estimate:
    shared = [report for report in reports if len(report.raters()) > 1]
    if not shared:
        return undefined(Reason.NOTHING_TO_COMPARE)
    texts = [text for text in map(_text, shared) if text.units]
    if not texts:
        return undefined(Reason.NOBODY_USED_IT)
    try:
        return find(texts)
    except _Unaligned:
        return undefined(Reason.NOT_ALIGNABLE)


def _text(report: CodedReport) -> _Text:
    raters = report.raters()
    units = [
        GammaUnit(start, end, theme, number)
        for number, coder in enumerate(raters)
        for theme, spans in (report.coders[coder] or {}).items()
        for start, end in spans
    ]
    return _Text(sorted(units), len(raters), report.characters)


def _mean_units(texts: Sequence[_Text]) -> float:
    return sum(len(text.units) / text.coders for text in texts)


def _alignments(texts: Sequence[_Text], dissimilarity: Dissimilarity) -> Iterator[Alignment]:
    for text in texts:
        found = align(text.units, coders=text.coders, dissimilarity=dissimilarity)
        if found is None:
            raise _Unaligned
        yield found


def _disorder(texts: Sequence[_Text], dissimilarity: Dissimilarity) -> float:
    return sum(found.disorder for found in _alignments(texts, dissimilarity))


def _theme_disorder(texts: Sequence[_Text], dissimilarity: Dissimilarity) -> float | None:
    total = weights = 0.0
    for found in _alignments(texts, dissimilarity):
        for group in found.groups:
            closeness = np.triu(1 - dissimilarity.alpha * dissimilarity.positional(group), 1)
            weight = np.maximum(closeness, 0) / max(len(group) - 1, 1)
            total += float((weight * dissimilarity.categorical(group)).sum())
            weights += float(weight.sum())
    return total / weights if weights else None


def _expected(
    texts: list[_Text], measure: Callable[[list[_Text]], float], samples: int, seed: int
) -> float:
    generator = np.random.Generator(np.random.PCG64(seed))
    values: list[float] = []
    while len(values) < _rounds(values, math.ceil(samples / len(texts))):
        values.append(measure(_drawn(texts, generator)))
    return float(np.mean(values))


def _rounds(values: Sequence[float], least: int) -> int:
    """How many times all texts have to be shuffled, by what the rounds so far were like."""
    if len(values) < max(least, 2) or not np.mean(values):
        return least
    spread = float(np.std(values, ddof=1) / np.mean(values))
    return min(max(least, math.ceil((_NORMAL * spread / PRECISION) ** 2)), MOST_ROUNDS)


def _drawn(texts: Sequence[_Text], generator: np.random.Generator) -> list[_Text]:
    found = [_shuffled(text, generator) for text in texts]
    # Coders who found nothing may be all that was drawn: then there is no disorder to measure.
    return found if any(text.units for text in found) else _drawn(texts, generator)


def _shuffled(text: _Text, generator: np.random.Generator) -> _Text:
    units = shuffled(
        text.units, coders=text.coders, characters=text.characters, generator=generator
    )
    return _Text(units, text.coders, text.characters)


def _beyond(observed: float, expected: float) -> Estimate:
    if not observed:
        return Estimate(1.0)
    share = ratio(observed, expected)
    return share if share.value is None else Estimate(1 - share.value)
