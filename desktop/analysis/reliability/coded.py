"""Coded reports, and all their codings laid out end to end as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np
import numpy.typing as npt

from desktop.analysis.reliability.ratings import Integers
from desktop.domain.errors import InputError

Bounds = tuple[int, int]
Spans = Mapping[str, Sequence[Bounds]]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class CodedReport:
    """One report as its coders left it; positions are code points, spans half-open.

    `coders` gives each coder's spans by theme: None where the coder did not finish the report
    (missing), an empty mapping where the coder finished it and found nothing (data). `units`
    are the bounds of the sentences, paragraphs or sections that are compared: disjoint, in
    order, each a start and an end; what follows these is not looked at. Comparing characters
    or whole reports needs none.
    """

    characters: int
    coders: Mapping[str, Spans | None]
    units: Sequence[Sequence[int]] = ()
    name: str = ""

    def raters(self) -> list[str]:
        """Who finished it."""
        return [coder for coder, spans in self.coders.items() if spans is not None]


@dataclass(frozen=True)
class PooledCodings:
    """The codings of the reports that two coders or more finished, end to end.

    `rows` has five columns: report, coder and theme (indices), start and end, which count from
    the first character of the first report. `offsets[i]` is where report i begins, its last
    entry where the last one ends; `rated[report, coder]` says who finished.
    """

    coders: tuple[str, ...]
    themes: tuple[str, ...]
    reports: tuple[CodedReport, ...]
    offsets: Integers
    rated: Flags
    rows: Integers

    @property
    def report(self) -> Integers:
        """Of each coding."""
        return self.rows[:, 0]

    @property
    def coder(self) -> Integers:
        """Of each coding."""
        return self.rows[:, 1]

    @property
    def theme(self) -> Integers:
        """Of each coding."""
        return self.rows[:, 2]

    @property
    def start(self) -> Integers:
        """Of each coding."""
        return self.rows[:, 3]

    @property
    def end(self) -> Integers:
        """Of each coding."""
        return self.rows[:, 4]

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """Every two coders, once."""
        return list(combinations(range(len(self.coders)), 2))

    @cached_property
    def rated_by_pair(self) -> Flags:
        """Reports x pairs: whether both finished the report."""
        both = [self.rated[:, a] & self.rated[:, b] for a, b in self.pairs]
        return np.array(both, dtype=bool).reshape(len(self.pairs), len(self.reports)).T

    def of_theme(self, theme: int) -> PooledCodings:
        """The codings of the theme of that index alone."""
        return self.where(self.theme == theme)

    def where(self, chosen: Flags | Integers) -> PooledCodings:
        """Some of the codings, of the same reports, coders and themes."""
        return replace(self, rows=self.rows[chosen])


def lay_out(
    reports: Iterable[CodedReport],
    *,
    coders: Sequence[str] | None = None,
    themes: Sequence[str] | None = None,
) -> PooledCodings:
    """The reports that at least two of the coders finished, with their codings as arrays.

    Without `coders` or `themes` all are taken that occur in those reports, themes in order of
    their names. Raises InputError where a span is empty or reaches outside its report.
    """
    given = list(reports)
    people = tuple(coders if coders is not None else _coders_of(given))
    shared = tuple(r for r in given if len(set(r.raters()) & set(people)) > 1)
    names = tuple(themes if themes is not None else _themes_of(shared, people))
    rows = np.array(list(_rows(shared, people, names)), dtype=np.int64).reshape(-1, 5)
    offsets = np.cumsum([0, *(report.characters for report in shared)], dtype=np.int64)
    _refuse_outside(rows, shared)
    rows[:, 3:] += offsets[rows[:, :1]]
    rated = [[report.coders.get(coder) is not None for coder in people] for report in shared]
    finished = np.array(rated, dtype=bool).reshape(len(shared), len(people))
    return PooledCodings(people, names, shared, offsets, finished, rows)


def _coders_of(reports: Sequence[CodedReport]) -> list[str]:
    return list(dict.fromkeys(coder for report in reports for coder in report.coders))


def _themes_of(reports: Sequence[CodedReport], coders: Sequence[str]) -> list[str]:
    found = {theme for r in reports for coder in coders for theme in r.coders.get(coder) or ()}
    return sorted(found)


def _rows(
    reports: Sequence[CodedReport], coders: Sequence[str], themes: Sequence[str]
) -> Iterator[tuple[int, int, int, int, int]]:
    places = {theme: place for place, theme in enumerate(themes)}
    for number, report in enumerate(reports):
        for who, coder in enumerate(coders):
            for theme, spans in (report.coders.get(coder) or {}).items():
                if theme in places:
                    place = places[theme]
                    yield from ((number, who, place, start, end) for start, end in spans)


def _refuse_outside(rows: Integers, reports: Sequence[CodedReport]) -> None:
    lengths = np.array([report.characters for report in reports], dtype=np.int64)
    wrong = (rows[:, 3] < 0) | (rows[:, 4] <= rows[:, 3]) | (rows[:, 4] > lengths[rows[:, 0]])
    for number, _, _, start, end in rows[wrong][:1]:
        raise InputError(
            "A coding from {start} to {end} lies outside the text of {report}, of"
            " {characters} characters.",
            "Compare codings of one and the same text.",
            start=int(start),
            end=int(end),
            report=reports[number].name or f"report {number + 1}",
            characters=reports[number].characters,
        )
