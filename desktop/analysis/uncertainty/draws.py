"""How often each of so many units is drawn, by a seed."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_KEPT = 32


@lru_cache(maxsize=_KEPT)
def times_drawn(units: int, draws: int, *, seed: int, stream: int = 0) -> Floats:
    """Draws x units: each draw takes as many as there are, with replacement.

    It depends on these numbers alone, so that all groups of so many units share it. Not to be
    written to. `stream` gives other draws of the same seed, independent of the first.
    """
    generator = generator_of(seed, stream, units)
    chosen = generator.integers(0, units, size=(draws, units))
    chosen += np.arange(draws)[:, None] * units
    counts = np.bincount(chosen.ravel(), minlength=draws * units)
    found = counts.reshape(draws, units).astype(np.float64)
    found.setflags(write=False)
    return found


def deviates(draws: int, *, seed: int, stream: int, units: int) -> Floats:
    """So many standard normal deviates."""
    return generator_of(seed, stream, units).standard_normal(draws)


def generator_of(*numbers: int) -> np.random.Generator:
    """Random numbers that depend on those numbers alone."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(numbers)))
