"""Who coded which unit with which theme: the counts behind every coefficient."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.analysis.reliability.coded import CodedReport

Pattern = tuple[int | None, ...]
"""By coder 1 where the unit carries the theme, 0 where not, None where not finished."""


def patterns(
    report: CodedReport, *, unit: str, coders: Sequence[str], themes: Iterable[str]
) -> Iterator[tuple[str, Pattern, int]]:
    """(theme, pattern, number of units) of one report, patterns in order, none that is empty."""
    pieces = _pieces(report, unit)
    weights = [end - start if unit == "character" else 1 for start, end in pieces]
    finished = [report.coders.get(coder) is not None for coder in coders]
    for theme in themes:
        counts = _counted(weights, finished, [_marked(report, pieces, c, theme) for c in coders])
        for pattern in sorted(counts, key=repr):
            yield theme, pattern, counts[pattern]


def _counted(
    weights: Sequence[int], finished: Sequence[bool], marked: Sequence[set[int]]
) -> dict[Pattern, int]:
    counts: Counter[Pattern] = Counter()
    # Nearly all units are coded by nobody: only the others are looked at one by one.
    for number in set[int]().union(*marked):
        sides = zip(finished, marked, strict=True)
        pattern = tuple(int(number in own) if done else None for done, own in sides)
        counts[pattern] += weights[number]
    rest = sum(weights) - counts.total()
    counts[tuple(0 if done else None for done in finished)] += rest
    return {pattern: number for pattern, number in counts.items() if number}


def confusions(
    report: CodedReport, *, unit: str, coders: Sequence[str], themes: Sequence[str]
) -> Counter[tuple[str, str]]:
    """Units by pairs of themes, over all pairs of coders who finished the report.

    (t, t): both coded t. (t, u), t before u in `themes`: one coded t and not u where the
    other coded u and not t.
    """
    pieces = _pieces(report, unit)
    found: Counter[tuple[str, str]] = Counter()
    finishers = [coder for coder in coders if report.coders.get(coder) is not None]
    sets = {c: _themes_by_piece(report, pieces, c, themes) for c in finishers}
    for first, second in combinations(finishers, 2):
        for number in sets[first].keys() & sets[second].keys():
            start, end = pieces[number]
            weight = end - start if unit == "character" else 1
            for pair in _pairs(sets[first][number], sets[second][number], themes):
                found[pair] += weight
    return found


def _pairs(
    one: Iterable[str], other: Iterable[str], themes: Sequence[str]
) -> Iterator[tuple[str, str]]:
    both = set(one) & set(other)
    yield from ((theme, theme) for theme in both)
    for mine in set(one) - both:
        for yours in set(other) - both:
            first, second = sorted((mine, yours), key=themes.index)
            yield first, second


def _pieces(report: CodedReport, unit: str) -> list[tuple[int, int]]:
    if unit == "report":
        return [(0, report.characters)]
    if unit != "character":
        return [(bounds[0], bounds[1]) for bounds in report.units]
    marks = (marks for marks in report.coders.values() if marks)
    ends = {end for own in marks for spans in own.values() for span in spans for end in span}
    places = sorted(ends | {0, report.characters})
    return list(pairwise(places))


def _marked(
    report: CodedReport, pieces: Sequence[tuple[int, int]], coder: str, theme: str
) -> set[int]:
    marks: Mapping[str, Sequence[tuple[int, int]]] = report.coders.get(coder) or {}
    return {
        number
        for start, end in marks.get(theme, ())
        for number in range(
            bisect_right(pieces, start, key=lambda piece: piece[1]),
            bisect_left(pieces, end, key=lambda piece: piece[0]),
        )
    }


def _themes_by_piece(
    report: CodedReport, pieces: Sequence[tuple[int, int]], coder: str, themes: Iterable[str]
) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for theme in themes:
        for number in _marked(report, pieces, coder, theme):
            found.setdefault(number, set()).add(theme)
    return found
