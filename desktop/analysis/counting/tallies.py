"""What each theme comes to in each report, by the hand that coded it: the base of all measures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.derived import Derived
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.uniting import United, at, united

CodingTallies = dict[str, Numbers]
CELL = ("report", "hand", "theme", "part")
NAMES = (*CELL, "codings", "sentences", "characters", "present")


def tallied(
    columns: Columns,
    codings: CodingTallies,
    *,
    sentences: bool = True,
    parts: Sequence[int] = (),
) -> CodingTallies:
    """One row for each report, hand, theme and part of the text that has coded characters.

    - codings: those that start there
    - sentences: those of which at least one character is coded; 0 unless `sentences`
    - characters: those coded at least once
    - present: 1 where a coding starts there, else 0

    `codings` has report, hand, theme, start and end. With `parts` a coding that reaches from
    one part into the next is cut at the border: for each kind of part they have the number of
    the part that it counts in, -1 where its text does not count.
    """
    pieces = cut_at_parts(columns, codings, parts) if parts else _whole(codings)
    order, cell, first = cells(pieces)
    found = united(cell, pieces["start"][order], pieces["end"][order])
    report = pieces["report"][order][first]
    counts = np.bincount(cell, weights=pieces["opens"][order], minlength=len(first))
    return {
        **{name: pieces[name][order][first] for name in CELL},
        "codings": counts.astype(np.int64),
        "sentences": _sentences(columns, report, found) if sentences else np.zeros_like(report),
        "characters": _lengths(found, len(first)),
        "present": (counts > 0).astype(np.int64),
    }


class ThemeTallies(Derived):
    """ThemeTallies of every report under the themes that `counted` gives, kept as codings change.

    Each of `counted` says by the number of a theme under which number it counts, -1 for none:
    one for themes by themselves, several where a theme counts in more than one place.
    """

    names = NAMES

    def __init__(
        self, columns: Columns, counted: Sequence[Numbers], *, sentences: bool, parts: Sequence[int]
    ) -> None:
        super().__init__(columns)
        self._counted = tuple(counted)
        self._sentences = sentences
        self._parts = parts

    def _made(self, codings: CodingTallies) -> CodingTallies:
        shown = counted_as(codings, self._counted)
        return tallied(self.columns, shown, sentences=self._sentences, parts=self._parts)


def counted_as(codings: CodingTallies, counted: Sequence[Numbers]) -> CodingTallies:
    """The codings under the themes that they count for; see ThemeTallies."""
    found = []
    for numbers in counted:
        theme = numbers[codings["theme"]]
        kept = np.flatnonzero(theme >= 0)
        found.append({name: column[kept] for name, column in (codings | {"theme": theme}).items()})
    return {name: np.concatenate([part[name] for part in found]) for name in codings}


def _whole(codings: CodingTallies) -> CodingTallies:
    number = len(codings["report"])
    return codings | {"part": np.zeros(number, np.int64), "opens": np.ones(number, np.int64)}


def cut_at_parts(columns: Columns, codings: CodingTallies, parts: Sequence[int]) -> CodingTallies:
    """The codings cut at the borders of parts; `opens` is 1 for the piece that each begins with.

    `parts` as in `tallied`.
    """
    pieces = _at_borders(columns, codings)
    part = np.array(parts, np.int64)[pieces["part"]]
    kept = np.flatnonzero(part >= 0)
    return {name: column[kept] for name, column in (pieces | {"part": part}).items()}


def _at_borders(columns: Columns, codings: CodingTallies) -> CodingTallies:
    starts, ends, kinds = columns.parts.whole
    report, start, end = codings["report"], codings["start"], codings["end"]
    first = np.searchsorted(starts, at(report, start), "right") - 1
    last = np.searchsorted(starts, at(report, end), "left") - 1
    number = last - first + 1
    which = np.repeat(np.arange(len(report)), number)
    step = np.arange(len(which)) - np.repeat(np.cumsum(number) - number, number)
    part = first[which] + step
    low, high = at(report, start)[which], at(report, end)[which]
    base = at(report, np.zeros_like(report))[which]
    return {
        **{name: codings[name][which] for name in ("report", "hand", "theme")},
        "part": kinds[part],
        "opens": (step == 0).astype(np.int64),
        "start": np.maximum(low, starts[part]) - base,
        "end": np.minimum(high, ends[part]) - base,
    }


def cells(pieces: CodingTallies) -> tuple[Numbers, Numbers, Numbers]:
    """The order by cell and start, the cell of each piece in it, the first piece of each cell."""
    key = np.zeros(len(pieces["report"]), np.int64)
    for name in CELL:
        column = pieces[name]
        key = key * (int(column.max(initial=0)) + 1) + column
    order = np.lexsort((pieces["start"], key))
    new = np.ones(len(key), bool)
    new[1:] = key[order][1:] != key[order][:-1]
    return order, np.cumsum(new) - 1, np.flatnonzero(new)


def _lengths(found: United, cells: int) -> Numbers:
    sums = np.bincount(found.cell, weights=found.end - found.start, minlength=cells)
    return sums.astype(np.int64)


def _sentences(columns: Columns, report: Numbers, found: United) -> Numbers:
    """How many sentences share a character with a stretch of each cell."""
    starts, ends, _ = columns.sentences.whole
    text = report[found.cell]
    first = np.searchsorted(ends, at(text, found.start), "right")
    behind = np.searchsorted(starts, at(text, found.end), "left")
    counted = np.zeros_like(behind)
    # A sentence that two stretches of a cell touch counts with the first of them.
    same = found.cell[1:] == found.cell[:-1]
    counted[1:] = np.where(same, behind[:-1], 0)
    touched = np.maximum(behind - np.maximum(first, counted), 0)
    return np.bincount(found.cell, weights=touched, minlength=len(report)).astype(np.int64)
