"""The best alignment of several coders' units: the one of the smallest disorder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from desktop.analysis.reliability.gamma.assignment import cheapest
from desktop.analysis.reliability.gamma.dissimilarity import Dissimilarity, GammaUnit
from desktop.analysis.reliability.gamma.partition import MOST_GROUPS, MOST_UNITS, Search, UnitGroup
from desktop.analysis.reliability.ratings import Floats

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Alignment:
    """Units in groups of at most one of each coder, and the groups' disorders summed."""

    groups: list[list[GammaUnit]]
    disorder: float


def align(
    units: Sequence[GammaUnit], *, coders: int, dissimilarity: Dissimilarity
) -> Alignment | None:
    """The alignment of the smallest disorder, for certain; None where that is out of reach.

    A group's disorder is the mean over all pairs of coders of their units' dissimilarity, a
    missing unit counting as `empty` (the authors' section 3.2). Of two coders any number of
    units is aligned; of more, those that could be aligned with each other are searched.
    """
    problem = _Problem(
        sorted(units), coders, dissimilarity.empty, dissimilarity.combined(sorted(units))
    )
    groups: list[UnitGroup] = []
    for component in problem.components():
        found = problem.best(component)
        if found is None:
            return None
        groups += found
    disorder = sum(problem.disorder(group) for group in groups)
    return Alignment([[problem.units[u] for u in group] for group in groups], float(disorder))


@dataclass(frozen=True)
class _Problem:
    units: Sequence[GammaUnit]
    coders: int
    empty: float
    costs: Floats

    @property
    def pairs(self) -> int:
        return self.coders * (self.coders - 1) // 2

    def disorder(self, group: Sequence[int]) -> float:
        within = sum(float(self.costs[a, b]) for a, b in combinations(group, 2))
        partnered = len(group) * (len(group) - 1) // 2
        return (within + self.empty * (self.pairs - partnered)) / self.pairs

    def components(self) -> Iterator[list[int]]:
        """Units that no useful group can join with any other, apart.

        Splitting a group in two of k and l units saves their dissimilarities and costs
        empty * (pairs + k l): no saving while one of them is at most (pairs + 1) * empty.
        """
        coder = np.array([unit.coder for unit in self.units])
        near = (self.costs <= (self.pairs + 1) * self.empty) & (coder[:, None] != coder)
        left = set(range(len(self.units)))
        while left:
            component, fresh = set[int](), {min(left)}
            while fresh:
                component |= fresh
                fresh = set(np.flatnonzero(near[list(fresh)].any(axis=0)).tolist()) - component
            left -= component
            yield sorted(component)

    def best(self, component: list[int]) -> list[UnitGroup] | None:
        if len(component) == 1:
            return [(component[0],)]
        return self._of_two(component) if self.coders == _PAIR else self._of_many(component)

    def _of_two(self, component: list[int]) -> list[UnitGroup]:
        sides = [
            [u for u in component if self.units[u].coder == c] for c in self._coders(component)
        ]
        few, many = sorted(sides, key=len)
        # Leaving both alone costs twice `empty`; a pair is taken only where it costs less.
        gains = np.minimum(self.costs[np.ix_(few, many)] - 2 * self.empty, 0.0)
        partner = {u: many[column] for u, column in zip(few, cheapest(gains), strict=True)}
        pairs = [(u, v) for u, v in partner.items() if self.costs[u, v] < 2 * self.empty]
        alone = set(component) - {u for pair in pairs for u in pair}
        return [*pairs, *((u,) for u in sorted(alone))]

    def _coders(self, component: list[int]) -> list[int]:
        return sorted({self.units[u].coder for u in component})

    def _of_many(self, component: list[int]) -> list[UnitGroup] | None:
        groups = list(self._useful(component)) if len(component) <= MOST_UNITS else []
        if not 0 < len(groups) <= MOST_GROUPS:
            return None
        place = {unit: at for at, unit in enumerate(component)}
        named = [(cost, tuple(place[u] for u in group)) for cost, group in groups]
        found = Search(len(component), named).cheapest()
        return found and [tuple(component[at] for at in group) for group in found]

    def _useful(self, component: list[int]) -> Iterator[tuple[float, UnitGroup]]:
        """The groups that cost no more than their units cost alone, up to one beyond the most."""
        by_coder = [
            [u for u in component if self.units[u].coder == c] for c in self._coders(component)
        ]
        count = 0
        for group in self._grow((), 0.0, by_coder):
            cost = self.disorder(group)
            if cost <= len(group) * self.empty:
                yield cost, group
                count += 1
            if count > MOST_GROUPS:
                return

    def _grow(self, group: UnitGroup, within: float, rest: list[list[int]]) -> Iterator[UnitGroup]:
        if group:
            yield group
        for at, units in enumerate(rest):
            for unit in units:
                wider = within + float(self.costs[unit, list(group)].sum())
                if wider <= self.empty * self.coders * self.pairs:
                    yield from self._grow((*group, unit), wider, rest[at + 1 :])
