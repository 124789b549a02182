"""Chance, for gamma: the coders' own units, moved round the text by a random distance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.analysis.reliability.gamma.dissimilarity import GammaUnit

_TRIES = 100


def shuffled(
    units: Sequence[GammaUnit], *, coders: int, characters: int, generator: np.random.Generator
) -> list[GammaUnit]:
    """As many coders as there are, each with some real coder's units moved by an own distance.

    What would begin beyond the text's end begins again at its start (Mathet et al. 2015,
    section 5.2). Distances differ by half a unit's mean length at least where there is room,
    as the authors' own program has it.
    """
    distances = _distances(units, coders=coders, characters=characters, generator=generator)
    models = generator.integers(0, coders, size=coders).tolist()
    moved = []
    for coder, (model, distance) in enumerate(zip(models, distances, strict=True)):
        mine = (unit for unit in units if unit.coder == model)
        moved += [_moved(unit, distance, characters, coder) for unit in mine]
    return moved


def _moved(unit: GammaUnit, distance: int, characters: int, coder: int) -> GammaUnit:
    start = (unit.start + distance) % characters
    return GammaUnit(start, start + unit.end - unit.start, unit.theme, coder)


def _distances(
    units: Sequence[GammaUnit], *, coders: int, characters: int, generator: np.random.Generator
) -> list[int]:
    apart = sum(unit.end - unit.start for unit in units) / len(units) / 2
    found: list[int] = []
    while len(found) < coders:
        tried = generator.integers(0, characters, size=_TRIES).tolist()
        free = (d for d in tried if all(_gap(d, other, characters) >= apart for other in found))
        found.append(next(free, tried[0]))
    return found


def _gap(first: int, second: int, characters: int) -> int:
    apart = abs(first - second)
    return min(apart, characters - apart)
