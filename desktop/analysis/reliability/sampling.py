"""Drawing the reports of a round: at random, stratified, and so that it can be drawn again."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.domain.errors import InputError

Stratum = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a stratum holds and how many of it were drawn."""

    stratum: Stratum
    available: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Sample:
    """The items drawn, in order; by stratum how many; and the seed that draws them again."""

    items: tuple[str, ...]
    strata: tuple[Drawn, ...]
    seed: int


def draw(items: Mapping[str, Stratum], n: int, *, seed: int) -> Sample:
    """n of the items, given with their strata, in proportion to the strata's sizes.

    Seats by largest remainder; of equal remainders the larger stratum's goes first, then the
    one first by name. The order of `items` plays no part. An empty tuple for every item draws
    without strata. Raises InputError where n is below 1 or above the number of items.
    """
    if not 1 <= n <= len(items):
        raise InputError(
            "A sample of {n} cannot be drawn from {available} reports.",
            "Ask for at least one and at most all of them.",
            n=n,
            available=len(items),
        )
    members: dict[Stratum, list[str]] = {}
    for item in sorted(items):
        members.setdefault(items[item], []).append(item)
    strata = sorted(members, key=_name)
    seats = _seats([len(members[stratum]) for stratum in strata], n)
    generator = np.random.Generator(np.random.PCG64(seed))
    chosen: list[str] = []
    for stratum, seat in zip(strata, seats, strict=True):
        order = generator.permutation(len(members[stratum]))[:seat]
        chosen += [members[stratum][at] for at in order]
    rows = zip(strata, seats, strict=True)
    drawn = tuple(Drawn(stratum, len(members[stratum]), seat) for stratum, seat in rows)
    return Sample(tuple(sorted(chosen)), drawn, seed)


def _name(stratum: Stratum) -> list[str]:
    return ["" if part is None else str(part) for part in stratum]


def _seats(sizes: Sequence[int], n: int) -> list[int]:
    """Largest remainder (Hamilton): whole quotas first, then one each by remainder."""
    total = sum(sizes)
    seats = [n * size // total for size in sizes]
    by_remainder = sorted(range(len(sizes)), key=lambda s: (-(n * sizes[s] % total), -sizes[s], s))
    for stratum in by_remainder[: n - sum(seats)]:
        seats[stratum] += 1
    return seats
