"""Which places of a text answer a query: what it asks for is near them, or is not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from desktop.domain.theme_query import ThemeQuery

PlaceBounds = tuple[int, int]
"""[start, end) in code points; of units, the first and the last one, both included."""
PlaceMeasure = Callable[[PlaceBounds], PlaceBounds]


def answering(
    query: ThemeQuery,
    found: Mapping[str, Sequence[PlaceBounds]],
    *,
    measure: PlaceMeasure,
    reach: int,
) -> list[tuple[PlaceBounds, str]]:
    """The places of what the query wants, near which all of it holds, by place; each with its name.

    `found` has the places of every name in order. Two places are near where their measures are
    at most `reach` apart.
    """
    known = {name: _Places([measure(one) for one in found[name]]) for name in query.names()}
    answers = []
    for name in query.wanted():
        for place in found[name]:
            at = measure(place)
            near = {other: places.near(at, reach) for other, places in known.items()}
            if query.holds(near, both=_and, either=_or, no=_not):
                answers.append((place, name))
    return sorted(answers)


def in_units(units: Sequence[PlaceBounds]) -> PlaceMeasure:
    """Measures by the numbers of the units, which are in order and disjoint, that are touched."""
    starts, ends = [start for start, _ in units], [end for _, end in units]

    def measure(place: PlaceBounds) -> PlaceBounds:
        first = bisect_right(ends, place[0])
        return first, max(first, bisect_left(starts, place[1]) - 1)

    return measure


def in_characters(place: PlaceBounds) -> PlaceBounds:
    """Measures by the first and the last character: 1 apart is side by side."""
    return place[0], place[1] - 1


class _Places:
    """Places of one name, by their first; `reached` is how far those up to there go."""

    def __init__(self, measured: Sequence[PlaceBounds]) -> None:
        in_order = sorted(measured)
        self._firsts = [first for first, _ in in_order]
        self._reached = list(accumulate((last for _, last in in_order), max))

    def near(self, at: PlaceBounds, reach: int) -> bool:
        number = bisect_right(self._firsts, at[1] + reach)
        return number > 0 and self._reached[number - 1] >= at[0] - reach


def _and(one: bool, other: bool) -> bool:
    return one and other


def _or(one: bool, other: bool) -> bool:
    return one or other


def _not(one: bool) -> bool:
    return not one
