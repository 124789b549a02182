"""The stripes of a whole report on a strip of pixels: themes at one height share its width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop.ui.reader.stripes import Stripe


class ThemeCell(NamedTuple):
    """A rectangle of one theme: rows [top, bottom), and shares of the width from 0 to 1."""

    top: int
    bottom: int
    left: float
    right: float
    theme_id: str
    own: bool


LaneRow = tuple[tuple[int, str, bool], ...]


def cells(stripes: Sequence[Stripe], *, characters: int, height: int) -> list[ThemeCell]:
    """The cells of a report of `characters` code points on `height` rows, by their top.

    Where the present coder and others apply one theme at one height, the cell is the present
    coder's. O(rows covered).
    """
    found: list[ThemeCell] = []
    top = 0
    for row, same in groupby(_rows(stripes, characters, height)):
        bottom = top + sum(1 for _ in same)
        found += _split(row, top, bottom)
        top = bottom
    return found


def _rows(stripes: Sequence[Stripe], characters: int, height: int) -> Iterator[LaneRow]:
    rows: list[dict[int, tuple[str, bool]]] = [{} for _ in range(height)]
    for stripe in stripes:
        first = stripe.start * height // characters
        last = max(first + 1, -(-stripe.end * height // characters))
        for row in rows[first:last]:
            own = stripe.own or row.get(stripe.lane, ("", False))[1]
            row[stripe.lane] = (stripe.theme_id, own)
    for row in rows:
        yield tuple((lane, *row[lane]) for lane in sorted(row))


def _split(row: LaneRow, top: int, bottom: int) -> Iterator[ThemeCell]:
    for place, (_, theme_id, own) in enumerate(row):
        yield ThemeCell(top, bottom, place / len(row), (place + 1) / len(row), theme_id, own)
