"""Characters of a page as runs (without a gap between them) and rows (of runs side by side)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from desktop.exchange.readers.pdf.glyphs import Glyph

SLIT: Final = 0.7
"""Sizes between two characters from which on they are drawn as two runs: columns may be near."""
GAP: Final = 1.3
"""Sizes between two runs of a row from which on they stay two."""
BACK: Final = 0.6
"""Sizes to the left at which a character begins a new run."""
SAME_ROW: Final = 0.5
"""Share of the lower height by which two boxes of a row overlap."""
COVERED: Final = 0.3
"""Share of a character's width that another one may cover beside it."""
WORD_GAP, DRAWN_GAP, WIDE_GAP = 0.18, 0.45, 0.9
"""Sizes that make a space: between words, where one was drawn, and between any characters."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one row without a gap, in points."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """The usual height of its characters."""
        return median(glyph.size for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """Its characters, with a space where one is to be seen."""
        return self.glyphs[0].text + "".join(
            (" " if _apart(before, glyph) else "") + glyph.text
            for before, glyph in pairwise(self.glyphs)
        )


RunRow = list[Run]
"""Runs side by side, from the left."""


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """The runs, in the order in which they were drawn."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _follows(runs[-1][-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return [run(one) for one in runs]


def run(glyphs: Sequence[Glyph]) -> Run:
    """These characters as one run, in the order of their middles.

    A narrow quote may begin behind the edge of its neighbour, and be drawn after it.
    """
    return Run(
        tuple(sorted(glyphs, key=lambda glyph: glyph.left + glyph.right)),
        min(glyph.left for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        min(glyph.bottom for glyph in glyphs),
        max(glyph.top for glyph in glyphs),
    )


def rows_of(runs: Iterable[Run]) -> list[RunRow]:
    """The runs by rows, from the top, each from the left; runs without a gap are one."""
    rows: list[RunRow] = []
    for one in sorted(runs, key=lambda one: -(one.top + one.bottom)):
        row = next((row for row in rows[-3:] if _beside(row, one)), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return [_joined(sorted(row, key=lambda one: one.left)) for row in rows]


def _joined(row: RunRow) -> RunRow:
    joined = row[:1]
    for one in row[1:]:
        before = joined[-1]
        near = one.left - before.right < GAP * min(one.size, before.size)
        if near and type(one) is type(before) is Run:
            joined[-1] = run((*before.glyphs, *one.glyphs))
        else:
            joined.append(one)
    return joined


def _follows(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.left - before.right
    return _overlap(before, glyph) and glyph.left > before.left - BACK * size and gap < SLIT * size


def _beside(row: RunRow, one: Run) -> bool:
    """Whether a run belongs to a row: at its height, and over none of its runs."""
    return all(_overlap(other, one) for other in row[-1:]) and not any(
        _common(other, one) > 0.5 * one.size and not _fits_between(other, one) for other in row
    )


def _fits_between(other: Run, one: Run) -> bool:
    """Whether a run stands in gaps of another: quotes of a second font are drawn afterwards."""
    pairs = ((drawn, glyph) for drawn in other.glyphs for glyph in one.glyphs)
    return all(_common(*pair) <= COVERED * (pair[1].right - pair[1].left) for pair in pairs)


def _common(one: Glyph | Run, other: Glyph | Run) -> float:
    """Points that both take of the width of the page; below 0 where they are apart."""
    return min(one.right, other.right) - max(one.left, other.left)


def _overlap(one: Glyph | Run, other: Glyph | Run) -> bool:
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > SAME_ROW * min(one.top - one.bottom, other.top - other.bottom)


def _apart(before: Glyph, glyph: Glyph) -> bool:
    gap = (glyph.left - before.right) / max(glyph.size, 0.1)
    if before.text.isascii() and glyph.text.isascii():
        return gap > WORD_GAP or (glyph.spaced and gap > 0)
    if before.text.isalnum() and glyph.text.isalnum() and _is_mixed(before, glyph):
        # A line that is stretched to its edge has gaps around figures that nobody typed.
        return gap >= WIDE_GAP
    return gap >= WIDE_GAP or (glyph.spaced and gap >= DRAWN_GAP)


def _is_mixed(before: Glyph, glyph: Glyph) -> bool:
    """Whether a character stands beside a figure or a letter."""
    return before.text.isascii() != glyph.text.isascii()
