"""The cheapest way to put units into groups of at most one unit of each coder, exactly.

An exact cover of few units: a lower bound from prices of units (the linear programme's dual,
by coordinate ascent), then a search that never opens a branch which the bound rules out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

UnitGroup = tuple[int, ...]
MOST_UNITS = 400
MOST_GROUPS = 60_000
MOST_STEPS = 200_000
_HAIR = 1e-12


@dataclass
class Search:
    """Groups with their costs, to be chosen so that each unit is in exactly one of them.

    Every unit must be in some group. Units are 0..size-1.
    """

    size: int
    groups: Sequence[tuple[float, UnitGroup]]
    _best: float = field(default=float("inf"), init=False)
    _chosen: list[UnitGroup] = field(default_factory=list, init=False)
    _steps: int = field(default=0, init=False)
    _seen: dict[int, float] = field(default_factory=dict, init=False)
    _by_first: list[list[tuple[float, int, UnitGroup]]] = field(default_factory=list, init=False)

    def cheapest(self) -> list[UnitGroup] | None:
        """The groups chosen; None where the search would take too long to be certain."""
        self._by_first = [[] for _ in range(self.size)]
        for slack, group in zip(_slacks(self.size, self.groups), self.groups, strict=True):
            mask = sum(1 << unit for unit in group[1])
            self._by_first[min(group[1])].append((slack, mask, group[1]))
        for ranked in self._by_first:
            ranked.sort()
        self._go(0, 0.0, [])
        return None if self._steps > MOST_STEPS else self._chosen

    def _go(self, covered: int, paid: float, chosen: list[UnitGroup]) -> None:
        if covered == (1 << self.size) - 1:
            self._best, self._chosen = paid, list(chosen)
            return
        first = (~covered & (covered + 1)).bit_length() - 1
        for slack, mask, group in self._by_first[first]:
            if paid + slack >= self._best - _HAIR:
                return
            if not covered & mask and self._worth(covered | mask, paid + slack):
                chosen.append(group)
                self._go(covered | mask, paid + slack, chosen)
                chosen.pop()

    def _worth(self, covered: int, paid: float) -> bool:
        """Whether these units were not covered before for as little."""
        self._steps += 1
        if self._steps > MOST_STEPS or self._seen.get(covered, float("inf")) <= paid + _HAIR:
            return False
        self._seen[covered] = paid
        return True


def _slacks(size: int, groups: Sequence[tuple[float, UnitGroup]]) -> list[float]:
    """What each group costs beyond its units' prices: never below 0, and 0 for many."""
    slack = [cost for cost, _ in groups]
    holding: list[list[int]] = [[] for _ in range(size)]
    for number, (_, group) in enumerate(groups):
        for unit in group:
            holding[unit].append(number)
    share = [min(groups[n][0] / len(groups[n][1]) for n in numbers) for numbers in holding]
    for unit, price in enumerate(share):
        _charge(slack, holding[unit], price)
    for numbers in holding:
        _charge(slack, numbers, min(slack[n] for n in numbers))
    return slack


def _charge(slack: list[float], numbers: Sequence[int], price: float) -> None:
    for number in numbers:
        slack[number] -= price
