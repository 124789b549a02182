"""How often each theme occurs in each group of reports.

Nothing here knows where the codings come from: a use of a theme is a tuple, a document is
what a report contributes to its group. Positions are code points, spans half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.domain.codebook import Theme

MEASURES = ("codings", "sentences", "characters", "share", "per_1000", "presence")
GROUPS = ("county", "prefecture", "province", "year", "report", "section")

Bounds = tuple[int, int]
Cell = tuple[str, str]
_Spans = Sequence[Bounds]


class Use(NamedTuple):
    """One theme on one span of one report."""

    report_id: str
    theme_id: str
    start: int
    end: int


class CountedStretch(NamedTuple):
    """A stretch of a report that counts towards a group of its own."""

    group: str
    start: int
    end: int


class Weight(NamedTuple):
    """What stands behind a group's figures: how many reports, of how many characters."""

    reports: int
    characters: int


@dataclass(frozen=True, slots=True)
class CountedReport:
    """What one report contributes: its group, its length, where its sentences lie.

    `sentences` is asked at most once, and only for the measure that needs it; it gives
    disjoint bounds in order, each a start and an end; what follows these is not looked at.
    Where `parts` (disjoint, in order) are given, each counts towards its own group in place
    of `group`, and what lies outside them counts nowhere.
    """

    group: str
    characters: int
    sentences: Callable[[], Sequence[Sequence[int]]] = tuple
    parts: tuple[CountedStretch, ...] = ()

    def pieces(self) -> dict[str, list[Bounds]]:
        """The stretches of the text that count towards each group."""
        found: dict[str, list[Bounds]] = {}
        for part in self.parts or (CountedStretch(self.group, 0, self.characters),):
            found.setdefault(part.group, []).append((part.start, part.end))
        return found


@dataclass(frozen=True, slots=True)
class Group:
    """A row of a frequency table: a county, a year, a report ..."""

    key: str
    label: str
    province: str | None = None
    reports: int = 0
    characters: int = 0


@dataclass(frozen=True, slots=True)
class FrequencyTable:
    """The values of one measure by group and theme, and what was filtered for them.

    `values` holds what is not zero. A group of no reports is a gap in the data.
    """

    by: str
    measure: str
    groups: tuple[Group, ...]
    themes: tuple[Theme, ...]
    values: Mapping[Cell, float]
    filters: Mapping[str, object] = field(default_factory=dict)

    def value(self, group_key: str, theme_id: str) -> float | None:
        """The figure of that cell; None where the group has no report.

        Raises KeyError where the table has no such group.
        """
        reports = next((g.reports for g in self.groups if g.key == group_key), None)
        if reports is None:
            raise KeyError(group_key)
        return self.values.get((group_key, theme_id), 0.0) if reports else None

    def row(self, group: Group) -> list[float | None]:
        """The group's figures in the order of the themes; all None for a gap."""
        if not group.reports:
            return [None] * len(self.themes)
        return [self.values.get((group.key, theme.id), 0.0) for theme in self.themes]


def tabulate(
    uses: Iterable[Use], documents: Mapping[str, CountedReport], *, measure: str
) -> dict[Cell, float]:
    """The measure for each (group, theme) in which it is not zero.

    - codings: uses that start in the group
    - sentences: sentences of which at least one character is coded, by anyone
    - characters: characters coded at least once, by anyone
    - share: those characters as a share of the group's characters, 0..1
    - per_1000: codings per 1,000 of the group's characters
    - presence: the share of the group's reports in which a use starts, 0..1

    Uses in reports that are not among `documents` are left out. Two uses of one theme on
    the same characters (two coders, or two sub-themes given under their parent's id) are
    two codings, but their characters and sentences count once.
    Raises ValueError for a measure that is none of MEASURES.
    """
    if measure not in MEASURES:
        raise ValueError(f"{measure!r} is none of {', '.join(MEASURES)}")
    sums: dict[Cell, float] = defaultdict(float)
    for document, spans_by_theme in _by_document(uses, documents):
        for cell, amount in _amounts(document, spans_by_theme, measure):
            sums[cell] += amount
    return _scaled(sums, weigh(documents.values()), measure)


class Tally(NamedTuple):
    """What a theme comes to in a group; of different reports they can be added up."""

    codings: int
    sentences: int
    characters: int


