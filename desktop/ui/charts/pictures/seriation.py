"""Rows that are alike put side by side: by their angle among the two main directions of difference.

Friendly (2002), Corrgrams, The American Statistician 56(4), orders variables so; here it is rows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_ROUNDS = 60
_Row = list[float]


def alike_together(rows: Sequence[Sequence[float]]) -> list[int]:
    """The numbers of the rows in an order in which neighbours are alike; the same for the same."""
    if len(rows) < 3 or not rows[0]:
        return list(range(len(rows)))
    spread = _standardised(rows)
    first = _direction(spread, ())
    second = _direction(spread, (first,))
    angles = [math.atan2(_dot(row, second), _dot(row, first)) for row in spread]
    order = sorted(range(len(rows)), key=lambda number: (angles[number], number))
    return _cut_at_widest(order, angles)


def _standardised(rows: Sequence[Sequence[float]]) -> list[_Row]:
    columns = []
    for column in zip(*rows, strict=True):
        mean = math.fsum(column) / len(column)
        size = math.sqrt(math.fsum((value - mean) ** 2 for value in column)) or 1.0
        columns.append([(value - mean) / size for value in column])
    return [list(row) for row in zip(*columns, strict=True)]


def _direction(rows: list[_Row], others: tuple[_Row, ...]) -> _Row:
    """The direction in which rows differ most, at right angles to the others: power iteration."""
    wide = len(rows[0])
    together = [
        [math.fsum(row[i] * row[j] for row in rows) for j in range(wide)] for i in range(wide)
    ]
    found = [1.0 / (1 + number) for number in range(wide)]
    for _ in range(_ROUNDS):
        found = [_dot(line, found) for line in together]
        for other in others:
            along = _dot(found, other)
            found = [one - along * way for one, way in zip(found, other, strict=True)]
        size = math.sqrt(_dot(found, found)) or 1.0
        found = [one / size for one in found]
    return found


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, other, strict=True))


def _cut_at_widest(order: list[int], angles: list[float]) -> list[int]:
    """Angles go round: the order begins after the widest gap between neighbours."""
    turned = [*order[1:], order[0]]
    gaps = [(angles[b] - angles[a]) % math.tau for a, b in zip(order, turned, strict=True)]
    start = (gaps.index(max(gaps)) + 1) % len(order)
    return order[start:] + order[:start]
