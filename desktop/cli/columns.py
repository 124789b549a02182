"""Columns that stand under each other although a Chinese character is two cells wide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile
from unicodedata import combining, east_asian_width

_GAP = "  "


def width(text: str) -> int:
    """Cells that a terminal gives the text: two for a wide character, none for a mark."""
    return sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in text)


def fitted(text: str, cells: int) -> str:
    """The text on one line and at most that wide, its end replaced by … where it is longer."""
    line = " ".join(text.split())
    if width(line) <= cells:
        return line
    ends = accumulate(map(width, line))
    return line[: sum(1 for _ in takewhile(lambda end: end < cells, ends))] + "…"


def aligned(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> list[str]:
    """One line a row; columns whose index is in `right` end, the others begin, together."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths, right) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = zip(row, widths, strict=True)
    return _GAP.join(_padded(c, w, n in right) for n, (c, w) in enumerate(cells)).rstrip()


def _padded(cell: str, cells: int, right: bool) -> str:
    space = " " * (cells - width(cell))
    return space + cell if right else cell + space