def tally(uses: Iterable[Use], documents: Mapping[str, CountedReport]) -> dict[Cell, Tally]:
    """Three measures at once, for each (group, theme) that has codings; see `tabulate`.

    Each group may hold one document only, and that document no parts.
    """
    found: dict[Cell, Tally] = {}
    for document, spans_by_theme in _by_document(uses, documents):
        count_sentences = _sentences(document)
        whole = [(0, document.characters)]
        for theme_id, spans in spans_by_theme.items():
            united = _united(spans)
            found[document.group, theme_id] = Tally(
                len(spans), int(count_sentences(united, whole)), _length(united)
            )
    return found


def weigh(documents: Iterable[CountedReport]) -> dict[str, Weight]:
    """How many reports and characters stand behind each group."""
    weights: dict[str, Weight] = {}
    for document in documents:
        for group, pieces in document.pieces().items():
            reports, characters = weights.get(group, (0, 0))
            weights[group] = Weight(reports + 1, characters + _length(pieces))
    return weights


def _by_document(
    uses: Iterable[Use], documents: Mapping[str, CountedReport]
) -> Iterator[tuple[CountedReport, dict[str, list[Bounds]]]]:
    found: dict[str, dict[str, list[Bounds]]] = {}
    for report_id, theme_id, start, end in uses:
        found.setdefault(report_id, {}).setdefault(theme_id, []).append((start, end))
    for report_id in list(found):
        # Let go of one after the other: all at once would hold up every other thread.
        spans = found.pop(report_id)
        if report_id in documents:
            yield documents[report_id], spans


def _amounts(
    document: CountedReport, spans_by_theme: dict[str, list[Bounds]], measure: str
) -> Iterator[tuple[Cell, float]]:
    count = _COUNTS[measure](document)
    for group, pieces in document.pieces().items():
        for theme_id, spans in spans_by_theme.items():
            if amount := count(spans, pieces):
                yield (group, theme_id), amount


def _scaled(
    sums: Mapping[Cell, float], weights: Mapping[str, Weight], measure: str
) -> dict[Cell, float]:
    scale = _SCALES.get(measure)
    if scale is None:
        return dict(sums)
    return {cell: scale(amount, weights[cell[0]]) for cell, amount in sums.items()}


_Count = Callable[[_Spans, _Spans], float]


def _codings(_document: CountedReport) -> _Count:
    return _starting


def _presence(_document: CountedReport) -> _Count:
    return lambda spans, pieces: min(1, _starting(spans, pieces))


def _characters(_document: CountedReport) -> _Count:
    return lambda spans, pieces: _length(_clipped(_united(spans), pieces))


def _sentences(document: CountedReport) -> _Count:
    bounds = document.sentences()
    starts, ends = [bound[0] for bound in bounds], [bound[1] for bound in bounds]
    return lambda spans, pieces: _touched(_clipped(_united(spans), pieces), starts, ends)


_COUNTS: dict[str, Callable[[CountedReport], _Count]] = {
    "codings": _codings,
    "sentences": _sentences,
    "characters": _characters,
    "share": _characters,
    "per_1000": _codings,
    "presence": _presence,
}

_SCALES: dict[str, Callable[[float, Weight], float]] = {
    "share": lambda amount, weight: amount / weight.characters,
    "per_1000": lambda amount, weight: amount * 1000 / weight.characters,
    "presence": lambda amount, weight: amount / weight.reports,
}


def _length(spans: _Spans) -> int:
    return sum([end - start for start, end in spans])


def _starting(spans: _Spans, pieces: _Spans) -> int:
    return sum([low <= start < high for low, high in pieces for start, _ in spans])


def _united(spans: _Spans) -> _Spans:
    # The domain's `united` makes a Span of each range: correct, and five times as long.
    if len(spans) == 1:
        return spans
    result: list[Bounds] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def _clipped(spans: _Spans, pieces: _Spans) -> _Spans:
    if len(pieces) == 1 and pieces[0][0] <= spans[0][0] and spans[-1][1] <= pieces[0][1]:
        return spans
    both = ((max(start, low), min(end, high)) for low, high in pieces for start, end in spans)
    return [(start, end) for start, end in both if start < end]


def _touched(spans: _Spans, starts: Sequence[int], ends: Sequence[int]) -> int:
    """How many sentences share a character with one of the spans, which are in order."""
    count = counted_to = 0
    for start, end in spans:
        first = max(bisect_right(ends, start), counted_to)
        counted_to = bisect_left(starts, end)
        count += max(0, counted_to - first)
    return count
