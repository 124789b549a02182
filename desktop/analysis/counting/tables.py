"""GroupFigures by group in plain values, for whoever makes a table of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from desktop.analysis.counting.columns import Columns, Hand
from desktop.analysis.counting.figures import Floats, GroupFigures, Grouping, behind
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.parts import PARTS, PartOfText, SectionRow, parts_of
from desktop.analysis.counting.readers import Readers
from desktop.analysis.counting.uniting import BITS, at

FigureCells = dict[tuple[int, int], float]


class GroupCounts(NamedTuple):
    """What stands behind a group (see figures.Behind), and the hands that count in it."""

    reports: int
    coded: int
    unfinished: int
    counted: int
    characters: int
    hands: tuple[Hand, ...]


class Spread(NamedTuple):
    """Values by (group, theme) where they are not zero, and between what the coders lie."""

    values: FigureCells
    low: FigureCells
    high: FigureCells


def grouped(columns: Columns, groups: Iterable[tuple[str, int]], *, number: int) -> Grouping:
    """Whole reports by id with the number of their group, of so many."""
    listed = list(groups)
    report = columns.reports.numbers(known for known, _ in listed)
    group = np.array([g for _, g in listed], np.int64)
    return Grouping(report, np.zeros_like(report), group, columns.characters()[report], number)


def grouped_by_part(
    columns: Columns, reports: Numbers, *, parts: Iterable[str] = PARTS
) -> Grouping:
    """Those kinds of parts of those reports' texts; a group is a place in PARTS."""
    starts, ends, kinds = columns.parts.whole
    wanted = np.isin(starts >> BITS, reports)
    wanted &= np.isin(kinds, [PARTS.index(part) for part in parts])
    key = (starts[wanted] >> BITS) * len(PARTS) + kinds[wanted]
    found, place = np.unique(key, return_inverse=True)
    length = np.bincount(place, weights=(ends - starts)[wanted], minlength=len(found))
    kind = found % len(PARTS)
    return Grouping(found // len(PARTS), kind, kind, length.astype(np.int64), len(PARTS))


def grouped_whole(
    columns: Columns, reports: Numbers, group: Numbers, *, groups: int, parts: Iterable[str] = ()
) -> Grouping:
    """Whole reports by number, each in a group; or the text of those parts alone.

    A report that has none of the parts is in no group then.
    """
    length = columns.characters()
    if parts := tuple(parts):
        found = grouped_by_part(columns, reports, parts=parts)
        length = np.bincount(found.report, weights=found.characters, minlength=len(length)).astype(
            np.int64
        )
        there = length[reports] > 0
        reports, group = reports[there], group[there]
    return Grouping(reports, np.zeros_like(reports), group, length[reports], groups)


def as_one(columns: Columns, reports: Numbers, *, parts: Iterable[str] = ()) -> Grouping:
    """All those reports, or the text of those parts, as one group."""
    return grouped_whole(columns, reports, np.zeros_like(reports), groups=1, parts=parts)


def stands_behind(columns: Columns, grouping: Grouping, who: Readers) -> list[GroupCounts]:
    """What stands behind each group, in order."""
    found = behind(grouping, who)
    hands = _hands(grouping, who)
    sides = found.reports, found.coded, found.unfinished, found.counted, found.characters
    named = [tuple(columns.hands.ids[hand] for hand in here) for here in hands]
    return list(map(GroupCounts, *(side.tolist() for side in sides), named))


def spread(found: GroupFigures) -> Spread:
    """The figures that are not zero."""
    return Spread(*(_cells(side) for side in (found.values, found.low, found.high)))


def put_parts(columns: Columns, report: str, sections: Iterable[Sequence[object]]) -> None:
    """Cut the report's text into parts by its sections (see parts.SectionRow)."""
    number = columns.reports.number(report)
    rows = [SectionRow(*row) for row in sections]  # type: ignore[arg-type]
    _put(columns, number, parts_of(rows, int(columns.characters()[number])))


def put_sentences(columns: Columns, report: str, bounds: Sequence[Sequence[int]]) -> None:
    """The sentences of the report: start and end of each, in order."""
    plain = np.array([bound[:2] for bound in bounds], np.int64).reshape(-1, 2)
    columns.sentences.put(columns.reports.number(report), plain[:, 0], plain[:, 1])


def put_paragraphs(columns: Columns, report: str, text: str) -> None:
    """The paragraphs of the report: each line of its text that is not empty."""
    lines = text.split("\n")
    lengths = np.array([len(line) for line in lines], np.int64)
    start = np.cumsum(lengths + 1) - lengths - 1
    kept = np.array([bool(line.strip()) for line in lines], bool)
    columns.paragraphs.put(columns.reports.number(report), start[kept], (start + lengths)[kept])


def _put(columns: Columns, number: int, parts: Sequence[PartOfText]) -> None:
    start, end, kind = (
        np.array(column, np.int64)
        for column in (
            [part.start for part in parts],
            [part.end for part in parts],
            [PARTS.index(part.part) for part in parts],
        )
    )
    columns.parts.put(number, start, end, kind)


def _hands(grouping: Grouping, who: Readers) -> list[list[int]]:
    counts = who.counts[grouping.report]
    row, hand = np.nonzero(counts)
    cells = np.unique(at(grouping.group[row], hand.astype(np.int64)))
    found: list[list[int]] = [[] for _ in range(grouping.groups)]
    for cell in cells.tolist():
        found[cell >> BITS].append(cell & ((1 << BITS) - 1))
    return found


def _cells(side: Floats) -> FigureCells:
    here: Numbers
    group, here = np.nonzero(np.nan_to_num(side))
    return dict(
        zip(
            zip(group.tolist(), here.tolist(), strict=True), side[group, here].tolist(), strict=True
        )
    )
